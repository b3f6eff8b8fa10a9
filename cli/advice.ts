import type { CitizenPromise, Commitment, FollowUp, Target, Text, Value } from '../src/promise/citizen-promise.js';
import { localizedText } from '../src/promise/localized-text.js';
import { isCertain } from '../src/promise/partial-date.js';
import { presentPeriod, promiseState } from '../src/promise/promise-state.js';
import { closestName } from '../src/editor/closest-name.js';
import { languagesWithoutTitle } from './texts.js';
import type { Words } from './words/words.js';

/** Paths that are listed before the rest is only counted. */
const listed = 10;

const spans = ['occasion', 'day', 'week', 'month', 'quarter', 'tertial', 'term', 'year', 'period'];

/** What is no fault, but is better otherwise. */
export function adviceOn(promise: CitizenPromise, today: string, words: Words): string[] {
  const { periods = [], followUps, updated } = promise;
  const state = promiseState(periods, today);
  const nameless = withParts(promise.commitments).filter(({ commitment }) => !commitment.id);
  const languages = languagesWithoutTitle(promise);
  const isUnread = periods.length > 0 && !isCertain(periods.at(-1)!);
  const advice: [isGiven: boolean, text: string][] = [
    [state === 'undated' && !isUnread, words.noDates],
    [isUnread, words.unreadPeriod],
    [state === 'ended' && !followUps?.length, words.endedWithoutFollowUp],
    [!updated, words.noUpdated],
    [
      nameless.length > 0,
      words.noIds(
        inShort(
          nameless.map(({ path }) => path),
          words,
        ),
      ),
    ],
    [languages.length > 0, words.languageWithoutTitle(languages.join(', '))],
  ];
  return [
    ...advice.filter(([isGiven]) => isGiven).map(([, text]) => text),
    ...partialFollowUps(promise, today, words),
    ...entriesWithoutStatus(promise, words),
    ...notesThatHaveFields(promise, words),
  ];
}

export function inShort(paths: readonly string[], words: Words): string {
  const more = paths.length - listed;
  return paths.slice(0, listed).join(', ') + (more > 0 ? words.andMore(more) : '');
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
function partialFollowUps(promise: CitizenPromise, today: string, words: Words): string[] {
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
  return [...partly].map(([target, paths]) => words.partialFollowUps(target, inShort(paths, words)));
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

function entriesWithoutStatus({ commitments, followUps = [] }: CitizenPromise, words: Words): string[] {
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
  return [words.entriesWithoutStatus(inShort(paths, words))];
}

/** What editors write in notes for want of a field, and the fields. */
function notesThatHaveFields(promise: CitizenPromise, words: Words): string[] {
  const numbers = [
    ...withParts(promise.commitments).flatMap(({ commitment: { targets = [] }, path }) =>
      targets.map((number, index) => ({ number, path: `${path}.targets[${index}]`, isTarget: true })),
    ),
    ...valuesIn(promise).map(({ value, path }) => ({ number: value, path, isTarget: false })),
  ];
  return numbers.flatMap(({ number: { note, per }, path, isTarget }) => {
    const noted = note ? wordsOf(note, promise) : '';
    const about = /^(minst|at least)$/i.test(noted) ? 'atLeast' : /^(högst|at most)$/i.test(noted) ? 'atMost' : '';
    const span = per ? wordsOf(per, promise) : '';
    const meant = spans.includes(span) || span.includes(' ') ? undefined : closestName(span, spans);
    return [
      ...(about && !isTarget ? [words.noteAbout(path, noted, about)] : []),
      ...(/^per\s/i.test(noted) ? [words.notePer(path, noted)] : []),
      ...(/^(varje|each|every)\s/i.test(noted) ? [words.notePerAndNote(path, noted)] : []),
      ...(meant && span ? [words.meantSpan(path, span, meant)] : []),
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
