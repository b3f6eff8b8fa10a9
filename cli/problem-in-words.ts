import type { Expectation, Problem } from '../src/promise/problem.js';
import { idPattern, languageTag, textLimit } from '../src/promise/read-promise.js';
import type { Finding } from './check-content.js';
import { closestName } from '../src/editor/closest-name.js';
import { expectedInWords } from '../src/editor/expected-in-words.js';
import { fieldsAround } from '../src/editor/fields-around.js';
import { stepsTo, type JsonText, type Place, type Position } from '../src/editor/json-text.js';

/** A problem as a sentence that the editor can act on, and where. */
export function problemInWords(problem: Problem, json: JsonText): Finding & Position {
  const { path, expected } = problem;
  const place = json.placeOf(path);
  const isNamed = expected === 'known field' || isWrongLanguage(problem, place);
  const sentence = sentenceOf(problem, place, json.value) + afterwards(problem);
  return { ...json.positionOf(path, isNamed), text: path ? `${path}: ${sentence}` : sentence };
}

/** What becomes of it, where it is not left out. */
function afterwards({ readAs, isShown }: Problem): string {
  return readAs ? ` It is read as "${readAs}": write that.` : isShown ? ' It is shown as it is written.' : '';
}

function sentenceOf(problem: Problem, place: Place | undefined, document: unknown): string {
  const { expected } = problem;
  const found = foundInWords(problem);
  const value: unknown = place?.value.value;
  const key = String(place?.key?.value);
  if (expected === 'something to show')
    return 'there is nothing to show: expected commitments, priorities, followUps or body.';
  if (expected === 'known field') {
    const fields = place ? fieldsAround(stepsTo(place)) : [];
    return `there is no such field. ${meant(key, fields) ?? `Allowed here: ${fields.join(', ')}.`}`;
  }
  if (expected === 'period that ends after it begins') return `it ends before it begins: ${found}.`.replaceAll('"', '');
  if (expected === 'date from 1990 to ten years from now') return `${found} is far from today. Is the year right?`;
  if (expected === 'period of at most ten years')
    return `it is longer than ten years: ${found}. Are the years right?`.replaceAll('"', '');
  if (expected === 'at most 10000 values')
    return 'the promise is too large: at most 10,000 texts, numbers, lists and braces are read.';
  if (expected === 'at most 12 levels')
    return 'it is nested too deeply: at most 12 levels of lists and braces are read.';
  if (expected === 'list of at most 200' && problem.found === 'list')
    return 'the list is too long: at most 200 items are read.';
  if (isWrongLanguage(problem, place)) return `"${key}" is not a language tag, such as "sv", "en" or "en-GB".`;
  if (typeof value === 'string' && (expected === 'text' || expected === 'word')) {
    const { length } = Array.from(value);
    return length > textLimit
      ? `the text has ${length} characters; at most ${textLimit} are read.`
      : 'the text is empty.';
  }
  if (expected === 'id of its own' && typeof value === 'string' && idPattern.test(value))
    return `${found} is the id of another one too. Each needs its own.`;
  const [, kind] = /^id of an? (party|theme|commitment|target)$/.exec(expected) ?? [];
  if (kind) return noneHasId(found, value, kind, idsOf(kind, document));
  const options = expected.startsWith('one of ') ? expected.slice('one of '.length).split(', ') : undefined;
  const suggestion = options && typeof value === 'string' ? meant(value, options) : undefined;
  const words = options
    ? `one of ${quoted(options)}`
    : (expectedInWords as Partial<Record<Expectation, string>>)[expected];
  if (problem.found === undefined) return `it is missing: expected ${words}.`;
  return `found ${found}, expected ${words}.${suggestion ? ` ${suggestion}` : ''}`;
}

function foundInWords({ found = 'nothing' }: Problem): string {
  return { list: 'a list', object: 'braces' }[found] ?? found;
}

function noneHasId(found: string, value: unknown, kind: string, ids: readonly string[]): string {
  const suggestion = typeof value === 'string' ? meant(value, ids) : undefined;
  const known = ids.length ? `Known ids: ${quoted(ids.slice(0, 20))}.` : `No ${kind} has an id.`;
  return `no ${kind} has the id ${found}. ${suggestion ?? known}`;
}

/** In a text for each language, the field's name is at fault rather than its value. */
function isWrongLanguage({ expected }: Problem, place: Place | undefined): boolean {
  const key: unknown = place?.key?.value;
  return expected === 'word' && typeof key === 'string' && !languageTag.test(key);
}

function meant(name: string, names: readonly string[]): string | undefined {
  const closest = closestName(name, names);
  return closest && `Did you mean "${closest}"?`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** The ids of one kind in the file, right or wrong as it may be. */
function idsOf(kind: string, document: unknown): string[] {
  const fields = (document ?? {}) as Record<string, unknown>;
  const commitments = withParts(fields['commitments']);
  const things = {
    party: itemsOf(fields['parties']),
    theme: itemsOf(fields['themes']),
    commitment: commitments,
    target: commitments.flatMap((commitment) => itemsOf(commitment['targets'])),
  }[kind];
  return (things ?? []).map(({ id }) => id).filter((id) => typeof id === 'string');
}

function withParts(list: unknown): Record<string, unknown>[] {
  return itemsOf(list).flatMap((item) => [item, ...withParts(item['children'])]);
}

function itemsOf(list: unknown): Record<string, unknown>[] {
  const isObject = (item: unknown): item is Record<string, unknown> => typeof item === 'object' && item !== null;
  return Array.isArray(list) ? list.filter(isObject) : [];
}
