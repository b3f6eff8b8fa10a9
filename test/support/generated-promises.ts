import fc from 'fast-check';
import type { Kind } from '../../src/promise/problem.js';
import { matchShape, promiseShape, type Shape } from '../../src/promise/promise-shape.js';

/** Documents made by the shapes: every field there is, in any combination, with ids that are right. */
const word = fc.oneof(
  fc.constantFrom('Löfte', 'x', ' två ord ', '<b>', 'å\u0301', '🚓', 'ש'),
  fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
);
const date = fc.constantFrom('2015', '2016-02-29', '2017-09-30', '2017-09', '2018', '2020-05', '2100-12-31');
const id = fc.constant('id');
const text = fc.oneof(word, fc.dictionary(fc.constantFrom('sv', 'en', 'en-GB', 'fit', 'ar'), word, { minKeys: 1 }));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
export const leaves: Record<Kind, fc.Arbitrary<unknown>> = {
  text,
  word,
  number,
  amount: fc.oneof(number, text),
  'whole-number': fc.maxSafeNat(),
  boolean: fc.boolean(),
  id: fc.constantFrom('lofte-2017', 'åäö', '7', '_'),
  'language-tag': fc.constantFrom('sv', 'EN', 'en-GB', 'zh-Hant-TW', 'fit'),
  date,
  'web-address': fc.constantFrom('bild.jpg', '../x y?z#å', 'HTTPS://kommun.example/a.png', '//x.example/'),
  address: fc.oneof(
    fc.constantFrom(
      'lofte.pdf',
      '../x y?z#å',
      'mailto:a@b.se',
      'tel:11414',
      'HTTPS://kommun.example',
      '//x.example/',
      '?',
    ),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  ),
  email: fc.constantFrom('namn@kommunen.se', 'å.ä+ö@räksmörgås.example'),
  phone: fc.constantFrom('11414', '+46 (0)54-540 00 00'),
  'own-id': id,
  'party-id': id,
  'theme-id': id,
  'commitment-id': id,
  'target-id': id,
};

function arbitrary(shape: Shape, levels = 0): fc.Arbitrary<unknown> {
  const inside = shape === 'commitment' ? levels + 1 : levels;
  return matchShape<fc.Arbitrary<unknown>>(shape, {
    leaf: (kind) => leaves[kind],
    oneOf: ({ options, orText }) =>
      orText ? fc.oneof(fc.constantFrom(...options), text) : fc.constantFrom(...options),
    list: ({ items }) => fc.array(arbitrary(items, inside), { maxLength: 3 }),
    object: ({ fields, required }) => {
      const known = Object.entries(fields).filter(([name]) => name !== 'children' || inside < 3);
      const empty = fc.constantFrom(undefined, null, '');
      const arbitraries = known.map(([name, field]) => {
        const right = arbitrary(field, inside);
        const orEmpty = fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: empty });
        return [name, required.includes(name) ? right : orEmpty] as const;
      });
      return fc
        .record(Object.fromEntries(arbitraries), { requiredKeys: [...required] })
        .map((record) => ({ ...record }));
    },
  });
}

/** Gives each thing an id of its own, lets references name one that is there, and turns periods that run backwards. */
function fix(document: Record<string, unknown>): Record<string, unknown> {
  const ids = new Map<string, string[]>();
  const walk = (shape: Shape, value: unknown, list: string): unknown => {
    if (value === null || value === '') return value;
    return matchShape<unknown>(shape, {
      leaf: (kind) => {
        const [, named] = /^(party|theme|commitment|target)-id$/.exec(kind) ?? [];
        if (named) return ids.get(named === 'party' ? 'parties' : `${named}s`)?.at(-1);
        if (kind !== 'own-id') return value;
        const known = ids.get(list) ?? [];
        ids.set(list, [...known, `${list}-${known.length}`]);
        return `${list}-${known.length}`;
      },
      oneOf: () => value,
      list: ({ items }) =>
        (value as unknown[]).map((item) => walk(items, item, list)).filter((item) => item !== undefined),
      object: ({ fields }) => {
        const fixed: Record<string, unknown> = {};
        for (const [name, field] of Object.entries(fields)) {
          const given = (value as Record<string, unknown>)[name];
          const isOwn = field === 'own-id' || name === 'children';
          const known = given === undefined ? undefined : walk(field, given, isOwn ? list : name);
          if (known !== undefined) fixed[name] = known;
        }
        const { from, to } = fixed;
        if (from && to && from > to) Object.assign(fixed, { from: to, to: from });
        return fixed;
      },
    });
  };
  return walk(promiseShape, document, '') as Record<string, unknown>;
}

/** Whole documents, with ids that are right. */
export const wholePromise = arbitrary(promiseShape).map((document) => ({
  title: 'Löfte',
  ...fix(document as Record<string, unknown>),
  body: ['Text'],
}));
