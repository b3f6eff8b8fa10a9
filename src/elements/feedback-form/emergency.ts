import { html, nothing, type TemplateResult } from 'lit';
import { ownText } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { icon } from '../shared/icons.js';
import { text } from '../shared/text.js';
import { strings } from './feedback-form.strings.js';

/** The numbers that no translator may change. */
const numbers = /(112|114\s14)/;

/** The notice of 112 and 114 14, always there. */
export function emergency(locale: Locale): TemplateResult {
  return html`<div class="notice warning has-icon" part="emergency">
    ${icon('warning')}<slot name="emergency">${words(strings(locale).emergency)}</slot>
  </div>`;
}

/**
 * The same under a text that looks like a crime that goes on or a report, and spoken with the numbers: the notice above may be out of
 * view. In the editor's own words where there are any.
 */
export function urgentNotice(isUrgent: boolean, ownWords: string, locale: Locale): TemplateResult {
  const { urgent, emergency } = strings(locale);
  return html`<div role="status" class=${isUrgent ? 'notice warning has-icon urgent' : 'unseen'}>
    ${
      isUrgent
        ? html`${icon('warning')}<strong ${text(urgent)}></strong> ${
              ownWords ? html`<span ${text(ownWords)}></span>` : words(emergency)
            }`
        : nothing
    }
  </div>`;
}

/** A sentence with its numbers as links that call; none breaks between two lines. */
function words(sentence: string): TemplateResult {
  const { text: shown, lang } = ownText(sentence);
  const pieces = shown
    .split(numbers)
    .map((piece, index) =>
      index % 2
        ? html`<a href="tel:${piece.replace(/\s/, '')}" translate="no" ${text(piece.replace(/\s/, '\u00a0'))}></a>`
        : html`<span ${text(piece)}></span>`,
    );
  return lang ? html`<span lang=${lang} dir="auto">${pieces}</span>` : html`${pieces}`;
}
