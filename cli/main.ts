#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { en } from '../src/editor/messages/en.js';
import { plain } from '../src/editor/phrase.js';
import { dateInSweden } from '../src/promise/promise-state.js';
import { checkReceiver } from './check-receiver/check-receiver.js';
import { checkContent, type Report } from './check-content.js';
import { readHtml } from './read-html.js';
import { renderFile } from './render-file.js';
import { extractTexts, mergeTexts, type Made } from './translation.js';
import { wordsFor } from './words/language.js';
import type { Words } from './words/words.js';

const words = wordsFor();

const today = dateInSweden(new Date());

function report<Reported extends Report>(
  file: string,
  { unopened }: Words,
  make: (bytes: Uint8Array) => Reported,
): Reported | Report {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { problems: [{ text: unopened[code] ?? message }] };
  }
  return make(bytes);
}

function printProblems(file: string, { problems }: Report, to: (line: string) => void): void {
  for (const { line, column, text } of problems)
    to(safeForTerminal([file, line, column, ` ${text}`].filter((part) => part !== undefined).join(':')));
  if (problems.length) process.exitCode = 1;
}

/** The HTML alone on standard output, what is wrong with the file on the other. */
function render(given: string[]): void {
  const asked = renderOptions(given);
  if (!asked) return showUsage(words.usage.render);
  const { file, ...options } = asked;
  const reported = report(file, words, (bytes) => renderFile(bytes, { ...options, today }, words));
  printProblems(file, reported, console.error);
  if ('html' in reported && reported.html) console.log(reported.html);
}

function renderOptions(given: string[]): { file: string; lang: string | undefined; level: number } | undefined {
  const asked = optionsOf(given, { lang: { type: 'string' }, 'heading-level': { type: 'string', default: '2' } });
  const [file, ...more] = asked?.positionals ?? [];
  const { lang, 'heading-level': level = '' } = asked?.values ?? {};
  if (!file || more.length || !/^[1-6]$/.test(level)) return undefined;
  return { file, lang, level: Number(level) };
}

function read([file, ...more]: readonly string[]): void {
  if (!file || more.length || file.startsWith('-')) {
    return showUsage(words.usage.read);
  }
  try {
    // JSON escapes what a terminal takes for orders.
    const { rest, ...reading } = readHtml(readFileSync(file, 'utf8'), today);
    const helped = rest.map((each) => ({ ...each, help: plain(en.rest[each.reason]) }));
    console.log(JSON.stringify({ ...reading, rest: helped }, null, 2));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    console.error(`${file}: ${code === 'EISDIR' ? words.expectedHtml : (words.unopened[code] ?? message)}`);
    process.exitCode = 1;
  }
}

/** Content may hold what a terminal takes for orders. */
function safeForTerminal(line: string): string {
  return line.replace(/\p{Cc}/gu, '\uFFFD');
}

function print(line: string): void {
  console.log(safeForTerminal(line));
}

function check(given: string[]): void {
  const asked = checkOptions(given);
  const own = wordsFor(asked?.lang);
  if (!asked) return showUsage(own.usage.check);
  for (const file of asked.files) {
    const reported = report(file, own, (bytes) => checkContent(bytes, today, own));
    const { verdict, details = [] } = reported;
    printProblems(file, reported, console.log);
    if (verdict) print(`${file}: ${verdict}`);
    for (const line of details) print(`  ${line}`);
  }
}

function checkOptions(args: string[]): { files: string[]; lang: string | undefined } | undefined {
  const { values, positionals: files = [] } = optionsOf(args, { lang: { type: 'string' } }) ?? {};
  return files.length ? { files, lang: values?.['lang'] } : undefined;
}

type Options = Record<string, { type: 'string'; default?: string }>;

/** Undefined where an option is written that there is not. */
function optionsOf(args: string[], options: Options) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | undefined>, positionals };
  } catch {
    return undefined;
  }
}

function showUsage(usage: string): void {
  console.error(usage);
  process.exitCode = 2;
}

/** The file alone on standard output, what is wrong on the other. */
function printMade(file: string, { made, problems }: Made): void {
  printProblems(file, { problems }, console.error);
  if (made !== undefined) process.stdout.write(made);
}

function extract(args: string[]): void {
  const asked = optionsOf(args, { to: { type: 'string' } });
  const [file, ...more] = asked?.positionals ?? [];
  const to = asked?.values['to'];
  if (!file || more.length || typeof to !== 'string' || !/^[a-z]{2,3}(-\w+)*$/i.test(to))
    return showUsage(words.usage.extract);
  printMade(
    file,
    report(file, words, (bytes) => extractTexts(bytes, basename(file), to, today, words)),
  );
}

function merge(args: string[]): void {
  const [file, translation, ...more] = optionsOf(args, {})?.positionals ?? [];
  if (!file || !translation || more.length) return showUsage(words.usage.merge);
  const made = report(translation, words, (xliff) =>
    report(file, words, (bytes) => mergeTexts(bytes, xliff, translation, today, words)),
  );
  printMade(file, made);
}

const [command, ...given] = process.argv.slice(2);
if (command === '--help' || command === '-h') console.log(Object.values(words.usage).join('\n\n'));
else if (command === 'check-receiver') process.exitCode = await checkReceiver(given, (line) => console.log(line));
else if (command === 'read') read(given);
else if (command === 'render') render(given);
else if (command === 'extract') extract(given);
else if (command === 'merge') merge(given);
else check(command === 'check' ? given : []);
