import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { SaxesParser } from 'saxes';

/** Something that a translator or a developer has to put right. */
export interface Problem {
  file: string;
  line: number;
  text: string;
  /** The exact text to put into the file, where there is one. */
  paste?: string | undefined;
}

/** A message as it stands in the code. */
export interface SourceMessage {
  id: string;
  desc: string;
  /** The Swedish: "Referensnummer: {reference}". */
  source: string;
  /** Made with `str` or `html`. */
  isTemplate: boolean;
  file: string;
  line: number;
}

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
  endLine: number;
}

type Tell = (line: number, text: string, paste?: string) => void;

const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = 'lit-localize.json';
const namePattern = /\{[^{}]*\}/g;
const plainText = 'messages are plain text; write what is filled in as {name}.';

/** The messages of the code as lit-localize itself finds them, and the calls that it cannot read. */
export function readSourceMessages(): { messages: SourceMessage[]; problems: Problem[] } {
  const config = readConfigFileAndWriteSchema(join(root, configFile));
  const localizer = new RuntimeLitLocalizer(config as RuntimeLitLocalizer['config']);
  const { messages, errors } = localizer.extractSourceMessages();
  const place = (file: (typeof messages)[number]['file'], position: number) => ({
    file: relative(root, file.fileName),
    line: file.getLineAndCharacterOfPosition(position).line + 1,
  });
  return {
    messages: messages.map(({ name, desc = '', contents, tag, file, node }) => ({
      id: name,
      desc,
      source: contents.filter((part) => typeof part === 'string').join(''),
      isTemplate: tag !== undefined || contents.some((part) => typeof part !== 'string'),
      ...place(file, node.getStart(file)),
    })),
    problems: errors.map(({ file, start = 0, messageText }) => ({
      ...(file ? place(file, start) : { file: configFile, line: 1 }),
      // Without a tag, lit-localize would have the developer add `str`.
      text: /str tag/.test(messageText as string)
        ? plainText
        : `lit-localize cannot read this message: ${messageText as string}`,
    })),
  };
}

/** Whether the code gives translators what they need: an id and a description for each message, and plain text. */
export function checkSourceMessages(messages: readonly SourceMessage[]): Problem[] {
  const problems: Problem[] = [];
  // Without this, types that do not hold would read as "remove every translation".
  if (messages.length === 0)
    problems.push({ file: configFile, line: 1, text: 'finds no messages. Do the types hold (npx tsc -p .)?' });
  for (const { id, desc, isTemplate, file, line } of messages) {
    const tell = (text: string) => problems.push({ file, line, text });
    if (/^[sh][0-9a-f]{16}$/.test(id)) tell("expected an id, such as id: 'feedback-form-send'.");
    if (!/^[^:]+: \S/.test(desc))
      tell(`${id}: expected a desc that says where it stands, such as desc: 'feedback-form: button'.`);
    if (isTemplate) tell(`${id}: ${plainText}`);
  }
  return problems;
}

/** Whether each language of lit-localize.json has its file, and the other way round. */
export function checkLocales(configText: string, catalogueFiles: readonly string[]): Problem[] {
  const { targetLocales } = JSON.parse(configText) as { targetLocales: string[] };
  const line = configText.slice(0, configText.indexOf('"targetLocales"')).split('\n').length;
  const problems: Problem[] = [];
  for (const locale of targetLocales) {
    const text = `"targetLocales" lists ${locale}, but locales/${locale}.xlf is not there: readers would get Swedish.`;
    if (!catalogueFiles.includes(`locales/${locale}.xlf`)) problems.push({ file: configFile, line, text });
  }
  for (const file of catalogueFiles) {
    const locale = basename(file, '.xlf');
    const text = `"targetLocales" in ${configFile} does not list ${locale}: readers would never see it. Add:`;
    if (!targetLocales.includes(locale)) problems.push({ file, line: 1, text, paste: `"${locale}"` });
  }
  return problems;
}

/** All that is missing or damaged in one translation file. Most of it lit-localize would pass on to readers in silence. */
export function checkCatalogue(xlfText: string, fileName: string, messages: readonly SourceMessage[]): Problem[] {
  let document: XmlElement;
  try {
    document = parseXml(xlfText);
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)/.exec((error as Error).message)!;
    const text = `the file is broken here or just above. The XML parser says: ${reason}`;
    return [{ file: fileName, line: Number(line), text }];
  }
  const [file] = childrenOf(childrenOf(document, 'xliff')[0], 'file');
  const [body] = childrenOf(file, 'body');
  const shape = 'expected <xliff>, <file> and <body> around the messages, as in locales/en.xlf.';
  if (!file || !body) return [{ file: fileName, line: 1, text: shape }];

  const problems: Problem[] = [];
  const tell: Tell = (line, text, paste) => problems.push({ file: fileName, line, text, paste });
  const languages = { 'source-language': 'sv', 'target-language': basename(fileName, '.xlf') };
  for (const [name, expected] of Object.entries(languages))
    if (file.attributes[name] !== expected)
      tell(file.line, 'the file must say from and to which language it translates. Expected:', `${name}="${expected}"`);

  const units = new Map<string, XmlElement>();
  for (const unit of childrenOf(body, 'trans-unit')) {
    const id = unit.attributes['id'] ?? '';
    const message = messages.find((candidate) => candidate.id === id);
    const earlier = units.get(id);
    if (earlier) tell(unit.line, `${id}: stands on line ${earlier.line} too. Keep one of them.`);
    else if (!message) tell(unit.line, `${id}: no longer in use. Remove lines ${unit.line} to ${unit.endLine}.`);
    else checkUnit(unit, message, (line, text, paste) => tell(line, `${id}: ${text}`, paste));
    units.set(id, unit);
  }
  for (const message of messages) {
    const text = `${message.id}: is missing. Paste this above </body>, and write the translation in <target>:`;
    if (!units.has(message.id)) tell(body.endLine, text, xmlOf(message).unitXml);
  }
  return problems.sort((a, b) => a.line - b.line);
}

function checkUnit(unit: XmlElement, message: SourceMessage, tell: Tell): void {
  const { sourceXml, targetXml } = xmlOf(message);
  const [source = unit] = childrenOf(unit, 'source');
  if (source.text !== message.source || source.children.length > 0)
    tell(source.line, 'the Swedish has changed. Look the translation over, and paste:', sourceXml);
  if (unit.attributes['approved'] === 'no')
    tell(unit.line, 'readers get it although approved="no" is there. Remove that when the translation is right.');

  const [target, ...others] = childrenOf(unit, 'target');
  for (const other of others) tell(other.line, 'has more than one <target>. Keep one of them.');
  if (!target) return tell(unit.line, 'has no <target>. Write the translation in one:', targetXml);
  const { text } = target;
  const isPlain = target.children.length === 0 && !/[<>&]/.test(text);
  const hasWords = (some: string) => /\S/.test(some.replace(namePattern, ''));
  if (!isPlain) tell(target.line, 'readers would see tags and < > & as code. Write it without them.');
  else if (!text.trim() || (!hasWords(text) && hasWords(message.source)))
    return tell(target.line, 'the translation is empty. Write it in <target>:', targetXml);

  const { state = 'final' } = target.attributes;
  if (state !== 'final')
    tell(target.line, `readers get it although state="${state}" is there. Remove that when the translation is right.`);
  if (text.includes('\uFFFD'))
    tell(target.line, 'a letter is lost (\uFFFD). Write it anew, and save the file as UTF-8.');

  for (const name of new Set([...namesIn(message.source), ...namesIn(text)])) {
    const times = message.source.split(name).length - 1;
    const foundTimes = text.split(name).length - 1;
    if (!times) tell(target.line, `${name} is not in the Swedish. Remove it.`);
    else if (!foundTimes) tell(target.line, 'something that is filled in has no place. Paste where it belongs:', name);
    else if (foundTimes !== times) tell(target.line, `expected ${times} of ${name}, and found ${foundTimes}.`);
  }

  const spaced = message.source.replace(/\S(.*\S)?/s, () => text.trim());
  if (isPlain && text !== spaced)
    tell(target.line, 'begins or ends with other space than the Swedish. Expected:', `<target>${spaced}</target>`);
  if (message.id === 'format-direction' && text !== 'ltr' && text !== 'rtl')
    tell(target.line, `expected ltr or rtl, and found ${text}.`);
  const months = text.split(' ').filter((word) => word.trim());
  if (message.id === 'format-months' && (months.length !== 12 || text !== months.join(' ')))
    tell(target.line, `expected twelve months with one space between, and found ${months.length}.`);
}

/** The XML as the children of one nameless element. */
function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '', line: 1, endLine: 0 };
  const open = [document];
  const add = (name: string, attributes = {}) => {
    const element: XmlElement = { name, attributes, children: [], text: '', line: parser.line, endLine: 0 };
    open.at(-1)!.children.push(element);
    return element;
  };
  parser.on('opentagstart', ({ name, attributes }) => open.push(add(name, attributes)));
  parser.on('closetag', () => (open.pop()!.endLine = parser.line));
  parser.on('text', (text) => (open.at(-1)!.text += text));
  // Kept as elements, since lit-localize cannot read these two inside a translation.
  parser.on('comment', () => add('!--'));
  parser.on('cdata', () => add('![CDATA['));
  parser.write(text).close();
  return document;
}

function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** What to paste for a message. */
function xmlOf({ id, desc, source }: SourceMessage) {
  const sourceXml = `<source>${escapeXml(source)}</source>`;
  const targetXml = `<target>${namesIn(source).join(' ')}</target>`;
  const noteXml = `<note from="lit-localize">${escapeXml(desc)}</note>`;
  const unitXml = [`<trans-unit id="${id}">`, sourceXml, targetXml, noteXml].join('\n  ') + '\n</trans-unit>';
  return { sourceXml, targetXml, unitXml };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function namesIn(text: string): string[] {
  return text.match(namePattern) ?? [];
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { messages, problems } = readSourceMessages();
  const files = readdirSync(join(root, 'locales'))
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => `locales/${name}`);
  problems.push(...checkSourceMessages(messages));
  // What to paste or to remove is right only when the messages in the code are.
  const catalogues = problems.length > 0 ? [] : files;
  problems.push(...checkLocales(readFileSync(join(root, configFile), 'utf8'), files));
  for (const file of catalogues) {
    const found = checkCatalogue(readFileSync(join(root, file), 'utf8'), file, messages);
    if (found.length === 0) console.log(`${file}: ${messages.length} of ${messages.length} messages translated`);
    problems.push(...found);
  }
  for (const { file, line, text, paste } of problems)
    console.error(`${file}:${line}: ${text}${paste === undefined ? '' : `\n${paste.replace(/^/gm, '    ')}`}`);
  if (problems.length > 0) {
    console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
    process.exitCode = 1;
  }
}
