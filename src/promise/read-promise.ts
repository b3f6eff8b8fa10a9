import type { CitizenPromise } from './citizen-promise.js';
import { endsBefore, isCertain, readDate } from './partial-date.js';
import type { Expectation, Problem } from './problem.js';
import { readStatus } from './read-status.js';
import { safeAddress } from './safe-address.js';

/** What a value must be: a leaf, one of some words, a list of one shape, or an object with these fields and no others. */
export type Shape =
  keyof typeof leaves | 'commitment' | readonly [Shape] | OneOf | OrText | ObjectShape | Whole | Vital;

interface OneOf {
  readonly options: readonly string[];
}

interface OrText {
  readonly orText: OneOf | 'number';
}

interface ObjectShape {
  readonly required: readonly string[];
  readonly fields: { readonly [name: string]: Shape };
  /** Without one of its dates it would say something untrue: with a fault it is shown as it is written, and claims nothing. */
  readonly isPeriod?: true;
}

interface Whole {
  readonly whole: readonly [Shape];
}

interface Vital {
  readonly vital: Shape;
}

const oneOf = <const Options extends readonly string[]>(...options: Options) => ({ options });

/** What is said in words of the page's own where none of ours says it. */
const orText = <const Inner extends OrText['orText']>(inner: Inner) => ({ orText: inner });

/** A list that would say something untrue without one of its items: with a fault in one it is left out as a whole. */
const whole = <const List extends readonly [Shape]>(list: List) => ({ whole: list });

/** A field without which its object would say something untrue, such as "per day": with a fault in it the object is left out. */
const vital = <const Inner extends Shape>(inner: Inner) => ({ vital: inner });

/** Required fields come before others that hold ids, so that nothing names what is left out. */
const object = <const Fields extends ObjectShape['fields'], const Required extends readonly (keyof Fields & string)[]>(
  fields: Fields,
  ...required: Required
) => ({ required, fields });

const period = <const Fields extends ObjectShape['fields']>(fields: Fields) => ({
  ...object({ from: 'date', to: 'date', ...fields }),
  isPeriod: true as const,
});

/**
 * Bytes of a file, items of a list, characters of a text, lists and objects inside each other, and all values there are: far above
 * any real promise, so that a broken file cannot hold up the page. A value makes up to seven nodes (403 kB of short values made
 * 670 000); the longest promise of the demonstration, with 62 commitments, has 1 726 values.
 */
export const sizeLimit = 512 * 1024;
export const listLimit = 200;
export const textLimit = 10_000;
const depthLimit = 12;
const valueLimit = 10_000;

/** Years that a promise can have to do with, and how long one can be. The first medborgarlöften are of 2015. */
const firstYear = 1990;
const longest = 10;

export const languageTag = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
export const idPattern = /^[\p{L}\d_-]+$/u;
// Nothing that could begin a header or a second recipient in a `mailto:` address. Dots only between parts: a long row of them would
// be tried in every way.
export const emailPattern = /^[^\s@?&%,;:<>"()]+@[^\s@?&%,;:<>"().]+(\.[^\s@?&%,;:<>"().]+)+$/;
export const phonePattern = /^\+?\d[\d ()-]{2,24}$/;

interface Place {
  path: string;
  base: string;
  /** Ids that have been read, each after the list that it is in: `parties.id polisen`. */
  ids: ReadonlySet<string>;
}

/** Each gives the value as it may be used, or undefined when it may not. */
const leaves = {
  text: (value: unknown) => (isText(value) ? value : undefined),
  word: (value: unknown) => (isText(value) ? value : undefined),
  number: (value: unknown) => (Number.isFinite(value) ? value : undefined),
  'whole number': (value: unknown) => (Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined),
  'true or false': (value: unknown) => (typeof value === 'boolean' ? value : undefined),
  id: (value: unknown) => matching(idPattern, value),
  'id of its own': (value: unknown, { path, ids }: Place) =>
    ids.has(idKey(path, value)) ? undefined : matching(idPattern, value),
  'language tag': (value: unknown) => matching(languageTag, value),
  date: (value: unknown) => {
    const written = textOf(value);
    return written && (readDate(written) ?? written);
  },
  address: (value: unknown, { base }: Place) => safeAddress(value, base),
  'web address': (value: unknown, { base }: Place) => matching(/^https?:/, safeAddress(value, base)),
  'e-mail address': (value: unknown) => matching(emailPattern, value),
  'phone number': (value: unknown) => matching(phonePattern, value),
  'id of a party': idIn('parties'),
  'id of a theme': idIn('themes'),
  'id of a commitment': idIn('commitments'),
  'id of a target': idIn('commitments.targets'),
};

const per = vital(orText(oneOf('occasion', 'day', 'week', 'month', 'quarter', 'tertial', 'term', 'year', 'period')));
const status = oneOf('notStarted', 'ongoing', 'done', 'partly', 'changed', 'notDone', 'notNeeded');
const agreement = object({ title: 'text', url: 'address', from: 'date', to: 'date' }, 'title');
const documentLink = object(
  { title: 'text', url: 'address', type: 'word', bytes: 'whole number', lang: 'language tag' },
  'title',
  'url',
);

/** Stands in shapes as `'commitment'`, since it holds itself. */
export const commitmentShape = object(
  {
    text: 'text',
    id: 'id of its own',
    by: whole(['id of a party']),
    theme: 'id of a theme',
    places: ['text'],
    period: period({ note: 'text' }),
    targets: [
      object(
        {
          op: oneOf('min', 'max', 'exact', 'within'),
          value: 'number',
          unit: 'text',
          id: 'id of its own',
          per,
          places: vital(whole(['text'])),
          each: vital('true or false'),
          of: vital(orText('number')),
          note: 'text',
        },
        'op',
        'value',
        'unit',
      ),
    ],
    children: ['commitment'],
    status,
    statusText: 'text',
    reason: 'text',
  },
  'text',
);

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
    image: object({ url: 'web address', alt: 'text', caption: 'text', credit: 'text' }, 'url', 'alt'),
    aims: ['text'],
    area: object(
      { name: 'text', kind: oneOf('municipality', 'district', 'place'), note: 'text', mapUrl: 'address' },
      'name',
    ),
    parties: [
      object(
        {
          id: 'id of its own',
          name: 'text',
          shortName: 'text',
          kind: oneOf('police', 'municipality', 'housing', 'agency', 'rescue', 'association', 'business'),
          // One that only supports must not stand as one that promises.
          role: vital(oneOf('promises', 'supports', 'takesPart')),
          url: 'address',
        },
        'id',
        'name',
      ),
    ],
    // An ended promise without its end would be in force.
    periods: whole([period({ changedOn: 'date', note: 'text' })]),
    partOf: [agreement],
    situation: object({
      text: 'text',
      items: ['text'],
      sources: [
        object({
          kind: oneOf('dialogue', 'survey', 'statistics', 'staff', 'interview', 'intelligence', 'other'),
          text: 'text',
          when: 'text',
          participants: 'text',
          url: 'address',
        }),
      ],
    }),
    priorities: [object({ title: 'text', note: 'text' }, 'title')],
    themes: [object({ id: 'id of its own', title: 'text', text: 'text', url: 'address' }, 'id', 'title')],
    commitments: ['commitment'],
    followPlan: object({ text: 'text', when: 'text', channels: ['text'] }),
    followUps: [
      object({
        title: 'text',
        from: 'date',
        to: 'date',
        published: 'date',
        body: ['text'],
        document: documentLink,
        entries: [
          object({
            // "Done" must not stand as said of nothing, or of something else.
            commitment: vital('id of a commitment'),
            theme: vital('id of a theme'),
            places: vital(whole(['text'])),
            status,
            statusText: 'text',
            text: 'text',
            reason: 'text',
            values: [
              object(
                {
                  value: 'number',
                  unit: 'text',
                  about: vital(oneOf('under', 'about', 'over', 'atLeast', 'atMost')),
                  per,
                  places: vital(whole(['text'])),
                  each: vital('true or false'),
                  planned: vital('true or false'),
                  note: 'text',
                  target: 'id of a target',
                },
                'value',
                'unit',
              ),
            ],
          }),
        ],
      }),
    ],
    signatures: [object({ name: 'word', role: 'text', party: 'id of a party' }, 'name')],
    signedOn: 'date',
    contacts: [
      object({ name: 'text', role: 'text', party: 'id of a party', phone: 'phone number', email: 'e-mail address' }),
    ],
    documents: [documentLink],
    links: [object({ title: 'text', url: 'address', lang: 'language tag' }, 'title', 'url')],
    previous: [agreement],
    replacedBy: agreement,
    published: 'date',
    updated: 'date',
    owner: object({ name: 'text', email: 'e-mail address' }, 'name'),
  },
  'title',
);

/** What is left out or shown as it is written, and what is read but better written otherwise. */
interface Reading {
  promise?: CitizenPromise;
  problems: Problem[];
  /** Absent where there is none. */
  advice?: Problem[];
}

/**
 * The only place that touches raw data. Copies what is right into fresh objects and says what is wrong: a wrong optional part is
 * left out, a document without title or without anything to show gives no promise. A date or status that cannot be read is kept as
 * it is written. Addresses come out absolute, against `base`. Never throws.
 */
export function readPromise(value: unknown, base: string, year = new Date().getFullYear()): Reading {
  const problems: Problem[] = [];
  const advice: Problem[] = [];
  const ids = new Set<string>();
  let values = 0;
  const problem = (path: string, expected: Expectation, found: unknown): Problem => ({
    path,
    expected,
    ...(found !== undefined && { found: inShort(found) }),
  });
  const report = (path: string, expected: Expectation, found: unknown): undefined => {
    problems.push(problem(path, expected, found));
  };
  /** Nothing is left out by it. */
  const reportShown = (path: string, expected: Expectation, found: unknown): void => {
    problems.push({ ...problem(path, expected, found), isShown: true });
  };
  const advise = (path: string, expected: Expectation, found: unknown, readAs?: string): void => {
    advice.push({ ...problem(path, expected, found), ...(readAs && { readAs }) });
  };

  const read = (shape: Shape, value: unknown, path: string, depth: number): unknown => {
    if (++values > valueLimit) throw new TooMuch();
    if (shape === 'commitment') return read(commitmentShape, value, path, depth);
    if (shape === 'text' && isObject(value)) {
      const texts = Object.entries(value).filter(
        ([lang, text]) =>
          (++values && languageTag.test(lang) && isText(text)) || report(`${path}.${lang}`, 'word', text),
      );
      return texts.length ? Object.fromEntries(texts) : report(path, shape, value);
    }
    if (typeof shape === 'string') {
      const found = leaves[shape](value, { path, base, ids }) ?? report(path, shape, value);
      if (shape === 'date' && found) judgeDate(found as string, value, path);
      return found;
    }
    if ('vital' in shape) return read(shape.vital, value, path, depth);
    if ('orText' in shape) {
      const isOption = typeof shape.orText === 'object' && shape.orText.options.some((option) => option === value);
      const isWords = !isOption && (typeof value === 'string' || isObject(value));
      return read(isWords ? 'text' : shape.orText, value, path, depth);
    }
    if ('options' in shape)
      return shape.options.find((option) => option === value) ?? report(path, expectedOf(shape), value);
    if (depth > depthLimit) return report(path, 'at most 12 levels', value);
    if ('whole' in shape) {
      let items = value;
      if (isPeriod(shape.whole[0]) && !Array.isArray(value)) {
        reportShown(path, 'list of at most 200', value);
        items = [value];
      }
      const list = read(shape.whole, items, path, depth) as unknown[] | undefined;
      return list && list.length === (items as unknown[]).length ? list : undefined;
    }
    if (isList(shape)) {
      if (!Array.isArray(value) || value.length > listLimit) return report(path, 'list of at most 200', value);
      // Counted: `map` passes over the holes in a list that a script made, and a page's library may have put its own in place of it.
      const items: unknown[] = [];
      for (let index = 0; index < value.length; index++) {
        const item = read(shape[0], value[index], `${path}[${index}]`, depth + 1);
        if (item !== undefined) items.push(item);
      }
      return items;
    }
    if (isObject(value)) return readObject(shape, value, path, depth);
    const written = shape.isPeriod && textOf(value);
    if (!written) return report(path, 'object', value);
    reportShown(path, 'object', value);
    const date = readDate(written) ?? written;
    return { from: date, to: date };
  };

  const readObject = (shape: ObjectShape, value: Record<string, unknown>, path: string, depth: number): unknown => {
    const { fields, required } = shape;
    const pathOf = (name: string) => (path ? `${path}.${name}` : name);
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name) && (path || name !== '$schema'));
    for (const name of unknown) report(pathOf(name), 'known field', value[name]);
    // A misspelt end would be no end.
    let isBroken = unknown.length > 0;
    const copy: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(fields)) {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      // An empty field is what an editor's form or export leaves for "nothing here".
      const absent = given === undefined || given === null || given === '';
      if (absent && !required.includes(name)) continue;
      if (shape === status && (isText(given) || isObject(given))) {
        Object.assign(copy, readStatusField(given, pathOf(name), depth + 1));
        continue;
      }
      const field = read(shape, absent ? undefined : given, pathOf(name), depth + 1);
      if (field !== undefined) {
        copy[name] = field;
        if (shape === 'id of its own') ids.add(idKey(pathOf(name), field));
      } else if (required.includes(name) || isVital(shape)) {
        ids.delete(idKey(pathOf('id'), copy['id']));
        return undefined;
      } else if (shape === 'date') isBroken = true;
    }
    if (shape.isPeriod && isBroken) return asWritten(value, copy);
    judgePeriod(copy, path, shape.isPeriod);
    return copy;
  };

  const readStatusField = (given: unknown, path: string, depth: number): Record<string, unknown> => {
    const option = status.options.find((option) => option === given);
    if (option) return { status: option };
    const words = isObject(given) ? Object.entries(given).map(([, text]) => text) : [given];
    const meant = words.map((text) => isText(text) && readStatus(text));
    const known = meant.find(Boolean);
    if (known) {
      advise(path, expectedOf(status), given, known);
      return { status: known };
    }
    const statusText = read('text', given, path, depth);
    if (!statusText) return {};
    reportShown(path, expectedOf(status), given);
    return { statusText };
  };

  const judgeDate = (date: string, value: unknown, path: string): void => {
    if (!isCertain({ from: date })) return reportShown(path, 'date', value);
    if (date !== value) advise(path, 'date', value, date);
    const ofYear = Number(date.slice(0, 4));
    if (ofYear < firstYear || ofYear > year + longest) advise(path, 'date from 1990 to ten years from now', date);
  };

  const judgePeriod = (copy: { from?: string; to?: string }, path: string, isPeriod = false): void => {
    const { from, to } = copy;
    if (!from || !to || !isCertain({ from }) || !isCertain({ from: to })) return;
    const latest = `${Number(from.slice(0, 4)) + longest}${from.slice(4)}`;
    const found = `${from}–${to}`;
    if (endsBefore(from, to)) reportShown(path, 'period that ends after it begins', found);
    else if (isPeriod && endsBefore(to, latest)) advise(path, 'period of at most ten years', found);
  };

  try {
    const found = read(promiseShape, value, '', 1);
    if (!found) return { problems, ...(advice.length && { advice }) };
    const promise = { lang: 'sv', ...found } as CitizenPromise;
    const { commitments, priorities, followUps, body } = promise;
    if ([commitments, priorities, followUps, body].some((part) => part?.length))
      return { promise, problems, ...(advice.length && { advice }) };
    report('', 'something to show', undefined);
  } catch (error) {
    if (error instanceof TooMuch) report('', 'at most 10000 values', 'more');
    // Only what a script gives can throw when it is read; JSON cannot.
    else report('', 'object', error instanceof Error ? String(error) : error);
  }
  return { problems, ...(advice.length && { advice }) };
}

/** What is read holds more than a page can show. */
class TooMuch extends Error {}

/** A period in the words of the file, where its dates say nothing for certain. Never what could be read as a date. */
function asWritten(value: Record<string, unknown>, { note, changedOn }: Record<string, unknown>): unknown {
  const given = Object.entries(value).filter(([name]) => name !== 'note' && name !== 'changedOn');
  const written = given
    .flatMap(([, each]) => textOf(each) ?? [])
    .join('–')
    .slice(0, textLimit);
  if (!written) return undefined;
  const from = readDate(written) ? `${written}–?` : written;
  return {
    from,
    to: from,
    ...(changedOn !== undefined && { changedOn }),
    ...(note !== undefined && { note }),
  };
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

function isVital(shape: Shape | undefined): boolean {
  return typeof shape === 'object' && 'vital' in shape;
}

function isPeriod(shape: Shape): boolean {
  return typeof shape === 'object' && 'isPeriod' in shape;
}

function expectedOf({ options }: OneOf): Expectation {
  return `one of ${options.join(', ')}`;
}

/** A text, also of what is written without quotes, such as a year. */
function textOf(value: unknown): string | undefined {
  const text = Number.isFinite(value) ? String(value) : value;
  return isText(text) ? text : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && [...value].length <= textLimit;
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/**
 * The list that an id at a path belongs to, with the id. Parts of commitments count among the commitments. What is no text is no
 * id, not even one that can be turned into the text of one, such as `["polisen"]`.
 */
function idKey(path: string, id: unknown): string {
  return `${path.replace(/\[\d+\]|\.children/g, '')} ${typeof id === 'string' ? id : ''}`;
}

function idIn(list: string) {
  return (value: unknown, { ids }: Place) => (ids.has(idKey(`${list}.id`, value)) ? value : undefined);
}
