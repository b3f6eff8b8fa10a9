import { pageDocument } from '../../platform/unshadowed.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { PartialDate } from '../../promise/citizen-promise.js';
import type { ContentHost, ContentState } from '../shared/content-controller.js';
import { hasOwnContent } from '../../promise/fetch-promise.js';
import { localizedText } from '../../promise/localized-text.js';
import { hasSettled } from '../../notices/has-settled.js';
import { reportToEditor } from '../../notices/notices.js';
import { formats } from '../../language/formats.js';
import type { Locale } from '../../language/locales.js';
import { standsForSection, type OwnWords } from '../../page/own-words.js';
import { fallback } from '../shared/fallback.js';
import { stateNotice } from '../shared/state-notice.js';
import { strings } from './own-words.strings.js';

/**
 * What a card shows without a promise to show: the editor's own words as they are, and above them whether the promise applies, if
 * they say it. In place of a link that asked for it, the notice alone: the words are around it.
 */
export function ownWords(
  host: ContentHost & LitElement,
  words: OwnWords,
  state: ContentState,
  lang: string,
  locale: Locale,
  today: PartialDate,
): TemplateResult {
  const shown = fallback(host, state, locale);
  // The parser may be in the middle of them, or the promise on its way; where an editor is writing, they are not done.
  if (pageDocument.readyState === 'loading' || state === 'loading' || host.isContentEditable || !hasOwnContent(host))
    return shown;
  const { period, sentence } = words.reading(lang, today);
  if (!period) {
    const { example } = strings(locale);
    if (state === 'none' && hasSettled(host))
      reportToEditor(sentence ? 'unclear-period' : 'no-period', { found: sentence, example }, host);
    return shown;
  }
  return html`<div class="alone" lang=${locale} dir=${formats(locale).direction}>
      ${stateNotice({ periods: [period] }, today, locale, (text) => localizedText(text, lang, locale))}
    </div>
    ${standsForSection(host) ? nothing : shown}`;
}
