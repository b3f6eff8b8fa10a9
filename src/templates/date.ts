import { html, type TemplateResult } from 'lit';
import type { PartialDate } from '../content/citizen-promise.js';
import { formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locales.js';

/** A message with its dates as `<time>`, wherever the translator has put their names: `withDates('Until {to}.', { to }, 'en')`. */
export function withDates(
  message: string,
  dates: { readonly [name: string]: PartialDate | undefined },
  locale: Locale,
): TemplateResult {
  // Every second piece is a name.
  const pieces = message.split(/{(\w+)}/).map((piece, index) => {
    const date = index % 2 && dates[piece];
    return date ? html`<time datetime=${date}>${formats(locale).date(date)}</time>` : piece;
  });
  return html`${pieces}`;
}
