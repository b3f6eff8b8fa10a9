import type { Notice } from '../notices/notices.js';
import type { Problem } from '../promise/problem.js';
import { en, inConsole } from './messages/en.js';
import { problemLines } from './problem-sentence.js';

/** What the console says. */
export function sentenceOf({ code, values }: Notice): string {
  const { list } = values as { list?: readonly Problem[] };
  const all = list ? { ...values, problems: problemLines(list, en, values['source']) } : values;
  return inConsole[code].replace(/{(\w+)}/g, (_, name: string) => String(all[name]));
}
