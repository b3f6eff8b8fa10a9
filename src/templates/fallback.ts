import { html, nothing, type TemplateResult } from 'lit';
import type { ContentHost, ContentState } from '../content/content-controller.js';
import { hasOwnContent } from '../content/find-content.js';
import { tellEditor } from '../editor/tell-editor.js';
import type { Locale } from '../i18n/locales.js';
import { strings } from './fallback.strings.js';

/**
 * What an element shows when it has no promise to show: the editor's own HTML, and where there is none a sentence to the reader,
 * so that the box is never empty.
 */
export function fallback(host: ContentHost, state: ContentState, locale: Locale): TemplateResult {
  const { loading, unavailable } = strings(locale);
  const empty = !hasOwnContent(host);
  if (empty && state === 'none') tellEditor(`<${host.localName}> has nothing to show: expected promise-url.`);
  const sentence = !empty
    ? nothing
    : html`<p class="fallback ${state}" lang=${locale} dir="ltr">${state === 'loading' ? loading : unavailable}</p>`;
  return html`<slot @slotchange=${() => host.requestUpdate()}></slot>${sentence}`;
}
