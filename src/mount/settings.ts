import { tellEditor } from '../editor/tell-editor.js';
import type { LinkSettings } from './link.js';
import { ownScript } from '../script-tag/own-script.js';

/** What the script tag says: `data-allow`, origins with a space between, and `data-map`, an address. */
export function settings(): LinkSettings {
  const { allow = '', map } = ownScript?.dataset ?? {};
  const allowed = allow
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((found) => {
      if (/^https?:/.test(found) && URL.canParse(found)) return new URL(found).origin;
      tellEditor('not-an-origin', { found });
      return [];
    });
  return { allowed, map };
}
