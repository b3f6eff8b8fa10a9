import { ContentError } from './problem.js';

interface SharedRequest {
  content: Promise<unknown>;
  abort: AbortController;
  readers: number;
}

/** By address: all elements on the page share one request, kept as long as one of them uses it. */
const requests = new Map<string, SharedRequest>();

/**
 * The JSON at an address. One request serves everyone who asks, each until its signal aborts; when the last of them has left, what
 * is not done is aborted. A failed request is forgotten, so that the next to ask tries again.
 *
 * @throws ContentError saying what stands there instead
 */
export async function fetchContent(address: string, signal: AbortSignal): Promise<unknown> {
  let request = requests.get(address);
  if (!request) {
    const abort = new AbortController();
    request = { content: download(address, abort.signal), abort, readers: 0 };
    requests.set(address, request);
    request.content.catch(() => requests.delete(address));
  }
  const shared = request;
  shared.readers++;
  signal.addEventListener('abort', () => {
    if (--shared.readers > 0) return;
    // Forgotten at once, not when the abort has come through: a reader who comes back in between needs a request that lives.
    if (requests.get(address) === shared) requests.delete(address);
    shared.abort.abort();
  });
  return shared.content;
}

/** What an inline `<script type="application/json">` child holds; undefined without one. */
export function inlineContent(element: Element): unknown {
  const script = element.querySelector(':scope > script[type="application/json"]');
  return script ? parse(script.textContent) : undefined;
}

/** Whether the editor put anything to read inside the element. */
export function hasOwnContent(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element ? node.localName !== 'script' : node instanceof Text && node.data.trim() !== '',
  );
}

async function download(address: string, signal: AbortSignal): Promise<unknown> {
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    // Credentials stay at the default, same origin: otherwise a `<link rel="preload" as="fetch">` would not be used.
    response = await fetch(address, { signal, referrerPolicy: 'no-referrer', headers: { Accept: 'application/json' } });
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw unreadable(String(error));
  }
  if (!response.ok) throw unreadable(`HTTP ${response.status}`);
  let text: string;
  try {
    // By hand: `response.json()` turns å, ä, ö in another encoding into replacement characters without a word.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('a text that is not UTF-8');
  }
  return parse(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(text.trimStart().startsWith('<') ? 'HTML' : (error as Error).message);
  }
}

function unreadable(found: string): ContentError {
  return new ContentError([{ path: '', expected: 'JSON document', found }]);
}
