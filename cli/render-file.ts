import { readPromise } from '../src/promise/read-promise.js';
import { noPage } from '../src/platform/page-address.js';
import { checkContent, type Report } from './check-content.js';
import { JsonText } from '../src/editor/json-text.js';
import { NoTitle, renderPromise, type RenderOptions } from './render.js';
import { en } from './words/en.js';
import type { Words } from './words/words.js';

/** What is wrong with a file, and what a card would show of it all the same; no HTML when that is nothing. */
export interface RenderedFile extends Report {
  html?: string;
}

/** The promise in a file as HTML. */
export function renderFile(bytes: Uint8Array, options: RenderOptions, words: Words = en): RenderedFile {
  const report = checkContent(bytes, options.today, words);
  if (!report.shows) return report;
  const { promise } = readPromise(new JsonText(new TextDecoder().decode(bytes)).value, noPage);
  try {
    return { ...report, html: renderPromise(promise!, options) };
  } catch (error) {
    if (!(error instanceof NoTitle)) throw error;
    const { lang, languages } = error;
    return { problems: [...report.problems, { text: words.noTitleIn(lang, languages.join(', ')) }] };
  }
}
