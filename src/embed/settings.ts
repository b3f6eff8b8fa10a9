import { readMailAddress } from '../promise/mail-address.js';
import { reportToEditor } from '../notices/notices.js';
import { pageDocument } from '../platform/unshadowed.js';
import { ownScript } from '../script-tag/own-script.js';

/** What the script tag says about placeholders and links, which any author can write. */
export interface MountSettings {
  /** `data-allow`: origins that a link may bring content from, besides the page's own. */
  readonly contentFrom: readonly string[];
  /** `data-allow-feedback`: origins and `mailto:` addresses that a placeholder or a link may send feedback to, besides the page's own. */
  readonly feedbackTo: readonly string[];
  /** `data-map`: address of a JSON object that says where the promise of a page is: `{"/trygghet/lofte": "/data/lofte.json"}`. */
  readonly map: string | undefined;
}

export function settings(): MountSettings {
  return {
    contentFrom: allowed('data-allow', originOf),
    feedbackTo: allowed(
      'data-allow-feedback',
      (word) => originOf(word) ?? (/[?#]/.test(word) ? undefined : mailOf(word)),
    ),
    map: attribute('data-map'),
  };
}

/** Whether an address is on this site or at one of these origins. */
export function isAt(origins: readonly string[], address: string): boolean {
  const { origin, protocol, username, password } = new URL(address, pageDocument.baseURI);
  return (
    /^https?:$/.test(protocol) && !username && !password && (origin === location.origin || origins.includes(origin))
  );
}

/** Whether feedback may go to an address: at this site or at an allowed origin, or by email to this site's own domain or one allowed. */
export function mayReceive(feedbackTo: readonly string[], address: string): boolean {
  const mail = mailOf(address);
  return mail ? feedbackTo.includes(mail) || isOwnMail(mail) : isAt(feedbackTo, address);
}

/** What an editor would have to allow: an origin, or `mailto:` with its address. */
export function recipientOf(address: string): string {
  return mailOf(address) ?? new URL(address, pageDocument.baseURI).origin;
}

/** On `www.kommunen.se`, an address at `kommunen.se`: whoever has one belongs to the site, as far as a page can know. */
function isOwnMail(mail: string): boolean {
  // As the page's own address has it: `xn--` for "å".
  const { hostname } = new URL(`https://${mail.slice(mail.indexOf('@') + 1)}`);
  return `.${location.hostname}`.endsWith(`.${hostname}`);
}

function mailOf(address: string): string | undefined {
  const mail = readMailAddress(address);
  return mail && `mailto:${mail.address.toLowerCase()}`;
}

/** What an attribute lists. What says more than an origin, or less, allows nothing: a path would be wider than it reads. */
function allowed(name: string, read: (word: string) => string | undefined): string[] {
  const found: string[] = [];
  for (const word of (attribute(name) ?? '').split(/\s+/)) {
    const recipient = read(word);
    if (recipient) found.push(recipient);
    else if (word) reportToEditor('not-an-origin', { attribute: name, found: word });
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
