import type { CitizenPromise } from './citizen-promise.js';
import type { Expectation, Problem } from './problem.js';
import { safeAddress } from './safe-address.js';

/** What a value must be: a leaf, a list of one shape, an object with these fields and no others, or something without a fault. */
type Shape = keyof typeof leaves | readonly [Shape] | ObjectShape | Whole;
interface ObjectShape {
  readonly required: readonly string[];
  readonly fields: { readonly [name: string]: Shape };
}

interface Whole {
  readonly whole: Shape;
}

/** What would say something untrue if a wrong part were left out, and so is left out as a whole. */
const whole = <const Inner extends Shape>(inner: Inner) => ({ whole: inner });

const object = <const Fields extends ObjectShape['fields'], const Required extends readonly (keyof Fields & string)[]>(
  fields: Fields,
  ...required: Required
) => ({ required, fields });

/** Items of a list, and UTF-16 code units of a text: far above any real promise, so that a broken file cannot hold up the page. */
const listLimit = 200;
const textLimit = 10_000;

const languageTag = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

/** Each gives the value as it may be used, or undefined when it may not. */
const leaves = {
  text: (value: unknown) => (isText(value) ? value : undefined),
  word: (value: unknown) => (isText(value) ? value : undefined),
  id: (value: unknown) => (typeof value === 'string' && /^[\p{L}\d_-]+$/u.test(value) ? value : undefined),
  'language tag': (value: unknown) => (typeof value === 'string' && languageTag.test(value) ? value : undefined),
  date: (value: unknown) => (isPartialDate(value) ? value : undefined),
  address: (value: unknown, { base }: Context) => safeAddress(value, base),
  'id of a party': (value: unknown, { document }: Context) => idOf(document['parties'], value),
  'id of a theme': (value: unknown, { document }: Context) => idOf(document['themes'], value),
};

interface Context {
  base: string;
  /** The document as far as it has been read. */
  document: Record<string, unknown>;
}

const idOf = (items: unknown, value: unknown) =>
  (items as { id: string }[] | undefined)?.find(({ id }) => id === value)?.id;

/**
 * The content model, version 1: the same fields as `CitizenPromise`; a test holds the two together. Fields are read in this order:
 * what has ids stands before what names them.
 */
export const promiseShape = object(
  {
    id: 'id',
    lang: 'language tag',
    title: 'text',
    category: 'text',
    lead: 'text',
    body: ['text'],
    image: object({ url: 'address', alt: 'text', caption: 'text' }, 'url', 'alt'),
    parties: [object({ id: 'id', name: 'text' }, 'id', 'name')],
    // An ended promise without its end would be in force.
    periods: whole([object({ from: 'date', to: 'date' })]),
    situation: object({ text: 'text' }, 'text'),
    priorities: [object({ title: 'text', note: 'text' }, 'title')],
    themes: [object({ id: 'id', title: 'text', text: 'text' }, 'id', 'title')],
    commitments: [object({ id: 'id', text: 'text', by: whole(['id of a party']), theme: 'id of a theme' }, 'text')],
    documents: [object({ title: 'text', url: 'address', type: 'word', lang: 'language tag' }, 'title', 'url')],
    links: [object({ title: 'text', url: 'address', lang: 'language tag' }, 'title', 'url')],
    updated: 'date',
  },
  'title',
);

/**
 * The only place that touches raw data. Copies what is right into fresh objects and says what is wrong: a wrong optional part is
 * left out, a document without title or without anything to show gives no promise. Addresses come out absolute, against `base`.
 */
export function readPromise(value: unknown, base: string): { promise?: CitizenPromise; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (path: string, expected: Expectation, found: unknown): undefined => {
    problems.push({ path, expected, ...(found !== undefined && { found: inShort(found) }) });
  };

  const context: Context = { base, document: {} };

  const read = (shape: Shape, value: unknown, path: string): unknown => {
    if (shape === 'text' && isObject(value)) {
      const texts = Object.entries(value).filter(
        ([lang, text]) => (languageTag.test(lang) && isText(text)) || report(`${path}.${lang}`, 'word', text),
      );
      return texts.length ? Object.fromEntries(texts) : report(path, shape, value);
    }
    if (typeof shape === 'string') return leaves[shape](value, context) ?? report(path, shape, value);
    if (isList(shape)) {
      if (!Array.isArray(value) || value.length > listLimit) return report(path, 'list of at most 200', value);
      return value.map((item, index) => read(shape[0], item, `${path}[${index}]`)).filter((item) => item !== undefined);
    }
    if ('whole' in shape) {
      const before = problems.length;
      const inner = read(shape.whole, value, path);
      return problems.length === before ? inner : undefined;
    }
    if (!isObject(value)) return report(path, 'object', value);
    const pathOf = (name: string) => (path ? `${path}.${name}` : name);
    for (const name of Object.keys(value))
      if (!Object.hasOwn(shape.fields, name) && name !== '$schema') report(pathOf(name), 'known field', value[name]);
    const copy: Record<string, unknown> = path ? {} : context.document;
    for (const [name, fieldShape] of Object.entries(shape.fields)) {
      const required = shape.required.includes(name);
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      // An empty field is what an editor's form or export leaves for "nothing here".
      const absent = given === undefined || given === null || given === '';
      if (absent && !required) continue;
      const field = read(fieldShape, absent ? undefined : given, pathOf(name));
      if (field !== undefined) copy[name] = field;
      else if (required) return undefined;
    }
    return copy;
  };

  const found = read(promiseShape, value, '');
  if (!found) return { problems };
  const promise = { lang: 'sv', ...found } as CitizenPromise;

  const backwards = promise.periods?.findIndex(({ from = '', to = from }) => {
    const precision = Math.min(from.length, to.length);
    return from.slice(0, precision) > to.slice(0, precision);
  });
  if (backwards !== undefined && backwards >= 0) {
    report(`periods[${backwards}]`, 'period that ends after it begins', promise.periods);
    delete promise.periods;
  }

  if (!promise.commitments?.length && !promise.priorities?.length && !promise.body?.length) {
    report('', 'something to show', undefined);
    return { problems };
  }
  return { promise, problems };
}

/** What stands in the file, as far as an editor needs it to find the place. */
function inShort(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  return Array.isArray(value) ? 'list' : isObject(value) ? 'object' : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= textLimit;
}

/** By hand: `new Date('2017-02-30')` is a day in March. */
function isPartialDate(value: unknown): value is string {
  const parts = typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) && value.split('-').map(Number);
  if (!parts) return false;
  const [year, month = 1, day = 1] = parts as [number, number?, number?];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
