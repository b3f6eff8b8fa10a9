import { matchShape, promiseShape, type Shape } from '../../src/promise/promise-shape.js';
import { isObject, listAt } from './json.js';

/** What names the ids of each list. */
const references: Readonly<Record<string, string>> = {
  'party-id': 'parties',
  'theme-id': 'themes',
  'commitment-id': 'commitments',
  'target-id': 'targets',
};

/** Ids of new things, by their list: "atagande-3". They are parts of addresses, so they have no å, ä, ö. */
const beginnings: Readonly<Record<string, string>> = {
  parties: 'part',
  themes: 'tema',
  commitments: 'atagande',
  children: 'atagande',
  targets: 'mal',
};

/** An id for a new item of a list that no other thing in the promise has; undefined where items have none. */
export function newId(promise: unknown, list: string): string | undefined {
  const beginning = beginnings[list];
  if (!beginning) return undefined;
  const taken = idsIn(promise);
  for (let number = 1; ; number++) if (!taken.has(`${beginning}-${number}`)) return `${beginning}-${number}`;
}

/** A text as an id: "Medborgarlöfte 2026" is "medborgarlofte-2026". */
export function idOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
}

/** With another id wherever one is named; without one (`undefined`), also without what says something of that thing alone. */
export function withReference(promise: unknown, list: string, from: string, to: string | undefined): unknown {
  const kind = Object.keys(references).find(
    (each) => references[each] === (list === 'children' ? 'commitments' : list),
  );
  if (!kind || !from) return promise;
  const walk = (shape: Shape, value: unknown): unknown => {
    if (value === undefined || value === null) return value;
    return matchShape<unknown>(shape, {
      leaf: (leaf) => (leaf === kind && value === from ? to : value),
      oneOf: () => value,
      list: ({ items }) => {
        if (!Array.isArray(value)) return value;
        const given: readonly unknown[] = value;
        const walked = given.map((item) => walk(items, item));
        if (walked.every((item, index) => item === given[index])) return given;
        const left = walked.filter((item) => item !== undefined);
        return left.length ? left : undefined;
      },
      object: ({ fields, essential = [] }) => {
        if (!isObject(value)) return value;
        const entries = Object.entries(value).map(([name, given]): [string, unknown] => {
          const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
          return [name, shape === undefined ? given : walk(shape, given)];
        });
        const left = entries.filter(([, inner]) => inner !== undefined);
        const isSame = entries.every(([name, inner]) => inner === value[name]);
        const saysOfNothing = entries.some(([name, inner]) => inner === undefined && essential.includes(name));
        // "Done" must not be said of nothing.
        if (saysOfNothing) return undefined;
        return isSame ? value : Object.fromEntries(left);
      },
    });
  };
  return walk(promiseShape, promise);
}

/** What can be named: its id, and the words for it. */
export interface Named {
  id: string;
  value: Readonly<Record<string, unknown>>;
}

/** The parties, themes or commitments (with their parts) that have an id. */
export function namedIn(promise: unknown, kind: string): Named[] {
  const list = references[kind] ?? kind;
  if (list === 'targets')
    return withParts(listAt(promise, ['commitments'])).flatMap((commitment) => named(listAt(commitment, ['targets'])));
  const items = listAt(promise, [list]);
  return named(list === 'commitments' ? withParts(items) : items);
}

function named(items: readonly unknown[]): Named[] {
  return items.flatMap((value) =>
    isObject(value) && typeof value['id'] === 'string' ? [{ id: value['id'], value }] : [],
  );
}

/** Commitments, each followed by its parts. */
export function withParts(commitments: readonly unknown[]): unknown[] {
  return commitments.flatMap((commitment) => [commitment, ...withParts(listAt(commitment, ['children']))]);
}

function idsIn(value: unknown, ids = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) idsIn(item, ids);
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value))
      if (name === 'id' && typeof inner === 'string') ids.add(inner);
      else idsIn(inner, ids);
  return ids;
}
