import type { Notice } from '../notices/notices.js';
import type { Rest } from '../page/read-page.js';
import type { Problem } from '../promise/problem.js';
import { en, inConsole } from './messages/en.js';
import { restLines } from './rest-lines.js';
import { problemLines } from './problem-sentence.js';

/** What the console says. */
export function sentenceOf({ code, values }: Notice): string {
  const { list, rest } = values as { list?: readonly Problem[]; rest?: readonly Rest[] };
  const all: Record<string, unknown> = {
    ...values,
    ...(list && { problems: problemLines(list, en, values['source']) }),
    ...(rest && { rest: restLines(rest, en) }),
  };
  return inConsole[code].replace(/{(\w+)}/g, (_, name: string) => String(all[name]));
}
