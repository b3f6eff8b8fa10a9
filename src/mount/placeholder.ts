import { suggestAttribute } from '../editor/suggest-attribute.js';
import { tellEditor } from '../editor/tell-editor.js';
import { isEndless, type Times } from './is-endless.js';
import { takeOver } from './take-over.js';
import { pageDocument } from '../platform/unshadowed.js';

/** Elements that can be put where a CMS lets no unknown tag through, by tag. */
export type Mountable = Readonly<Record<string, { readonly observedAttributes: readonly string[] }>>;

const prefix = 'data-';
const naming = 'data-medborgarlofte';
const timesByPlace = new WeakMap<Element, Times>();

/** Every attribute of a placeholder that says something to an element. */
export function placeholderAttributes(elements: Mountable): string[] {
  const names = new Set(Object.keys(elements).flatMap((tag) => attributesOf(tag, elements)));
  return [naming, ...[...names].map((name) => prefix + name)];
}

/**
 * What an element knows. Nothing else of what an author wrote reaches it: `data-onclick` must not become `onclick`, nor `data-style`
 * break the page's policy.
 */
export function attributesOf(tag: string, elements: Mountable): readonly string[] {
  return ['lang', ...elements[tag]!.observedAttributes];
}

/**
 * Whether an element may be put there: not inside another, nor where an editor is writing, since it would be saved with the text.
 */
export function isPlaceFor(place: HTMLElement, elements: Mountable): boolean {
  const editable = '[contenteditable]:not([contenteditable=false i])';
  return !place.isContentEditable && !place.closest(`${editable}, ${Object.keys(elements).join()}`);
}

/**
 * Puts the element that a placeholder names into it, around what stands there. The placeholder stays: the page's styles and
 * addresses mean it, and a framework that made it can take it away again.
 */
export function mountPlaceholder(placeholder: HTMLElement, elements: Mountable): void {
  const tag = placeholder.getAttribute(naming)!.trim();
  if (!Object.hasOwn(elements, tag))
    return tellEditor('unknown-tag', { found: tag, expected: Object.keys(elements).join(', ') });
  if (elementIn(placeholder, tag) || !isPlaceFor(placeholder, elements) || isEndless(timesByPlace, placeholder)) return;
  const known = attributesOf(tag, elements);
  const element = pageDocument.createElement(tag);
  for (const name of known) copyAttribute(placeholder, element, name);
  void takeOver(element, () => {
    element.append(...placeholder.childNodes);
    placeholder.append(element);
  });
  for (const attribute of placeholder.getAttributeNames())
    if (attribute.startsWith(prefix)) suggestAttribute('div', attribute.slice(prefix.length), known, prefix, element);
    else if (known.includes(attribute) && attribute !== 'lang')
      tellEditor('unknown-attribute', { tag: 'div', attribute, nearest: prefix + attribute }, element);
}

/** Takes over an attribute that was set or changed later. */
export function updatePlaceholder(placeholder: Element, attribute: string, elements: Mountable): void {
  const tag = placeholder.getAttribute(naming)?.trim();
  const element = tag && Object.hasOwn(elements, tag) && elementIn(placeholder, tag);
  const name = attribute.slice(prefix.length);
  if (element && attributesOf(tag, elements).includes(name)) copyAttribute(placeholder, element, name);
}

function elementIn(placeholder: Element, tag: string): Element | undefined {
  return [...placeholder.children].find(({ localName }) => localName === tag);
}

function copyAttribute(placeholder: Element, element: Element, name: string): void {
  const value = placeholder.getAttribute(prefix + name);
  if (value === null) element.removeAttribute(name);
  else if (value.trim() !== element.getAttribute(name)) element.setAttribute(name, value.trim());
}
