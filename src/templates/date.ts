import { html, type TemplateResult } from 'lit';
import type { PartialDate } from '../content/citizen-promise.js';
import { isCertain, isPartialDate } from '../content/partial-date.js';
import { formats } from '../i18n/formats.js';
import type { LocalizedText } from '../content/localized-text.js';
import type { Locale } from '../i18n/locales.js';
import { strings } from './date.strings.js';
import { filled } from './filled.js';
import { inline } from './text.js';

/** A date, exactly as precise as it is known; words that an editor wrote in its place, as they are. */
export function time(date: PartialDate, locale: Locale, inWords = formats(locale).date): TemplateResult {
  if (!isPartialDate(date)) return html`<span dir="auto">${date}</span>`;
  return html`<time datetime=${date}>${inWords(date)}</time>`;
}

/** A period in words: "maj 2020–31 december 2020", "juli–september 2026"; undefined without dates. */
export function period({ from, to }: { from?: PartialDate; to?: PartialDate }, locale: Locale) {
  const { between, from: since, until } = strings(locale);
  if (from && from === to) return filled(strings(locale).during, { date: time(from, locale) });
  if (from && to) {
    const sameYear =
      isCertain({ from, to }) && from.length > 4 && from.length === to.length && from.slice(0, 4) === to.slice(0, 4);
    const { date, dateWithoutYear } = formats(locale);
    return filled(between, { from: time(from, locale, sameYear ? dateWithoutYear : date), to: time(to, locale) });
  }
  if (from) return filled(since, { from: time(from, locale) });
  return to && filled(until, { to: time(to, locale) });
}

/** A time that an editor wrote in words or as a date. */
export function timeOrText(told: LocalizedText, locale: Locale): unknown {
  return isPartialDate(told.text) ? time(told.text, locale) : inline(told);
}
