import type { Rest } from '../page/read-page.js';
import type { EditorMessages } from './messages/editor-messages.js';
import { plain } from './phrase.js';

/** Characters of a text that are enough to find it. */
const longest = 80;

/** What a card could not have of a page, a line each: the words, why, and what to write instead. */
export function restLines(rest: readonly Rest[], messages: EditorMessages): string {
  return rest.map((each) => `${wordsOf(each)}${plain(messages.rest[each.reason])}`).join('\n  ');
}

function wordsOf(each: Rest): string {
  const found = inShort(each);
  return found && `"${found}": `;
}

/** The beginning of its words. */
export function inShort({ text }: Rest): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
