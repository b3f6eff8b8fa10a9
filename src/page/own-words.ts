import { linesIn } from './lines-in.js';
import type { PartialDate } from '../promise/citizen-promise.js';
import { periodIn, type Line, type PeriodReading } from './period-in.js';

/**
 * What the editor's own words of one element say of when its promise applies. Read once, and again when other words have come: a
 * browser that translates the page changes the words, and not what they say.
 */
export class OwnWords {
  #host: Element;
  #nodes: readonly Node[] = [];
  #reading: PeriodReading = {};

  constructor(host: Element) {
    this.#host = host;
  }

  reading(lang: string, today: PartialDate): PeriodReading {
    const nodes = [...this.#host.childNodes];
    if (nodes.length !== this.#nodes.length || nodes.some((node, index) => node !== this.#nodes[index])) {
      this.#nodes = nodes;
      this.#reading = periodIn(ownWords(this.#host, lang), today);
    }
    return this.#reading;
  }
}

/**
 * What an editor wrote for an element: what is inside it, or, where that is only a link to the element itself, the section around
 * it; with the heading of the page.
 */
export function ownWords(host: Element, lang: string): Line[] {
  const inside = standsForSection(host) ? sectionAround(host) : [...host.childNodes];
  const title = pageTitle(host);
  return linesIn(title && !inside.includes(title) ? [title, ...inside] : inside, lang);
}

/** The heading of the page that an element is under. */
export function pageTitle(host: Element): HTMLHeadingElement | undefined {
  return [...host.ownerDocument.querySelectorAll('h1')]
    .reverse()
    .find((each) => each.compareDocumentPosition(host) === Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Whether an element took the place of a link to itself that was alone in its paragraph: its promise stands around it. */
export function standsForSection(host: Element): boolean {
  const link = host.querySelector<HTMLAnchorElement>('a[href*="#promise-card"]');
  if (!link || seen(host) !== seen(link)) return false;
  const [address] = link.href.split('#');
  // Not `href` alone, which a `<base>` makes the address of another page.
  return link.getAttribute('href')!.startsWith('#') || address === location.href.split('#')[0];
}

/** From the heading before the element to the next heading of its level, among what has the same parent. */
function sectionAround(host: Element): Node[] {
  const siblings = [...(host.parentNode?.childNodes ?? [])];
  const place = siblings.indexOf(host);
  let start = place;
  while (start > 0 && !levelOf(siblings[start]!)) start--;
  const level = levelOf(siblings[start]!);
  const end = siblings.findIndex((each, index) => index > place && levelOf(each) > 0 && levelOf(each) <= level);
  return siblings.slice(start, end < 0 ? undefined : end);
}

function levelOf(node: Node): number {
  return /^H[1-6]$/.test(node.nodeName) ? Number(node.nodeName[1]) : 0;
}

function seen(element: Element): string {
  return element.textContent.replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
}
