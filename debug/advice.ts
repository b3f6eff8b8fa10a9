import type { Expectation, Problem } from '../src/content/problem.js';
import type { Told } from '../src/editor/tell-editor.js';
import { addressOf } from './facts.js';
import { element, phrase, type Values } from './phrase.js';
import type { Missing, PanelWords } from './words.js';
import { pageDocument } from '../src/platform/unshadowed.js';

/** One thing to mend, as an item of a list: what is wrong and where, and what to do. */
export function advice(told: Told, all: readonly Told[], host: HTMLElement, words: PanelWords): HTMLLIElement {
  const { message, values } = told;
  const { wrong, mend } = words.messages[message];
  const known: Values = {
    ...values,
    data: isInPlaceholder(host) ? 'data-' : '',
    expected: (words.numbers as Partial<Record<string, string>>)[String(values['attribute'])] ?? values['expected'],
    reason: values['reason'] instanceof Error ? values['reason'].message : values['reason'],
  };
  const code = String(values['code']);
  const kind = code.startsWith('http-') ? 'http' : code;
  const item = element('li', element('p', ...phrase(placed(wrong, values, words), known)));
  const problems = (values['list'] ?? []) as readonly Problem[];
  const address = values['source'] ?? values['address'];
  const missing = message === 'no-content' || message === 'no-promise' ? whyMissing(problems, address, all) : undefined;
  const toDo = (sentence: string, values: Values) =>
    element('p', element('strong', words.mend), ' ', ...phrase(sentence, values));
  if (missing) {
    const { found } = problems[0] ?? {};
    item.firstChild!.appendChild(element('span', ' ', ...phrase(words.missing[missing].wrong, { found })));
    item.append(toDo(words.missing[missing].mend, { found }));
    return item;
  }
  if (problems.length) item.append(problemList(problems, words));
  const sentence = message === 'not-a-number' ? mend.replace('{expected}', String(known['expected'])) : mend;
  const hint = isBlocked(values['action'], all)
    ? words.missing.blocked.mend
    : ((words.notDelivered as Partial<Record<string, string>>)[kind] ?? code);
  item.append(
    toDo(
      sentence.replace('{hint}', () => hint),
      known,
    ),
  );
  return item;
}

/** Attributes of a placeholder are written with `data-`. */
export function isInPlaceholder(host: HTMLElement): boolean {
  return host.parentElement?.hasAttribute('data-medborgarlofte') ?? false;
}

/** Where content comes from, in words where it is no address. */
function placed(sentence: string, { source }: Values, { sources }: PanelWords): string {
  const known = Object.hasOwn(sources, String(source)) ? sources[source as keyof typeof sources] : undefined;
  return sentence.replace('{source}', () => known ?? '`{source}`');
}

/** Why nothing can be read at an address; undefined where something can be, and is wrong in parts. */
function whyMissing(problems: readonly Problem[], address: unknown, all: readonly Told[]): Missing | undefined {
  const { path, expected, found = '' } = problems[0] ?? {};
  if (path !== '') return undefined;
  if (expected === 'address') return 'address';
  if (expected === 'object') return 'object';
  if (expected !== 'JSON document') return undefined;
  const status = Number(/^HTTP (\d+)$/.exec(found)?.[1]);
  if (isBlocked(address, all)) return 'blocked';
  if (status) return [401, 403, 407].includes(status) ? 'closed' : status < 500 ? 'gone' : 'broken';
  if (found === 'HTML') return 'page';
  if (found.startsWith('TypeError')) return 'unreachable';
  if (/^(Timeout|Abort)Error/.test(found)) return 'late';
  if (found.startsWith('more than')) return 'large';
  if (found.includes('UTF-8')) return 'encoding';
  return /end of (JSON|data|the)|EOF/i.test(found) ? 'empty' : 'spelling';
}

/** Whether the page's security policy stopped it; requests that it stops fail as if the network did. */
function isBlocked(address: unknown, all: readonly Told[]): boolean {
  const asked = addressOf(String(address).split('#')[0]!);
  return all.some(({ message, values }) => message === 'policy-blocked' && values['address'] === asked);
}

function problemList(problems: readonly Problem[], words: PanelWords): DocumentFragment {
  const { fromZero } = words.content;
  const items = problems.map((problem) => {
    const where = problem.path ? [...phrase('`{path}`', { path: problem.path }), ': '] : [];
    return element('li', ...where, ...inWords(problem, words));
  });
  const fragment = pageDocument.createDocumentFragment();
  fragment.append(element('ul', ...items));
  if (problems.some(({ path }) => path.includes('['))) fragment.append(element('p', fromZero));
  return fragment;
}

/** What stands at a place in content, and what should. */
function inWords({ expected, found }: Problem, { content }: PanelWords): Node[] {
  if (isKeyOf(content.whole, expected)) return phrase(content.whole[expected], { found });
  if (expected === 'list of at most 200' && found === 'list') return phrase(content.tooLong);
  const kind = found === 'list' ? content.list : found === 'object' ? content.object : undefined;
  const stands = found === undefined ? content.lacks : kind ? content.found.replace('`{found}`', kind) : content.found;
  const options = expected.startsWith('one of ') ? expected.slice('one of '.length) : '';
  const is = isKeyOf(content.is, expected) ? content.is[expected] : content.oneOf;
  return phrase(`${stands} ${content.expected.replace('{expected}', () => is)}`, { found, options });
}

function isKeyOf<Words extends object>(words: Words, expected: Expectation): expected is Expectation & keyof Words {
  return Object.hasOwn(words, expected);
}
