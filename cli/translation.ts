import type { Node } from 'jsonc-parser';
import { JsonText } from '../src/editor/json-text.js';
import type { CitizenPromise } from '../src/promise/citizen-promise.js';
import { languageOf } from '../src/promise/localized-text.js';
import { readPromise } from '../src/promise/read-promise.js';
import { inWords } from '../tools/catalogue/sentences.js';
import { readCatalogue } from '../tools/catalogue/read-catalogue.js';
import { checkContent, type Finding, type Report } from './check-content.js';
import { textsIn } from './texts.js';
import type { Words } from './words/words.js';

/** A promise that can be translated, as its file has it. */
interface Source {
  promise: CitizenPromise;
  json: JsonText;
  content: string;
}

/** A file that was made, or what is in the way. */
export interface Made {
  made?: string;
  problems: Finding[];
}

/** Any address: only the texts are used. */
const base = 'https://kommun.example/';

/** The texts of a promise as an XLIFF file for translators, with those that it has in the language already. */
export function extractTexts(bytes: Uint8Array, file: string, to: string, today: string, words: Words): Made {
  const source = readSource(bytes, today, words);
  if ('problems' in source) return { problems: source.problems };
  const { promise, json } = source;
  const from = languageOf(promise.lang);
  const units = textsIn(promise).flatMap(({ path }) => {
    const texts = textsAt(json, path, from);
    const original = texts[from];
    if (original === undefined || !/\p{L}/u.test(original)) return [];
    const target = texts[languageOf(to)];
    return [
      `      <trans-unit id="${escaped(path)}" xml:space="preserve">`,
      `        <source>${escaped(original)}</source>`,
      ...(target === undefined ? [] : [`        <target>${escaped(target)}</target>`]),
      '      </trans-unit>',
    ];
  });
  const made = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    `  <file source-language="${from}" target-language="${escaped(to)}" original="${escaped(file)}" datatype="plaintext">`,
    '    <body>',
    ...units,
    '    </body>',
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
  return { made, problems: [] };
}

/** The file of a promise with translated texts put in. Nothing else of it changes, not even the white space. */
export function mergeTexts(bytes: Uint8Array, xliff: Uint8Array, xliffFile: string, today: string, words: Words): Made {
  const source = readSource(bytes, today, words);
  if ('problems' in source) return { problems: source.problems };
  const catalogue = readCatalogue(xliff, xliffFile, { keepsLines: true });
  if ('code' in catalogue) return { problems: [{ text: inWords(catalogue, words.editor.language) }] };
  const { promise, json, content } = source;
  const to = catalogue.targetLanguage ?? '';
  if (!to) return { problems: [{ text: words.noTargetLanguage(xliffFile) }] };
  const from = languageOf(promise.lang);
  const paths = new Set(textsIn(promise).map(({ path }) => path));
  const problems: Finding[] = [];
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { id, line, source: original, targets } of catalogue.units) {
    const [target] = targets;
    if (!target?.text || target.state === 'new' || target.state?.startsWith('needs-')) continue;
    const place = paths.has(id) ? json.placeOf(id) : undefined;
    if (!place || textsAt(json, id, from)[from] !== original?.text)
      problems.push({ text: words.changedText(`${xliffFile}:${line}`, id) });
    else edits.push(editOf(place.value, from, to, target.text, content));
  }
  const made = edits
    .sort((one, other) => other.start - one.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), content);
  return { made, problems };
}

function readSource(bytes: Uint8Array, today: string, words: Words): Source | Pick<Report, 'problems'> {
  const { problems } = checkContent(bytes, today, words);
  if (problems.length) return { problems };
  const content = new TextDecoder().decode(bytes);
  const json = new JsonText(content);
  return { promise: readPromise(json.value, base).promise!, json, content };
}

/** A text as the file has it, by language. */
function textsAt(json: JsonText, path: string, from: string): Record<string, string> {
  const node = json.placeOf(path)?.value;
  if (node?.type === 'string') return { [from]: node.value as string };
  return Object.fromEntries(
    membersOf(node).map(({ name, value }) => [languageOf(name), value.type === 'string' ? String(value.value) : '']),
  );
}

function membersOf(node: Node | undefined): { name: string; value: Node }[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), value }] : [],
  );
}

/** Puts a text into what the file has: a text for each language, which a single text becomes. */
function editOf(node: Node, from: string, to: string, text: string, content: string) {
  const start = node.offset;
  const end = start + node.length;
  const written = JSON.stringify(text);
  const name = JSON.stringify(to);
  if (node.type === 'string')
    return { start, end, text: `{ ${JSON.stringify(from)}: ${content.slice(start, end)}, ${name}: ${written} }` };
  const members = membersOf(node);
  const same = members.find((member) => languageOf(member.name) === languageOf(to))?.value;
  if (same) return { start: same.offset, end: same.offset + same.length, text: written };
  const { value: last } = members.at(-1)!;
  const place = last.offset + last.length;
  const [space = ' '] = /^\s*/.exec(content.slice(start + 1)) ?? [];
  return { start: place, end: place, text: `,${space.includes('\n') ? space : ' '}${name}: ${written}` };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
