import { html, nothing, type TemplateResult } from 'lit';
import { pieces } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { icon } from '../shared/icons.js';
import { text, textWithExact } from '../shared/text.js';
import { strings } from './feedback-form.strings.js';
import type { FoundDatum, WritingHelp } from './writing-help.js';

/** Warns of personal data, and lets the resident send it all the same. */
export function personalDataWarnings(help: WritingHelp, locale: Locale, isBusy: boolean): TemplateResult {
  const own = strings(locale);
  const button = (words: string, describedBy: string, press: () => void) =>
    html`<button
      type="button"
      class="secondary"
      aria-describedby=${describedBy}
      @click=${press}
      ${text(words)}
    ></button>`;
  const warning = (datum: FoundDatum | undefined, index: number) =>
    datum
      ? html`<li part="warning">
          <p id="found-${index}" ${textWithExact(pieces(own.personalData[datum.kind], { found: datum.words }))}></p>
          ${button(own.show, `found-${index}`, () => help.show(datum))}
          ${button(own.remove, `found-${index}`, () => isBusy || help.remove(datum))}
        </li>`
      : nothing;
  return html`<div role="status" aria-atomic="false">
    ${
      help.found.length
        ? html`<div class="notice warning has-icon">
            ${icon('warning')}
            <ul class="found">
              ${help.found.map(warning)}
            </ul>
            <p ${text(own.personalDataWhy)}></p>
          </div>`
        : nothing
    }
  </div>`;
}
