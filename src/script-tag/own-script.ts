import { pageDocument } from '../platform/unshadowed.js';

/**
 * The script tag that this code came by, which carries a page's settings and says where the files beside it are. None where a site
 * has put the elements into a bundle of its own.
 *
 * Only a real script counts: `<img name="currentScript">` in an author's text takes the place of `document.currentScript` (DOM
 * clobbering). A module has no `currentScript`, and is found by the name of the file.
 */
export const ownScript: HTMLScriptElement | undefined =
  typeof document === 'undefined' ? undefined : find(pageDocument.currentScript);

function find(current: Element | null): HTMLScriptElement | undefined {
  if (current instanceof HTMLScriptElement) return current;
  const named = (name: string) => pageDocument.querySelector<HTMLScriptElement>(`script[src*="${name}"]`);
  return named('/medborgarlofte.js') ?? named('medborgarlofte') ?? undefined;
}
