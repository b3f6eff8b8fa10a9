import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tellEditor } from '../editor/tell-editor.js';
import type { CitizenPromise } from './citizen-promise.js';
import { fetchContent, inlineContent } from './find-content.js';
import { ContentError, describeProblem, type Problem } from './problem.js';
import { PromiseErrorEvent } from './promise-error-event.js';
import { readPromise } from './read-promise.js';
import { safeAddress } from './safe-address.js';

export type ContentState = 'none' | 'loading' | 'ready' | 'failed';

/** An element that shows a promise. */
export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  /** A promise given by script; goes before all other sources. */
  promise: unknown;
  /** The address of a promise as JSON. */
  promiseUrl: string;
}

/**
 * The promise of one element, from the first source that speaks: the `promise` property, `promise-url`, an inline
 * `<script type="application/json">`. With none of them the light DOM is all there is.
 *
 * A new address aborts the request for the last one, and a late answer is ignored. What is wrong is told to the editor and by
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
    // A request that was cut off by removing the element is made again; content that arrived stays.
    if (this.state === 'loading') this.#url = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  hostUpdate(): void {
    const { promise, promiseUrl } = this.#host;
    if (promise === this.#given && promiseUrl === this.#url) return;
    this.#given = promise;
    this.#url = promiseUrl;
    this.#abort?.abort();
    this.promise = undefined;
    this.state = 'none';
    if (promise != null) this.#read(promise, 'promise property', document.baseURI);
    else if (promiseUrl) void this.#load(promiseUrl);
    else this.#readInline();
  }

  #readInline(): void {
    const source = 'inline JSON';
    try {
      const content = inlineContent(this.#host);
      if (content !== undefined) this.#read(content, source, document.baseURI);
    } catch (error) {
      this.#fail(source, error);
    }
  }

  async #load(url: string): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const address = safeAddress(url, document.baseURI);
    this.state = 'loading';
    try {
      if (!address) throw new ContentError([{ path: '', expected: 'address', found: JSON.stringify(url) }]);
      const content = await fetchContent(address, abort.signal);
      if (!abort.signal.aborted) this.#read(content, address, address);
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(address ?? 'promise-url', error);
    }
    this.#host.requestUpdate();
  }

  #read(content: unknown, source: string, base: string): void {
    const { promise, problems } = readPromise(content, base);
    this.promise = promise;
    this.state = promise ? 'ready' : 'failed';
    this.#tell(source, problems);
  }

  #fail(source: string, error: unknown): void {
    if (!(error instanceof ContentError)) throw error;
    this.state = 'failed';
    this.#tell(source, error.problems);
  }

  #tell(source: string, problems: readonly Problem[]): void {
    if (!problems.length) return;
    const shown = this.state === 'ready';
    const outcome = shown ? 'shown without what is wrong' : 'not shown';
    tellEditor([`${source}: ${outcome}`, ...problems.map(describeProblem)].join('\n  '));
    this.#host.dispatchEvent(new PromiseErrorEvent(source, problems, shown));
  }
}
