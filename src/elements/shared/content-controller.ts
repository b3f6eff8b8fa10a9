import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NoticeCode } from '../../notices/notice-code.js';
import { reportToEditor } from '../../notices/notices.js';
import type { CitizenPromise } from '../../promise/citizen-promise.js';
import { fetchContent, inlineJson, parseJson, type RawContent } from '../../promise/fetch-promise.js';
import { ContentError, loadError, type Problem } from '../../promise/problem.js';
import { PromiseErrorEvent } from './promise-error-event.js';
import { readPromise } from '../../promise/read-promise.js';
import { safeAddress } from '../../promise/safe-address.js';
import { pageDocument } from '../../platform/unshadowed.js';

export type ContentState = 'none' | 'loading' | 'ready' | 'failed';

/** Problems that are reported at once: who has fixed these looks again. The event has them all. */
const reportLimit = 20;

/** An element that shows a promise. */
export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  /** A promise given by script; goes before all other sources. */
  promise: unknown;
  /** The address of a promise as JSON. */
  promiseUrl: string;
}

/**
 * The promise of one element, from the first source that there is: the `promise` property, `promise-url`, an inline
 * `<script type="application/json">`. With none of them the light DOM is all there is.
 *
 * A new address aborts the request for the last one, and a late answer is ignored. What failed is tried again when the connection
 * comes back, and when the element is put back into the page. What is wrong is reported to the editor and by
 * `promise-error`, never to the reader.
 */
export class ContentController implements ReactiveController {
  state: ContentState = 'none';
  promise: CitizenPromise | undefined;
  #host: ContentHost;
  #abort: AbortController | undefined;
  #given: unknown;
  #url: string | undefined;

  constructor(host: ContentHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A request that was cut off by removing the element, or that failed, is made again; content that arrived stays.
    if (this.state !== 'ready' && this.#host.hasUpdated) this.#again();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  hostUpdate(): void {
    const { promise, promiseUrl } = this.#host;
    if (promise !== this.#given || promiseUrl !== this.#url) {
      this.#given = promise;
      this.#url = promiseUrl;
      this.#abort?.abort();
      this.promise = undefined;
      this.state = 'none';
      if (promise != null) this.#read('promise property', () => ({ value: promise, base: pageDocument.baseURI }));
      else if (promiseUrl) void this.#load(promiseUrl);
    }
    if (this.state === 'none') this.#findInline();
  }

  #again = (): void => {
    this.#url = undefined;
    this.#host.requestUpdate();
  };

  /** Asked at each update, and the light DOM asks for one when it changes: a script may put the JSON there later. */
  #findInline(): void {
    const json = inlineJson(this.#host);
    // The parser may be in the middle of it; what shows the light DOM asks for an update when the page is parsed.
    if (pageDocument.readyState !== 'loading' && json !== undefined)
      this.#read('inline JSON', () => ({ value: parseJson(json), base: pageDocument.baseURI }));
  }

  async #load(url: string): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    this.state = 'loading';
    // Removed before it came to this, or changed since: nobody would call the request off. Put back, it is made.
    if (!this.#host.isConnected) return;
    const address = safeAddress(url, pageDocument.baseURI);
    try {
      if (!address) throw loadError({ code: 'not-an-address' }, `"${url}"`);
      const content = await fetchContent(address, signal);
      if (!signal.aborted) this.#read(address, () => content);
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(address ?? 'promise-url', error);
      addEventListener('online', this.#again, { once: true, signal });
    }
    this.#host.requestUpdate();
  }

  #read(source: string, content: () => RawContent): void {
    try {
      const { value, base } = content();
      const { promise, problems, advice = [] } = readPromise(value, base);
      this.promise = promise;
      this.state = promise ? 'ready' : 'failed';
      this.#report(source, problems);
      if (promise && advice.length) this.#reportToEditor('content-advice', source, advice);
    } catch (error) {
      this.#fail(source, error);
    }
  }

  #fail(source: string, error: unknown): void {
    this.state = 'failed';
    const { problems } = error instanceof ContentError ? error : loadError({ code: 'network', reason: String(error) });
    this.#report(source, problems);
  }

  #report(source: string, problems: readonly Problem[]): void {
    if (!problems.length) return;
    const shown = this.state === 'ready';
    this.#reportToEditor(shown ? 'content' : 'no-content', source, problems);
    // After the update, so that a listener may set another promise.
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new PromiseErrorEvent(source, problems, shown)));
  }

  #reportToEditor(message: NoticeCode, source: string, problems: readonly Problem[]): void {
    const list = problems.slice(0, reportLimit);
    reportToEditor(message, { source, list }, this.#host);
  }
}
