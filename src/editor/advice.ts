import { fieldsAround } from './fields-around.js';
import { JsonText } from './json-text.js';
import type { Expectation, LoadFailure, Problem } from '../promise/problem.js';
import { closestName } from './closest-name.js';
import type { Notice } from '../notices/notices.js';
import { addressOf } from './facts.js';
import { element, phrase, type Values } from './phrase.js';
import { whyNothing } from './why-nothing.js';
import type { FaultWords } from './json-faults.js';
import type { Missing, PanelWords } from './words.js';
import { pageDocument } from '../platform/unshadowed.js';

/** One problem, as an item of a list: what is wrong and where, and what to do. */
export function advice(
  told: Notice,
  all: readonly Notice[],
  host: HTMLElement | undefined,
  words: PanelWords,
): HTMLLIElement {
  const { message, values } = told;
  const { wrong, fix } = words.messages[message];
  const known: Values = {
    ...values,
    data: host && isInPlaceholder(host) ? 'data-' : '',
    expected: (words.numbers as Partial<Record<string, string>>)[String(values['attribute'])] ?? values['expected'],
    reason: values['reason'] instanceof Error ? values['reason'].message : values['reason'],
  };
  const code = String(values['code']);
  const kind = code.startsWith('http-') ? 'http' : code;
  const item = element('li', element('p', ...phrase(placed(wrong, values, words), known)));
  const problems = (values['list'] ?? []) as readonly Problem[];
  const address = values['source'] ?? values['address'];
  const isMissing = message === 'no-content' || message === 'no-promise';
  const failure = isMissing ? problems[0]?.failure : undefined;
  const missing = isMissing ? whyMissing(problems, address, all) : undefined;
  const toDo = (sentence: string, values: Values) =>
    element('p', element('strong', words.fix), ' ', ...phrase(sentence, values));
  const add = ({ wrong, fix }: FaultWords, values: Values = {}) => {
    item.firstChild!.appendChild(element('span', ' ', ...phrase(wrong, values)));
    item.append(toDo(fix, values));
    return item;
  };
  if (missing) return add(words.missing[missing], { found: problems[0]?.found });
  const syntaxError = failure && syntaxErrorIn(failure);
  if (syntaxError) {
    item.append(element('p', ...phrase(words.place, { ...syntaxError })));
    const { wrong, fix } = words.jsonFaults[syntaxError.fault];
    item.append(element('p', ...phrase(wrong)), toDo(fix, {}));
    return item;
  }
  if (message === 'nothing-found') {
    const causes = whyNothing(pageDocument.body).map(({ why, values }) => {
      const { wrong, fix } = words.whyNothing[why];
      return element('li', element('p', ...phrase(wrong, values)), toDo(fix, values));
    });
    item.append(element('ul', ...causes));
    return item;
  }
  if (problems.length) item.append(problemList(problems, words));
  const sentence = message === 'not-a-number' ? fix.replace('{expected}', String(known['expected'])) : fix;
  const hint = isBlocked(values['action'], all)
    ? words.missing.blocked.fix
    : ((words.notDelivered as Partial<Record<string, string>>)[kind] ?? code);
  item.append(
    toDo(
      sentence.replace('{hint}', () => hint),
      known,
    ),
  );
  if (message !== 'curly-quotes' && /^[“”„″»]/.test(String(values['found']))) item.append(toDo(words.curlyQuotes, {}));
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

/** Why nothing can be read at an address; undefined where something can be, and is wrong in parts or is not JSON. */
function whyMissing(problems: readonly Problem[], address: unknown, all: readonly Notice[]): Missing | undefined {
  const { path, expected, failure } = problems[0] ?? {};
  if (path !== '') return undefined;
  if (expected === 'address') return 'address';
  if (expected === 'object') return 'object';
  if (!failure || failure.code === 'syntax') return undefined;
  if (isBlocked(address, all)) return 'blocked';
  if (failure.code !== 'http') return failure.code;
  const { status } = failure;
  return [401, 403, 407].includes(status) ? 'closed' : status < 500 ? 'gone' : 'broken';
}

const syntaxErrors = new WeakMap<LoadFailure, JsonText['syntaxError']>();

/** Where a text is not JSON, and why. Looked for once: a text may be long, and the panel shows often. */
function syntaxErrorIn(failure: LoadFailure): JsonText['syntaxError'] {
  if (failure.code !== 'syntax') return undefined;
  if (!syntaxErrors.has(failure)) syntaxErrors.set(failure, new JsonText(failure.text).syntaxError);
  return syntaxErrors.get(failure);
}

/** Whether the page's security policy stopped it; requests that it stops fail as if the network did. */
function isBlocked(address: unknown, all: readonly Notice[]): boolean {
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

/** What stands at a place in content, what should, and what becomes of it if it is not left out. */
function inWords(problem: Problem, words: PanelWords): Node[] {
  const { content } = words;
  const { path, expected, found, readAs, isShown } = problem;
  if (readAs) return phrase(`${content.found} ${content.readAs}`, { found, readAs });
  if (isShown) return [...inWords({ ...problem, isShown: undefined }, words), ...phrase(` ${content.isShown}`)];
  if (expected === 'known field') {
    const steps = (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const fields = fieldsAround(steps);
    const nearest = closestName(String(steps.at(-1)), fields);
    const hint = nearest ? content.nearest : fields.length ? content.fields : '';
    return phrase(`${content.whole[expected]} ${hint}`, { nearest, options: fields.join(', ') });
  }
  if (isKeyOf(content.whole, expected)) return phrase(content.whole[expected], { found });
  if (expected === 'list of at most 200' && found === 'list') return phrase(content.tooLong);
  const kind = found === 'list' ? content.list : found === 'object' ? content.object : undefined;
  const stands = found === undefined ? content.lacks : kind ? content.found.replace('`{found}`', kind) : content.found;
  const options = expected.startsWith('one of ') ? expected.slice('one of '.length) : '';
  const is = isKeyOf(content.is, expected) ? content.is[expected] : content.oneOf;
  const nearest = options ? closestName(found?.replaceAll('"', '') ?? '', options.split(', ')) : undefined;
  const sentence = `${stands} ${content.expected.replace('{expected}', () => is)}${nearest ? ` ${content.nearest}` : ''}`;
  return phrase(sentence, { found, options, nearest });
}

function isKeyOf<Words extends object>(words: Words, expected: Expectation): expected is Expectation & keyof Words {
  return Object.hasOwn(words, expected);
}
