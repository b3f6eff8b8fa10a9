import type { Problem } from '../content/problem.js';
import { inWords } from '../content/problems-in-words.js';
import { sentences } from './sentences.js';
import type { Told } from './tell-editor.js';

/** What the console says. */
export function sentenceOf({ message, values }: Told): string {
  const { list } = values as { list?: readonly Problem[] };
  const all = list ? { ...values, problems: inWords(list) } : values;
  return sentences[message].replace(/{(\w+)}/g, (_, name: string) => String(all[name]));
}
