import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pieces } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { icon } from '../shared/icons.js';
import { text, textWithExact } from '../shared/text.js';
import { strings } from './feedback-form.strings.js';
import type { WritingHelp } from './writing-help.js';

/**
 * Warns of personal data, and lets the resident send it all the same. Each warning keeps its element while others come and go: a region
 * that speaks says what is new in it, and one that was there is not new.
 */
export function personalDataWarnings(help: WritingHelp, locale: Locale, isBusy: boolean): TemplateResult {
  const own = strings(locale);
  const times = new Map<string, number>();
  const warnings = help.found.map((datum) => {
    const found = help.message.slice(datum.start, datum.end);
    // The same number may be there twice.
    const count = (times.get(found) ?? 0) + 1;
    times.set(found, count);
    return { datum, found, key: `${count} ${found}` };
  });
  const button = (words: string, describedBy: string, press: () => void) =>
    html`<button
      type="button"
      class="secondary"
      aria-describedby=${describedBy}
      @click=${press}
      ${text(words)}
    ></button>`;
  return html`<div role="status" aria-atomic="false">
    ${
      warnings.length
        ? html`<div class="notice warning has-icon">
            ${icon('warning')}
            <ul class="found">
              ${repeat(
                warnings,
                ({ key }) => key,
                ({ datum, found }, index) =>
                  html`<li part="warning">
                    <p id="found-${index}" ${textWithExact(pieces(own.personalData[datum.kind], { found }))}></p>
                    ${button(own.show, `found-${index}`, () => help.show(datum))}
                    ${button(own.remove, `found-${index}`, () => isBusy || help.remove(datum))}
                  </li>`,
              )}
            </ul>
            <p ${text(own.personalDataWhy)}></p>
          </div>`
        : nothing
    }
  </div>`;
}
