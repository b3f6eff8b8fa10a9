import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenPromise, Priority, Text } from '../../promise/citizen-promise.js';
import type { LocalizedText } from '../../promise/localized-text.js';
import type { Locale } from '../../language/locales.js';
import { text } from '../shared/text.js';
import { strings } from './priority-list.strings.js';

/**
 * The heading of the list: the page's own words. Without them, it says that residents chose them only where a
 * dialogue is all that the page names as its source.
 */
export function prioritiesHeading(
  { situation, prioritiesTitle }: CitizenPromise,
  locale: Locale,
  localized: (text: Text) => LocalizedText,
): LocalizedText {
  if (prioritiesTitle) return localized(prioritiesTitle);
  const { priorities, residentsPriorities } = strings(locale);
  const asked = !situation?.items && situation?.sources?.some(({ kind }) => kind === 'dialogue');
  return { text: asked ? residentsPriorities : priorities };
}

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
