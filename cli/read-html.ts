import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readPromise } from '../src/promise/read-promise.js';
import type { Problem } from '../src/promise/problem.js';
import type { PageNode } from '../src/page/blocks-in.js';
import { readPage, type PageReading } from '../src/page/read-page.js';

/** Any address: relative ones on the page are right wherever it will be. */
const base = 'https://kommun.example/';

/** What a page says of a promise, as the reader of the elements has it, with what the content model finds wrong in that. */
export function readHtml(html: string, today: string): PageReading & { problems: Problem[] } {
  const root = nodeOf(parse(html));
  const all = [...descendants(root)];
  const isPlace = (node: PageNode) =>
    node.name === 'promise-card' || node.attribute('data-medborgarlofte')?.trim() === 'promise-card';
  const place =
    all.find(isPlace) ?? all.find(({ name }) => name === 'main') ?? all.find(({ name }) => name === 'body') ?? root;
  const before = all.slice(0, all.indexOf(place)).filter(({ name }) => name === 'h1');
  const tag =
    place.attribute('lang') ??
    place.attribute('data-lang') ??
    all.find(({ name }) => name === 'html')?.attribute('lang');
  const lang = /^en(?:-|$)/i.test(tag ?? '') ? 'en' : 'sv';
  const heading = before.at(-1);
  const title = heading && textOf(heading).replace(/\s+/g, ' ').trim();
  const reading = readPage(place.children, { ...(title && { title }), lang, today });
  return { ...reading, problems: readPromise(reading.promise, base).problems };
}

function nodeOf(node: Tree.Node): PageNode {
  const children = 'childNodes' in node ? node.childNodes.map(nodeOf) : [];
  return {
    name: node.nodeName,
    text: 'value' in node ? node.value : '',
    children,
    attribute: (name) => ('attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined),
  };
}

function* descendants(node: PageNode): Generator<PageNode> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}

function textOf(node: PageNode): string {
  return node.name === '#text' ? node.text : node.children.map(textOf).join('');
}
