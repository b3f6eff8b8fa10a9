import type { Explanation } from './explain.js';
import type { EditorMessages } from './messages/editor-messages.js';
import { element, phrase } from './phrase.js';
import type { Sentence } from './problem-sentence.js';

/** What is said of one notice, as an item of a list. */
export function advice({ wrong, parts, fix }: Explanation, messages: EditorMessages): HTMLLIElement {
  const item = element('li', ...wrong.map((sentence) => element('p', ...nodes(sentence))));
  if (parts.length) item.append(element('ul', ...parts.map((part) => advice(part, messages))));
  if (fix.length)
    item.append(element('p', element('strong', messages.fix), ...fix.flatMap((sentence) => [' ', ...nodes(sentence)])));
  return item;
}

const nodes = ({ text, values }: Sentence): Node[] => phrase(text, values);
