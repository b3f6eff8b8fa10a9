import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ContentHost, ContentState } from './content-controller.js';
import { hasOwnContent } from '../../promise/fetch-promise.js';
import { reportToEditor } from '../../notices/notices.js';
import { hasSettled } from '../../notices/has-settled.js';
import { formats } from '../../language/formats.js';
import type { Locale } from '../../language/locales.js';
import { strings } from './fallback.strings.js';
import { text } from './text.js';
import { pageDocument } from '../../platform/unshadowed.js';

/** What an element shows when it has no promise to show. */
export function fallback(host: ContentHost & LitElement, state: ContentState, locale: Locale): TemplateResult {
  const { loading, unavailable } = strings(locale);
  if (state === 'none' && isEmpty(host) && hasSettled(host)) reportToEditor('nothing-to-show', {}, host);
  return ownContent(host, state === 'loading' ? loading : unavailable, locale, state);
}

/** The editor's own HTML, and where there is none a sentence to the reader, so that the box is never empty. */
export function ownContent(host: LitElement, sentence: string, locale: Locale, state = ''): TemplateResult {
  const update = () => host.requestUpdate();
  if (pageDocument.readyState === 'loading') pageDocument.addEventListener('DOMContentLoaded', update, { once: true });
  return html`<slot @slotchange=${update}></slot>
    ${isEmpty(host) ? html`<p class="fallback ${state}" lang=${locale} dir=${formats(locale).direction}><span ${text(sentence)}></span></p>` : nothing}`;
}

/** Not before the page is parsed: a script without `defer` runs before the parser has come to what is inside. */
function isEmpty(host: Element): boolean {
  return pageDocument.readyState !== 'loading' && !hasOwnContent(host);
}
