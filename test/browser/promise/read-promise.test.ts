import { expect } from '@open-wc/testing';
import type { CitizenPromise, Commitment, Entry, Text, Value } from '../../../src/promise/citizen-promise.js';
import { promiseState } from '../../../src/promise/promise-state.js';
import type { Problem } from '../../../src/promise/problem.js';
import type { commitmentShape, promiseShape } from '../../../src/promise/promise-shape.js';
import { readPromise } from '../../../src/promise/read-promise.js';
import { completePromise } from '../../../demo/states/complete-promise.js';

/** What the reader makes of a shape. */
type Read<Shape> = Shape extends keyof Leaves
  ? Leaves[Shape]
  : Shape extends string
    ? string
    : Shape extends { options: readonly (infer Option)[]; orText: true }
      ? Text | Option
      : Shape extends { options: readonly (infer Option)[] }
        ? Option
        : Shape extends { items: infer Item }
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
  amount: number | Text;
  'whole-number': number;
  boolean: boolean;
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
const sameRequiredFields: Same<Typed, Readable> = true;
const sameRequiredFieldsOfCommitments: Same<TypedCommitment, ReadableCommitment> = true;
const sameFields: Same<Complete<Typed>, Complete<Readable>> = true;
const sameFieldsOfCommitments: Same<CompleteFields<TypedCommitment>, CompleteFields<ReadableCommitment>> = true;
// By themselves: TypeScript takes what is nested this deep to be the same without looking.
type EntryShape = (typeof promiseShape)['fields']['followUps']['items']['fields']['entries']['items'];
type ValueShape = EntryShape['fields']['values']['items'];
const sameFieldsOfEntries: Same<Complete<Entry>, Complete<Read<EntryShape>>> = true;
const sameFieldsOfValues: Same<Complete<Value>, Complete<Read<ValueShape>>> = true;

const base = 'https://kommun.example/lofte/lofte.json';
const smallest = { title: 'Löfte', body: ['Text'] };
const read = (more: object) => readPromise({ ...smallest, ...more }, base);

/** The kind of value that is expected, where that is what is wrong, else the code. */
const faultOf = (problem: Problem) => (problem.code === 'wrong-kind' ? problem.kind : problem.code);
const wrongKind = (kind: string) => ({ code: 'wrong-kind', kind });

describe('reading a promise', () => {
  it('knows the same fields as the types', () => {
    const same = [
      sameRequiredFields,
      sameRequiredFieldsOfCommitments,
      sameFields,
      sameFieldsOfCommitments,
      sameFieldsOfEntries,
      sameFieldsOfValues,
    ];
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
      { path: 'lead.<b>', ...wrongKind('language-tag'), found: '"<b>"' },
      { path: 'lead.fi', ...wrongKind('word'), found: '7' },
      { path: 'lead.se', ...wrongKind('word'), found: '" "' },
    ]);
  });

  it('refuses what is longer than any promise is', () => {
    const item = { title: 'Belysning' };
    expect(read({ priorities: Array(200).fill(item) }).problems).to.be.empty;
    expect(read({ priorities: Array(201).fill(item) }).problems).to.deep.equal([
      { path: 'priorities', code: 'too-many-items', limit: 200, found: 'list' },
    ]);
    expect(read({ lead: 'x'.repeat(10_000) }).problems).to.be.empty;
    const { promise, problems } = read({ lead: 'x'.repeat(10_001) });
    expect(promise).not.to.have.property('lead');
    expect(problems[0]).to.include({ path: 'lead', code: 'text-too-long', limit: 10_000 });
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
      expect(problems.map((problem) => [problem.path, faultOf(problem)])).to.deep.equal([['links[0].url', 'address']]);
    });

  for (const date of ['2017-02-30', '2017-13', '17', '2017-00-01', 'hösten 2017', '1/5/2026'])
    it(`keeps ${date}, which is no date, as it is written`, () => {
      const { promise, problems, advice } = read({ updated: date });
      expect(promise!.updated).to.equal(date);
      expect(problems).to.deep.equal([{ path: 'updated', ...wrongKind('date'), found: `"${date}"`, isShown: true }]);
      expect(advice).to.equal(undefined);
    });

  it('leaves out what is neither a date nor a text', () => {
    for (const updated of [{}, ['2017'], true, ' ']) {
      const { promise, problems } = read({ updated });
      expect(promise).not.to.have.property('updated');
      expect(problems).to.have.lengthOf(1);
    }
  });

  for (const [written, readAs] of [
    ['2017-9-1', '2017-09-01'],
    ['30 sept 2017', '2017-09-30'],
    [20170930, '2017-09-30'],
    [2017, '2017'],
  ] as const)
    it(`reads ${written}, and advises the editor to write ${readAs}`, () => {
      const { promise, problems, advice } = read({ published: written });
      expect(promise!.published).to.equal(readAs);
      expect(problems).to.be.empty;
      const found = JSON.stringify(written);
      expect(advice).to.deep.equal([{ path: 'published', ...wrongKind('date'), found, readAs }]);
    });

  it('advises on dates that cannot be meant', () => {
    const advised = (more: object) =>
      readPromise({ ...smallest, ...more }, base, 2026).advice?.map((problem) => [problem.path, faultOf(problem)]);
    expect(advised({ updated: '2206-11-20' })).to.deep.equal([['updated', 'unlikely-date']]);
    expect(advised({ signedOn: '0217' })).to.deep.equal([['signedOn', 'unlikely-date']]);
    expect(advised({ published: '2036-12-31', signedOn: '1990' })).to.equal(undefined);
    const tooLong = [['periods[0]', 'period-too-long']];
    expect(advised({ periods: [{ from: '2016-01-01', to: '2026-12-31' }] })).to.deep.equal(tooLong);
    expect(advised({ periods: [{ from: '2016-05', to: '2026-05' }] })).to.equal(undefined);
    expect(advised({ partOf: [{ title: 'Agenda 2030', from: '2015', to: '2030' }] })).to.equal(undefined);
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
    expect(problems).to.deep.equal([{ path: 'commitments[1].text', ...wrongKind('text') }]);
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
    const { problems } = read({ $schema: 'x', comitments: [], parties: [{ id: 'a', name: 'A', colour: 'red' }] });
    expect(problems[0]).to.include({ path: 'comitments', code: 'unknown-field', found: 'list' });
    const options = ['id', 'name', 'shortName', 'kind', 'role', 'url'];
    expect(problems[1]).to.deep.equal({ path: 'parties[0].colour', code: 'unknown-field', options, found: '"red"' });
  });

  const inWords = (words: string) => ({ from: words, to: words });
  for (const [what, periods, kept, path, expected] of [
    ['no date for an end', [{ from: '2016', to: 'hösten 2017' }], undefined, 'periods[0].to', 'date'],
    ['an end before its beginning', [{ from: '2027', to: '2026-12-31' }], undefined, 'periods[0]', 'ends-before-start'],
    [
      'a misspelt end',
      [{ to: '2017' }, { from: '2018', till: '2019', note: 'N' }],
      [{ to: '2017' }, { ...inWords('2018–2019'), note: 'N' }],
      'periods[1].till',
      'unknown-field',
    ],
    ['a misspelt end alone', [{ till: '2019' }], [inWords('2019–?')], 'periods[0].till', 'unknown-field'],
    ['an end that is no text', [{ from: '2017', to: {} }], [inWords('2017–?')], 'periods[0].to', 'date'],
    ['words alone', ['hösten 2017'], [inWords('hösten 2017')], 'periods[0]', 'object'],
    ['no list around it', { from: '2016', to: '2017' }, [{ from: '2016', to: '2017' }], 'periods', 'list'],
  ] as const)
    it(`shows a period with ${what} as it is written, and claims no state by it`, () => {
      const { promise, problems } = read({ periods });
      expect(promise!.periods).to.deep.equal(kept ?? periods);
      expect([problems[0]!.path, faultOf(problems[0]!)]).to.deep.equal([path, expected]);
      const isRead = !Array.isArray(periods);
      expect(promiseState(promise!.periods!, '2026-11-22')).to.equal(isRead ? 'ended' : 'undated');
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
    expect(readPromise({ body: ['Text'] }, base)).to.deep.equal({
      problems: [{ path: 'title', ...wrongKind('text') }],
    });
    expect(readPromise({ title: 'T', links: [] }, base).problems).to.deep.equal([
      { path: '', code: 'nothing-to-show' },
    ]);
    for (const value of [null, 7, 'text', [], true])
      expect(faultOf(readPromise(value, base).problems[0]!)).to.equal('object');
  });

  /** Where something is wrong, and what. */
  const faults = (more: object) => read(more).problems.map((problem) => `${problem.path}: ${faultOf(problem)}`);

  it('takes a promise with every field there is, and changes nothing but its addresses', () => {
    const { promise, problems } = readPromise(completePromise, base);
    expect(problems).to.be.empty;
    const withoutAddresses = (value: object) =>
      JSON.parse(JSON.stringify(value), (name, inner: unknown) => (/url$/i.test(name) ? 'address' : inner)) as unknown;
    expect(withoutAddresses(promise!)).to.deep.equal(withoutAddresses(completePromise));
    expect(promise!.previous![0]!.url).to.equal('https://kommun.example/lofte/2024.html');
  });

  it('reads what it has read as the same', () => {
    const { promise } = readPromise(completePromise, base);
    expect(readPromise(promise, 'https://elsewhere.example/')).to.deep.equal({ promise, problems: [] });
  });

  for (const part of ['commitments', 'priorities', 'followUps', 'body'])
    it(`shows a promise that has nothing but its title and ${part}`, () => {
      const item = { commitments: { text: 'A' }, priorities: { title: 'A' }, followUps: { body: ['A'] }, body: 'A' }[
        part
      ];
      expect(readPromise({ title: 'T', [part]: [item] }, base).problems).to.be.empty;
      expect(readPromise({ title: 'T', [part]: [] }, base).promise).to.equal(undefined);
      // A wrong one is no more than none.
      expect(readPromise({ title: 'T', [part]: [7] }, base).promise).to.equal(undefined);
    });

  describe('ids', () => {
    it('are of letters of any language, digits, - and _', () => {
      for (const id of ['löfte-2017_1', '7', 'ש']) expect(faults({ id })).to.be.empty;
      for (const id of ['a b', 'a.b', 'a/b', '#a', ' a', 7, ['a'], { toString: 1, valueOf: 1 }])
        expect(faults({ id })).to.deep.equal(['id: id']);
    });

    it('name one thing: of two parties or themes with the same, the first counts', () => {
      const { promise, problems } = read({
        parties: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
        themes: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      });
      expect(promise!.parties).to.deep.equal([{ id: 'a', name: 'A' }]);
      expect(promise!.themes).to.deep.equal([{ id: 'a', title: 'A' }]);
      expect(problems).to.deep.equal([
        { path: 'parties[1].id', code: 'same-id', found: '"a"' },
        { path: 'themes[1].id', code: 'same-id', found: '"a"' },
      ]);
    });

    it('name one commitment, part or not, and one target: the second stays without', () => {
      const target = { id: 't', op: 'min', value: 1, unit: 'h' };
      const { promise, problems } = read({
        commitments: [
          {
            id: 'a',
            text: 'A',
            targets: [target],
            children: [{ id: 'b', text: 'B', children: [{ id: 'a', text: 'C' }] }],
          },
          { id: 'b', text: 'D', targets: [target] },
        ],
      });
      const [first, second] = promise!.commitments!;
      expect(first!.children![0]!.children![0]).to.deep.equal({ text: 'C' });
      expect(second).to.deep.equal({ text: 'D', targets: [{ op: 'min', value: 1, unit: 'h' }] });
      expect(problems.map((problem) => [problem.path, faultOf(problem)])).to.deep.equal([
        ['commitments[0].children[0].children[0].id', 'same-id'],
        ['commitments[1].id', 'same-id'],
        ['commitments[1].targets[0].id', 'same-id'],
      ]);
    });

    it('may be the same in different lists', () => {
      const target = { id: 'a', op: 'min', value: 1, unit: 'h' };
      const same = { parties: [{ id: 'a', name: 'A' }], themes: [{ id: 'a', title: 'A' }] };
      expect(faults({ id: 'a', ...same, commitments: [{ id: 'a', text: 'A', targets: [target] }] })).to.be.empty;
    });

    it('that are not there are reported with those that are', () => {
      const parties = ['a', 'b'].map((id) => ({ id, name: 'A' }));
      const { problems } = read({ parties, signatures: [{ name: 'B', party: 'aa' }] });
      const path = 'signatures[0].party';
      const expected = { path, code: 'unknown-id', kind: 'party-id', options: ['a', 'b'], found: '"aa"' };
      expect(problems).to.deep.equal([expected]);
    });

    it('of a party that is left out are free again, and name nobody', () => {
      const right = { id: 'a', name: 'A' };
      const { promise } = read({
        parties: [{ ...right, role: 'payer' }, right],
        signatures: [{ name: 'B', party: 'a' }],
      });
      expect(promise!.parties).to.deep.equal([right]);
      expect(promise!.signatures).to.deep.equal([{ name: 'B', party: 'a' }]);
      const { promise: without } = read({
        parties: [{ ...right, role: 'payer' }],
        signatures: [{ name: 'B', party: 'a' }],
        contacts: [{ name: 'C', party: 'a' }],
      });
      expect(without!.signatures).to.deep.equal([{ name: 'B' }]);
      expect(without!.contacts).to.deep.equal([{ name: 'C' }]);
    });

    it('of parts are not known when what they are part of is left out', () => {
      const commitments = [{ children: [{ id: 'a', text: 'A' }] }];
      expect(faults({ commitments, followUps: [{ entries: [{ commitment: 'a' }] }] })).to.deep.equal([
        'commitments[0].text: text',
        'followUps[0].entries[0].commitment: unknown-id',
      ]);
    });

    it('of one thing are not freed when another is left out that has none', () => {
      const parties = [{ id: 'undefined', name: 'A' }, { name: 'B' }];
      expect(faults({ parties, signatures: [{ name: 'C', party: 'undefined' }] })).to.deep.equal([
        'parties[1].id: own-id',
      ]);
    });

    it('are looked for in the list that they are of', () => {
      const parties = [{ id: 'p', name: 'P' }];
      const themes = [{ id: 't', title: 'T' }];
      expect(faults({ parties, themes, commitments: [{ text: 'A', by: ['t'], theme: 'p' }] })).to.deep.equal([
        'commitments[0].by[0]: unknown-id',
        'commitments[0].theme: unknown-id',
      ]);
    });

    for (const wrong of [['a'], { toString: () => 'a' }, { toString: 1, valueOf: 1 }, 7])
      it(`are strings, and not ${JSON.stringify(wrong)}`, () => {
        const parties = ['a', '7'].map((id) => ({ id, name: 'A' }));
        const { promise, problems } = read({ parties, signatures: [{ name: 'B', party: wrong }] });
        expect(promise!.signatures).to.deep.equal([{ name: 'B' }]);
        expect(problems.map(faultOf)).to.deep.equal([typeof wrong === 'string' ? 'unknown-id' : 'party-id']);
      });
  });

  describe('follow-ups', () => {
    const commitments = [{ id: 'a', text: 'A', targets: [{ id: 't', op: 'min', value: 10, unit: 'h', per: 'week' }] }];
    const readValue = (value: object) =>
      read({
        commitments,
        followUps: [{ entries: [{ commitment: 'a', values: [{ value: 7, unit: 'h', ...value }] }] }],
      });
    const valuesOf = (value: object) => readValue(value).promise!.followUps![0]!.entries![0]!.values;

    it('say nothing of a commitment or a theme that is not there, not even of no commitment', () => {
      const entries = [
        { commitment: 'b', status: 'done' },
        { theme: 'x', text: 'A' },
        { commitment: 'a', status: 'done' },
      ];
      const { promise, problems } = read({ commitments, followUps: [{ entries }] });
      expect(promise!.followUps).to.deep.equal([{ entries: [entries[2]] }]);
      expect(problems.map(({ path }) => path)).to.deep.equal([
        'followUps[0].entries[0].commitment',
        'followUps[0].entries[1].theme',
      ]);
    });

    it('may report work that no commitment names, and of parts of commitments', () => {
      const parts = [{ text: 'A', children: [{ id: 'b', text: 'B' }] }];
      const entries = [{ text: 'Extra' }, { commitment: 'b', status: 'done' }];
      expect(faults({ commitments: parts, followUps: [{ entries }] })).to.be.empty;
    });

    it('show a number without its target when that is not there', () => {
      expect(valuesOf({ target: 'x' })).to.deep.equal([{ value: 7, unit: 'h' }]);
      expect(valuesOf({ target: 't', per: 'week' })).to.deep.equal([{ value: 7, unit: 'h', per: 'week', target: 't' }]);
    });

    for (const [what, value] of [
      ['the span that it counts in', { per: 7 }],
      ['how well it is known', { about: 'cirka' }],
      ['whether it is planned', { planned: 'yes' }],
      ['whether it holds at each place', { each: 1 }],
      ['its places', { places: ['Torget', 7] }],
      ['all of its places', { places: 'Torget' }],
    ] as const)
      it(`show no number when ${what} cannot be read`, () => {
        expect(valuesOf(value)).to.be.empty;
        expect(readValue(value).problems).to.have.lengthOf(1);
      });

    it('keep a number whose note cannot be read', () => {
      expect(valuesOf({ note: 7 })).to.deep.equal([{ value: 7, unit: 'h' }]);
    });

    it('leave out an entry when one of its places cannot be read', () => {
      const entries = [{ text: 'A', places: ['Torget', ''] }, { text: 'B' }];
      expect(read({ followUps: [{ entries }] }).promise!.followUps![0]!.entries).to.deep.equal([{ text: 'B' }]);
    });
  });

  for (const [what, target] of [
    ['no comparison', { value: 1, unit: 'h' }],
    ['an unknown comparison', { op: 'least', value: 1, unit: 'h' }],
    ['a number in quotes', { op: 'min', value: '1', unit: 'h' }],
    ['a number that is none', { op: 'min', value: NaN, unit: 'h' }],
    ['a number without end', { op: 'min', value: Infinity, unit: 'h' }],
    ['no unit', { op: 'min', value: 1, unit: '' }],
    ['no span', { op: 'min', value: 1, unit: 'h', per: 7 }],
    ['no number in all', { op: 'min', value: 1, unit: 'h', of: true }],
    ['a place that is none', { op: 'min', value: 1, unit: 'h', places: ['Torget', {}] }],
    ['something else for each', { op: 'min', value: 1, unit: 'h', each: 'true' }],
  ] as const)
    it(`leaves out a target with ${what}, and keeps the commitment`, () => {
      const { promise, problems } = read({ commitments: [{ text: 'A', targets: [target] }] });
      expect(promise!.commitments).to.deep.equal([{ text: 'A', targets: [] }]);
      expect(problems).to.have.lengthOf(1);
    });

  it('takes any number that can be written', () => {
    for (const value of [0, -1, 0.5, 1e21]) {
      const targets = [{ op: 'max', value, unit: 'h' }];
      expect(read({ commitments: [{ text: 'A', targets }] }).promise!.commitments![0]!.targets).to.deep.equal(targets);
    }
  });

  it('takes only whole numbers from 0 up for the size of a document', () => {
    const bytesOf = (bytes: unknown) =>
      read({ documents: [{ title: 'A', url: 'a.pdf', bytes }] }).promise!.documents![0]!.bytes;
    expect(bytesOf(0)).to.equal(0);
    expect(bytesOf(123_456)).to.equal(123_456);
    for (const bytes of [-1, 1.5, 2 ** 53, '123', NaN, Infinity]) expect(bytesOf(bytes)).to.equal(undefined);
  });

  for (const [field, more, path, option] of [
    ['status of a commitment', { commitments: [{ text: 'A', status: 'finished' }] }, 'commitments[0].status', 'done'],
    ['status that is no text', { commitments: [{ text: 'A', status: 7 }] }, 'commitments[0].status', 'done'],
    ['kind of a party', { parties: [{ id: 'a', name: 'A', kind: 'Polis' }] }, 'parties[0].kind', 'police'],
    ['kind of a source', { situation: { sources: [{ kind: ['survey'] }] } }, 'situation.sources[0].kind', 'survey'],
    ['kind of an area', { area: { name: 'A', kind: 'toString' } }, 'area.kind', 'district'],
  ] as const)
    it(`leaves out a ${field} that is none of the words, and says which there are`, () => {
      const { problems } = read(more);
      expect(problems.map((problem) => problem.path)).to.deep.equal([path]);
      expect(problems[0]).to.include({ code: 'not-one-of' });
      expect(problems[0]).to.have.property('options').that.includes(option);
      const { promise } = read(more);
      expect(JSON.stringify(promise)).not.to.match(/"(kind|status)"/);
    });

  it('does not show one that only supports as one that promises', () => {
    const parties = [{ id: 'a', name: 'A', role: 'Supports' }];
    expect(read({ parties }).promise!.parties).to.be.empty;
  });

  it('keeps the period of a commitment as it is written when half of it cannot be read', () => {
    for (const [period, kept = period] of [
      [{ from: '2026', to: 'hösten' }],
      [{ from: '2026', until: '2027' }, inWords('2026–2027')],
      [{ from: '2027', to: '2026' }],
      ['På hösten', inWords('På hösten')],
    ] as const) {
      const { promise, problems } = read({ commitments: [{ text: 'A', period }] });
      expect(promise!.commitments).to.deep.equal([{ text: 'A', period: kept }]);
      expect(problems).to.have.lengthOf(1);
    }
  });

  it('takes a note in the period of a commitment, also alone', () => {
    const commitments = [{ text: 'A', period: { note: 'På hösten' } }];
    expect(read({ commitments })).to.deep.include({ problems: [] });
    expect(read({ commitments }).promise!.commitments).to.deep.equal(commitments);
  });

  for (const [written, status] of [
    ['Pågår', 'ongoing'],
    ['pågående', 'ongoing'],
    ['Genomfört.', 'done'],
    ['klart', 'done'],
    ['genomförda', 'done'],
    ['DONE', 'done'],
    ['Delvis genomfört', 'partly'],
    ['Ej påbörjat', 'notStarted'],
    ['not_started', 'notStarted'],
    ['Inte genomfört', 'notDone'],
    ['Behövdes inte', 'notNeeded'],
    ['ändrad', 'changed'],
  ] as const)
    it(`reads the status "${written}" as ${status}, and advises the editor to write that`, () => {
      const { promise, problems, advice } = read({ commitments: [{ text: 'A', status: written }] });
      expect(promise!.commitments).to.deep.equal([{ text: 'A', status }]);
      expect(problems).to.be.empty;
      expect(advice![0]).to.include({ path: 'commitments[0].status', readAs: status });
    });

  it('keeps any other status as text, in each of its languages', () => {
    for (const status of ['Väntar på beslut', { sv: 'Vilande', en: 'Paused' }]) {
      const entries = [{ status, text: 'Mer.' }];
      const { promise, problems } = read({ followUps: [{ entries }] });
      expect(promise!.followUps).to.deep.equal([{ entries: [{ statusText: status, text: 'Mer.' }] }]);
      expect(problems[0]).to.include({ path: 'followUps[0].entries[0].status', isShown: true });
    }
  });

  it('takes a status in words of the page beside one of ours', () => {
    const commitments = [{ text: 'A', status: 'partly', statusText: 'Nästan klart' }];
    expect(read({ commitments }).promise!.commitments).to.deep.equal(commitments);
  });

  it('takes a span and what there is in all in words', () => {
    const target = { op: 'min', value: 20, unit: 'procent', per: { sv: 'per termin', en: 'a term' }, of: 'brotten' };
    const commitments = [{ text: 'A', targets: [target] }];
    expect(read({ commitments })).to.deep.include({ problems: [] });
    expect(read({ commitments }).promise!.commitments).to.deep.equal(commitments);
  });

  it('takes pictures only from addresses that a browser can get a picture from', () => {
    for (const url of ['mailto:a@b.se', 'tel:112', 'TEL:112', 'data:image/png;base64,AA'])
      expect(read({ image: { url, alt: 'A' } }).problems).to.deep.equal([
        { path: 'image.url', ...wrongKind('web-address'), found: JSON.stringify(url) },
      ]);
    expect(read({ image: { url: '../a.jpg', alt: 'A' } }).promise!.image!.url).to.equal('https://kommun.example/a.jpg');
  });

  it('refuses a promise with more values than a page can show, and says how many it reads', () => {
    // Within every other limit, and below half of the size that is read.
    const values = Array<object>(10).fill({ value: 1, unit: 'h' });
    const entries = Array<object>(200).fill({ commitment: 'a', values });
    const followUps = Array<object>(3).fill({ entries });
    const { promise, problems } = read({ commitments: [{ id: 'a', text: 'A' }], followUps });
    expect(JSON.stringify(followUps).length).to.be.below(256 * 1024);
    expect(promise).to.equal(undefined);
    expect(problems).to.deep.equal([{ path: '', code: 'too-many-values', limit: 10_000 }]);
  });

  it('keeps the dates of an agreement, a former promise and a follow-up when those run backwards', () => {
    const backwards = { title: 'A', from: '2018', to: '2017' };
    const { promise, problems } = read({
      partOf: [backwards],
      previous: [backwards],
      replacedBy: backwards,
      followUps: [backwards],
    });
    expect([promise!.partOf, promise!.previous, promise!.followUps]).to.deep.equal(Array(3).fill([backwards]));
    expect(promise!.replacedBy).to.deep.equal(backwards);
    expect(problems).to.have.lengthOf(4);
    expect(problems[0]).to.include({ code: 'ends-before-start', found: '"2018–2017"' });
  });

  it('keeps the state when only the note or the day of the decision cannot be read', () => {
    const { promise } = read({ periods: [{ to: '2026', note: 7, changedOn: 'igår' }] });
    expect(promise!.periods).to.deep.equal([{ to: '2026', changedOn: 'igår' }]);
    expect(promiseState(promise!.periods!, '2026-11-22')).to.equal('inForce');
  });

  it('shows a picture only when it can be described', () => {
    for (const image of [{ url: 'a.jpg' }, { url: 'a.jpg', alt: '' }, { alt: 'A' }, 'a.jpg'])
      expect(read({ image }).promise).not.to.have.property('image');
  });

  it('takes names of persons as they are, in one language', () => {
    const { promise } = read({ signatures: [{ name: 'Åsa Ö' }, { name: { sv: 'Åsa' } }] });
    expect(promise!.signatures).to.deep.equal([{ name: 'Åsa Ö' }]);
  });

  const commitmentsOf = (levels: number): object[] => [
    { text: String(levels), ...(levels > 1 && { children: commitmentsOf(levels - 1) }) },
  ];

  it('reads five levels of commitments, and leaves out what is deeper', () => {
    expect(faults({ commitments: commitmentsOf(5) })).to.be.empty;
    const { promise, problems } = read({ commitments: commitmentsOf(6) });
    expect(JSON.stringify(promise!.commitments).match(/"text"/g)).to.have.lengthOf(5);
    expect(problems.map((problem) => [problem.path, faultOf(problem)])).to.deep.equal([
      [`commitments[0]${'.children[0]'.repeat(5)}`, 'too-deep'],
    ]);
  });

  for (const email of ['namn@kommunen.se', 'å.ä-ö+löfte@räksmörgås.example', 'a@b.c.d'])
    it(`takes ${email} for an e-mail address`, () => {
      expect(read({ owner: { name: 'A', email } }).promise!.owner!.email).to.equal(email);
    });

  for (const email of [
    ...Array.from('?&%,;:<>"() \n\t\u2028').flatMap((character) => [
      `a${character}bcc=x@b.se`,
      `a@b.se${character}bcc=x`,
    ]),
    'A <a@b.se>',
    'mailto:a@b.se',
    'a@b@c.se',
    'a@b',
    'a@b.',
    'a@.se',
    'a@b..se',
    '@b.se',
    ['a@b.se'],
  ])
    it(`takes ${JSON.stringify(email)} for no e-mail address`, () => {
      const { promise, problems } = read({ contacts: [{ name: 'A', email }] });
      expect(promise!.contacts).to.deep.equal([{ name: 'A' }]);
      expect(problems.map(faultOf)).to.deep.equal(['email']);
    });

  it('is not held up by a long row of dots for an e-mail address', () => {
    const start = performance.now();
    expect(faults({ owner: { name: 'A', email: `a@${'.'.repeat(100_000)} ` } })).to.have.lengthOf(1);
    expect(performance.now() - start).to.be.below(1000);
  });

  for (const phone of ['112', '11414', '054-540 00 00', '+46 (0)54 540 00 00'])
    it(`takes ${phone} for a phone number`, () => {
      expect(read({ contacts: [{ phone }] }).promise!.contacts).to.deep.equal([{ phone }]);
    });

  for (const phone of ['11', 'ring 112', '054-540 00 00 ankn 7', '112;ext=1', '++46', '1'.repeat(26), '٠٥٤', 11414])
    it(`takes ${JSON.stringify(phone)} for no phone number`, () => {
      expect(read({ contacts: [{ name: 'A', phone }] }).promise!.contacts).to.deep.equal([{ name: 'A' }]);
    });

  for (const lang of ['sv_SE', 'svenska', 's', 'en-', '', 'sv\n', 7])
    it(`takes ${JSON.stringify(lang)} for no language, and Swedish instead`, () => {
      expect(read({ lang }).promise!.lang).to.equal('sv');
    });

  it('counts characters of a text as people do, also those that take two places in memory', () => {
    expect(read({ lead: '🚓'.repeat(10_000) }).problems).to.be.empty;
    expect(read({ lead: '🚓'.repeat(10_001) }).promise).not.to.have.property('lead');
  });

  it('takes a required text that is empty for one that is missing', () => {
    for (const title of ['', null, undefined])
      expect(readPromise({ title, body: ['B'] }, base)).to.deep.equal({
        problems: [{ path: 'title', ...wrongKind('text') }],
      });
    expect(readPromise({ title: ' ', body: ['B'] }, base).problems[0]!.found).to.equal('" "');
  });

  it('says of a long text only how it begins', () => {
    expect(read({ updated: 'x'.repeat(1000) }).problems[0]!.found).to.equal(`"${'x'.repeat(60)}"`);
  });

  it('says that there is a hole in a list that a script made', () => {
    const parties = [{ id: 'a', name: 'A' }];
    const by = ['a'];
    by.length = 2;
    expect(read({ parties, commitments: [{ text: 'A', by }] }).promise!.commitments).to.deep.equal([{ text: 'A' }]);
    expect(faults({ parties, commitments: [{ text: 'A', by }] })).to.deep.equal(['commitments[0].by[1]: party-id']);
  });

  for (const [what, error, found] of [
    ['an error', new Error('Nej'), '"Error: Nej"'],
    ['what has no words', Object.create(null), 'object'],
  ] as const)
    it(`does not throw when a script gives something that throws ${what}`, () => {
      const hostile = {
        ...smallest,
        get lead() {
          throw error;
        },
      };
      expect(readPromise(hostile, base)).to.deep.equal({
        problems: [{ path: '', ...wrongKind('object'), found }],
      });
    });
});
