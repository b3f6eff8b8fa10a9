import { pageDocument } from '../platform/unshadowed.js';

/**
 * Lets an element take over what is on the page, and gives focus back where the move removed it: to what had it, or where
 * the element has hidden that, to the element itself.
 */
export function takeOver(element: HTMLElement, move: () => void): Promise<void> {
  const focused = pageDocument.activeElement;
  move();
  return giveFocusBack(element, focused);
}

async function giveFocusBack(element: HTMLElement, focused: Element | null): Promise<void> {
  await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  if (
    !(focused instanceof HTMLElement) ||
    !element.contains(focused) ||
    pageDocument.activeElement !== pageDocument.body
  )
    return;
  focused.focus({ preventScroll: true });
  if (pageDocument.activeElement !== focused) element.focus({ preventScroll: true });
}
