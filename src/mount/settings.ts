import { tellEditor } from '../editor/tell-editor.js';
import { pageDocument } from '../platform/unshadowed.js';
import { ownScript } from '../script-tag/own-script.js';

/** What the script tag says about placeholders and links, which any author can write. */
export interface MountSettings {
  /** `data-allow`: origins that a link may bring content from, besides the page's own. */
  readonly contentFrom: readonly string[];
  /** `data-allow-feedback`: origins that a placeholder or a link may send feedback to, besides the page's own. */
  readonly feedbackTo: readonly string[];
  /** `data-map`: address of a JSON object that says where the promise of a page is: `{"/trygghet/lofte": "/data/lofte.json"}`. */
  readonly map: string | undefined;
}

export function settings(): MountSettings {
  return { contentFrom: origins('data-allow'), feedbackTo: origins('data-allow-feedback'), map: attribute('data-map') };
}

/** Whether an address is on this site or at one of these origins. */
export function isAt(origins: readonly string[], address: string): boolean {
  const { origin, protocol, username, password } = new URL(address, pageDocument.baseURI);
  return (
    /^https?:$/.test(protocol) && !username && !password && (origin === location.origin || origins.includes(origin))
  );
}

/** The origins that an attribute lists. What says more than an origin, or less, allows nothing: a path would be wider than it reads. */
function origins(name: string): string[] {
  const found: string[] = [];
  for (const word of (attribute(name) ?? '').split(/\s+/)) {
    const origin = originOf(word);
    if (origin) found.push(origin);
    else if (word) tellEditor('not-an-origin', { attribute: name, found: word });
  }
  return found;
}

function originOf(word: string): string | undefined {
  // Browsers take `*` for a letter of a host's name.
  if (!/^https?:\/\/[^*]+$/i.test(word)) return undefined;
  try {
    const { origin, href } = new URL(word);
    return href === `${origin}/` && !/[?#]/.test(word) ? origin : undefined;
  } catch {
    return undefined;
  }
}

function attribute(name: string): string | undefined {
  return ownScript?.getAttribute(name) ?? undefined;
}
