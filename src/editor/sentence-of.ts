import type { Problem } from '../promise/problem.js';
import { inWords } from './problems-in-words.js';
import { sentences } from './sentences.js';
import type { Notice } from '../notices/notices.js';

/** What the console says. */
export function sentenceOf({ message, values }: Notice): string {
  const { list } = values as { list?: readonly Problem[] };
  const all = list ? { ...values, problems: inWords(list) } : values;
  return sentences[message].replace(/{(\w+)}/g, (_, name: string) => String(all[name]));
}
