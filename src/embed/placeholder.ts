import { readMailAddress } from '../promise/mail-address.js';
import { onlyOnTag } from '../notices/editor-help.js';
import { reportToEditor } from '../notices/notices.js';
import { pageDocument, unshadowed } from '../platform/unshadowed.js';
import { focusAgain, handBack, isRemembered, keyOf, remember } from './handed-back.js';
import { isEndless, type Times } from './is-endless.js';
import { mayReceive, recipientOf, type MountSettings } from './settings.js';
import { takeOver } from './take-over.js';

/** Elements that can be put where a CMS lets no unknown tag through, by tag. */
export type Mountable = Readonly<Record<string, { readonly observedAttributes: readonly string[] }>>;

const prefix = 'data-';
const naming = 'data-medborgarlofte';
const timesByPlace = new WeakMap<Element, Times>();
const byPlace = new WeakMap<Element, HTMLElement>();

/** Where residents' messages go. */
export const feedbackAddresses = ['action', 'feedback-action'];

/** Every attribute of a placeholder that says something to an element. */
export function placeholderAttributes(elements: Mountable): string[] {
  const names = new Set(Object.keys(elements).flatMap((tag) => attributesFor(tag, elements)));
  return [naming, ...[...names].map((name) => prefix + name)];
}

/**
 * What an author of a placeholder or a link may say to an element. Nothing else of it reaches the element: `data-onclick` must not
 * become `onclick`, nor `data-style` break the page's policy.
 */
export function attributesFor(tag: string, elements: Mountable): readonly string[] {
  return ['lang', ...elements[tag]!.observedAttributes].filter((name) => !onlyOnTag.includes(name));
}

/** Reports an attribute that only the tag itself may have. */
export function tellOnlyOnTag(tag: string, name: string, elements: Mountable, element?: Element): boolean {
  const isOne = onlyOnTag.includes(name) && elements[tag]!.observedAttributes.includes(name);
  if (isOne) reportToEditor('only-on-tag', { tag, attribute: name }, element);
  return isOne;
}

/**
 * Whether an element may be put there: not inside another, nor where an editor is writing, since it would be saved with the text.
 */
export function isPlaceFor(place: HTMLElement, elements: Mountable): boolean {
  const editable = '[contenteditable]:not([contenteditable=false i])';
  const seen = unshadowed(place);
  return !seen.isContentEditable && !seen.closest(`${editable}, ${Object.keys(elements).join()}`);
}

/**
 * Puts the element that a placeholder names into it, around what is there. The placeholder stays: the page's styles and
 * addresses mean it, and a framework that made it can take it away again.
 */
export function mountPlaceholder(placeholder: HTMLElement, elements: Mountable, settings: MountSettings): void {
  const place = unshadowed(placeholder);
  const tag = place.getAttribute(naming)!.trim();
  if (!Object.hasOwn(elements, tag))
    return reportToEditor('unknown-tag', { found: tag, expected: Object.keys(elements).join(', ') });
  const inside = elementIn(placeholder, tag);
  if ((inside && isRemembered(inside)) || !isPlaceFor(placeholder, elements)) return;
  const names = attributesFor(tag, elements);
  const key = keyOf(
    tag,
    names.map((name) => [name, place.getAttribute(prefix + name) ?? '']),
  );
  const before = byPlace.get(placeholder);
  const kept = before?.localName === tag && !before.isConnected ? before : handBack(key);
  if (inside) {
    // A copy that a cache put back. What it is a copy of may have a resident's text in it.
    if (kept) {
      kept.replaceChildren(...inside.childNodes);
      inside.replaceWith(kept);
    }
    return belong(placeholder, kept ?? inside, key);
  }
  if (isEndless(timesByPlace, placeholder) || keepsNativeForm(placeholder, tag, settings)) return;
  const element = kept ?? pageDocument.createElement(tag);
  for (const name of names) copyAttribute(placeholder, element, name, settings);
  void takeOver(element, () => {
    const own = [...place.childNodes];
    place.append(element);
    // Only now: if the element cannot be put there, the editor's own words stay where they are.
    element.replaceChildren(...own);
  });
  belong(placeholder, element, key);
  for (const attribute of place.getAttributeNames())
    tellOnlyOnTag(tag, attribute.replace(prefix, ''), elements, element);
}

function belong(placeholder: HTMLElement, element: HTMLElement, key: string): void {
  remember(element, key);
  byPlace.set(placeholder, element);
  focusAgain(element);
}

/** Takes over an attribute that was set or changed later. */
export function updatePlaceholder(
  placeholder: Element,
  attribute: string,
  elements: Mountable,
  settings: MountSettings,
): void {
  const tag = unshadowed(placeholder).getAttribute(naming)?.trim();
  const element = tag && Object.hasOwn(elements, tag) && elementIn(placeholder, tag);
  const name = attribute.slice(prefix.length);
  if (element && attributesFor(tag, elements).includes(name)) copyAttribute(placeholder, element, name, settings);
}

/**
 * Whether the page's own form is left as it is, since messages would go to a host that is not allowed: to where the placeholder says,
 * or where the form inside does, by which our form goes when nothing else is said.
 */
function keepsNativeForm(placeholder: HTMLElement, tag: string, settings: MountSettings): boolean {
  if (tag !== 'feedback-form') return false;
  const place = unshadowed(placeholder);
  const own = place.matches('form') ? placeholder : place.querySelector('form');
  const address = place.getAttribute('data-action') ?? (own && unshadowed(own).getAttribute('action'));
  return isForeign(address, tag, settings);
}

/** Whether feedback would go to a host that the script tag does not allow; then it is reported to the editor. What is no address is nowhere. */
function isForeign(address: string | null, tag: string, { feedbackTo }: MountSettings, element?: Element): boolean {
  try {
    const given = address!.trim();
    const { protocol } = new URL(given, pageDocument.baseURI);
    const isRecipient = /^https?:$/.test(protocol) || readMailAddress(given);
    if (!isRecipient || mayReceive(feedbackTo, given)) return false;
    reportToEditor('feedback-not-allowed', { tag, host: recipientOf(given) }, element);
    return true;
  } catch {
    return false;
  }
}

function elementIn(placeholder: Element, tag: string): HTMLElement | undefined {
  for (const child of unshadowed(placeholder).children)
    if (child instanceof HTMLElement && child.localName === tag) return child;
  return undefined;
}

function copyAttribute(placeholder: Element, element: Element, name: string, settings: MountSettings): void {
  const value = unshadowed(placeholder).getAttribute(prefix + name);
  const isRefused = feedbackAddresses.includes(name) && isForeign(value, element.localName, settings, element);
  if (value === null || isRefused) element.removeAttribute(name);
  else if (value.trim() !== element.getAttribute(name)) element.setAttribute(name, value.trim());
}
