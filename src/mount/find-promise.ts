import { fetchContent } from '../content/find-content.js';
import { ContentError, inWords } from '../content/problem.js';
import { readPromise } from '../content/read-promise.js';
import { safeAddress } from '../content/safe-address.js';
import { tellEditor } from '../editor/tell-editor.js';
import { pageDocument } from '../platform/unshadowed.js';

type IsAllowed = (address: string) => boolean;

/** Content that would come from a place that links may not bring content from. */
export class NotAllowedError extends Error {
  constructor(readonly address: string) {
    super(address);
  }
}

/** Milliseconds, and bytes of a page. */
const timeout = 10_000;
const sizeLimit = 2 * 1024 * 1024;

/**
 * Where the promise of a link is: where the map says, else where a readable page says by
 * `<link rel="alternate" type="application/json">`, else at the address itself. Nothing is asked for at a place that is not
 * allowed, and nothing is taken that was redirected to one.
 *
 * @throws NotAllowedError
 * @throws ContentError saying what is there instead of a promise
 */
export async function findPromise(
  address: string,
  map: string | undefined,
  isAllowed: IsAllowed,
  signal: AbortSignal,
): Promise<string> {
  const mapped = map && (await addressIn(map, address, signal).catch((error: unknown) => noMap(map, error)));
  const candidates = mapped ? [mapped] : await alternatives(address, isAllowed, signal);
  let reason: unknown;
  for (const candidate of candidates)
    try {
      if (!isAllowed(candidate)) throw new NotAllowedError(candidate);
      const { value, base } = await fetchContent(candidate, signal);
      if (!isAllowed(base)) throw new NotAllowedError(base);
      const { promise, problems } = readPromise(value, base);
      // Not the candidate: an element that asked there again would follow whatever redirect it has by then.
      if (promise) return base;
      reason = new ContentError(problems);
    } catch (error) {
      reason = error;
    }
  throw reason;
}

/** The promise of an address in the site's own map. */
async function addressIn(map: string, address: string, signal: AbortSignal): Promise<string | undefined> {
  const { value, base } = await fetchContent(new URL(map, pageDocument.baseURI).href, signal);
  const [, found] = Object.entries(Object(value) as object).find(([key]) => safeAddress(key, base) === address) ?? [];
  return safeAddress(found, base);
}

/**
 * The addresses that a page names for its content as JSON; what is no page stands for itself. WordPress names JSON of its own on
 * every page, hence the list.
 */
async function alternatives(address: string, isAllowed: IsAllowed, signal: AbortSignal): Promise<string[]> {
  if (new URL(address).pathname.endsWith('.json')) return [address];
  const page = await readPage(address, signal);
  if (!page) return [address];
  if (!isAllowed(page.URL)) throw new NotAllowedError(page.URL);
  const links = page.querySelectorAll('head > link[rel~="alternate" i][type="application/json" i][href]');
  const addresses = [...links].filter((link) => link instanceof HTMLLinkElement).map(({ href }) => href);
  if (!addresses.length) throw notJson('HTML');
  return addresses;
}

/** The page at an address; undefined for anything else. Not by `DOMParser`, which is forbidden where Trusted Types are required. */
function readPage(address: string, signal: AbortSignal): Promise<Document | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = timeout;
    request.onprogress = ({ loaded }) => {
      if (loaded <= sizeLimit) return;
      reject(notJson(`more than ${sizeLimit} bytes`));
      request.abort();
    };
    request.ontimeout = () => reject(notJson('TimeoutError'));
    request.onerror = () => reject(notJson('TypeError: Failed to fetch'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.onloadend = () => {
      const { status, responseXML } = request;
      if (status >= 200 && status < 300) resolve(responseXML ?? undefined);
      else reject(notJson(`HTTP ${status}`));
    };
    request.send();
  });
}

function notJson(found: string): ContentError {
  return new ContentError([{ path: '', expected: 'JSON document', found }]);
}

/** Without its map, a link goes by what is at its address. */
function noMap(map: string, error: unknown): undefined {
  const problems = error instanceof ContentError ? inWords(error.problems) : String(error);
  tellEditor('no-map', { address: map, problems });
}
