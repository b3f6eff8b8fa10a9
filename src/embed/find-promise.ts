import { fetchContent, requestError } from '../promise/fetch-promise.js';
import { ContentError, loadError } from '../promise/problem.js';
import { readPromise } from '../promise/read-promise.js';
import { safeAddress } from '../promise/safe-address.js';
import { reportToEditor } from '../notices/notices.js';
import { askCarefully } from '../http/ask-carefully.js';
import { limitedBy } from '../http/limited-by.js';
import { readAtMost } from '../http/read-at-most.js';
import { pageDocument, unshadowed } from '../platform/unshadowed.js';
import { trustedTypesPolicy } from '../script-tag/trusted-types.js';

type IsAllowed = (address: string) => boolean;

/** Content that would come from a place that links may not bring content from, or feedback that would go to one. */
export class NotAllowedError extends Error {
  constructor(
    readonly address: string,
    /** What on the script tag would allow it. */
    readonly attribute: 'data-allow' | 'data-allow-feedback' = 'data-allow',
  ) {
    super(address);
  }
}

/** Milliseconds, and bytes of a page. */
const timeout = 10_000;
const sizeLimit = 2 * 1024 * 1024;

/**
 * Where the promise of a link is: where the map says, else where a readable page says by
 * `<link rel="alternate" type="application/json">`, else at the address itself. Nothing is asked for at a place that is not
 * allowed, and no redirect is followed to another origin.
 *
 * @throws NotAllowedError
 * @throws RedirectError
 * @throws ContentError saying what is there instead of a promise
 */
export async function findPromise(
  address: string,
  map: string | undefined,
  isAllowed: IsAllowed,
  signal: AbortSignal,
): Promise<string> {
  const mapped = map && (await addressIn(map, address, signal).catch((error: unknown) => noMap(map, error)));
  const candidates = mapped ? [mapped] : await alternatives(address, signal);
  let reason: unknown;
  for (const candidate of candidates)
    try {
      if (!isAllowed(candidate)) throw new NotAllowedError(candidate);
      const { value, base } = await fetchContent(candidate, signal, true);
      // It may have been asked for by an element before.
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
  for (const [key, found] of Object.entries(Object(value) as object))
    if (safeAddress(key, base) === address) return safeAddress(found, base);
  return undefined;
}

/**
 * The addresses that a page names for its content as JSON; what is no page is its own promise. WordPress names JSON of its own on
 * every page, hence the list.
 */
async function alternatives(address: string, signal: AbortSignal): Promise<string[]> {
  if (new URL(address).pathname.endsWith('.json')) return [address];
  const [response, bytes] = await limitedBy(signal, timeout, async (signal) => {
    const response = await askCarefully(address, { signal });
    return [response, await readAtMost(response, sizeLimit)] as const;
  }).catch((error: unknown) => {
    throw error instanceof TypeError || error instanceof DOMException ? requestError(address, String(error)) : error;
  });
  if (!response.ok) throw loadError({ code: 'http', status: response.status });
  if (!response.headers.get('Content-Type')?.includes('html')) return [address];
  const found = addressesIn(new TextDecoder().decode(bytes), response.url);
  if (!found.length) throw loadError({ code: 'html' });
  return found;
}

/**
 * What a page names, read by the browser's own parser into a document that runs nothing, loads nothing and is shown nowhere; of it,
 * only addresses are used. Its own addresses would be resolved against ours, not the page's, hence `base`.
 */
function addressesIn(html: string, address: string): string[] {
  const trusted = trustedTypesPolicy()?.createHTML(html) ?? html;
  const page = unshadowed(new DOMParser().parseFromString(trusted, 'text/html'));
  const given = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = safeAddress(given || address, address) ?? address;
  const links = page.querySelectorAll('head > link[rel~="alternate" i][type="application/json" i][href]');
  return [...links].flatMap((link) => safeAddress(link.getAttribute('href'), base) ?? []);
}

/** Without its map, a link uses what is at its address. */
function noMap(map: string, error: unknown): undefined {
  const { problems } =
    error instanceof ContentError ? error : loadError({ code: 'not-an-address' }, JSON.stringify(map));
  reportToEditor('no-map', { address: map, list: problems });
}
