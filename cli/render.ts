import { nothing, type TemplateResult } from 'lit';
import { getDirectiveClass, isDirectiveResult, isTemplateResult } from 'lit/directive-helpers.js';
import type { DirectiveResult } from 'lit/directive.js';
import {
  defaultTreeAdapter as tree,
  parseFragment,
  serializeOuter,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import type { CitizenPromise, PartialDate } from '../src/promise/citizen-promise.js';
import { languagesOf, languageOf, type LocalizedText } from '../src/promise/localized-text.js';
import { safeAddress } from '../src/promise/safe-address.js';
import { localeFor, sourceLocale } from '../src/language/locales.js';
import { ownText } from '../src/language/localize.js';
import { noPage } from '../src/platform/page-address.js';
import { beginning, contents } from '../src/elements/promise-card/contents.js';
import { viewOf } from '../src/elements/promise-card/view.js';
import { text } from '../src/elements/shared/text.js';

export interface RenderOptions {
  /** A language that the title has, as a BCP 47 tag; that of the file without it. */
  lang?: string | undefined;
  /** Level of the title, 1 to 6. */
  level?: number | undefined;
  /** The day: what has ended stays so. */
  today: PartialDate;
}

/** The title of a promise has no text in a language. */
export class NoTitle extends RangeError {
  constructor(
    readonly lang: string,
    readonly languages: readonly string[],
  ) {
    super(`no title in ${lang}`);
  }
}

/**
 * What a card shows of a promise as HTML that needs neither script nor styles, from the card's own templates: the same words in the
 * same order. Its state is dates alone, since the words stay when the state has changed. What only a script can do is not in it.
 *
 * @param promise - read with `noPage` as its base: addresses that were relative in the file are so here
 * @throws NoTitle when the title has no text in the language
 */
export function renderPromise(
  promise: CitizenPromise,
  { lang = promise.lang, level = 2, today }: RenderOptions,
): string {
  const languages = languagesOf(promise.title, promise.lang);
  if (!languages.includes(languageOf(lang))) throw new NoTitle(lang, languages);
  const locale = localeFor(lang) ?? localeFor(promise.lang) ?? sourceLocale;
  const root = parseFragment('');
  const view = viewOf({ promise, lang, locale, today, level });
  setChildren(root, nodesOf([beginning(view), contents(view, false)]));
  const elements = descendants(root);
  const linked = new Set(elements.map((element) => attribute(element, 'href')?.split('#')[1]));
  for (const element of elements) nameNavigation(element, elements);
  for (const element of elements) cleanAttributes(element, linked);
  simplify(root);
  return linesOf(root.childNodes).join('\n');
}

// What Lit would make of a template in a browser

/** What is in a template's source where a value goes. */
const hole = (index: number) => `lit$${index}$`;
const holes = /lit\$(\d+)\$/;

function nodesOf(value: unknown): Tree.ChildNode[] {
  if (value === nothing || value === undefined || value === null) return [];
  if (isTemplateResult(value)) return nodesOfTemplate(value as TemplateResult);
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${typeof value} in a template`);
  return [textNode(String(value))];
}

function nodesOfTemplate({ strings, values }: TemplateResult): Tree.ChildNode[] {
  const root = parseFragment(strings.reduce((source, piece, index) => source + hole(index - 1) + piece));
  // Before values are put in: what is in them is filled in already, and content may look like a hole.
  const own = descendants(root);
  fillChildren(root, values);
  for (const element of own) fillAttributes(element, values);
  return root.childNodes;
}

function fillAttributes(element: Tree.Element, values: readonly unknown[]): void {
  const { attrs } = element;
  element.attrs = [];
  for (const { name, value } of attrs) {
    const [, shown] = holes.exec(name) ?? [];
    const [, first] = holes.exec(value) ?? [];
    // Handlers and properties have no place in HTML.
    if (/^[@.]/.test(name) || (first && values[Number(first)] === nothing)) continue;
    if (shown) showText(element, values[Number(shown)]);
    else {
      const pieces = value.split(holes).map((piece, index) => (index % 2 ? values[Number(piece)] : piece));
      element.attrs.push({ name, value: pieces.join('') });
    }
  }
}

/** What the directive `text` does. */
function showText(element: Tree.Element, value: unknown): void {
  if (!isDirectiveResult(value) || getDirectiveClass(value) !== getDirectiveClass(text('')))
    throw new TypeError('Only the directive "text" can be rendered.');
  const [shown] = (value as DirectiveResult & { values: [LocalizedText | string] }).values;
  const given = typeof shown === 'string' ? { text: shown } : shown;
  const { text: words, lang }: LocalizedText = { ...given, ...ownText(given.text) };
  if (lang) element.attrs.push({ name: 'lang', value: lang }, { name: 'dir', value: 'auto' });
  element.childNodes = [];
  tree.appendChild(element, textNode(words));
}

function fillChildren(parent: Tree.ParentNode, values: readonly unknown[]): void {
  const filled = parent.childNodes.flatMap((node) => {
    if (tree.isElementNode(node)) fillChildren(node, values);
    if (!tree.isTextNode(node)) return [node];
    return node.value
      .split(holes)
      .flatMap((piece, index) => (index % 2 ? nodesOf(values[Number(piece)]) : piece ? [textNode(piece)] : []));
  });
  setChildren(parent, filled);
}

// What is left out, and what becomes something plainer

/** What needs a script, or repeats the words beside it as a picture. */
const needless = ['button', 'progress', 'i', 'svg'];
const keptAttributes = [
  'href',
  'hreflang',
  'src',
  'alt',
  'loading',
  'referrerpolicy',
  'datetime',
  'lang',
  'dir',
  'aria-label',
];
const blocks = /^(article|section|nav|figure|figcaption|div|p|ul|ol|li|dl|dt|dd|h[1-6])$/;

/** Names it itself: ids that name it may be on the page already. */
function nameNavigation(element: Tree.Element, all: readonly Tree.Element[]): void {
  if (element.nodeName !== 'nav') return;
  const [id] = attribute(element, 'aria-labelledby')!.split(' ');
  const named = all.find((each) => attribute(each, 'id') === id)!;
  element.attrs.push({ name: 'aria-label', value: textOf(named) });
}

function cleanAttributes(element: Tree.Element, linked: ReadonlySet<string | undefined>): void {
  // Addresses of commitments are linked to from outside too.
  const isAddress = attribute(element, 'class') === 'address';
  element.attrs = element.attrs.flatMap(({ name, value }) => {
    if (name === 'id') return isAddress || linked.has(value) ? [{ name, value }] : [];
    if (!keptAttributes.includes(name)) return [];
    if (name !== 'href' && name !== 'src') return [{ name, value }];
    const address = safeAddress(value, noPage);
    return address ? [{ name, value: relative(address) }] : [];
  });
}

/** An address that was relative in the file is relative again; others are unchanged. */
function relative(address: string): string {
  const { origin, pathname, search, hash } = new URL(address);
  if (origin !== new URL(noPage).origin) return address;
  const folders = new URL(noPage).pathname.split('/').slice(1, -1);
  const names = pathname.split('/').slice(1);
  const shared = folders.findIndex((folder, index) => names[index] !== folder);
  const common = shared < 0 ? folders.length : shared;
  if (!common) return pathname + search + hash;
  const path = [...folders.slice(common).map(() => '..'), ...names.slice(common)].join('/');
  return path + search + hash || '.';
}

/** Without elements that are there for styles or scripts, and with nothing folded. */
function simplify(parent: Tree.ParentNode): void {
  const simple = parent.childNodes.flatMap((node): Tree.ChildNode[] => {
    if (!tree.isElementNode(node)) return [node];
    if (needless.includes(node.nodeName)) return [];
    simplify(node);
    if (node.nodeName === 'span' && canMoveId(node, parent)) parent.attrs.push(...node.attrs.splice(0));
    if (node.nodeName === 'span' && !node.attrs.length) return node.childNodes;
    if (node.nodeName === 'summary') return [elementNode('p', node.childNodes)];
    if (node.nodeName === 'details') return node.childNodes;
    if (node.nodeName === 'dd')
      return node.childNodes.filter(isBlock).map((item) => elementNode('dd', item.childNodes));
    if (node.nodeName !== 'div' || parent.nodeName === 'dd') return [node];
    return parent.nodeName === 'dl' ? node.childNodes : paragraphs(node.childNodes);
  });
  setChildren(parent, simple);
}

/** Whether the address of a commitment may be that of its item in the list. */
function canMoveId({ attrs }: Tree.Element, parent: Tree.ParentNode): parent is Tree.Element {
  return parent.nodeName === 'li' && attrs.length === 1 && attrs[0]!.name === 'id';
}

/** What is in a line of its own, in a paragraph of its own. */
function paragraphs(nodes: readonly Tree.ChildNode[]): Tree.ChildNode[] {
  return runs(nodes).flatMap((run) => (isBlock(run[0]!) ? run : isBlank(run) ? [] : [elementNode('p', run)]));
}

// The text of the HTML

function linesOf(nodes: readonly Tree.ChildNode[], indent = ''): string[] {
  return runs(nodes).flatMap((run) => {
    const [first] = run;
    if (!isBlock(first!)) return isBlank(run) ? [] : [indent + inLine(run)];
    const { childNodes, nodeName } = first;
    const start = serializeOuter({ ...first, childNodes: [] }).replace(`</${nodeName}>`, '');
    if (!childNodes.some(isBlock))
      return isBlank(childNodes) ? [] : [`${indent}${start}${inLine(childNodes)}</${nodeName}>`];
    return [indent + start, ...linesOf(childNodes, `${indent}  `), `${indent}</${nodeName}>`];
  });
}

/** Each block alone, and what is between blocks together. */
function runs(nodes: readonly Tree.ChildNode[]): Tree.ChildNode[][] {
  const all: Tree.ChildNode[][] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last && !isBlock(node) && !isBlock(last[0]!)) last.push(node);
    else all.push([node]);
  }
  return all;
}

function inLine(nodes: readonly Tree.ChildNode[]): string {
  const html = nodes
    .map((node) => (tree.isElementNode(node) || tree.isTextNode(node) ? serializeOuter(node) : ''))
    .join('');
  return html.replace(/[ \t\n\f\r]+/g, ' ').trim();
}

function isBlock(node: Tree.Node): node is Tree.Element {
  return blocks.test(node.nodeName);
}

function isBlank(nodes: readonly Tree.ChildNode[]): boolean {
  return nodes.every((node) => tree.isTextNode(node) && !node.value.trim());
}

// Nodes

function textNode(value: string): Tree.TextNode {
  return { nodeName: '#text', value, parentNode: null };
}

function elementNode(name: string, childNodes: Tree.ChildNode[]): Tree.Element {
  const element = parseFragment(`<${name}>`).childNodes[0] as Tree.Element;
  setChildren(element, childNodes);
  return element;
}

function setChildren(parent: Tree.ParentNode, childNodes: Tree.ChildNode[]): void {
  parent.childNodes = childNodes;
  for (const child of childNodes) child.parentNode = parent;
}

function descendants(parent: Tree.ParentNode): Tree.Element[] {
  return parent.childNodes.flatMap((node) => (tree.isElementNode(node) ? [node, ...descendants(node)] : []));
}

function attribute({ attrs }: Tree.Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function textOf(node: Tree.Node): string {
  return tree.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
