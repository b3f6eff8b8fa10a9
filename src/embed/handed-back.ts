import { pageDocument, unshadowed } from '../platform/unshadowed.js';

/**
 * Scripts that make a page equal to what a server sent (idiomorph, morphdom, Turbo) remove the element in a placeholder or in place
 * of a link, which is not in that HTML, and caches put back a copy of it. What a resident has written in it would be lost. So the same
 * place gets the same element back.
 */

/** More elements with text than this, on all pages that were visited without a reload, are not kept. */
const most = 20;

/** Elements that we made, or copies of them that a cache put back, and what makes a place the same: page, tag and attributes. */
const keys = new WeakMap<Element, string>();

/** Of each key, the elements that have left the page. */
const gone = new Map<string, HTMLElement[]>();

/** What had focus last in one of them: the browser says nothing when it is removed with its element. */
let focused: EventTarget | undefined;

export function keyOf(tag: string, attributes: Iterable<readonly [string, string]>): string {
  return JSON.stringify([location.pathname + location.search, tag, ...attributes]);
}

/** Remembers that an element belongs to a place. */
export function remember(element: Element, key: string): void {
  keys.set(element, key);
}

export function isRemembered(element: Element): boolean {
  return keys.has(element);
}

/** The element that has left such a place, if there is one. */
export function handBack(key: string): HTMLElement | undefined {
  const elements = gone.get(key) ?? [];
  const element = elements.find((each) => !each.isConnected);
  gone.set(
    key,
    elements.filter((each) => each !== element && !each.isConnected),
  );
  return element;
}

/** Keeps what has left the page among these nodes, for as long as the page is being changed. */
export function keepGone(nodes: Iterable<Node>, tags: string): void {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue;
    for (const element of [node, ...unshadowed(node).querySelectorAll(tags)]) {
      const key = keys.get(element);
      if (key === undefined || element.isConnected || !(element instanceof HTMLElement)) continue;
      const others = gone.get(key) ?? [];
      if (!others.includes(element)) gone.set(key, [...others, element]);
    }
  }
}

/** After a change of the page: lets go of what nobody has written in. */
export function letGo(): void {
  for (const [key, elements] of gone) {
    const written = elements.filter((element) => !element.isConnected && hasText(element));
    if (written.length) gone.set(key, written);
    else gone.delete(key);
  }
  for (const key of gone.keys()) if (gone.size > most) gone.delete(key);
}

export function watchFocus(): void {
  pageDocument.addEventListener('focusin', (event) => {
    const path = event.composedPath();
    // Nothing else of the page is held: it may be gone for good.
    focused = path.some((each) => keys.has(each as Element)) ? path[0] : undefined;
  });
}

/** Gives focus back to what had it in an element when that was removed, unless the reader has gone elsewhere since. */
export function focusAgain(element: HTMLElement): void {
  const isNowhere = pageDocument.activeElement === pageDocument.body;
  if (isNowhere && focused instanceof HTMLElement && isInside(focused, element)) focused.focus({ preventScroll: true });
}

function isInside(node: Node, element: Element): boolean {
  for (let each: Node | null = node; each; each = each instanceof ShadowRoot ? each.host : each.parentNode)
    if (each === element) return true;
  return false;
}

/** A card's form is in its shadow tree. */
function hasText({ shadowRoot }: Element): boolean {
  if (!shadowRoot) return false;
  const fields = [...shadowRoot.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')];
  return fields.some(({ value }) => value) || [...shadowRoot.querySelectorAll('feedback-form')].some(hasText);
}
