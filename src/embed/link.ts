import { ContentError, loadError } from '../promise/problem.js';
import { checkAttribute, reportToEditor } from '../notices/notices.js';
import { RedirectError } from '../http/ask-carefully.js';
import { pageDocument } from '../platform/unshadowed.js';
import { findPromise, NotAllowedError } from './find-promise.js';
import { focusAgain, handBack, isRemembered, keyOf, remember } from './handed-back.js';
import { isEndless, type Times } from './is-endless.js';
import { attributesFor, feedbackAddresses, isPlaceFor, tellOnlyOnTag, type Mountable } from './placeholder.js';
import { isAt, mayReceive, recipientOf, type MountSettings } from './settings.js';
import { takeOver } from './take-over.js';

/** What a link is in: a sentence, if there is more in it than the link. */
const blocks = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dd, dt, figcaption, blockquote, div';
const media = 'img, svg, picture, video, audio, iframe, object, input, select, textarea, button';

const timesByAddress = new Map<string, Times>();
const pending = new WeakSet<Element>();

/** Links whose address did not answer; to be tried again when the connection comes back. */
export const failedLinks = new Set<HTMLAnchorElement>();

/**
 * Puts an element in place of a link such as `<a href="/trygghet/lofte#promise-card">`, when its promise has been found. A link that
 * is alone in its paragraph stays inside the element, as what shows when nothing else can; out of a sentence, the element comes
 * after the paragraph. Attributes of the element can follow in the fragment: `#promise-card?heading-level=3`.
 *
 * A link to the element itself, `<a href="#promise-card">`, that is alone in its paragraph represents the words around it: the
 * element takes its place and reads them, and nothing is asked for.
 *
 * What visitors wrote is left alone: systems mark it by `rel="ugc"` or `nofollow`.
 */
export async function mountLink(
  link: HTMLAnchorElement,
  elements: Mountable,
  { contentFrom, feedbackTo, map }: MountSettings,
): Promise<void> {
  const { href, hash } = link;
  const [tag = '', words] = hash.slice(1).split(/\?|%3F/i);
  const address = href.slice(0, href.length - hash.length);
  if (!Object.hasOwn(elements, tag)) return;
  const key = keyOf(tag, [['href', href]]);
  const around = link.closest<HTMLElement>(tag);
  if (around && !isRemembered(around)) return takeFromCopy(around, key);
  const isFree = () =>
    isPlaceFor(link, elements) &&
    !link.closest('nav, summary, button, label, [rel~=ugc i], [rel~=nofollow i]') &&
    !hasElement(sentenceOf(link), tag);
  // Not `href` alone, which a `<base>` makes the address of another page.
  const isHere = address === location.href.split('#')[0] || link.getAttribute('href')!.startsWith('#');
  if (pending.has(link) || !isFree()) return;
  if (isHere && (tag !== 'promise-card' || pageDocument.getElementById(tag) || sentenceOf(link))) return;
  if (isEndless(timesByAddress, href)) return;

  const attributes = attributesIn(words, tag, elements);
  pending.add(link);
  failedLinks.delete(link);
  const abort = new AbortController();
  try {
    if (tag === 'feedback-form') attributes.set('action', address);
    for (const name of feedbackAddresses) {
      const to = attributes.get(name);
      if (to && !mayReceive(feedbackTo, to)) throw new NotAllowedError(to, 'data-allow-feedback');
    }
    if (tag !== 'feedback-form' && !isHere) {
      const isAllowed = (address: string) => isAt(contentFrom, address);
      if (!isAllowed(address)) throw new NotAllowedError(address);
      attributes.set('promise-url', await findPromise(address, map, isAllowed, abort.signal));
    }
    if (link.isConnected && link.href === href && isFree()) await place(link, tag, attributes, key);
  } catch (error) {
    if (error instanceof NotAllowedError) {
      const host = recipientOf(error.address);
      reportToEditor('not-allowed', { address: href, host, attribute: error.attribute });
    } else if (error instanceof RedirectError) reportToEditor('redirected', { address: href });
    else {
      failedLinks.add(link);
      const { problems } =
        error instanceof ContentError ? error : loadError({ code: 'network', reason: String(error) });
      reportToEditor('no-promise', { address: href, list: problems });
    }
  } finally {
    pending.delete(link);
    // By now the element shares the request for the promise.
    abort.abort();
  }
}

function attributesIn(words: string | undefined, tag: string, elements: Mountable): Map<string, string> {
  const known = attributesFor(tag, elements);
  const attributes = new Map(new URLSearchParams(words));
  for (const name of attributes.keys()) {
    if (known.includes(name)) continue;
    if (!tellOnlyOnTag(tag, name, elements)) checkAttribute(tag, name, known);
    attributes.delete(name);
  }
  return attributes;
}

/** The element around a link, in a copy of the page that a cache put back: what it is a copy of may have a resident's text in it. */
function takeFromCopy(copy: HTMLElement, key: string): void {
  const kept = handBack(key);
  if (kept) {
    kept.replaceChildren(...copy.childNodes);
    copy.replaceWith(kept);
    focusAgain(kept);
  }
  remember(kept ?? copy, key);
}

/** What is around a link that is not alone in it. */
function sentenceOf(link: HTMLAnchorElement): Element | undefined {
  const block = link.closest(blocks);
  if (!block || block.localName === 'div') {
    const isBetweenWords = [link.previousSibling, link.nextSibling].some(
      (node) => node instanceof Text && seen(node.data),
    );
    return block && isBetweenWords ? block : undefined;
  }
  const isAlone =
    !/^h\d$/.test(block.localName) &&
    seen(block.textContent) === seen(link.textContent) &&
    ![...block.querySelectorAll(media)].some((each) => !link.contains(each));
  return isAlone ? undefined : block;
}

/** Whether the element of a link in a sentence is there already. */
function hasElement(sentence: Element | undefined, tag: string): boolean {
  return [sentence?.nextElementSibling, sentence?.lastElementChild].some((each) => each?.localName === tag);
}

/** Without what nobody sees: editors leave zero-width spaces around links. */
function seen(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
}

async function place(
  link: HTMLAnchorElement,
  tag: string,
  attributes: ReadonlyMap<string, string>,
  key: string,
): Promise<void> {
  const element = handBack(key) ?? pageDocument.createElement(tag);
  remember(element, key);
  if (link.lang) element.lang = link.lang;
  for (const [name, value] of attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  await takeOver(element, () => {
    const sentence = sentenceOf(link);
    element.replaceChildren();
    if (!sentence) {
      const own = link.closest('p') ?? link;
      own.replaceWith(element);
      element.append(own);
    } else if (/^(li|td|th|dd|dt|figcaption|blockquote)$/.test(sentence.localName)) sentence.append(element);
    else sentence.after(element);
    focusAgain(element);
  });
}
