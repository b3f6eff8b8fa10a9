import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { promiseSchema } from '../../../tools/write-schema.js';
import type { CitizenPromise } from '../../../src/promise/citizen-promise.js';
import { en } from '../../../src/editor/messages/en.js';
import { plain } from '../../../src/editor/phrase.js';
import { problemSentence } from '../../../src/editor/problem-sentence.js';
import { idPattern } from '../../../src/promise/leaves.js';
import { textLimit } from '../../../src/promise/limits.js';
import type { Problem } from '../../../src/promise/problem.js';
import { readPromise } from '../../../src/promise/read-promise.js';
import { completePromise } from '../../../demo/states/complete-promise.js';
import { leaves, wholePromise } from '../../support/generated-promises.js';

const base = 'https://kommun.example/lofte/lofte.json';
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(promiseSchema());
const karlstad = JSON.parse(readFileSync(new URL('../../../demo/karlstad.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;
const smallest = { title: 'Löfte', body: ['Text'] };

/** The same documents in every run. What fails says what is wrong with it: to look for a smaller one would take minutes. */
const runs = { seed: 20_170_930, numRuns: 500, endOnFailure: true };

/** The kind of value that is expected, where that is what is wrong, else the code. */
const faultOf = (problem: Problem) => (problem.code === 'wrong-kind' ? problem.kind : problem.code);
type FaultOf = ReturnType<typeof faultOf>;

/** What is at a path of the reader's. */
function valueAt(document: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);
}

/** What a schema cannot say, each with the proof that it is that and nothing else which the reader found. */
const onlyTheReaderFinds: Partial<Record<FaultOf, (value: unknown, path: string, document: unknown) => boolean>> = {
  'same-id': (value, path, document) => {
    const list = path.replace(/\[\d+\]|\.children/g, '');
    return isId(value) && idsIn(document).filter((other) => other === `${list} ${value}`).length > 1;
  },
  'unknown-id': isId,
  'ends-before-start': (value) => {
    const { from, to } = value as { from: string; to: string };
    return from > to;
  },
  'too-deep': (_, path) => path.split(/[.[]/).length >= 12,
  address: (value) =>
    typeof value === 'string' &&
    !/^\s*$|\p{Cc}/u.test(value) &&
    !/^ *(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:/i.test(value),
};

onlyTheReaderFinds['web-address'] = (value) => onlyTheReaderFinds.address!(value, '', undefined);

function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}

/** Every field with the name `id`, as its path without places in lists, and its value. */
function idsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === 'id'
      ? [`${path}.id ${String(item)}`.slice(1)]
      : idsIn(item, Array.isArray(value) || name === 'children' ? path : `${path}.${name}`),
  );
}

function inWords(problem: Problem): string {
  const { text, values } = problemSentence(problem, en);
  return `${problem.path}: ${plain(text, values)}`;
}

/** Fails when the reader and the schema judge a document differently, or the reader breaks its word. */
function agree(document: unknown): Problem[] {
  const { promise, problems, advice = [] } = readPromise(document, base);
  if (validate(document)) {
    for (const problem of problems) {
      const isBeyondSchemas = onlyTheReaderFinds[faultOf(problem)];
      if (!isBeyondSchemas?.(valueAt(document, problem.path), problem.path, document))
        assert.fail(`only the reader refuses: ${inWords(problem)} in ${inShort(document)}`);
    }
  } else if (problems.length === 0 && !advice.some(({ readAs }) => readAs))
    assert.fail(`only the schema refuses: ${errors()} in ${inShort(document)}`);
  if (promise) checkRead(promise);
  return problems;
}

/** What was read is right by the schema and by the reader, but for dates that are shown as they are written. */
function checkRead(promise: CitizenPromise): void {
  const again = readPromise(structuredClone(promise), base);
  assert.deepEqual(again.promise, promise);
  for (const problem of again.problems)
    if (!problem.isShown || !['date', 'ends-before-start'].includes(faultOf(problem)))
      assert.fail(`the reader refuses what it gave: ${inWords(problem)} in ${inShort(promise)}`);
  if (!validate(promise) && !validate.errors!.every(({ instancePath }) => isShownDate(instancePath, again.problems)))
    assert.fail(`the reader gives what the schema refuses: ${errors()} in ${inShort(promise)}`);
}

/** Whether an error of the schema's is about a date that the reader shows as it is written, or about what holds it. */
function isShownDate(instancePath: string, problems: readonly Problem[]): boolean {
  return problems.some(({ path }) =>
    `/${path.replace(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`.startsWith(instancePath),
  );
}

function errors(): string {
  return new Ajv2020().errorsText(validate.errors);
}

function inShort(value: unknown): string {
  return JSON.stringify(value).slice(0, 5000);
}

/** What is in files where something else should be. */
const wrongValues: readonly unknown[] = [
  ...[null, '', ' ', 0, -1, -0, 1.5, 7, 1e300, 2 ** 53, Infinity, true, false, [], {}, [[]], [null], [''], ['id']],
  ...[{ sv: '' }, { sv: null }, { sv: 'x' }, { sv: 7 }, { '': 'x' }, { svenska: 'x' }, { SV: 'x', 'en-': 'y' }],
  ...[
    { _$litType$: 1 },
    { toString: 1, valueOf: 1 },
    JSON.parse('{"__proto__": {"lang": "sv"}}') as object,
    { id: 'id' },
  ],
  ...['2017-02-30', '2017-13', '0000-02-29', '1900-02-29', '2017-9-1', '2017-09-31', '2017-00', ' 2017', '1999'],
  ...['sv_SE', 's', 'svenska språket', 'done', 'Done', 'min', 'police', 'id', 'polisen', 'centrum', 'timmar', 'sommar'],
  ...['a b', '-', 'a.b', 'a@b.se?bcc=x@y.se', 'a@b', 'a@b.', 'a@b.se, c@d.se', '054', 'ring', '+1', '1'.repeat(26)],
  ...['javascript:alert(1)', ' JavaScript:x', 'data:x', 'https://a:b@c.example', 'http://[', '//', 'a\nb', '\u0085'],
  ...['urn:x', 'x:y', 'TEL:1', 'mailto:a@b.se', 'file:///x', 'x'.repeat(textLimit), 'x'.repeat(textLimit + 1)],
  ...[Array(200).fill('x'), Array(201).fill('x')],
];
const wrong = fc.oneof(fc.constantFrom(...wrongValues), fc.jsonValue());

type Change = [pick: number, how: number, value: unknown, name: string];
const changes = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat(),
    wrong,
    fc.oneof(fc.constantFrom('to', 'till', '__proto__', 'constructor', '$schema', 'id', 'sv', 'each'), fc.string()),
  ),
  { minLength: 1, maxLength: 3 },
);

/** The document with some things in it replaced, removed, added or doubled. */
function change(document: unknown, list: readonly Change[]): unknown {
  const changed = structuredClone(document);
  for (const [pick, how, value, name] of list) {
    const holders = placesIn(changed);
    const [holder, key] = holders[pick % holders.length] ?? [];
    if (!holder || key === undefined) continue;
    const [other, otherKey] = holders[(pick * 31 + how) % holders.length]!;
    if (how % 7 < 2) holder[key] = value;
    else if (how % 7 === 6) holder[key] = [holder[key]];
    else if (how % 7 === 2) holder[key] = structuredClone(other[otherKey]);
    else if (Array.isArray(holder)) {
      if (how % 7 === 3) holder.splice(Number(key), 1);
      else holder.push(structuredClone(holder[Number(key)]));
    } else if (how % 7 === 3) Reflect.deleteProperty(holder, key);
    else Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return changed;
}

/** Everything in a document, each with what holds it. */
function placesIn(document: unknown): [holder: Record<string, unknown>, name: string][] {
  if (typeof document !== 'object' || document === null) return [];
  const holder = document as Record<string, unknown>;
  return Object.keys(holder).flatMap(
    (name) => [[holder, name], ...placesIn(holder[name])] as [typeof holder, string][],
  );
}

describe('the reader and the schema', () => {
  it('take what the demonstration shows', () => {
    assert.deepEqual(agree(karlstad), []);
  });

  it('take every promise that is made by the shapes', () => {
    fc.assert(
      fc.property(wholePromise, (document) => assert.deepEqual(agree(document), [])),
      runs,
    );
  });

  it('refuse the same things in promises that were right', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(wholePromise, changes, (document, list) => {
        for (const problem of agree(change(document, list))) found.add(faultOf(problem));
      }),
      { ...runs, numRuns: 2 * runs.numRuns },
    );
    // Otherwise the changes prove little.
    for (const kind of [...Object.keys(leaves), 'object', 'list', 'unknown-field', 'unknown-id'])
      // An id that is no text is rare; one that is not there is found.
      if (!/\bid$/.test(kind) || kind === 'unknown-id')
        assert.ok(found.has(kind), `no document had a wrong ${kind}: ${[...found].join(', ')}`);
  });

  it('refuse the same things in the demonstration', () => {
    fc.assert(
      fc.property(changes, (list) => void agree(change(karlstad, list))),
      runs,
    );
  });

  it('judge any JSON alike', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => void agree(document)),
      runs,
    );
  });

  it('take a promise with every field there is, and judge it alike with anything in any place', () => {
    assert.deepEqual(agree(completePromise), []);
    const document = structuredClone(completePromise) as Record<string, unknown>;
    for (const [holder, name] of placesIn(document)) {
      const right = holder[name];
      for (const value of [...wrongValues, [right], { sv: right }]) {
        holder[name] = value;
        agree(document);
      }
      if (!Array.isArray(holder)) {
        Reflect.deleteProperty(holder, name);
        agree(document);
        holder[`${name}s`] = right;
        agree(document);
        Reflect.deleteProperty(holder, `${name}s`);
      }
      holder[name] = right;
    }
  });

  it('take a promise that has nothing but its title and one thing to show', () => {
    const parts = { commitments: [{ text: 'A' }], priorities: [{ title: 'A' }], followUps: [{}], body: ['A'] };
    for (const [name, list] of Object.entries(parts)) {
      assert.deepEqual(agree({ title: 'T', aims: ['A'], commitments: null, body: '', [name]: list }), []);
      assert.equal(agree({ title: 'T', aims: ['A'], [name]: [] }).length, 1);
    }
  });

  it('take texts of the same length, in whatever letters', () => {
    for (const letter of ['x', 'ä', '🚓', '\ud800']) {
      assert.deepEqual(agree({ ...smallest, lead: letter.repeat(textLimit) }), []);
      assert.equal(agree({ ...smallest, lead: letter.repeat(textLimit + 1) }).length, 1);
    }
  });

  const nested = (levels: number): object => ({ text: 'T', ...(levels > 1 && { children: [nested(levels - 1)] }) });
  const withTwo = (list: string, first: object, second = first) => ({ ...smallest, [list]: [first, second] });
  const beyondSchemas: [FaultOf, object][] = [
    ['same-id', withTwo('parties', { id: 'a', name: 'A' })],
    ['same-id', withTwo('themes', { id: 'a', title: 'A' })],
    ['same-id', withTwo('commitments', { id: 'a', text: 'A' }, { text: 'B', children: [{ id: 'a', text: 'A' }] })],
    ['unknown-id', { ...smallest, signatures: [{ name: 'A', party: 'a' }] }],
    ['unknown-id', { ...smallest, commitments: [{ text: 'A', theme: 'a' }] }],
    ['unknown-id', { ...smallest, followUps: [{ entries: [{ commitment: 'a' }] }] }],
    ['unknown-id', { ...smallest, followUps: [{ entries: [{ values: [{ value: 1, unit: 'u', target: 'a' }] }] }] }],
    ['ends-before-start', { ...smallest, periods: [{ from: '2018', to: '2017' }] }],
    ['too-deep', { ...smallest, commitments: [nested(6)] }],
    ['address', { ...smallest, area: { name: 'A', mapUrl: 'http://[' } }],
    ['web-address', { ...smallest, image: { url: 'https://a:b@kommun.example/', alt: 'A' } }],
    ['web-address', { ...smallest, image: { url: 'http://[', alt: 'A' } }],
  ];
  for (const [fault, document] of beyondSchemas)
    it(`differ where only the reader can know: ${fault} in ${JSON.stringify(document)}`, () => {
      assert.ok(validate(document), errors());
      assert.deepEqual(agree(document).map(faultOf), [fault]);
    });

  it('differ in nothing else', () => {
    const kinds = new Set(beyondSchemas.map(([fault]) => fault));
    assert.deepEqual([...kinds].sort(), Object.keys(onlyTheReaderFinds).sort());
  });

  it('take the same days for dates, in every year there is', () => {
    const isDate = (updated: string) => agree({ ...smallest, updated }).length === 0;
    const two = (number: number) => String(number).padStart(2, '0');
    for (const year of ['0000', '1900', '2000', '2016', '2017'])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) isDate(`${year}-${two(month)}-${two(day)}`);
    const leapYears = Array.from({ length: 10_000 }, (_, year) => String(year).padStart(4, '0')).filter((year) =>
      isDate(`${year}-02-29`),
    );
    // 2 425 by the calendar; the year 0, which has no promises, is not counted.
    assert.equal(leapYears.length, 2424);
  });

  const leafFields: [what: string, strings: fc.Arbitrary<string>, place: (value: string) => object][] = [
    ['dates', pieces('0', '1', '2', '9', '-', '2016', '-02', '-29', 'T'), (updated) => ({ updated })],
    ['language tags', pieces('sv', 'EN', '-', 'a', '1', 'ſ', 'K', '_'), (lang) => ({ lang })],
    ['ids', pieces('å', 'a', '7', '-', '_', '.', ' ', '\u0301', '\n', '🚓'), (id) => ({ id })],
    ['texts', pieces(' ', '\u00a0', '\ufeff', '\u200b', '\u180e', '\u2028', '\0', 'x', '\ud800'), (lead) => ({ lead })],
    [
      'phone numbers',
      pieces('+', '0', '11414', ' ', '-', '(', ')', '\t', '٣', 'x'),
      (phone) => ({ contacts: [{ phone }] }),
    ],
    [
      'e-mail addresses',
      pieces('a', 'å', '@', '.', 'se', ' ', '?', ',', '%', '\n'),
      (email) => ({ contacts: [{ email }] }),
    ],
    [
      'addresses',
      pieces(
        'http',
        'https',
        'mailto',
        'TEL',
        'javascript',
        'x',
        ':',
        '/',
        '//',
        '@',
        ' ',
        '\t',
        '\0',
        '\u0085',
        '?',
        '#',
        '[',
        '.',
        '\u00a0',
        '\ufeff',
        '🚓',
      ),
      (url) => ({ previous: [{ title: 'T', url }] }),
    ],
  ];
  for (const [what, strings, place] of leafFields)
    it(`take the same ${what}`, () => {
      fc.assert(
        fc.property(strings, (text) => void agree({ ...smallest, ...place(text) })),
        { ...runs, numRuns: 4000 },
      );
    });
});

describe('what a script gives as a promise', () => {
  const throwing = (error: unknown) => ({
    ...smallest,
    get lead() {
      throw error;
    },
  });
  const cyclic: { title: string; commitments: unknown[] } = { title: 'T', commitments: [] };
  cyclic.commitments.push({ text: 'A', children: cyclic.commitments });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const withOwnMap = Object.assign(['Text'], { map: () => [{ _$litType$: 1 }] });
  const many = (value: unknown, times: number, wrap: (value: unknown) => unknown) =>
    Array.from({ length: times }).reduce<unknown>((inner) => wrap(inner), value);
  let reads = 0;

  const given: [what: string, value: unknown][] = [
    ['a getter that throws an error', throwing(new Error('x'))],
    ['a getter that throws nothing', throwing(undefined)],
    ['a getter that throws what has no words', throwing(Object.create(null))],
    ['a getter that throws a symbol', throwing(Symbol('x'))],
    [
      'a getter that answers otherwise the second time',
      {
        ...smallest,
        get lead() {
          return reads++ ? 7 : 'Text';
        },
      },
    ],
    ['a proxy that answers everything', new Proxy({}, { get: () => 'x', has: () => true, ownKeys: () => ['x'] })],
    [
      'a proxy that answers everything with itself',
      new Proxy(
        {},
        {
          get: (_target, _name, self: unknown) => self,
          getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }),
        },
      ),
    ],
    ['a proxy that is taken back', revoked.proxy],
    ['a part that is taken back', { ...smallest, area: revoked.proxy }],
    ['something that holds itself', cyclic],
    ['a text that holds itself', Object.assign(cyclic, { lead: cyclic })],
    ['symbols', { ...smallest, [Symbol('lead')]: 'x', lead: Symbol('x'), id: Symbol('x'), updated: Symbol('x') }],
    ['functions', { ...smallest, lead: () => 'x', area: () => 'x', themes: [() => 'x'] }],
    ['whole numbers without end', { ...smallest, lead: 1n, documents: [{ title: 'T', url: 'x', bytes: 1n }] }],
    [
      'numbers that are none',
      {
        ...smallest,
        documents: [
          { title: 'T', url: 'x', bytes: NaN },
          { title: 'T', url: 'x', bytes: -Infinity },
        ],
      },
    ],
    ['lists with holes', { ...smallest, aims: ['A', , 'B'], priorities: Array(3) }],
    ['a list that has its own way of being read', { title: 'T', body: withOwnMap }],
    [
      'texts as objects',
      { ...smallest, title: new String('T'), lead: new String('x'), body: [new Date(), /x/, new Map()] },
    ],
    [
      'numbers and choices as objects',
      {
        title: 'T',
        commitments: [
          { text: 'A', status: new String('done'), targets: [{ op: 'min', value: new Number(1), unit: 'u' }] },
        ],
      },
    ],
    [
      'ids as lists',
      {
        ...smallest,
        parties: [
          { id: ['a'], name: 'A' },
          { id: 'a', name: 'A' },
        ],
        signatures: [{ name: 'A', party: ['a'] }],
      },
    ],
    [
      'ids that cannot be words',
      JSON.parse(
        '{"title": "T", "body": ["B"], "id": {"toString": 1, "valueOf": 1}, "themes": [{"id": {"toString": 1, "valueOf": 1}, "title": "T"}], "commitments": [{"text": "A", "theme": {"toString": 1, "valueOf": 1}}]}',
      ),
    ],
    ['a forged template', { ...smallest, lead: { _$litType$: 1 }, aims: [{ _$litType$: 1, strings: [], values: [] }] }],
    [
      '__proto__ of its own',
      JSON.parse(
        '{"title": "T", "body": ["B"], "__proto__": {"lead": "x"}, "lead": {"__proto__": "x"}, "parties": [{"id": "a", "name": "A", "__proto__": {"url": "x"}}]}',
      ),
    ],
    ['nothing above it', Object.assign(Object.create(null) as object, smallest)],
    ['what is above it', Object.create(smallest)],
    ['lists in lists', { ...smallest, aims: many('x', 100_000, (value) => [value]) }],
    [
      'commitments in commitments',
      { ...smallest, commitments: many([], 100_000, (value) => [{ text: 'A', children: value }]) },
    ],
    ['JSON of nothing but brackets', JSON.parse('[{"a":'.repeat(20_000) + '1' + '}]'.repeat(20_000))],
    ['a row of dots for an e-mail address', { ...smallest, contacts: [{ email: `a@${'.'.repeat(200_000)} ` }] }],
  ];
  for (const [what, value] of given)
    it(`is read without a throw, into nothing but a promise: ${what}`, () => {
      const { promise, problems } = readPromise(value, base);
      assert.ok(promise ?? problems.length);
      if (promise) {
        if (!validate(promise)) assert.fail(errors());
        assert.deepEqual(readPromise(structuredClone(promise), base), { promise, problems: [] });
      }
    });
});

/** Strings of these pieces, in any order. */
function pieces(...parts: string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((list) => list.join(''));
}
