/**
 * Lets an element take over what stands on the page, and gives focus back where the move took it away: to what had it, or where
 * the element has hidden that, to the element itself.
 */
export async function takeOver(element: HTMLElement, move: () => void): Promise<void> {
  const focused = document.activeElement;
  move();
  await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  if (!(focused instanceof HTMLElement) || !element.contains(focused) || document.activeElement !== document.body)
    return;
  focused.focus({ preventScroll: true });
  if (document.activeElement !== focused) element.focus({ preventScroll: true });
}
