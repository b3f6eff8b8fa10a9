import type { Notice } from '../notices/notices.js';
import type { Problem } from '../promise/problem.js';
import { explain, type Explanation } from './explain.js';
import type { EditorMessages } from './messages/editor-messages.js';
import { plain } from './phrase.js';

/** What the console says: the code, by which the documentation is found, and what the panel says. */
export function sentenceOf(
  notice: Notice,
  all: readonly Notice[],
  host: HTMLElement | undefined,
  messages: EditorMessages,
): string {
  const explanation = explain(notice, all, host, messages);
  const parts = explanation.parts.map((part) => `\n  ${inOneLine(part)}`);
  return `${notice.code}: ${inOneLine(explanation)}${reason(notice)}${parts.join('')}`;
}

function inOneLine({ wrong, fix }: Explanation): string {
  return [...wrong, ...fix].map(({ text, values }) => plain(text, values)).join(' ');
}

/** The browser's own words, for those who look after the site. */
function reason({ values }: Notice): string {
  const [problem] = (values['list'] ?? []) as readonly Problem[];
  return problem && 'reason' in problem && problem.reason ? ` (${problem.reason})` : '';
}
