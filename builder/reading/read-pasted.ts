import { readHtml } from '../../cli/read-html.js';
import { en } from '../../src/editor/messages/en.js';
import { sv } from '../../src/editor/messages/sv.js';
import { plain } from '../../src/editor/phrase.js';
import type { PageReading, RestReason } from '../../src/page/read-page.js';
import { htmlOfText, subjectOf } from './html-of-text.js';
import { piecesOf, type Piece } from './pieces.js';

/** What was pasted: text, and the HTML of the page or document that it is from, where the clipboard had it. */
export interface Pasted {
  text: string;
  html?: string | undefined;
}

/** What was read of it, as pieces that a person looks at before they become a promise. */
export interface ReadPaste {
  pieces: Piece[];
  /** What is no text that could be placed elsewhere: dates, parties, contacts, follow-ups. */
  promise: PageReading['promise'];
}

/** The only place that knows how a page is read. */
export function readPasted({ text, html }: Pasted, today: string): ReadPaste {
  const isHtml = html !== undefined || /^\s*<[a-z!]/i.test(text);
  const { promise, rest } = readHtml(isHtml ? (html ?? text) : htmlOfText(text), today);
  const category = isHtml ? undefined : subjectOf(text);
  return piecesOf({ ...promise, ...(category && { category }) }, rest);
}

/** Why a part of a page was not placed, in the words of the panel and the commands. */
export function reasonFor(reason: RestReason, language: 'sv' | 'en'): string {
  return plain({ sv, en }[language].rest[reason]);
}
