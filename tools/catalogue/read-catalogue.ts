import { SaxesParser } from 'saxes';
import type { Problem } from './problem.js';

/** One message of a translation file, whatever tool saved it. */
export interface CatalogueUnit {
  id: string;
  line: number;
  endLine: number;
  source: TextElement | undefined;
  targets: TextElement[];
}

export interface TextElement {
  line: number;
  /** Without the line breaks and the indentation that tools put into the file. */
  text: string;
  /** The first tag inside, if any. */
  tag: string | undefined;
  /** How far the translator has come, as XLIFF names it; undefined where the file does not say. */
  state: string | undefined;
}

export interface Catalogue {
  file: string;
  /** The lines of `<file>` and `</body>`: of the last ones, if a tool has made several. */
  line: number;
  endLine: number;
  sourceLanguage: string | undefined;
  targetLanguage: string | undefined;
  /** What the header says of the whole file. */
  note: string | undefined;
  units: CatalogueUnit[];
}

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
  endLine: number;
}

/**
 * Reads an XLIFF 1.2 file in any form that translation tools give it: attributes in any order, groups, several `<file>`s, other
 * indentation, a byte order mark, Windows line ends, CDATA. What tools add for themselves (`<alt-trans>`, headers, contexts) is
 * ignored. A file that cannot be read gives the problem instead.
 *
 * @param keepsLines whether line breaks belong to the texts, as in paragraphs of an editor's own
 */
export function readCatalogue(
  content: Uint8Array | string,
  file: string,
  { keepsLines = false } = {},
): Catalogue | Problem {
  let document: XmlElement;
  try {
    document = parseXml(
      typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content),
    );
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)/.exec((error as Error).message) ?? [];
    return reason
      ? { file, line: Number(line), code: 'broken', values: { reason } }
      : { file, line: 1, code: 'not-utf8' };
  }
  const [xliff] = childrenOf(document, 'xliff');
  const version = xliff?.attributes['version'];
  if (version?.startsWith('2')) return { file, line: xliff!.line, code: 'xliff-version', values: { found: version } };
  const files = childrenOf(xliff, 'file');
  const bodies = files.flatMap((each) => childrenOf(each, 'body'));
  const [first] = files;
  const body = bodies.at(-1);
  if (!first || !body) return { file, line: 1, code: 'not-xliff' };
  return {
    file,
    line: first.line,
    endLine: body.endLine,
    sourceLanguage: first.attributes['source-language'],
    targetLanguage: first.attributes['target-language'],
    note: childrenOf(childrenOf(first, 'header')[0], 'note').map((note) => textElement(note).text)[0],
    units: bodies.flatMap((each) => unitsIn(each, keepsLines)),
  };
}

function unitsIn(element: XmlElement, keepsLines: boolean): CatalogueUnit[] {
  return element.children.flatMap((child) => {
    if (child.name === 'group') return unitsIn(child, keepsLines);
    // The header of a gettext file, which Translate Toolkit carries along.
    if (child.name !== 'trans-unit' || child.attributes['restype'] === 'x-gettext-domain-header') return [];
    const { attributes, line, endLine } = child;
    const textsOf = (name: string) => childrenOf(child, name).map((each) => textElement(each, keepsLines));
    return [{ id: attributes['id'] ?? '', line, endLine, source: textsOf('source')[0], targets: textsOf('target') }];
  });
}

function textElement({ text, children, attributes, line }: XmlElement, keepsLines = false): TextElement {
  return {
    line,
    // Only the white space of XML: a no-break space belongs to the text.
    text: keepsLines ? text : text.replace(/[ \t]*\n\s*/g, ' ').replace(/^[ \t\n]+|[ \t\n]+$/g, ''),
    tag: children[0]?.name,
    state: attributes['state'],
  };
}

/** The XML as the children of one nameless element. */
function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '', line: 1, endLine: 0 };
  const open = [document];
  parser.on('opentagstart', ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
      line: parser.line,
      endLine: 0,
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => (open.pop()!.endLine = parser.line));
  const addText = (words: string) => (open.at(-1)!.text += words);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return document;
}

function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
