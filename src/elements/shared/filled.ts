import { html, type TemplateResult } from 'lit';
import { merged } from './text.js';

/** A message with elements in it, wherever the translator has put their names: `filled('Until {to}.', { to: html`…` })`. */
export function filled(message: string, values: { readonly [name: string]: unknown }): TemplateResult {
  // Every second piece is a name.
  return html`${merged(message.split(/{(\w+)}/).map((piece, index) => (index % 2 ? values[piece] : piece)))}`;
}
