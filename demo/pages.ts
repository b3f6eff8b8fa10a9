import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderFile } from '../cli/render-file.js';
import { dateInSweden } from '../src/promise/promise-state.js';

/** A command in a page, whose output belongs in its place. */
const command = /<!-- npx medborgarlofte render ([\w-]+\.json) --lang (\w+) -->/g;

/** A page of the demonstration with its promises in it as HTML, which no file has to hold; undefined when there is no such page. */
export async function readPage(folder: string, name: string): Promise<string | undefined> {
  let page: string;
  try {
    page = await readFile(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
  const today = dateInSweden(new Date());
  const rendered = await Promise.all(
    [...page.matchAll(command)].map(
      async ([, file, lang]) => renderFile(await readFile(join(folder, file!)), { lang, today }).html ?? '',
    ),
  );
  return page.replace(command, () => rendered.shift()!);
}
