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
}

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; lines: TextLine[] }
  | { kind: 'list'; isNumbered: boolean; isTyped?: boolean; items: TextLine[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'image'; url: string; alt: string; caption: string }
  | { kind: 'language'; lang: string; text: string }
  | { kind: 'other'; text: string };

const inLine =
  /^(?:#text|a|abbr|b|bdi|bdo|br|cite|code|data|dfn|em|font|i|img|ins|mark|o:p|q|small|span|strong|sub|sup|time|u|wbr)$/;
const unread = /^(?:script|style|template|noscript|del|s|strike)$/;
const notText = /^(?:iframe|form|details|object|embed|video|audio|svg|input|textarea|select|button)$/;
const mark = /^\s*(?:[-–—•·*]|\d{1,2}[.)])\s+/;
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
    const own = node.attribute('lang') ?? node.attribute('data-lang');
    if (own && own.toLowerCase().split('-')[0] !== lang)
      blocks.push({ kind: 'language', lang: own, text: textOf(node) });
    else blocks.push(...block(node, lang));
  }
  endLine();
  return withTypedLists(blocks.filter((each) => each.kind !== 'other' || each.text));
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
  if (/^h[1-6]$/.test(name)) return [{ kind: 'heading', level: Number(name[1]), text: textOf(node) }];
  if (name === 'p') return paragraph(children);
  if (name === 'ul' || name === 'ol') {
    const items = children.filter((each) => each.name === 'li');
    const isPlain = items.every((item) => !contains(item, (each) => /^(?:ul|ol|table|img)$/.test(each.name)));
    if (!isPlain) return [{ kind: 'other', text: textOf(node) }];
    return [{ kind: 'list', isNumbered: name === 'ol', items: items.map(lineOf).filter(({ text }) => text) }];
  }
  if (name === 'table') {
    const rows = all(node, 'tr').map((row) => row.children.filter(({ name }) => /^t[hd]$/.test(name)).map(textOf));
    return [{ kind: 'table', rows }];
  }
  if (name === 'figure' && !all(node, 'table').length) {
    const [image] = all(node, 'img');
    const caption = all(node, 'figcaption').map(textOf).join(' ');
    if (image) return [imageBlock(image, caption)];
  }
  if (notText.test(name)) return [{ kind: 'other', text: textOf(node) || name }];
  return blocksIn(children, lang);
}

/** A paragraph: its lines, or what an editor made of them by hand, a heading in bold or a list with dashes. */
function paragraph(nodes: readonly PageNode[]): Block[] {
  const images = nodes.flatMap((node) => (node.name === 'img' ? [node] : all(node, 'img')));
  const lines = linesOf(nodes);
  if (images[0]) return [imageBlock(images[0], lines.map(({ text }) => text).join(' '))];
  const read = nodes.filter((node) => node.name !== '#text' || node.text.trim());
  const [only, ...more] = lines;
  if (!only) return [];
  const isBold = read.length === 1 && /^(?:strong|b)$/.test(read[0]!.name) && only.text.length < 80;
  if (isBold && !more.length && !/[.:]$/.test(only.text))
    return [{ kind: 'heading', level: boldLevel, text: only.text }];
  const first = lines.findIndex(({ text }) => mark.test(text));
  if (
    first < 0 ||
    lines.slice(first).some(({ text }) => !mark.test(text)) ||
    (first === 0 && lines.length === 1 && / säger /.test(only.text))
  )
    return [{ kind: 'paragraph', lines }];
  const items = lines.slice(first).map(({ text, links }) => ({ text: text.replace(mark, ''), links }));
  const isNumbered = lines.slice(first).every(({ text }) => /^\s*\d/.test(text));
  return [
    ...(first ? [{ kind: 'paragraph' as const, lines: lines.slice(0, first) }] : []),
    { kind: 'list', isNumbered, isTyped: true, items },
  ];
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
  return lines.map(({ text, links }) => ({ text: tidy(text), links })).filter(({ text }) => text);
}

function lineOf(node: PageNode): TextLine {
  const lines = linesOf(node.children.flatMap((child) => (child.name === 'p' ? child.children : [child])));
  return { text: lines.map(({ text }) => text).join(' '), links: lines.flatMap(({ links }) => links) };
}

function imageBlock(image: PageNode, caption: string): Block {
  return { kind: 'image', url: image.attribute('src') ?? '', alt: tidy(image.attribute('alt') ?? ''), caption };
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
