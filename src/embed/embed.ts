import { reportToEditor } from '../notices/notices.js';
import { pageDocument, unshadowed } from '../platform/unshadowed.js';
import { keepGone, letGo, watchFocus } from './handed-back.js';
import { failedLinks, mountLink } from './link.js';
import { mountPlaceholder, placeholderAttributes, updatePlaceholder, type Mountable } from './placeholder.js';
import type { MountSettings } from './settings.js';

/**
 * Puts elements into `<div data-medborgarlofte>` and in place of links whose fragment names an element: into those that are there,
 * and those that come later, by AJAX, in tabs, by Turbo. Where an element already is, as in a copy of a page that a cache puts
 * back, none is made: what is on the page is asked, never a list of what was done.
 */
export function mount(elements: Mountable, settings: MountSettings): void {
  // Documents of other kinds have no elements of ours.
  if (pageDocument.contentType !== 'text/html') return;
  const placeholders = '[data-medborgarlofte]';
  const links = Object.keys(elements)
    .map((tag) => `a[href*="#${tag}"]`)
    .join();
  const tags = Object.keys(elements).join();
  const mountIn = (root: Document | Element) => {
    for (const place of [root, ...unshadowed(root).querySelectorAll(`${placeholders}, ${links}`)])
      if (place instanceof HTMLElement) mountAt(place);
  };
  /** What fails at one place fails there alone. */
  const mountAt = (place: HTMLElement) => {
    try {
      const seen = unshadowed(place);
      if (seen.matches(placeholders)) mountPlaceholder(place, elements, settings);
      else if (place instanceof HTMLAnchorElement && seen.matches(links))
        mountLink(place, elements, settings).catch((error: unknown) => report(place, error));
    } catch (error) {
      report(place, error);
    }
  };
  const report = (place: HTMLElement, error: unknown) =>
    reportToEditor('not-mounted', { place: unshadowed(place).localName, reason: String(error) });

  const start = () => {
    mountIn(document);
    watchFocus();
    new MutationObserver((records) => {
      for (const { removedNodes } of records) keepGone(removedNodes, tags);
      for (const { type, target, attributeName, addedNodes } of records) {
        if (target instanceof Element && unshadowed(target).matches(placeholders)) {
          if (type === 'attributes') updatePlaceholder(target, attributeName!, elements, settings);
          // A framework that puts the page right again may have taken the element out of its placeholder.
          mountIn(target);
        }
        for (const node of addedNodes) if (node instanceof Element && unshadowed(node).isConnected) mountIn(node);
      }
      letGo();
    }).observe(document, { childList: true, subtree: true, attributeFilter: placeholderAttributes(elements) });
    addEventListener('online', () => {
      for (const link of failedLinks) void mountLink(link, elements, settings);
    });
  };
  // The parser would go on filling a placeholder outside of the element that took over what was in it.
  if (pageDocument.readyState === 'loading') pageDocument.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
