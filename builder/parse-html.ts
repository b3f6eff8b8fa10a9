import { trustedTypesPolicy } from '../src/script-tag/trusted-types.js';

/** HTML as a document that runs and loads nothing. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(trustedTypesPolicy()?.createHTML(html) ?? html, 'text/html');
}
