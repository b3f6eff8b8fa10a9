import { html, type TemplateResult } from 'lit';
import { formats } from '../../language/formats.js';
import type { Locale } from '../../language/locales.js';
import { ownText } from '../../language/localize.js';
import { merged } from './text.js';

/** A message with elements in it, wherever the translator has put their names: `filled('Until {to}.', { to: html`…` })`. */
export function filled(message: string, values: { readonly [name: string]: unknown }): TemplateResult {
  const { text, lang } = ownText(message);
  // Every second piece is a name.
  const pieces = merged(text.split(/{(\w+)}/).map((piece, index) => (index % 2 ? values[piece] : piece)));
  return lang ? html`<span lang=${lang} dir="auto">${pieces}</span>` : html`${pieces}`;
}

/** A word and what it is about: "Lovar: Polisen". */
export function labelled(label: unknown, value: unknown, locale: Locale): TemplateResult {
  return filled(formats(locale).label, { label, value });
}

/** Facts in parentheses. */
export function inParentheses(text: unknown, locale: Locale): TemplateResult {
  return filled(formats(locale).parentheses, { text });
}
