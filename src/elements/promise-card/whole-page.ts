import type { LitElement, ReactiveController } from 'lit';
import { reportToEditor } from '../../notices/notices.js';
import { pageTitle, standsForSection } from '../../page/own-words.js';
import { pageDocument } from '../../platform/unshadowed.js';
import type { CitizenPromise } from '../../promise/citizen-promise.js';
import { hasOwnContent, inlineJson } from '../../promise/fetch-promise.js';
import { readPromise } from '../../promise/read-promise.js';
import { loadPageReader, pageReader } from './page-part.js';

/** Parts of the page that are reported at once: who has changed these looks again. */
const reportLimit = 20;

/** A card that may be made of the editor's own words. */
interface Host extends LitElement {
  promise: unknown;
  promiseUrl: string;
  view: string;
}

/**
 * The promise in the editor's own words, for a card with `view="card"`: only when all of them are in it. The reader of whole pages is
 * loaded only then. Words are read once, and again when others have come.
 */
export class WholePage implements ReactiveController {
  promise: CitizenPromise | undefined;
  /** The heading of the page above the element, which a card does not repeat. */
  title: string | undefined;
  #host: Host;
  #nodes: readonly Node[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const host = this.#host;
    const { view } = host;
    const isAsked = view === 'card' && host.promise == null && !host.promiseUrl && inlineJson(host) === undefined;
    if (view && view !== 'card')
      reportToEditor('not-one-of', { attribute: 'view', found: view, expected: 'card' }, host);
    if (!isAsked || host.isContentEditable) {
      this.#nodes = [];
      this.promise = undefined;
      return;
    }
    // The parser may be in the middle of them. Words around a link would show a second time.
    if (pageDocument.readyState === 'loading' || !hasOwnContent(host) || standsForSection(host)) return;
    const read = pageReader();
    if (!read) return loadPageReader(() => host.requestUpdate());
    const nodes = [...host.childNodes];
    if (nodes.length === this.#nodes.length && nodes.every((node, index) => node === this.#nodes[index])) return;
    this.#nodes = nodes;
    const title = pageTitle(host)?.textContent.replace(/\s+/g, ' ').trim();
    const { view: shown, promise, rest } = read(host, { ...(title && { title }) });
    this.title = title;
    this.promise = shown === 'card' ? readPromise(promise, pageDocument.baseURI).promise : undefined;
    if (rest.length) reportToEditor('left-over', { view, rest: rest.slice(0, reportLimit) }, host);
  }
}
