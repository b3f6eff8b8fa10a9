import type { CitizenPromise, Commitment, FollowUp, Target, Text, Value } from '../src/promise/citizen-promise.js';
import { localizedText } from '../src/promise/localized-text.js';
import { isCertain } from '../src/promise/partial-date.js';
import { presentPeriod, promiseState } from '../src/promise/promise-state.js';
import { closestName } from '../src/editor/closest-name.js';
import { languagesWithoutTitle } from './texts.js';

/** Paths that are listed before the rest is only counted. */
const listed = 10;

const spans = ['occasion', 'day', 'week', 'month', 'quarter', 'tertial', 'term', 'year', 'period'];

/** What is no fault, but is better otherwise. */
export function adviceOn(promise: CitizenPromise, today: string): string[] {
  const { periods = [], followUps, updated } = promise;
  const state = promiseState(periods, today);
  const nameless = withParts(promise.commitments).filter(({ commitment }) => !commitment.id);
  const languages = languagesWithoutTitle(promise);
  const isUnread = periods.length > 0 && !isCertain(periods.at(-1)!);
  const advice: [isGiven: boolean, text: string][] = [
    [state === 'undated' && !isUnread, 'no period has dates, so the card cannot say whether the promise applies.'],
    [isUnread, 'the last period cannot be read, so the card shows it as it is written and claims no state.'],
    [state === 'ended' && !followUps?.length, 'the promise has ended, and no follow-up says what became of it.'],
    [!updated, '"updated" is missing, so readers cannot tell how old the page is.'],
    [
      nameless.length > 0,
      `without "id", links to a commitment go by its place in the list, and no follow-up can name it: ${inShort(nameless.map(({ path }) => path))}`,
    ],
    [
      languages.length > 0,
      `some texts are in ${languages.join(', ')}, but the title is not, so the card does not offer it.`,
    ],
  ];
  return [
    ...advice.filter(([isGiven]) => isGiven).map(([, text]) => text),
    ...partialFollowUps(promise, today),
    ...entriesWithoutStatus(promise),
    ...notesThatHaveFields(promise),
  ];
}

export function inShort(paths: readonly string[]): string {
  const more = paths.length - listed;
  return paths.slice(0, listed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export function withParts(
  commitments: readonly Commitment[] = [],
  list = 'commitments',
): { commitment: Commitment; path: string }[] {
  return commitments.flatMap((commitment, index) => {
    const path = `${list}[${index}]`;
    return [{ commitment, path }, ...withParts(commitment.children, `${path}.children`)];
  });
}

/** Follow-ups that each cover a part of the time have no value to set against a target for all of it. */
function partialFollowUps(promise: CitizenPromise, today: string): string[] {
  const targets = new Map(
    withParts(promise.commitments).flatMap(({ commitment }) =>
      (commitment.targets ?? []).flatMap((target) => (target.id ? [[target.id, target] as const] : [])),
    ),
  );
  const { from: start } = presentPeriod(promise.periods ?? [], today);
  const partly = new Map<string, string[]>();
  for (const { value, path, followUp } of valuesIn(promise))
    if (value.target && coversLaterPart(followUp, start) && isTotal(value, targets.get(value.target)!))
      partly.set(value.target, [...(partly.get(value.target) ?? []), path]);
  return [...partly].map(
    ([target, paths]) =>
      `target "${target}": the follow-ups cover a part of the promise's period each, so their values are shown beside the target and not compared with it. If a value is the total from the start, write "per": "period" in it, or let "from" of its follow-up be the start of the promise: ${inShort(paths)}`,
  );
}

/** Whether a follow-up begins after the promise did. */
function coversLaterPart({ from, to }: FollowUp, start: string | undefined): boolean {
  if (!from || !start || !isCertain({ from }) || !isCertain({ from: start }) || (to && !isCertain({ from, to })))
    return false;
  const precision = Math.min(from.length, start.length);
  return (
    from.slice(0, precision) > start.slice(0, precision) || (from.length > start.length && !isStartOf(from, start))
  );
}

/** "2026-01" and "2026-01-01" begin with 2026; "2026-04" does not. */
function isStartOf(from: string, start: string): boolean {
  return from
    .slice(start.length)
    .split('-')
    .filter(Boolean)
    .every((part) => part === '01');
}

/** Whether both count all the time that they are about, and not each week or occasion in it. */
function isTotal(value: Value, target: Target): boolean {
  return !value.per && (!target.per || target.per === 'period') && target.op !== 'within' && !value.planned;
}

function entriesWithoutStatus({ commitments, followUps = [] }: CitizenPromise): string[] {
  const entries = followUps.flatMap(({ entries = [] }, index) =>
    entries.map((entry, place) => ({ entry, path: `followUps[${index}].entries[${place}]` })),
  );
  const told = new Set(
    [
      ...withParts(commitments).map(({ commitment }) => ({ ...commitment, commitment: commitment.id })),
      ...entries.map(({ entry }) => entry),
    ].flatMap(({ commitment, status, statusText }) => (commitment && (status ?? statusText) ? [commitment] : [])),
  );
  const silent = entries.filter(({ entry: { commitment } }) => commitment && !told.has(commitment));
  if (!silent.length) return [];
  const paths = silent.map(({ path }) => path);
  return [`no status is written for these, so the summary counts them as reported without a status: ${inShort(paths)}`];
}

/** What editors write in notes for want of a field, and the fields. */
function notesThatHaveFields(promise: CitizenPromise): string[] {
  const numbers = [
    ...withParts(promise.commitments).flatMap(({ commitment: { targets = [] }, path }) =>
      targets.map((number, index) => ({ number, path: `${path}.targets[${index}]`, isTarget: true })),
    ),
    ...valuesIn(promise).map(({ value, path }) => ({ number: value, path, isTarget: false })),
  ];
  return numbers.flatMap(({ number: { note, per }, path, isTarget }) => {
    const words = note ? wordsOf(note, promise) : '';
    const about = /^(minst|at least)$/i.test(words) ? 'atLeast' : /^(högst|at most)$/i.test(words) ? 'atMost' : '';
    const span = per ? wordsOf(per, promise) : '';
    const meant = spans.includes(span) || span.includes(' ') ? undefined : closestName(span, spans);
    return [
      ...(about && !isTarget ? [`${path}.note: for "${words}" there is "about": "${about}".`] : []),
      ...(/^per\s/i.test(words) ? [`${path}.note: for "${words}" there is "per".`] : []),
      ...(/^(varje|each|every)\s/i.test(words)
        ? [`${path}.note: for "${words}" there is "per", and "note" in the "period" of a commitment.`]
        : []),
      ...(meant && span ? [`${path}.per: "${span}" is shown after the number as it is. Did you mean "${meant}"?`] : []),
    ];
  });
}

function valuesIn({ followUps = [] }: CitizenPromise): { value: Value; path: string; followUp: FollowUp }[] {
  return followUps.flatMap((followUp, index) =>
    (followUp.entries ?? []).flatMap(({ values = [] }, place) =>
      values.map((value, at) => ({ value, followUp, path: `followUps[${index}].entries[${place}].values[${at}]` })),
    ),
  );
}

function wordsOf(text: Text, { lang }: CitizenPromise): string {
  return localizedText(text, lang, lang).text.trim();
}
