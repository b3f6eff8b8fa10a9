import { html, type TemplateResult } from 'lit';
import type { PartialDate } from '../content/citizen-promise.js';
import { formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locales.js';

/** Stands for a value while a message is taken apart. Private use, so no text has it. */
const placeholder = '\uE000';

/** A message with its dates as `<time>`, wherever the translator has put them: `withDates(strings.until, [to], 'sv')`. */
export function withDates(
  message: (...dates: string[]) => string,
  dates: readonly PartialDate[],
  locale: Locale,
): TemplateResult {
  // Each placeholder carries its index, since a translation may turn the order round.
  const pieces = message(...dates.map((_, index) => placeholder + String(index) + placeholder)).split(placeholder);
  return html`${pieces.map((piece, index) => {
    if (index % 2 === 0) return piece;
    const date = dates[Number(piece)]!;
    return html`<time datetime=${date}>${formats(locale).date(date)}</time>`;
  })}`;
}
