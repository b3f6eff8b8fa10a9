import type { CitizenPromise } from './citizen-promise.js';
import { addId, isText, leaves, removeId } from './leaves.js';
import { depthLimit, listLimit, valueLimit } from './limits.js';
import type { Problem } from './problem.js';
import { matchShape, promiseShape, statusShape, type ObjectShape, type Shape } from './promise-shape.js';
import { asWritten, checkPeriod, periodInWords } from './read-period.js';
import { readStatusField } from './read-status.js';
import { isObject, Reading, TooMuch } from './reading.js';

/**
 * The only place that touches raw data. Copies what is right into fresh objects and says what is wrong: a wrong optional part is
 * left out, a document without title or without anything to show gives no promise. A date or status that cannot be read is kept as
 * it is written. Addresses come out absolute, against `base`. Never throws.
 */
export function readPromise(
  value: unknown,
  base: string,
  year = new Date().getFullYear(),
): { promise?: CitizenPromise; problems: Problem[]; advice?: Problem[] } {
  const reading = new Reading(base, year);
  const promise = readDocument(value, reading);
  const { problems, advice } = reading;
  return { ...(promise && { promise }), problems, ...(advice.length && { advice }) };
}

function readDocument(value: unknown, reading: Reading): CitizenPromise | undefined {
  try {
    const found = readValue(promiseShape, value, '', 1, reading);
    if (!found) return undefined;
    const promise = { lang: 'sv', ...found } as CitizenPromise;
    const { commitments, priorities, followUps, body } = promise;
    if ([commitments, priorities, followUps, body].some((part) => part?.length)) return promise;
    reading.report('', { code: 'nothing-to-show' });
  } catch (error) {
    if (error instanceof TooMuch) reading.report('', { code: 'too-many-values', limit: valueLimit });
    // Only what a script gives can throw when it is read; JSON cannot.
    else reading.report('', { code: 'wrong-kind', kind: 'object' }, error instanceof Error ? String(error) : error);
  }
  return undefined;
}

/** The value as it may be used; undefined or null, with the reason reported, where it may not. */
function readValue(shape: Shape, value: unknown, path: string, depth: number, reading: Reading): unknown {
  const wrongKind = (kind: keyof typeof leaves | 'list' | 'object') =>
    reading.report(path, { code: 'wrong-kind', kind }, value);
  const readLeaf = (kind: keyof typeof leaves) => {
    const found: unknown = leaves[kind](value, path, reading, kind);
    return found === undefined ? wrongKind(kind) : found;
  };
  const tooDeep = depth > depthLimit && (() => reading.report(path, { code: 'too-deep', limit: depthLimit }, value));
  reading.count();
  return matchShape<unknown>(shape, {
    leaf: readLeaf,
    oneOf: ({ options, orText }) => {
      if (options.includes(value as string)) return value;
      if (orText && (typeof value === 'string' || isObject(value))) return readLeaf('text');
      return reading.report(path, { code: 'not-one-of', options }, value);
    },
    list:
      tooDeep ||
      (({ items, allOrNothing, orOne }) => {
        const given = Array.isArray(value) ? (value as readonly unknown[]) : orOne && [value];
        if (!given) return wrongKind('list');
        if (given !== value) reading.reportShown(path, { code: 'wrong-kind', kind: 'list' }, value);
        if (given.length > listLimit) return reading.report(path, { code: 'too-many-items', limit: listLimit }, value);
        // Counted: `map` passes over the holes in a list that a script made, and a page's library may have put its own in place of it.
        const read: unknown[] = [];
        for (let index = 0; index < given.length; index++) {
          const item = readValue(items, given[index], `${path}[${index}]`, depth + 1, reading);
          if (item != null) read.push(item);
        }
        return allOrNothing && read.length < given.length ? undefined : read;
      }),
    object:
      tooDeep ||
      ((shape) => {
        if (isObject(value)) return readObject(shape, value, path, depth, reading);
        const period = shape.isPeriod && periodInWords(value);
        if (!period) return wrongKind('object');
        reading.reportShown(path, { code: 'wrong-kind', kind: 'object' }, value);
        return period;
      }),
  });
}

function readObject(
  shape: ObjectShape,
  value: Record<string, unknown>,
  path: string,
  depth: number,
  reading: Reading,
): unknown {
  const { fields, required, essential = [], isPeriod = false } = shape;
  const pathOf = (name: string) => (path ? `${path}.${name}` : name);
  const options = Object.keys(fields);
  const unknown = Object.keys(value).filter((name) => !options.includes(name) && (path || name !== '$schema'));
  for (const name of unknown) reading.report(pathOf(name), { code: 'unknown-field', options }, value[name]);
  // A misspelt end would be no end.
  let isBroken = unknown.length > 0;
  const copy: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(fields)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    // An empty field is what an editor's form or export leaves for "nothing here".
    const isAbsent = given === undefined || given === null || given === '';
    if (isAbsent && !required.includes(name)) continue;
    if (shape === statusShape && (isText(given) || isObject(given))) {
      Object.assign(copy, readStatusField(given, pathOf(name), reading));
      continue;
    }
    const field = readValue(shape, isAbsent ? undefined : given, pathOf(name), depth + 1, reading);
    if (field != null) {
      copy[name] = field;
      if (shape === 'own-id') addId(reading, pathOf(name), field as string);
    } else if (required.includes(name) || essential.includes(name)) {
      removeId(reading, pathOf('id'), copy['id']);
      return undefined;
    } else if (shape === 'date') isBroken = true;
  }
  if (isPeriod && isBroken) return asWritten(value, copy);
  checkPeriod(copy, path, isPeriod, reading);
  return copy;
}
