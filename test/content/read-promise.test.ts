import { expect } from '@open-wc/testing';
import type { CitizenPromise, Commitment, Entry, Text, Value } from '../../src/content/citizen-promise.js';
import { readPromise, type commitmentShape, type promiseShape } from '../../src/content/read-promise.js';

/** What the reader makes of a shape. */
type Read<Shape> = Shape extends keyof Leaves
  ? Leaves[Shape]
  : Shape extends string
    ? string
    : Shape extends { options: readonly (infer Option)[] }
      ? Option
      : Shape extends { whole: infer Inner } | { vital: infer Inner }
        ? Read<Inner>
        : Shape extends readonly [infer Item]
          ? Read<Item>[]
          : Shape extends { required: readonly (infer Required)[]; fields: infer Fields }
            ? Flat<
                { -readonly [Name in keyof Fields as Name extends Required ? Name : never]: Read<Fields[Name]> } & {
                  -readonly [Name in keyof Fields as Name extends Required ? never : Name]?: Read<Fields[Name]>;
                }
              >
            : never;
interface Leaves {
  text: Text;
  number: number;
  'whole number': number;
  'true or false': boolean;
  // Compared by itself, since it holds itself.
  commitment: 'commitment';
}
type Flat<Fields> = { [Name in keyof Fields]: Fields[Name] };
type Complete<Value> =
  true extends Same<Value, Text>
    ? Value
    : Value extends Commitment
      ? 'commitment'
      : Value extends object
        ? CompleteFields<Value>
        : Value;
type CompleteFields<Fields> = { [Name in keyof Fields]-?: Complete<Fields[Name]> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

// Fail to compile when the types of a promise and its reader differ: in which fields are required, or in which there are.
type Typed = Omit<CitizenPromise, 'lang' | 'commitments'>;
type Readable = Omit<Read<typeof promiseShape>, 'lang' | 'commitments'>;
type TypedCommitment = Omit<Commitment, 'children'>;
type ReadableCommitment = Omit<Read<typeof commitmentShape>, 'children'>;
const sameRequiredFields: Same<Typed, Readable> & Same<TypedCommitment, ReadableCommitment> = true;
const sameFields: Same<Complete<Typed>, Complete<Readable>> = true;
const sameFieldsOfCommitments: Same<CompleteFields<TypedCommitment>, CompleteFields<ReadableCommitment>> = true;
// By themselves: TypeScript takes what is nested this deep to be the same without looking.
type EntryShape = (typeof promiseShape)['fields']['followUps'][0]['fields']['entries'][0];
type ValueShape = EntryShape['fields']['values'][0];
const sameFieldsOfEntries: Same<Complete<Entry>, Complete<Read<EntryShape>>> = true;
const sameFieldsOfValues: Same<Complete<Value>, Complete<Read<ValueShape>>> = true;

const base = 'https://kommun.example/lofte/lofte.json';
const smallest = { title: 'Löfte', body: ['Text'] };
const read = (more: object) => readPromise({ ...smallest, ...more }, base);

describe('reading a promise', () => {
  it('knows the same fields as the types', () => {
    const same = [sameRequiredFields, sameFields, sameFieldsOfCommitments, sameFieldsOfEntries, sameFieldsOfValues];
    expect(same).not.to.include(false);
  });

  it('takes the smallest one, in Swedish unless it says otherwise', () => {
    expect(readPromise(smallest, base)).to.deep.equal({ promise: { lang: 'sv', ...smallest }, problems: [] });
    expect(read({ lang: 'fi' }).promise!.lang).to.equal('fi');
  });

  it('takes empty fields for fields that are not there', () => {
    expect(read({ updated: '', lead: null }).problems).to.be.empty;
  });

  it('keeps a text in its languages, and drops what is none', () => {
    const { promise, problems } = read({ lead: { sv: 'Hej', 'en-GB': 'Hello', '<b>': 'x', fi: 7, se: ' ' } });
    expect(promise!.lead).to.deep.equal({ sv: 'Hej', 'en-GB': 'Hello' });
    expect(problems).to.deep.equal([
      { path: 'lead.<b>', expected: 'word', found: '"x"' },
      { path: 'lead.fi', expected: 'word', found: '7' },
      { path: 'lead.se', expected: 'word', found: '" "' },
    ]);
  });

  it('refuses what is longer than any promise is', () => {
    const item = { title: 'Belysning' };
    expect(read({ priorities: Array(200).fill(item) }).problems).to.be.empty;
    expect(read({ priorities: Array(201).fill(item) }).problems).to.deep.equal([
      { path: 'priorities', expected: 'list of at most 200', found: 'list' },
    ]);
    expect(read({ lead: 'x'.repeat(10_000) }).problems).to.be.empty;
    expect(read({ lead: 'x'.repeat(10_001) }).promise).not.to.have.property('lead');
  });

  it('makes addresses absolute against where the content came from', () => {
    const { promise } = read({ links: [{ title: 'Mer', url: '../mer?x=1#y' }] });
    expect(promise!.links![0]!.url).to.equal('https://kommun.example/mer?x=1#y');
  });

  for (const url of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://kommun.example/1',
    'https://user:password@kommun.example/',
    'http://[',
    '',
    7,
    { toString: () => 'https://kommun.example' },
  ])
    it(`does not link to ${JSON.stringify(url)}`, () => {
      const { promise, problems } = read({ links: [{ title: 'Mer', url }] });
      expect(promise!.links).to.be.empty;
      expect(problems.map(({ path, expected }) => [path, expected])).to.deep.equal([['links[0].url', 'address']]);
    });

  for (const date of ['2017-02-30', '2017-13', '17', '2017-9-1', '2017-09-30T00:00', 20170930, '2017-00-01'])
    it(`takes ${JSON.stringify(date)} for no date`, () => {
      const { promise, problems } = read({ updated: date });
      expect(promise).not.to.have.property('updated');
      expect(problems).to.deep.equal([{ path: 'updated', expected: 'date', found: JSON.stringify(date) }]);
    });

  for (const date of ['2016-02-29', '2017-09', '2018'])
    it(`takes ${date} for a date`, () => {
      expect(read({ updated: date }).promise!.updated).to.equal(date);
    });

  it('says the path of what is wrong deep inside, and drops no more than that', () => {
    const { promise, problems } = read({
      commitments: [{ id: 'a', text: 'Ett' }, { id: 'b' }, { id: 'c', text: 'Tre' }],
    });
    expect(promise!.commitments!.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    expect(problems).to.deep.equal([{ path: 'commitments[1].text', expected: 'text' }]);
  });

  it('takes only fields of its own, and only what the value itself has', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"lead": "Ond"}, "constructor": 1, "title": "T", "body": ["B"]}',
    ) as object;
    const { promise } = readPromise(hostile, base);
    expect(Object.keys(promise!)).to.have.members(['lang', 'title', 'body']);
    expect(Object.getPrototypeOf(promise)).to.equal(Object.prototype);
    expect(promise!.lead).to.equal(undefined);
  });

  it('names fields that it does not know, except $schema', () => {
    expect(
      read({ $schema: 'x', comitments: [], parties: [{ id: 'a', name: 'A', colour: 'red' }] }).problems,
    ).to.deep.equal([
      { path: 'comitments', expected: 'known field', found: 'list' },
      { path: 'parties[0].colour', expected: 'known field', found: '"red"' },
    ]);
  });

  for (const [what, periods, path, expected] of [
    ['one end that is no date', [{ from: '2016', to: '30/9 2017' }], 'periods[0].to', 'date'],
    [
      'an end before its beginning',
      [{ from: '2027', to: '2026-12-31' }],
      'periods[0]',
      'period that ends after it begins',
    ],
    ['a misspelt end', [{ to: '2017' }, { from: '2018', till: '2019' }], 'periods[1].till', 'known field'],
  ] as const)
    it(`takes no period at all from a list with ${what}`, () => {
      const { promise, problems } = read({ periods });
      expect(promise).not.to.have.property('periods');
      expect(problems[0]).to.include({ path, expected });
    });

  it('takes a period within one month, and one of that month', () => {
    expect(
      read({
        periods: [
          { from: '2026-05', to: '2026-05-31' },
          { from: '2026-05', to: '2026' },
        ],
      }).problems,
    ).to.be.empty;
  });

  it('takes a commitment from nobody rather than from the wrong ones', () => {
    const parties = [{ id: 'a', name: 'A' }];
    for (const [by, path] of [
      [['a', 'b'], 'commitments[0].by[1]'],
      ['a', 'commitments[0].by'],
      [['a', 7], 'commitments[0].by[1]'],
    ] as const) {
      const { promise, problems } = read({ parties, commitments: [{ text: 'Ett', by }] });
      expect(promise!.commitments).to.deep.equal([{ text: 'Ett' }]);
      expect(problems.map((problem) => problem.path)).to.deep.equal([path]);
    }
  });

  it('knows whose a commitment is also when those before it are dropped', () => {
    const parties = [{ id: 'a' }, { id: 'b', name: 'B' }];
    const commitments = [{ by: ['b'] }, { text: 'Två', by: ['a', 'b'] }, { text: 'Tre', by: ['b'], theme: 'x' }];
    const { promise, problems } = read({ parties, commitments });
    expect(promise!.commitments).to.deep.equal([{ text: 'Två' }, { text: 'Tre', by: ['b'] }]);
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'parties[0].name',
      'commitments[0].text',
      'commitments[1].by[0]',
      'commitments[2].theme',
    ]);
  });

  it('gives no promise, and says why, without a title or anything to show', () => {
    expect(readPromise({ body: ['Text'] }, base)).to.deep.equal({ problems: [{ path: 'title', expected: 'text' }] });
    expect(readPromise({ title: 'T', links: [] }, base).problems).to.deep.equal([
      { path: '', expected: 'something to show' },
    ]);
    for (const value of [null, 7, 'text', [], true])
      expect(readPromise(value, base).problems[0]!.expected).to.equal('object');
  });
});
