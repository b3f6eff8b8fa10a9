#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dateInSweden } from '../src/content/promise-state.js';
import { checkReceiver, checkReceiverUsage } from '../receiver-check/check-receiver.js';
import { checkContent, type Report } from './check-content.js';
import { readHtml } from './read-html.js';

const usage = `Usage: medborgarlofte check FILE...

Says what is wrong with promises, and where; or what will show, and what is missing in which language.
docs/content.md in the package describes the file.

Ends with 0 when nothing is wrong, 1 when something is, 2 when it was asked for something else.`;

const readUsage = `Usage: medborgarlofte read PAGE

Reads a promise from an ordinary page, an HTML file, and prints it as JSON: view (light or card), period, promise,
rest (what stays as it stands, each with a reason) and problems (what a card could not use of the promise).
docs/en/page.md in the package describes the page.`;

/** What a file that cannot be opened is, by the code of the error. */
const unopened: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder; expected a JSON file.',
  EACCES: 'this file may not be read: its permissions forbid it.',
};

function report(file: string): Report {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { problems: [{ text: unopened[code] ?? message }] };
  }
  return checkContent(bytes, dateInSweden(new Date()));
}

function read([file, ...more]: readonly string[]): void {
  if (!file || more.length || file.startsWith('-')) {
    console.error(readUsage);
    process.exitCode = 2;
    return;
  }
  try {
    // JSON escapes what a terminal takes for orders.
    console.log(JSON.stringify(readHtml(readFileSync(file, 'utf8'), dateInSweden(new Date())), null, 2));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    console.error(`${file}: ${(unopened[code] ?? message).replace('a JSON file', 'an HTML file')}`);
    process.exitCode = 1;
  }
}

/** Content may hold what a terminal takes for orders. */
function print(line: string): void {
  console.log(line.replace(/\p{Cc}/gu, '\uFFFD'));
}

const [command, ...files] = process.argv.slice(2);
if (command === '--help' || command === '-h') console.log(`${usage}\n\n${readUsage}\n\n${checkReceiverUsage}`);
else if (command === 'check-receiver') process.exitCode = await checkReceiver(files, (line) => console.log(line));
else if (command === 'read') read(files);
else if (command !== 'check' || !files.length || files.some((file) => file.startsWith('-'))) {
  console.error(usage);
  process.exitCode = 2;
} else {
  for (const file of files) {
    const { problems, verdict, details = [] } = report(file);
    for (const { line, column, text } of problems)
      print([file, line, column, ` ${text}`].filter((part) => part !== undefined).join(':'));
    if (verdict) print(`${file}: ${verdict}`);
    for (const line of details) print(`  ${line}`);
    if (problems.length) process.exitCode = 1;
  }
}
