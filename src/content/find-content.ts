import { readAtMost } from '../http/read-at-most.js';
import { ContentError } from './problem.js';
import { sizeLimit } from './read-promise.js';

/** What a publisher wrote, not yet read, and the address that its relative addresses go by. */
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

/** By address: all elements on the page share one request, kept as long as one of them uses it. */
const requests = new Map<string, SharedRequest>();

/**
 * The JSON at an address. One request serves everyone who asks, each until its signal aborts; when the last of them has left, what
 * is not done is aborted. A failed request is forgotten, so that the next to ask tries again.
 *
 * @throws ContentError saying what stands there instead
 */
export function fetchContent(address: string, signal: AbortSignal): Promise<RawContent> {
  let request = requests.get(address);
  if (!request) {
    const abort = new AbortController();
    request = { content: download(address, abort.signal), abort, readers: 0 };
    requests.set(address, request);
  }
  const shared = request;
  // Only itself: by then another request may stand in its place.
  const forget = () => requests.get(address) === shared && requests.delete(address);
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

async function download(address: string, signal: AbortSignal): Promise<RawContent> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  const headers = { Accept: 'application/json' };
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    // Credentials stay at the default, same origin: otherwise a `<link rel="preload" as="fetch">` would not be used.
    response = await fetch(address, { signal: limited, referrerPolicy: 'no-referrer', headers });
    bytes = await readAtMost(response, sizeLimit);
  } catch (error) {
    throw unreadable(String(error));
  }
  if (!response.ok) throw unreadable(`HTTP ${response.status}`);
  if (bytes.byteLength > sizeLimit) throw unreadable(`more than ${sizeLimit} bytes`);
  let text: string;
  try {
    // By hand: `response.json()` turns å, ä, ö in another encoding into replacement characters without a word.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('a text that is not UTF-8');
  }
  return { value: parseJson(text), base: response.url };
}

/** @throws ContentError saying what stands there instead */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(text.trimStart().startsWith('<') ? 'HTML' : (error as Error).message);
  }
}

function unreadable(found: string): ContentError {
  return new ContentError([{ path: '', expected: 'JSON document', found }]);
}
