import type { PartialDate } from '../promise/citizen-promise.js';
import { readDate } from '../promise/partial-date.js';

const month =
  /(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:usti?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?/
    .source;
const day = /(?:den |the )?\d\d?(?:st|nd|rd|th)?/.source;
const year = /\d{4}/.source;

// The longest first. What goes before is kept by hand: Safari reads lookbehinds only from 16.4.
const pattern = new RegExp(
  `(^|[^a-zåäöé\\d#])(\\d{4}-\\d\\d-\\d\\d|(?:${day}(?: of)? ${month}|${month}(?: ${day})?)(?:,? ${year})?|(?:år |året |the year )?${year})(?![a-zåäöé\\d])`,
  'gi',
);

/**
 * A sentence with a `#` in place of each date, and the dates as they stand: "31 december 2026", "maj 2026", "2026", and where the
 * year comes later "1 maj" or "maj". Nothing is guessed: "1/5", "240101", "2018-19" and seasons stay words, and no sentence with
 * one of them is read.
 */
export function withoutDates(sentence: string): { form: string; dates: string[] } {
  const dates: string[] = [];
  const form = sentence.replace(/#/g, ' ').replace(pattern, (_, before: string, date: string) => {
    dates.push(date);
    return `${before}#`;
  });
  return { form, dates };
}

/** A date that was found, with the year of another where it has none; undefined for one that does not exist. */
export function partialDate(date: string | undefined, sharedYear?: PartialDate): PartialDate | undefined {
  if (date === undefined || hasYear(date)) return date && readDate(date);
  return sharedYear && readDate(`${date} ${sharedYear.slice(0, 4)}`);
}

export function hasYear(date: string): boolean {
  return /\d{4}/.test(date);
}
