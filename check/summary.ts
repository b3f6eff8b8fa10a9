import type { CitizenPromise, Commitment } from '../src/content/citizen-promise.js';
import { localizedText } from '../src/content/localized-text.js';
import { followUpsByTime, outcomeOf, outcomesById } from '../src/content/outcomes.js';
import { presentPeriod, promiseState, type PromiseState } from '../src/content/promise-state.js';
import { languagesWithoutTitle, missingTexts } from './texts.js';

const stateInWords: Record<PromiseState, string> = {
  coming: 'coming',
  inForce: 'in force',
  prolonged: 'in force, prolonged',
  ended: 'ended',
  undated: 'unknown',
};

/** Paths that are listed before the rest is only counted. */
const listed = 10;

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
    const status = outcomeOf(commitment, outcomes).status ?? 'without status';
    counts.set(status, (counts.get(status) ?? 0) + 1);
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

/** What is no fault, but is better otherwise. */
function adviceOn(promise: CitizenPromise, today: string): string[] {
  const { periods = [], followUps, updated } = promise;
  const state = promiseState(periods, today);
  const nameless = withParts(promise.commitments).filter(({ commitment }) => !commitment.id);
  const languages = languagesWithoutTitle(promise);
  const advice: [isGiven: boolean, text: string][] = [
    [state === 'undated', 'no period has dates, so the card cannot say whether the promise applies.'],
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
  return advice.filter(([isGiven]) => isGiven).map(([, text]) => text);
}

function inShort(paths: readonly string[]): string {
  const more = paths.length - listed;
  return paths.slice(0, listed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function withParts(
  commitments: readonly Commitment[] = [],
  list = 'commitments',
): { commitment: Commitment; path: string }[] {
  return commitments.flatMap((commitment, index) => {
    const path = `${list}[${index}]`;
    return [{ commitment, path }, ...withParts(commitment.children, `${path}.children`)];
  });
}
