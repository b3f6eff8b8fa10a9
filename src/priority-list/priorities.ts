import { html, nothing, type TemplateResult } from 'lit';
import type { Priority, Text } from '../content/citizen-promise.js';
import type { LocalizedText } from '../content/localized-text.js';
import { text } from '../templates/text.js';

/** The ranked list. The card renders it by this function, not by nesting `<priority-list>`: a page may have taken that name. */
export function priorities(items: readonly Priority[], localized: (text: Text) => LocalizedText): TemplateResult {
  // The role is for Safari, which takes a list without markers for no list.
  return html`<ol class="priorities" role="list" part="priorities">
    ${items.map(
      ({ title, note }) =>
        html`<li>
          <span ${text(localized(title))}></span>
          ${note ? html`<p class="note" ${text(localized(note))}></p>` : nothing}
        </li>`,
    )}
  </ol>`;
}
