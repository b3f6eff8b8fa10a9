import type { PartialDate } from '../promise/citizen-promise.js';
import type { Problem } from '../promise/problem.js';
import { dateInSweden } from '../promise/promise-state.js';
import { sizeLimit } from '../promise/limits.js';
import { readPromise } from '../promise/read-promise.js';
import type { PageNode } from './blocks-in.js';
import { readPage, type PageReading } from './read-page.js';

export interface ReadOptions {
  /** `sv` or `en`; what the part of the page says of itself, else Swedish. */
  lang?: string;
  /** The page's own heading, where it stands outside of `root`. */
  title?: string;
  /** What relative addresses go by. */
  base?: string;
  today?: PartialDate;
}

/** A promise page as it was read, with what the content model finds wrong in it. */
export interface PromisePage extends PageReading {
  problems: Problem[];
}

/**
 * What a page says of a promise: the part of it that is meant for a card, where one is marked, else all of it. `view` is `card` only
 * when a card could show the whole page from `promise`; `rest` says what it could not, and why.
 */
export function readPromisePage(root: Element, options: ReadOptions = {}): PromisePage {
  return readPageTree(pageNode(root), options);
}

/** The same of a page in any tree. */
export function readPageTree(
  root: PageNode,
  { lang, title, base = 'https://kommun.example/', today }: ReadOptions,
): PromisePage {
  const all = [...descendants(root)];
  if (all.reduce((size, { text }) => size + text.length, 0) > sizeLimit)
    return { view: 'light', promise: { lang: lang ?? 'sv' }, rest: [{ text: '', reason: 'too-long' }], problems: [] };
  const place =
    all.find(isPlace) ?? all.find(({ name }) => name === 'main') ?? all.find(({ name }) => name === 'body') ?? root;
  const tag =
    lang ??
    place.attribute('lang') ??
    place.attribute('data-lang') ??
    all.find(({ name }) => name === 'html')?.attribute('lang');
  const before = all.slice(0, all.indexOf(place)).filter(({ name }) => name === 'h1');
  const heading = title ?? (before.length ? textOf(before.at(-1)!).replace(/\s+/g, ' ').trim() : '');
  const reading = readPage(place.children, {
    ...(heading && { title: heading }),
    lang: /^en(?:-|$)/i.test(tag ?? '') ? 'en' : 'sv',
    today: today ?? dateInSweden(new Date()),
  });
  // Checked by the model itself. A page without a title has said so.
  const { problems } = readPromise({ title: '–', ...reading.promise }, base);
  const rest = [
    ...reading.rest,
    // That there is nothing to show has been said.
    ...problems.flatMap(({ path, found, code }) =>
      code === 'nothing-to-show' ? [] : [{ text: found ?? path, reason: 'not-usable' as const }],
    ),
  ];
  return { ...reading, rest, view: rest.length ? 'light' : 'card', problems };
}

/** A page's element as the reader takes it. */
function pageNode(node: Node): PageNode {
  // Names of fields take the place of a form's own properties.
  if (node instanceof HTMLFormElement) return { name: 'form', text: '', children: [], attribute: () => undefined };
  const attributes = node instanceof Element ? node : undefined;
  return {
    name: attributes ? attributes.localName : node instanceof Text ? '#text' : '#other',
    text: node.nodeValue ?? '',
    children: [...node.childNodes].map(pageNode),
    attribute: (name) => attributes?.getAttribute(name) ?? undefined,
  };
}

function isPlace(node: PageNode): boolean {
  return node.name === 'promise-card' || node.attribute('data-medborgarlofte')?.trim() === 'promise-card';
}

function* descendants(node: PageNode): Generator<PageNode> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}

function textOf(node: PageNode): string {
  return node.name === '#text' ? node.text : node.children.map(textOf).join('');
}
