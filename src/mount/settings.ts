import { safeAddress } from '../content/safe-address.js';
import { tellEditor } from '../editor/tell-editor.js';
import type { LinkSettings } from './link.js';
import { ownScript } from '../script-tag/own-script.js';
import { pageDocument } from '../platform/unshadowed.js';

/** What the script tag says: `data-allow`, origins with a space between, and `data-map`, an address. */
export function settings(): LinkSettings {
  const { allow = '', map } = ownScript?.dataset ?? {};
  const allowed = allow
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((found) => {
      const address = /^https?:/.test(found) && safeAddress(found, pageDocument.baseURI);
      if (address) return new URL(address).origin;
      tellEditor('not-an-origin', { found });
      return [];
    });
  return { allowed, map };
}
