import { html, type TemplateResult } from 'lit';
import type { PartialDate } from '../../promise/citizen-promise.js';
import { isCertain, isPartialDate } from '../../promise/partial-date.js';
import { lastDay } from '../../promise/promise-state.js';
import { formats, precisionOf } from '../../language/formats.js';
import { fill, variantOf, withoutVariants } from '../../language/localize.js';
import type { LocalizedText } from '../../promise/localized-text.js';
import type { Locale } from '../../language/locales.js';
import { strings } from './date.strings.js';
import { filled } from './filled.js';
import { inline, text } from './text.js';

/** A date, exactly as precise as it is known; words that an editor wrote in its place, as they are. */
export function time(date: PartialDate, locale: Locale, inWords = formats(locale).date): TemplateResult {
  if (!isPartialDate(date)) return html`<span dir="auto">${date}</span>`;
  return html`<time datetime=${date} ${text(inWords(date))}></time>`;
}

/**
 * A message about one date, which it calls {date}, {from} or {to}. Languages that inflect dates have variants for each precision, with
 * the parts of the date.
 */
export function dated(message: string, date: PartialDate, locale: Locale, before = ''): TemplateResult {
  const shown = time(date, locale);
  return filled(before + forPrecision(message, date), {
    date: shown,
    from: shown,
    to: shown,
    ...formats(locale).dateParts(date),
  });
}

function datedText(message: string, date: PartialDate, locale: Locale): string {
  const known = formats(locale);
  const shown = isPartialDate(date) ? known.date(date) : date;
  return fill(forPrecision(message, date), { date: shown, from: shown, to: shown, ...known.dateParts(date) });
}

function forPrecision(message: string, date: PartialDate): string {
  const precision = ['year', 'month', 'day'][precisionOf(date)]!;
  return (isPartialDate(date) && variantOf(message, precision)) || withoutVariants(message);
}

/** A period in words: "maj 2020–31 december 2020", "juli–september 2026"; undefined without dates. */
export function period({ from, to }: { from?: PartialDate; to?: PartialDate }, locale: Locale) {
  const { between, from: since, until } = strings(locale);
  if (from && from === to) return dated(strings(locale).during, from, locale);
  if (from && to) {
    const { date, dateWithoutYear } = formats(locale);
    return filled(between, {
      from: time(from, locale, isSameYear(from, to) ? dateWithoutYear : date),
      to: time(to, locale),
    });
  }
  if (from) return dated(since, from, locale);
  return to && dated(until, to, locale);
}

/** What a report covers, as text in a heading: "maj 2024–april 2025"; undefined without dates. */
export function periodAsText(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  locale: Locale,
): string | undefined {
  const { during, between, since, until } = strings(locale);
  const known = formats(locale);
  const date = (each: PartialDate) => (isPartialDate(each) ? known.date(each) : each);
  if (from && from === to) return datedText(during, from, locale);
  if (from && to)
    return fill(between, { from: isSameYear(from, to) ? known.dateWithoutYear(from) : date(from), to: date(to) });
  if (from) return datedText(since, from, locale);
  return to && datedText(until, to, locale);
}

/** A first year that is named twice in a period is left out: "maj–augusti 2026". */
function isSameYear(from: PartialDate, to: PartialDate): boolean {
  return isCertain({ from, to }) && from.length > 4 && from.length === to.length && from.slice(0, 4) === to.slice(0, 4);
}

/** Whether a time in words or as a date may lie ahead: a year in it is not over. */
export function hasYetToCome(time: string, today: PartialDate): boolean {
  if (isPartialDate(time)) return lastDay(time) >= today;
  const year = today.slice(0, 4);
  return (time.match(/\b\d{4}\b/g) ?? []).some((each) => each >= year && each < '2100');
}

/** A time that an editor wrote in words or as a date. */
export function timeOrText(told: LocalizedText, locale: Locale): unknown {
  return isPartialDate(told.text) ? time(told.text, locale) : inline(told);
}
