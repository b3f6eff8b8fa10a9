import { ContentError, inWords } from '../content/problem.js';
import { suggestAttribute } from '../editor/suggest-attribute.js';
import { tellEditor } from '../editor/tell-editor.js';
import { findPromise, NotAllowedError } from './find-promise.js';
import { attributesOf, isPlaceFor, type Mountable } from './placeholder.js';
import { takeOver } from './take-over.js';

/** What the script tag says about links. */
export interface LinkSettings {
  /** Origins that a link may bring content from, besides the page's own: any author can write a link. */
  readonly allowed: readonly string[];
  /** Address of a JSON object that says where the promise of a page is: `{"/trygghet/lofte": "/data/lofte.json"}`. */
  readonly map: string | undefined;
}

const pending = new WeakSet<Element>();

/**
 * Puts an element in place of a link such as `<a href="/trygghet/lofte#promise-card">`, when its promise has been found. A link that
 * is alone in its paragraph stays inside the element, as what shows when nothing else can; out of a sentence, the element comes
 * after the paragraph. What the element should be told can follow in the fragment: `#promise-card?heading-level=3`.
 */
export async function mountLink(
  link: HTMLAnchorElement,
  elements: Mountable,
  { allowed, map }: LinkSettings,
): Promise<void> {
  const { href, hash } = link;
  const [tag = '', words] = hash.slice(1).split(/\?|%3F/i);
  const address = href.slice(0, href.length - hash.length);
  const isFree = () => isPlaceFor(link, elements) && sentenceOf(link)?.nextElementSibling?.localName !== tag;
  if (!Object.hasOwn(elements, tag) || address === document.URL.split('#')[0] || pending.has(link) || !isFree()) return;

  const isAllowed = (address: string) => {
    const { origin } = new URL(address, document.baseURI);
    return origin === location.origin || allowed.includes(origin);
  };
  const attributes = attributesIn(words, tag, attributesOf(tag, elements));
  pending.add(link);
  const abort = new AbortController();
  try {
    if (tag === 'feedback-form') attributes.set('action', address);
    const foreign = ['action', 'feedback-action']
      .map((name) => attributes.get(name))
      .find((to) => to && !isAllowed(to));
    if (foreign || !isAllowed(address)) throw new NotAllowedError(foreign ?? address);
    if (tag !== 'feedback-form')
      attributes.set('promise-url', await findPromise(address, map, isAllowed, abort.signal));
    if (link.isConnected && link.href === href && isFree()) await place(link, tag, attributes);
  } catch (error) {
    if (error instanceof NotAllowedError) {
      const { origin } = new URL(error.address, document.baseURI);
      tellEditor('not-allowed', { address: href, host: origin });
    } else {
      const problems =
        error instanceof ContentError
          ? error.problems
          : [{ path: '', expected: 'JSON document' as const, found: String(error) }];
      tellEditor('no-promise', { address: href, problems: inWords(problems), list: problems });
    }
  } finally {
    pending.delete(link);
    // By now the element shares the request for the promise.
    abort.abort();
  }
}

function attributesIn(words: string | undefined, tag: string, known: readonly string[]): Map<string, string> {
  const attributes = new Map(new URLSearchParams(words));
  for (const name of attributes.keys()) {
    if (known.includes(name)) continue;
    suggestAttribute(tag, name, known);
    attributes.delete(name);
  }
  return attributes;
}

/** The paragraph or heading around a link, where there is more in it than the link. */
function sentenceOf(link: HTMLAnchorElement): Element | undefined {
  const block = link.closest('p, h1, h2, h3, h4, h5, h6');
  const isAlone = block?.localName === 'p' && seen(block) === seen(link);
  return isAlone ? undefined : (block ?? undefined);
}

/** Without what nobody sees: editors leave zero-width spaces around links. */
function seen({ textContent }: Element): string {
  return textContent.replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
}

async function place(link: HTMLAnchorElement, tag: string, attributes: ReadonlyMap<string, string>): Promise<void> {
  const element = document.createElement(tag);
  if (link.lang) element.lang = link.lang;
  for (const [name, value] of attributes) element.setAttribute(name, value);
  await takeOver(element, () => {
    const sentence = sentenceOf(link);
    if (sentence) return sentence.after(element);
    const own = link.closest('p') ?? link;
    own.replaceWith(element);
    element.append(own);
  });
}
