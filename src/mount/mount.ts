import { failedLinks, mountLink, type LinkSettings } from './link.js';
import { mountPlaceholder, placeholderAttributes, updatePlaceholder, type Mountable } from './placeholder.js';
import { pageDocument } from '../platform/unshadowed.js';

/**
 * Puts elements into `<div data-medborgarlofte>` and in place of links whose fragment names an element: into those that are there,
 * and those that come later, by AJAX, in tabs, by Turbo. Where an element already is, as in a copy of a page that a cache puts
 * back, nothing is done: what is on the page is asked, never a list of what was done.
 */
export function mount(elements: Mountable, settings: LinkSettings): void {
  // Documents of other kinds have no elements of ours.
  if (pageDocument.contentType !== 'text/html') return;
  const placeholders = '[data-medborgarlofte]';
  const links = Object.keys(elements)
    .map((tag) => `a[href*="#${tag}"]`)
    .join();
  const look = (root: Document | Element) => {
    for (const place of [root, ...root.querySelectorAll(`${placeholders}, ${links}`)])
      if (!(place instanceof HTMLElement)) continue;
      else if (is(place, placeholders)) mountPlaceholder(place, elements);
      else if (place instanceof HTMLAnchorElement && is(place, links)) void mountLink(place, elements, settings);
  };

  const start = () => {
    look(document);
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records) {
        if (target instanceof Element && is(target, placeholders)) {
          if (type === 'attributes') updatePlaceholder(target, attributeName!, elements);
          // A framework that puts the page right again may have taken the element out of its placeholder.
          look(target);
        }
        for (const node of addedNodes) if (node instanceof Element && node.isConnected) look(node);
      }
    }).observe(document, { childList: true, subtree: true, attributeFilter: placeholderAttributes(elements) });
    addEventListener('online', () => {
      for (const link of failedLinks) void mountLink(link, elements, settings);
    });
  };
  // The parser would go on filling a placeholder outside of the element that took over what was in it.
  if (pageDocument.readyState === 'loading') pageDocument.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

/** By the prototype: a field of a form may be named `matches`. */
function is(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}
