import type { PartialDate } from './citizen-promise.js';

/** By their Swedish names, then their English ones where those do not begin alike. */
const months = (
  'januari|january februari|february mars|march april maj|may juni|june juli|july augusti september oktober|october ' +
  'november december'
)
  .split(' ')
  .map((names) => names.split('|'));

/** Words that say nothing of the date. */
const fillers = /^(den|the|of|år|året|year)$/;

/** An ISO date, as precise as it is known, that exists. By hand: `new Date('2017-02-30')` is a day in March. */
export function isPartialDate(value: unknown): boolean {
  const parts = typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) && value.split('-').map(Number);
  if (!parts) return false;
  const [year, month = 1, day = 1] = parts as [number, number?, number?];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * A date as editors write it: "2017-9-1", "30 sept 2017", "den 1 maj 2026", "December 31, 2026", "31/12 2026", "dec 2026".
 * Undefined for what can be read in more than one way ("1/5/2026", "2016/17"), for what is more or less than a date ("hösten 2017",
 * "maj–juni 2017", "2017–"), and for days that do not exist.
 */
export function readDate(written: string): PartialDate | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (isPartialDate(text)) return text;
  // As computers write it. What is before 22 in UTC is the same day in Sweden.
  const [, exact, hour, zone] = /^(\d{4}-\d\d-\d\d)[t ](\d\d):\d\d[\d:.]*(z|\+0[12]:?00)?$/.exec(text) ?? [];
  if (exact) return isPartialDate(exact) && !(zone === 'z' && Number(hour) > 21) ? exact : undefined;

  const words = text.split(/[\s.,/–-]+/).filter((word) => word && !fillers.test(word));
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const names = words.filter((word) => /^[a-z]{3,}$/.test(word));
  const numbers = words.flatMap((word) => /^(\d\d?)(:?[ae]|st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  const [year] = years;
  const [name] = names;
  const [one, other] = numbers;
  const isAll = years.length + names.length + numbers.length === words.length;
  if (!isAll || years.length !== 1 || /^[–-]|[–-]$/.test(text)) return undefined;

  const dateOf = (...monthAndDay: (string | number | undefined)[]): PartialDate | undefined => {
    const known = monthAndDay.filter((part) => part !== undefined);
    const date = [year, ...known.map((part) => String(part).padStart(2, '0'))].join('-');
    return isPartialDate(date) ? date : undefined;
  };
  if (name) {
    const month = months.findIndex((known) => known.some((each) => each.startsWith(name))) + 1;
    return names.length === 1 && numbers.length < 2 ? dateOf(month, one) : undefined;
  }
  const isFirst = words[0] === year;
  // "2016-17" and "2016/10" may be two years.
  if (numbers.length < 2) return isFirst && one && one.length > 1 ? undefined : dateOf(one);
  if (numbers.length > 2 || words[1] === year) return undefined;
  if (isFirst) return dateOf(one, other);
  const readings = new Set([dateOf(one, other), dateOf(other, one)].filter((date) => date !== undefined));
  return readings.size === 1 ? [...readings][0] : undefined;
}

/** Compared as far as both are known: from May 2026 to 2026 is no fault. */
export function endsBefore(from: PartialDate, to: PartialDate): boolean {
  const precision = Math.min(from.length, to.length);
  return from.slice(0, precision) > to.slice(0, precision);
}

/** Whether it can be compared with today: not where a date is in words, nor where it ends before it begins. */
export function isCertain({ from, to }: { from?: PartialDate; to?: PartialDate }): boolean {
  return [from, to].every((date) => !date || isPartialDate(date)) && !(from && to && endsBefore(from, to));
}
