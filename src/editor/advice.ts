import type { Notice } from '../notices/notices.js';
import { pageDocument } from '../platform/unshadowed.js';
import type { Rest } from '../page/read-page.js';
import type { Problem } from '../promise/problem.js';
import { addressOf } from './facts.js';
import type { Advice, EditorMessages } from './messages/editor-messages.js';
import { element, phrase, type Values } from './phrase.js';
import { failureAdvice, problemSentence } from './problem-sentence.js';
import { inShort } from './rest-lines.js';
import { whyNothing } from './why-nothing.js';

/** One notice, as an item of a list: what is wrong and where, and what to do. */
export function advice(
  notice: Notice,
  all: readonly Notice[],
  host: HTMLElement | undefined,
  messages: EditorMessages,
): HTMLLIElement {
  const { code, values } = notice;
  const { wrong, fix } = messages.notices[code];
  const known = knownValues(values, host, messages);
  const problems = (values['list'] ?? []) as readonly Problem[];
  const item = element('li', element('p', ...phrase(withSource(wrong, values, messages), known)));
  const toDo = (sentence: string, values: Values = {}) =>
    element('p', element('strong', messages.fix), ' ', ...phrase(sentence, values));

  if ((code === 'no-content' || code === 'no-promise') && problems[0]) {
    const source = values['source'] ?? values['address'];
    const failure = failureAdvice(problems[0], source, isBlocked(source, all), messages);
    if (failure) {
      const { place, wrong, fix, values } = failure;
      if (place) item.append(element('p', ...phrase(place, values)), element('p', ...phrase(wrong, values)));
      else item.firstChild!.appendChild(element('span', ' ', ...phrase(wrong, values)));
      item.append(toDo(fix, values));
      return item;
    }
  }
  if (code === 'nothing-found') {
    item.append(causeList(messages, toDo));
    return item;
  }
  const rest = (values['rest'] ?? []) as readonly Rest[];
  if (rest.length) item.append(restList(rest, messages));
  if (problems.length) item.append(problemList(problems, messages));
  item.append(toDo(code === 'not-delivered' ? deliveryHint(values, all, messages) : withExpected(fix, known), known));
  if (code !== 'curly-quotes' && /^[“”„″»]/.test(String(values['found']))) item.append(toDo(messages.curlyQuotes));
  return item;
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

function causeList(messages: EditorMessages, toDo: (sentence: string, values: Values) => HTMLElement): HTMLElement {
  const causes = whyNothing(pageDocument.body).map(({ why, values }) => {
    const { wrong, fix }: Advice = messages.whyNothing[why];
    return element('li', element('p', ...phrase(wrong, values)), toDo(fix, values));
  });
  return element('ul', ...causes);
}

function restList(rest: readonly Rest[], messages: EditorMessages): HTMLElement {
  const items = rest.map((each) => {
    const found = inShort(each);
    return element(
      'li',
      ...(found ? [...phrase('`{found}`', { found }), ': '] : []),
      ...phrase(messages.rest[each.reason]),
    );
  });
  return element('ul', ...items);
}

function problemList(problems: readonly Problem[], messages: EditorMessages): DocumentFragment {
  const items = problems.map((problem) => {
    const { path } = problem;
    const { text, values } = problemSentence(problem, messages);
    const where = path ? [...phrase('`{path}`', { path }), ': '] : [];
    return element('li', ...where, ...phrase(text, values));
  });
  const fragment = pageDocument.createDocumentFragment();
  fragment.append(element('ul', ...items));
  if (problems.some(({ path }) => path.includes('['))) fragment.append(element('p', messages.problems.fromZero));
  return fragment;
}
