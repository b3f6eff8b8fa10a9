import type { CitizenPromise } from '../src/promise/citizen-promise.js';
import { localizedText } from '../src/promise/localized-text.js';
import { followUpsByTime, outcomeOf, outcomesById } from '../src/promise/outcomes.js';
import { presentPeriod, promiseState } from '../src/promise/promise-state.js';
import { adviceOn, inShort, withParts } from './advice.js';
import { missingTexts } from './texts.js';
import { en } from './words/en.js';
import type { Words } from './words/words.js';

/** What a promise shows on a day, what is missing in which language, and what would make it better. */
export function summaryOf(promise: CitizenPromise, today: string, words: Words = en): string[] {
  const { title, lang, periods = [], priorities, themes, followUps, documents } = promise;
  const { from, to } = presentPeriod(periods, today);
  return [
    `${words.title}: ${localizedText(title, lang, lang).text}`,
    `${words.stateOn(today)}: ${words.states[promiseState(periods, today)]}`,
    ...(from || to ? [words.period(from, to)] : []),
    ...counted(words.counted.priorities, priorities),
    ...counted(words.counted.themes, themes),
    ...commitmentsInWords(promise, words),
    ...counted(words.counted.followUps, followUps),
    ...counted(words.counted.documents, documents),
    ...[...missingTexts(promise)].map(([language, paths]) => `${language}: ${missingInWords(paths, words)}`),
    ...adviceOn(promise, today, words).map((advice) => `${words.advice}: ${advice}`),
  ];
}

function counted(what: string, list: readonly unknown[] = []): string[] {
  return list.length ? [`${what}: ${list.length}`] : [];
}

function commitmentsInWords(promise: CitizenPromise, words: Words): string[] {
  const commitments = withParts(promise.commitments);
  if (!commitments.length) return [];
  const outcomes = outcomesById(followUpsByTime(promise));
  const counts = new Map<string, number>();
  for (const { commitment } of commitments) {
    const { status, statusText, entries } = outcomeOf(commitment, outcomes);
    const known = status ?? (statusText || entries ? words.reportedWithoutStatus : words.withoutStatus);
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const statuses = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  return [`${words.counted.commitments}: ${commitments.length} (${statuses})`];
}

function missingInWords(paths: readonly string[], words: Words): string {
  // Many names are the same in all languages, and would hide the texts that are not.
  const isName = (path: string) => /\.(places\[\d+\]|shortName)$/.test(path);
  const texts = paths.filter((path) => !isName(path));
  const names = paths.length - texts.length;
  const missing = texts.length ? words.missingTexts(texts.length, inShort(texts, words)) : words.complete;
  return [missing, ...(names ? [words.missingNames(names)] : [])].join('; ');
}
