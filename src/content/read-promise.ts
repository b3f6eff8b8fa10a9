import type { CitizenPromise } from './citizen-promise.js';
import type { Expectation, Problem } from './problem.js';
import { safeAddress } from './safe-address.js';

/** What a value must be: a leaf, one of some words, a list of one shape, or an object with these fields and no others. */
export type Shape = keyof typeof leaves | 'commitment' | readonly [Shape] | OneOf | ObjectShape | Whole | Vital;

interface OneOf {
  readonly options: readonly string[];
}

interface ObjectShape {
  readonly required: readonly string[];
  readonly fields: { readonly [name: string]: Shape };
}

interface Whole {
  readonly whole: readonly [Shape];
}

interface Vital {
  readonly vital: Shape;
}

const oneOf = <const Options extends readonly string[]>(...options: Options) => ({ options });

/** A list that would say something untrue without one of its items: with a fault in one it is left out as a whole. */
const whole = <const List extends readonly [Shape]>(list: List) => ({ whole: list });

/** A field without which its object would say something untrue, such as "per day": with a fault in it the object is left out. */
const vital = <const Inner extends Shape>(inner: Inner) => ({ vital: inner });

/** Required fields come before others that hold ids, so that nothing names what is left out. */
const object = <const Fields extends ObjectShape['fields'], const Required extends readonly (keyof Fields & string)[]>(
  fields: Fields,
  ...required: Required
) => ({ required, fields });

/**
 * Bytes of a file, items of a list, characters of a text, lists and objects inside each other: far above any real promise, so that
 * a broken file cannot hold up the page.
 */
export const sizeLimit = 512 * 1024;
export const listLimit = 200;
export const textLimit = 10_000;
const depthLimit = 12;

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
  date: (value: unknown) => (isPartialDate(value) ? value : undefined),
  address: (value: unknown, { base }: Place) => safeAddress(value, base),
  'e-mail address': (value: unknown) => matching(emailPattern, value),
  'phone number': (value: unknown) => matching(phonePattern, value),
  'id of a party': idIn('parties'),
  'id of a theme': idIn('themes'),
  'id of a commitment': idIn('commitments'),
  'id of a target': idIn('commitments.targets'),
};

const per = vital(oneOf('occasion', 'day', 'week', 'month', 'quarter', 'tertial', 'year', 'period'));
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
    period: object({ from: vital('date'), to: vital('date') }),
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
          of: vital('number'),
          note: 'text',
        },
        'op',
        'value',
        'unit',
      ),
    ],
    children: ['commitment'],
    status,
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
    image: object({ url: 'address', alt: 'text', caption: 'text', credit: 'text' }, 'url', 'alt'),
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
    periods: whole([object({ from: vital('date'), to: vital('date'), changedOn: 'date', note: 'text' })]),
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
    themes: [object({ id: 'id of its own', title: 'text', text: 'text' }, 'id', 'title')],
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
            text: 'text',
            reason: 'text',
            values: [
              object(
                {
                  value: 'number',
                  unit: 'text',
                  about: vital(oneOf('under', 'about', 'over')),
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

/**
 * The only place that touches raw data. Copies what is right into fresh objects and says what is wrong: a wrong optional part is
 * left out, a document without title or without anything to show gives no promise. Addresses come out absolute, against `base`.
 * Never throws.
 */
export function readPromise(value: unknown, base: string): { promise?: CitizenPromise; problems: Problem[] } {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const report = (path: string, expected: Expectation, found: unknown): undefined => {
    problems.push({ path, expected, ...(found !== undefined && { found: inShort(found) }) });
  };

  const read = (shape: Shape, value: unknown, path: string, depth: number): unknown => {
    if (shape === 'commitment') return read(commitmentShape, value, path, depth);
    if (shape === 'text' && isObject(value)) {
      const texts = Object.entries(value).filter(
        ([lang, text]) => (languageTag.test(lang) && isText(text)) || report(`${path}.${lang}`, 'word', text),
      );
      return texts.length ? Object.fromEntries(texts) : report(path, shape, value);
    }
    if (typeof shape === 'string') return leaves[shape](value, { path, base, ids }) ?? report(path, shape, value);
    if ('vital' in shape) return read(shape.vital, value, path, depth);
    if ('options' in shape)
      return (
        shape.options.find((option) => option === value) ?? report(path, `one of ${shape.options.join(', ')}`, value)
      );
    if (depth > depthLimit) return report(path, 'at most 12 levels', value);
    if ('whole' in shape) {
      const list = read(shape.whole, value, path, depth) as unknown[] | undefined;
      return list && list.length === (value as unknown[]).length ? list : undefined;
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
    return isObject(value) ? readObject(shape, value, path, depth) : report(path, 'object', value);
  };

  const readObject = (
    { fields, required }: ObjectShape,
    value: Record<string, unknown>,
    path: string,
    depth: number,
  ): unknown => {
    const pathOf = (name: string) => (path ? `${path}.${name}` : name);
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name) && (path || name !== '$schema'));
    for (const name of unknown) report(pathOf(name), 'known field', value[name]);
    // A misspelt end would be no end.
    const isPeriod = isVital(fields['to']);
    if (isPeriod && unknown.length) return undefined;
    const copy: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(fields)) {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      // An empty field is what an editor's form or export leaves for "nothing here".
      const absent = given === undefined || given === null || given === '';
      if (absent && !required.includes(name)) continue;
      const field = read(shape, absent ? undefined : given, pathOf(name), depth + 1);
      if (field !== undefined) {
        copy[name] = field;
        if (shape === 'id of its own') ids.add(idKey(pathOf(name), field));
      } else if (required.includes(name) || isVital(shape)) {
        ids.delete(idKey(pathOf('id'), copy['id']));
        return undefined;
      }
    }
    const { from, to } = copy as { from?: string; to?: string };
    if (from && to && endsBefore(from, to)) {
      report(path, 'period that ends after it begins', `${from}–${to}`);
      if (isPeriod) return undefined;
      delete copy['from'];
      delete copy['to'];
    }
    return copy;
  };

  try {
    const found = read(promiseShape, value, '', 1);
    if (!found) return { problems };
    const promise = { lang: 'sv', ...found } as CitizenPromise;
    const { commitments, priorities, followUps, body } = promise;
    if ([commitments, priorities, followUps, body].some((part) => part?.length)) return { promise, problems };
    report('', 'something to show', undefined);
  } catch (error) {
    // Only what a script gives can throw when it is read; JSON cannot.
    report('', 'object', error instanceof Error ? String(error) : error);
  }
  return { problems };
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

/** Compared as far as both are known: from May 2026 to 2026 is no fault. */
function endsBefore(from: string, to: string): boolean {
  const precision = Math.min(from.length, to.length);
  return from.slice(0, precision) > to.slice(0, precision);
}

/** By hand: `new Date('2017-02-30')` is a day in March. */
function isPartialDate(value: unknown): value is string {
  const parts = typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) && value.split('-').map(Number);
  if (!parts) return false;
  const [year, month = 1, day = 1] = parts as [number, number?, number?];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
