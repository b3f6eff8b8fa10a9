import type { Notice } from '../notices/notices.js';
import type { Rest } from '../page/read-page.js';
import { pageDocument } from '../platform/unshadowed.js';
import type { Problem } from '../promise/problem.js';
import { addressOf } from './facts.js';
import type { EditorMessages } from './messages/editor-messages.js';
import type { Values } from './phrase.js';
import { failureAdvice, problemSentence, type Sentence } from './problem-sentence.js';
import { whyNothing } from './why-nothing.js';

/** Characters of a text that are enough to find it. */
const longestQuote = 80;

/** What is said of one notice, in one language. The panel makes HTML of it, and the console text. */
export interface Explanation {
  /** What is wrong and where. */
  readonly wrong: readonly Sentence[];
  /** The same of each part: each problem with a promise, each cause that nothing shows. */
  readonly parts: readonly Explanation[];
  /** What to do; nothing where the parts say it. */
  readonly fix: readonly Sentence[];
}

/**
 * @param all every notice: one may be the cause of another
 * @param host the element that it is about; none where it is about the page
 */
export function explain(
  { code, values }: Notice,
  all: readonly Notice[],
  host: HTMLElement | undefined,
  messages: EditorMessages,
): Explanation {
  const { wrong, fix } = messages.notices[code];
  const known = knownValues(values, host, messages);
  const start = { text: withSource(wrong, values, messages), values: known };
  const problems = (values['list'] ?? []) as readonly Problem[];
  const rest = (values['rest'] ?? []) as readonly Rest[];
  const part = (sentence: Sentence): Explanation => ({ wrong: [sentence], parts: [], fix: [] });

  if (['no-content', 'no-promise', 'no-map'].includes(code) && problems[0]) {
    const source = values['source'] ?? values['address'];
    const failure = failureAdvice(problems[0], source, isBlocked(source, all), messages);
    if (failure) {
      const { place, wrong, fix, values } = failure;
      const why = [...(place ? [place] : []), wrong].map((text) => ({ text, values }));
      return { wrong: [start, ...why], parts: [], fix: [{ text: fix, values }] };
    }
  }
  if (code === 'nothing-found') return { wrong: [start], parts: causes(messages), fix: [] };

  const toDo = code === 'not-delivered' ? deliveryHint(values, all, messages) : withExpected(fix, known);
  const isCurly = code !== 'curly-quotes' && /^[“”„″»]/.test(String(values['found']));
  const isCounted = problems.some(({ path }) => path.includes('['));
  const more = [...(isCurly ? [messages.curlyQuotes] : []), ...(isCounted ? [messages.problems.fromZero] : [])];
  return {
    wrong: [start],
    parts: [
      ...problems.map((problem) => part(inItsPlace(problem, messages))),
      ...rest.map((each) => part(leftOver(each, messages))),
    ],
    fix: [toDo, ...more].map((text) => ({ text, values: known })),
  };
}

/** Attributes of a placeholder are written with `data-`. */
export function isInPlaceholder(host: HTMLElement): boolean {
  return host.parentElement?.hasAttribute('data-medborgarlofte') ?? false;
}

function knownValues(values: Values, host: HTMLElement | undefined, { numbers }: EditorMessages): Values {
  const { reason } = values;
  return {
    ...values,
    data: host && isInPlaceholder(host) ? 'data-' : '',
    expected: (numbers as Partial<Record<string, string>>)[String(values['attribute'])] ?? values['expected'],
    reason: reason instanceof Error ? reason.message : reason,
  };
}

/** Where content comes from, in words where it is no address. */
function withSource(sentence: string, { source }: Values, { sources }: EditorMessages): string {
  const known = Object.hasOwn(sources, String(source)) ? sources[source as keyof typeof sources] : undefined;
  return sentence.replace('{source}', () => known ?? '`{source}`');
}

/** What is expected may have code in it, unlike other values. */
function withExpected(fix: string, { expected }: Values): string {
  return fix.includes('`{expected}`') ? fix : fix.replace('{expected}', () => String(expected));
}

function inItsPlace(problem: Problem, messages: EditorMessages): Sentence {
  const { path } = problem;
  const { text, values } = problemSentence(problem, messages);
  return { text: path ? `\`{path}\`: ${text}` : text, values: { ...values, path } };
}

/** What a card could not have of a page: the beginning of its words, and what to write instead. */
function leftOver({ text: found, reason }: Rest, messages: EditorMessages): Sentence {
  const text = messages.rest[reason];
  const start = found.length > longestQuote ? `${found.slice(0, longestQuote)}…` : found;
  return { text: found ? `\`{found}\`: ${text}` : text, values: { found: start } };
}

function causes(messages: EditorMessages): Explanation[] {
  return whyNothing(pageDocument.body).map(({ why, values }) => {
    const { wrong, fix } = messages.whyNothing[why];
    return { wrong: [{ text: wrong, values }], parts: [], fix: [{ text: fix, values }] };
  });
}

function deliveryHint(values: Values, all: readonly Notice[], { failures, notDelivered }: EditorMessages): string {
  if (isBlocked(values['action'], all)) return failures.blocked.fix;
  const code = String(values['code']);
  const kind = code.startsWith('http-') ? 'http' : code;
  return (notDelivered as Partial<Record<string, string>>)[kind] ?? code;
}

/** Whether the page's security policy stopped it; requests that it stops fail as if the network did. */
function isBlocked(address: unknown, all: readonly Notice[]): boolean {
  const asked = addressOf(String(address).split('#')[0]!);
  return all.some(({ code, values }) => code === 'policy-blocked' && values['address'] === asked);
}
