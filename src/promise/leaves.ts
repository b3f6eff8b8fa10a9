import { firstYear, longestPeriod, textLimit } from './limits.js';
import { isPartialDate, readDate } from './partial-date.js';
import type { Kind } from './problem.js';
import { isObject, type Reading } from './reading.js';
import { safeAddress } from './safe-address.js';

export const languageTag = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
export const idPattern = /^[\p{L}\d_-]+$/u;
// Nothing that could begin a header or a second recipient in a `mailto:` address. Dots only between parts: a long row of them would
// be tried in every way.
export const emailPattern = /^[^\s@?&%,;:<>"()]+@[^\s@?&%,;:<>"().]+(\.[^\s@?&%,;:<>"().]+)+$/;
export const phonePattern = /^\+?\d[\d ()-]{2,24}$/;

/** Gives the value as it may be used; undefined for one of another kind, null for one that it has reported as wrong. */
type Check = (value: unknown, path: string, reading: Reading, kind: Kind) => unknown;

/** One for each kind of value that is no list, no object and not one of some words. */
export const leaves = {
  text: readText,
  word: readWord,
  number: readNumber,
  amount: (value, path, reading) =>
    typeof value === 'string' || isObject(value) ? readText(value, path, reading) : readNumber(value),
  'whole-number': (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  id: (value) => matching(idPattern, value),
  'own-id': (value, path, reading) =>
    idsIn(reading, path).includes(value as string)
      ? reading.report(path, { code: 'same-id' }, value)
      : matching(idPattern, value),
  'party-id': idIn('parties'),
  'theme-id': idIn('themes'),
  'commitment-id': idIn('commitments'),
  'target-id': idIn('commitments.targets'),
  'language-tag': (value) => matching(languageTag, value),
  date: readDateField,
  address: (value, _, { base }) => safeAddress(value, base),
  'web-address': (value, _, { base }) => matching(/^https?:/, safeAddress(value, base)),
  email: (value) => matching(emailPattern, value),
  phone: (value) => matching(phonePattern, value),
} satisfies Record<Kind, Check>;

/** In one language, or in one text for each. */
function readText(value: unknown, path: string, reading: Reading): unknown {
  if (!isObject(value)) return readWord(value, path, reading);
  const texts = Object.entries(value).filter(([lang, text]) => {
    reading.count();
    const [kind, found] = languageTag.test(lang) ? (['word', text] as const) : (['language-tag', lang] as const);
    return (kind === 'word' && isText(text)) || reading.report(`${path}.${lang}`, { code: 'wrong-kind', kind }, found);
  });
  return texts.length ? Object.fromEntries(texts) : undefined;
}

function readWord(value: unknown, path: string, reading: Reading): string | null | undefined {
  if (isText(value)) return value;
  const isLong = typeof value === 'string' && value.length > textLimit;
  return isLong ? reading.report(path, { code: 'text-too-long', limit: textLimit }, value) : undefined;
}

function readNumber(value: unknown): unknown {
  return Number.isFinite(value) ? value : undefined;
}

/** What cannot be read as a date is kept as it is written. */
function readDateField(value: unknown, path: string, reading: Reading): string | undefined {
  const written = textOf(value);
  if (!written) return undefined;
  const date = readDate(written) ?? written;
  const notDate = { code: 'wrong-kind', kind: 'date' } as const;
  if (!isPartialDate(date)) {
    reading.reportShown(path, notDate, value);
    return date;
  }
  if (date !== value) reading.advise(path, notDate, value, date);
  const last = reading.year + longestPeriod;
  const year = parseInt(date, 10);
  if (year < firstYear || year > last) reading.advise(path, { code: 'unlikely-date', first: firstYear, last }, date);
  return date;
}

function idIn(list: string): Check {
  return (value, path, reading, kind) => {
    const options = idsIn(reading, `${list}.id`);
    if (options.includes(value as string)) return value;
    return typeof value === 'string' ? reading.report(path, { code: 'unknown-id', kind, options }, value) : undefined;
  };
}

/** Adds an id to those of its list. */
export function addId(reading: Reading, path: string, id: string): void {
  reading.ids.set(listOf(path), [...idsIn(reading, path), id]);
}

/** Frees the id of what is left out. */
export function removeId(reading: Reading, path: string, id: unknown): void {
  reading.ids.set(
    listOf(path),
    idsIn(reading, path).filter((each) => each !== id),
  );
}

function idsIn({ ids }: Reading, path: string): readonly string[] {
  return ids.get(listOf(path)) ?? [];
}

/** The list that an id at a path belongs to. Parts of commitments are among the commitments. */
function listOf(path: string): string {
  return path.replace(/\[\d+\]|\.children/g, '');
}

/** A text, also of what is written without quotes, such as a year. */
export function textOf(value: unknown): string | undefined {
  const text = Number.isFinite(value) ? String(value) : value;
  return isText(text) ? text : undefined;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && [...value].length <= textLimit;
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}
