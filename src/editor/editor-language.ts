import { closestLang } from '../language/closest-lang.js';
import { pageDocument } from '../platform/unshadowed.js';
import type { EditorLanguage } from './messages/editor-messages.js';

/** The language to speak to an editor in: the one that the element shows; about the page, and before an element shows any, the page's. */
export function editorLanguage(host?: HTMLElement): EditorLanguage {
  // On a server there is no page, and a developer reads it.
  if (typeof document === 'undefined') return 'en';
  const children = [...(host?.shadowRoot?.children ?? [])];
  const shown = children.find((child) => child.hasAttribute('lang'))?.getAttribute('lang');
  return (shown ?? closestLang(host ?? pageDocument.body)).split('-')[0] === 'en' ? 'en' : 'sv';
}
