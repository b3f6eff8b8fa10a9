import type { CitizenPromise } from '../src/promise/citizen-promise.js';
import { localizedText } from '../src/promise/localized-text.js';
import { followUpsByTime, outcomeOf, outcomesById } from '../src/promise/outcomes.js';
import { presentPeriod, promiseState, type PromiseState } from '../src/promise/promise-state.js';
import { adviceOn, inShort, withParts } from './advice.js';
import { missingTexts } from './texts.js';

const stateInWords: Record<PromiseState, string> = {
  coming: 'coming',
  inForce: 'in force',
  prolonged: 'in force, prolonged',
  ended: 'ended',
  undated: 'unknown',
};

/** What a promise shows on a day, what is missing in which language, and what would make it better. */
export function summaryOf(promise: CitizenPromise, today: string): string[] {
  const { title, lang, periods = [], priorities, themes, followUps, documents } = promise;
  const { from, to } = presentPeriod(periods, today);
  return [
    `title: ${localizedText(title, lang, lang).text}`,
    `state on ${today}: ${stateInWords[promiseState(periods, today)]}`,
    ...(from || to ? [`period:${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}`] : []),
    ...counted('priorities', priorities),
    ...counted('themes', themes),
    ...commitmentsInWords(promise),
    ...counted('follow-ups', followUps),
    ...counted('documents', documents),
    ...[...missingTexts(promise)].map(([language, paths]) => `${language}: ${missingInWords(paths)}`),
    ...adviceOn(promise, today).map((advice) => `advice: ${advice}`),
  ];
}

function counted(what: string, list: readonly unknown[] = []): string[] {
  return list.length ? [`${what}: ${list.length}`] : [];
}

function commitmentsInWords(promise: CitizenPromise): string[] {
  const commitments = withParts(promise.commitments);
  if (!commitments.length) return [];
  const outcomes = outcomesById(followUpsByTime(promise));
  const counts = new Map<string, number>();
  for (const { commitment } of commitments) {
    const { status, statusText, entries } = outcomeOf(commitment, outcomes);
    const known = status ?? (statusText || entries ? 'reported without a status' : 'without status');
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const statuses = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  return [`commitments: ${commitments.length} (${statuses})`];
}

function missingInWords(paths: readonly string[]): string {
  // Many names are the same in all languages, and would hide the texts that are not.
  const isName = (path: string) => /\.(places\[\d+\]|shortName)$/.test(path);
  const texts = paths.filter((path) => !isName(path));
  const names = paths.length - texts.length;
  const missing = `${texts.length} ${texts.length === 1 ? 'text' : 'texts'} missing: ${inShort(texts)}`;
  const untranslated = `; ${names} ${names === 1 ? 'name' : 'names'} not translated (places, shortName)`;
  return `${texts.length ? missing : 'complete'}${names ? untranslated : ''}`;
}
