/** As little of a page's tree as the reader needs, so that it reads a browser's page and a parsed file alike. */
export interface PageNode {
  /** A tag in small letters, `#text`, or anything else for what is not read. */
  readonly name: string;
  /** Of a text. */
  readonly text: string;
  readonly children: readonly PageNode[];
  attribute(name: string): string | undefined;
}

export interface PageLink {
  text: string;
  url: string;
}

/** Text of one line, and the links in it. */
export interface TextLine {
  text: string;
  links: PageLink[];
  /** Columns that an editor made with spaces. */
  isSpaced?: true;
  /** Of an item: those of a list in it. */
  items?: TextLine[];
}

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; lines: TextLine[]; isBold?: boolean }
  | { kind: 'list'; isNumbered: boolean; isTyped?: boolean; items: TextLine[] }
  | { kind: 'table'; rows: string[][] }
  /** The lines of its caption, divided by line breaks. */
  | { kind: 'image'; url: string; alt: string; caption: string }
  | { kind: 'language'; lang: string; text: string; nodes: readonly PageNode[] }
  | { kind: 'other'; text: string };

const inLine =
  /^(?:#text|a|abbr|b|bdi|bdo|br|cite|code|data|dfn|em|font|i|img|ins|mark|o:p|q|small|span|strong|sub|sup|time|u|wbr)$/;
const unread = /^(?:script|style|template|noscript|del|s|strike)$/;
const notText = /^(?:iframe|form|details|object|embed|video|audio|svg|input|textarea|select|button)$/;
/** What an editor typed before an item. */
export const mark = /^\s*(?:[-–—•·*]|\d{1,2}[.)])\s+/;
/** A short line that is bold as a whole; below all headings. */
const boldLevel = 7;

/** The blocks of a part of a page, in order. What a reader sees and what is not text becomes `other`: nothing is lost. */
export function blocksIn(nodes: readonly PageNode[], lang: string): Block[] {
  const blocks: Block[] = [];
  let line: PageNode[] = [];
  const endLine = () => {
    blocks.push(...paragraph(line));
    line = [];
  };
  for (const node of nodes) {
    if (!isRead(node)) continue;
    if (inLine.test(node.name) && !contains(node, ({ name }) => !inLine.test(name))) {
      line.push(node);
      continue;
    }
    endLine();
    const own = otherLanguage(node, lang);
    if (own) blocks.push({ kind: 'language', lang: own, text: textOf(node), nodes: unwrapped(node) });
    else blocks.push(...block(node, lang));
  }
  endLine();
  return withTypedLists(blocks.filter((each) => each.kind !== 'other' || each.text));
}

/** The language that an element says it is in, where that is another. */
function otherLanguage(node: PageNode, lang: string): string | undefined {
  const own = (node.attribute('lang') ?? node.attribute('data-lang'))?.toLowerCase().split('-')[0];
  return own === lang ? undefined : own;
}

/** What is in a part of a page, or itself where it is a text. */
function unwrapped(node: PageNode): readonly PageNode[] {
  return /^(?:div|section|article|main|aside)$/.test(node.name)
    ? node.children
    : [{ ...node, attribute: (name) => (/lang$/.test(name) ? undefined : node.attribute(name)) }];
}

/** Items that an editor typed, a paragraph each, as one list. */
function withTypedLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      block.kind === 'list' &&
      block.isTyped &&
      last?.kind === 'list' &&
      last.isTyped &&
      !block.isNumbered === !last.isNumbered
    )
      joined.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    else joined.push(block);
  }
  return joined;
}

function block(node: PageNode, lang: string): Block[] {
  const { name, children } = node;
  if (/^h[1-6]$/.test(name)) {
    if (!isPlain(node)) return [{ kind: 'other', text: textOf(node) || name }];
    return [{ kind: 'heading', level: Number(name[1]), text: textOf(node) }];
  }
  if (name === 'p') return paragraph(children);
  if (name === 'ul' || name === 'ol') {
    const items = children.filter((each) => each.name === 'li');
    const isPlain = items.every(
      (item) =>
        !contains(item, (each) => /^(?:ol|table|img)$/.test(each.name) || notText.test(each.name)) &&
        !contains(item, (each) => Boolean(otherLanguage(each, lang))),
    );
    if (!isPlain) return [{ kind: 'other', text: textOf(node) }];
    return [{ kind: 'list', isNumbered: name === 'ol', items: items.map(lineOf).filter(({ text }) => text) }];
  }
  if (name === 'table') {
    const rows = all(node, 'tr').map((row) => row.children.filter(({ name }) => /^t[hd]$/.test(name)).map(textOf));
    if (!isPlain(node) || contains(node, isSpanned)) return [{ kind: 'other', text: textOf(node) }];
    return [{ kind: 'table', rows }];
  }
  if (name === 'figure' && !all(node, 'table').length) {
    const images = all(node, 'img');
    if (images.length)
      return imageBlocks(
        images,
        all(node, 'figcaption').flatMap(({ children }) => linesOf(children)),
      );
  }
  if (notText.test(name)) return [{ kind: 'other', text: textOf(node) || name }];
  return blocksIn(children, lang);
}

/** A paragraph: its lines, or what an editor made of them by hand, a heading in bold or a list with dashes. */
function paragraph(nodes: readonly PageNode[]): Block[] {
  const images = nodes.flatMap((node) => (node.name === 'img' ? [node] : all(node, 'img')));
  const lines = linesOf(nodes);
  if (images.length) return imageBlocks(images, lines);
  const [only, ...more] = lines;
  if (!only) return [];
  const isBold = nodes.every((node) => isBoldOnly(node));
  if (isBold && !more.length && only.text.length < 80 && !/[.:]$/.test(only.text))
    return [{ kind: 'heading', level: boldLevel, text: only.text }];
  const first = lines.findIndex(({ text }) => mark.test(text));
  if (
    first < 0 ||
    lines.slice(first).some(({ text }) => !mark.test(text)) ||
    (first === 0 && lines.length === 1 && / säger /.test(only.text))
  )
    return [{ kind: 'paragraph', lines, ...(isBold && { isBold }) }];
  const items = lines.slice(first).map(({ text, links }) => ({ text: text.replace(mark, ''), links }));
  const isNumbered = lines.slice(first).every(({ text }) => /^\s*\d/.test(text));
  return [
    ...(first ? [{ kind: 'paragraph' as const, lines: lines.slice(0, first) }] : []),
    { kind: 'list', isNumbered, isTyped: true, items },
  ];
}

function isBoldOnly(node: PageNode): boolean {
  if (node.name === '#text') return !tidy(node.text);
  return /^(?:strong|b)$/.test(node.name) || !isRead(node) || node.children.every(isBoldOnly);
}

function linesOf(nodes: readonly PageNode[]): TextLine[] {
  const lines: TextLine[] = [{ text: '', links: [] }];
  const walk = (node: PageNode) => {
    const line = lines.at(-1)!;
    if (!isRead(node)) return;
    if (node.name === '#text') line.text += node.text;
    else if (node.name === 'br') lines.push({ text: '', links: [] });
    else {
      const url = node.name === 'a' ? node.attribute('href') : undefined;
      if (url) line.links.push({ text: textOf(node), url });
      node.children.forEach(walk);
    }
  };
  nodes.forEach(walk);
  return lines
    .map(({ text, links }) => ({
      text: tidy(text),
      links,
      ...(/\S(?: ?\u00A0){4,} ?\S/.test(text) && { isSpaced: true as const }),
    }))
    .filter(({ text }) => text);
}

function lineOf(node: PageNode): TextLine {
  const own = node.children.filter(({ name }) => name !== 'ul');
  const lines = linesOf(own.flatMap((child) => (child.name === 'p' ? child.children : [child])));
  const items = node.children
    .filter(({ name }) => name === 'ul')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'li').map(lineOf));
  return {
    text: lines.map(({ text }) => text).join(' '),
    links: lines.flatMap(({ links }) => links),
    ...(items.length && { items }),
  };
}

/** What is beside a picture is its caption. */
function imageBlocks(images: readonly PageNode[], lines: readonly TextLine[]): Block[] {
  const isCaption = lines.every(({ links }) => !links.length);
  const caption = isCaption ? lines.map(({ text }) => text).join('\n') : '';
  return [
    ...images.map((image, index): Block => ({
      kind: 'image',
      url: image.attribute('src') ?? '',
      alt: tidy(image.attribute('alt') ?? ''),
      caption: index ? '' : caption,
    })),
    ...(isCaption ? [] : [{ kind: 'paragraph' as const, lines: [...lines] }]),
  ];
}

/** Without a link, a picture or anything else that its text does not say. */
function isPlain(node: PageNode): boolean {
  return !node.children.some((child) =>
    contains(
      child,
      (each) =>
        /^(?:img|ul|ol|caption)$/.test(each.name) ||
        notText.test(each.name) ||
        (each.name === 'a' && each.attribute('href') !== undefined),
    ),
  );
}

function isSpanned(node: PageNode): boolean {
  return ['colspan', 'rowspan'].some((name) => Number(node.attribute(name) ?? 1) > 1);
}

function textOf(node: PageNode): string {
  return linesOf(node.children)
    .map(({ text }) => text)
    .join(' ');
}

function isRead(node: PageNode): boolean {
  return (
    (node.name === '#text' || /^[a-z]/.test(node.name)) &&
    !unread.test(node.name) &&
    node.attribute('hidden') === undefined
  );
}

function all(node: PageNode, name: string): PageNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function contains(node: PageNode, test: (node: PageNode) => boolean): boolean {
  return test(node) || node.children.some((child) => contains(child, test));
}

/** White space, and hyphens and spaces that nobody sees. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
