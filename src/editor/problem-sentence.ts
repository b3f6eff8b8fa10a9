import type { Fault, Problem } from '../promise/problem.js';
import { closestName } from './closest-name.js';
import { JsonText } from './json-text.js';
import type { Advice, EditorMessages, FailureCause } from './messages/editor-messages.js';
import type { Values } from './phrase.js';

/** A sentence and what is filled in, for `phrase` or `plain`. */
export interface Sentence {
  readonly text: string;
  readonly values: Values;
}

/** Ids that are listed where none is close to what is written. */
const listed = 20;

/** What is wrong with a value, what it should be, and what becomes of it if it is not left out. */
export function problemSentence(problem: Problem, messages: EditorMessages): Sentence {
  const { problems: words, language } = messages;
  const { found, readAs, isShown } = problem;
  const options = 'options' in problem ? problem.options : [];
  const nearest = closestName(problem.code === 'unknown-field' ? nameAt(problem.path) : unquoted(found), options);
  const isId = problem.code === 'unknown-id';
  const parts = readAs
    ? [foundSentence(problem, messages), words.readAs]
    : [
        whatIsWrong(problem, messages),
        ...hints(problem, nearest, options, messages),
        ...(isShown ? [words.isShown] : []),
      ];
  return {
    text: parts.join(' '),
    values: {
      found,
      readAs,
      nearest,
      options: (isId ? options.slice(0, listed) : options).join(', '),
      limit: 'limit' in problem ? problem.limit.toLocaleString(language) : undefined,
    },
  };
}

function whatIsWrong(problem: Problem, messages: EditorMessages): string {
  const { kinds, faults, expected, oneOf } = messages.problems;
  switch (problem.code) {
    case 'wrong-kind':
    case 'unknown-id':
      return `${foundSentence(problem, messages)} ${expected.replace('{expected}', () => kinds[problem.kind])}`;
    case 'not-one-of':
      return `${foundSentence(problem, messages)} ${expected.replace('{expected}', () => oneOf)}`;
    default:
      return isKeyOf(faults, problem.code) ? faults[problem.code] : '';
  }
}

function foundSentence({ found }: Problem, { problems: words }: EditorMessages): string {
  if (found === undefined) return words.lacks;
  const kind = found === 'list' ? words.list : found === 'object' ? words.object : undefined;
  return words.found.replace('{found}', () => kind ?? '`{found}`');
}

function hints(
  { code }: Problem,
  nearest: string | undefined,
  options: readonly string[],
  { problems: words }: EditorMessages,
): string[] {
  if (nearest) return [words.nearest];
  if (code === 'unknown-field') return [words.fields];
  return code === 'unknown-id' ? [options.length ? words.ids : words.noIds] : [];
}

/**
 * Why there is no promise at all; undefined where one is wrong in parts.
 *
 * @param source an address, or one of the other places that a promise can come from
 */
export function failureAdvice(
  problem: Problem,
  source: unknown,
  isBlocked: boolean,
  messages: EditorMessages,
): (Advice & { place?: string; values: Values }) | undefined {
  const { failures, jsonFaults, place, sources } = messages;
  if (problem.path) return undefined;
  const syntaxError = problem.code === 'syntax' ? syntaxErrorIn(problem) : undefined;
  if (syntaxError) return { ...jsonFaults[syntaxError.fault], place, values: { ...syntaxError } };
  const cause = causeOf(problem, isBlocked);
  if (cause === 'not-a-promise' && isKeyOf(sources, String(source))) return undefined;
  const found = problem.code === 'http' ? `HTTP ${problem.status}` : problem.found;
  return isKeyOf(failures, cause) ? { ...failures[cause], values: { found } } : undefined;
}

function causeOf(problem: Problem, isBlocked: boolean): FailureCause | Fault['code'] | 'syntax' {
  const { code } = problem;
  if (code === 'wrong-kind') return 'not-a-promise';
  if (isBlocked && (code === 'network' || code === 'mixed-content')) return 'blocked';
  if (code !== 'http') return code;
  const { status } = problem;
  return [401, 403, 407].includes(status) ? 'closed' : status < 500 ? 'gone' : 'broken';
}

const syntaxErrors = new WeakMap<Problem, JsonText['syntaxError']>();

/** Where a text is not JSON, and why. Looked for once: a text may be long, and the panel shows often. */
function syntaxErrorIn(problem: Problem & { code: 'syntax' }): JsonText['syntaxError'] {
  if (!syntaxErrors.has(problem)) syntaxErrors.set(problem, new JsonText(problem.text).syntaxError);
  return syntaxErrors.get(problem);
}

/** The last name in a path. Names may hold dots themselves; then nothing is close to the end of one. */
function nameAt(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function unquoted(found = ''): string {
  return found.replaceAll('"', '');
}

function isKeyOf<Words extends object>(words: Words, key: PropertyKey): key is keyof Words {
  return Object.hasOwn(words, key);
}
