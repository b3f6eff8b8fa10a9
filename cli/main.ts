#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dateInSweden } from '../src/promise/promise-state.js';
import { checkReceiver, checkReceiverUsage } from './check-receiver/check-receiver.js';
import { checkContent, type Report } from './check-content.js';
import { readHtml } from './read-html.js';
import { renderFile } from './render-file.js';

const usage = `Usage: medborgarlofte check FILE...

Says what is wrong with promises, and where; or what will show, and what is missing in which language.
docs/content.md in the package describes the file.

Ends with 0 when nothing is wrong, 1 when something is, 2 when it was asked for something else.`;

const readUsage = `Usage: medborgarlofte read PAGE

Reads a promise from an ordinary page, an HTML file, and prints it as JSON: view (light or card), period, promise,
rest (what stays as it stands, each with a reason) and problems (what a card could not use of the promise).
docs/en/page.md in the package describes the page.`;

const renderUsage = `Usage: medborgarlofte render FILE [--lang LANGUAGE] [--heading-level LEVEL]

Prints a promise as plain HTML, to put inside <promise-card>: readers see it at once, also without JavaScript.
Addresses that are relative in the file are relative in the HTML. Run it again when the file has changed or the promise has ended.

  --lang LANGUAGE        a language of the title, such as sv or en; default: the language of the file
  --heading-level LEVEL  level of the title, 1 to 6; default: 2

Ends with 0 when nothing is wrong, 1 when something is, 2 when it was asked for something else.`;

/** What a file that cannot be opened is, by the code of the error. */
const unopened: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder; expected a JSON file.',
  EACCES: 'this file may not be read: its permissions forbid it.',
};

const today = dateInSweden(new Date());

function report<Reported extends Report>(file: string, make: (bytes: Uint8Array) => Reported): Reported | Report {
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
  if (!asked) {
    console.error(renderUsage);
    process.exitCode = 2;
    return;
  }
  const { file, ...options } = asked;
  const reported = report(file, (bytes) => renderFile(bytes, { ...options, today }));
  printProblems(file, reported, console.error);
  if ('html' in reported && reported.html) console.log(reported.html);
}

function renderOptions(given: string[]): { file: string; lang: string | undefined; level: number } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      options: { lang: { type: 'string' }, 'heading-level': { type: 'string', default: '2' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const level = values['heading-level'];
    if (!file || more.length || !/^[1-6]$/.test(level)) return undefined;
    return { file, lang: values.lang, level: Number(level) };
  } catch {
    return undefined;
  }
}

function read([file, ...more]: readonly string[]): void {
  if (!file || more.length || file.startsWith('-')) {
    console.error(readUsage);
    process.exitCode = 2;
    return;
  }
  try {
    // JSON escapes what a terminal takes for orders.
    console.log(JSON.stringify(readHtml(readFileSync(file, 'utf8'), today), null, 2));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    console.error(`${file}: ${(unopened[code] ?? message).replace('a JSON file', 'an HTML file')}`);
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

const [command, ...files] = process.argv.slice(2);
if (command === '--help' || command === '-h')
  console.log([usage, readUsage, renderUsage, checkReceiverUsage].join('\n\n'));
else if (command === 'check-receiver') process.exitCode = await checkReceiver(files, (line) => console.log(line));
else if (command === 'read') read(files);
else if (command === 'render') render(files);
else if (command !== 'check' || !files.length || files.some((file) => file.startsWith('-'))) {
  console.error(usage);
  process.exitCode = 2;
} else {
  for (const file of files) {
    const reported = report(file, (bytes) => checkContent(bytes, today));
    const { verdict, details = [] } = reported;
    printProblems(file, reported, console.log);
    if (verdict) print(`${file}: ${verdict}`);
    for (const line of details) print(`  ${line}`);
  }
}
