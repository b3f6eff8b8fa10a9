import { askCarefully, RedirectError } from '../http/ask-carefully.js';
import { limitedBy } from '../http/limited-by.js';
import { readAtMost } from '../http/read-at-most.js';
import { sizeLimit } from './limits.js';
import { loadError, type ContentError } from './problem.js';

/** What a publisher wrote, not yet read, and the address that its relative addresses are resolved against. */
export interface RawContent {
  value: unknown;
  base: string;
}

interface SharedRequest {
  content: Promise<RawContent>;
  abort: AbortController;
  readers: number;
}

/** Milliseconds until a request is given up. */
const timeout = 10_000;

/**
 * By address: all elements on the page share one request, kept as long as one of them uses it. What a link asks for has an address of
 * its own in here until it is there: nobody else should fail because it is asked carefully.
 */
const requests = new Map<string, SharedRequest>();

/**
 * The JSON at an address. One request serves everyone who asks, each until its signal aborts; when the last of them has left, what
 * is not done is aborted. A failed request is forgotten, so that the next to ask tries again.
 *
 * @param isCareful for an address that an author wrote in a link
 * @throws ContentError saying what is there instead
 * @throws RedirectError when asked carefully
 */
export function fetchContent(address: string, signal: AbortSignal, isCareful = false): Promise<RawContent> {
  const key = isCareful ? `careful ${address}` : address;
  let request = requests.get(key) ?? requests.get(address);
  if (!request) {
    const abort = new AbortController();
    const made: SharedRequest = { content: download(address, abort.signal, isCareful), abort, readers: 0 };
    requests.set(key, (request = made));
    // The element that a link becomes asks for what the link has found.
    const share = ({ base }: RawContent) => {
      if (made.readers && !requests.has(base)) requests.set(base, made);
    };
    if (isCareful) made.content.then(share, () => undefined);
  }
  const shared = request;
  // Only itself: by then another request may be in its place.
  const forget = () => {
    for (const [key, request] of requests) if (request === shared) requests.delete(key);
  };
  shared.content.catch(forget);
  shared.readers++;
  signal.addEventListener('abort', () => {
    if (--shared.readers > 0) return;
    forget();
    shared.abort.abort();
  });
  return shared.content;
}

/** The text of an inline `<script type="application/json">`, which a CMS may have put a paragraph around; undefined without one. */
export function inlineJson(element: Element): string | undefined {
  return element.querySelector('script[type="application/json"]')?.textContent;
}

/** Whether the editor put anything to read inside the element. */
export function hasOwnContent(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element ? node.localName !== 'script' : node instanceof Text && node.data.trim() !== '',
  );
}

async function download(address: string, signal: AbortSignal, isCareful: boolean): Promise<RawContent> {
  const headers = { Accept: 'application/json' };
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    [response, bytes] = await limitedBy(signal, timeout, async (signal) => {
      // Credentials stay at the default, same origin: otherwise a `<link rel="preload" as="fetch">` would not be used.
      const response = await (isCareful
        ? askCarefully(address, { signal, headers })
        : fetch(address, { signal, referrerPolicy: 'no-referrer', headers }));
      return [response, await readAtMost(response, sizeLimit)];
    });
  } catch (error) {
    if (error instanceof RedirectError) throw error;
    throw requestError(address, String(error));
  }
  if (!response.ok) throw loadError({ code: 'http', status: response.status });
  // By their first bytes: editors link to the file that they have, and servers name types as they like.
  const start = String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)));
  if (start === '%PDF') throw loadError({ code: 'pdf' });
  if (start === 'PK\x03\x04') throw loadError({ code: 'office' });
  if (bytes.byteLength > sizeLimit) throw loadError({ code: 'too-large', limit: sizeLimit });
  let text: string;
  try {
    // By hand: `response.json()` turns å, ä, ö in another encoding into replacement characters without a word.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw loadError({ code: 'not-utf8' });
  }
  return { value: parseJson(text), base: response.url };
}

/** What it means that a request got no answer, from what the browser says of it: `TimeoutError: …`. */
export function requestError(address: string, reason: string): ContentError {
  if (/^(Timeout|Abort)/.test(reason)) return loadError({ code: 'timeout', reason });
  const isMixed = location.protocol === 'https:' && address.startsWith('http:');
  return loadError({ code: isMixed ? 'mixed-content' : 'network', reason });
}

/** @throws ContentError saying what is there instead */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message: reason } = error as Error;
    throw loadError(text.trimStart().startsWith('<') ? { code: 'html' } : { code: 'syntax', reason, text });
  }
}
