import { adviceOn } from '../cli/advice.js';
import { missingTexts } from '../cli/texts.js';
import { en } from '../cli/words/en.js';
import type { Words as CommandWords } from '../cli/words/words.js';
import { fill } from '../src/language/localize.js';
import { findPersonalData } from '../src/feedback/personal-data.js';
import { languagesOf, languageOf } from '../src/promise/localized-text.js';
import type { CitizenPromise, Text } from '../src/promise/citizen-promise.js';
import { isMissing, languageName, problemText } from './fields/form.js';
import { strings } from './advice.strings.js';
import { isObject, pathText, type Path } from './state/json.js';
import type { Session } from './state/session.js';

/** Something to think about, in words, and the fields that it is about. Never in the way of anything. */
export interface Hint {
  text: string;
  paths: readonly string[];
  /** What is wrong, rather than better otherwise. */
  isFault?: boolean;
}

/** Longer than most readers read. */
const longTitle = 90;
const longText = 400;
const longCommitment = 250;

/** What nobody can see whether it was done: "verka för", "arbeta för". */
const vague =
  /^(?:(?:fortsätta|fortsatt)(?: att)?|(?:aktivt )?(?:verka|arbeta|jobba|sträva) (?:för|mot|med|efter)|bidra till|främja|stödja|utveckla (?:arbetet|samverkan)|continue to|work (?:to|for|towards)|strive|contribute to|promote)(?=\s)/i;

/** The advice of the check command as a code, the paths, and a value, a line each: the builder has words of its own, and links. */
const coded: CommandWords = {
  ...en,
  andMore: () => '',
  noDates: 'no-dates\nperiods',
  unreadPeriod: 'unread-period\nperiods',
  endedWithoutFollowUp: 'ended-without-follow-up\nfollowUps',
  noUpdated: 'no-updated\nupdated',
  noIds: (paths) => `no-id\n${paths}`,
  languageWithoutTitle: (languages) => `no-title-in-language\ntitle\n${languages}`,
  partialFollowUps: (_target, paths) => `partial-follow-ups\n${paths}`,
  entriesWithoutStatus: (paths) => `no-status\n${paths}`,
  noteAbout: (path, words) => `note\n${path}\n${words}`,
  notePer: (path, words) => `note\n${path}\n${words}`,
  notePerAndNote: (path, words) => `note\n${path}\n${words}`,
  meantSpan: (path, span) => `note\n${path}\n${span}`,
};

export function hintsOn(session: Session): Hint[] {
  const { language, reading, promise: raw } = session;
  const t = strings(language);
  const { promise, problems } = reading;
  const hints: Hint[] = [];
  for (const problem of problems) {
    if (problem.code === 'nothing-to-show') hints.push({ text: t.nothingToShow, paths: [], isFault: true });
    else if (isMissing(problem)) hints.push({ text: t.missing, paths: [problem.path], isFault: true });
    else hints.push({ text: problemText(problem, session), paths: [problem.path], isFault: !problem.isShown });
  }
  if (!promise) return hints;
  for (const advice of adviceOn(promise, session.today(), coded)) {
    const [code = '', paths = '', value = ''] = advice.split('\n');
    const text = code === 'note' ? t.note : t.advice[code as keyof typeof t.advice];
    hints.push({ text: fill(text, { words: value, languages: value }), paths: paths.split(', ') });
  }
  const { periods = [] } = promise;
  const last = periods.at(-1);
  if (last?.to && /^\d{4}/.test(last.to) && Number(last.to.slice(0, 4)) > Number(session.today().slice(0, 4)) + 5)
    hints.push({ text: t.farOff, paths: [`periods[${periods.length - 1}].to`] });
  hints.push(...missingHints(promise, language), ...textHints(raw, promise, t), ...addressHints(raw, t));
  return hints;
}

function missingHints(promise: CitizenPromise, language: 'sv' | 'en'): Hint[] {
  const t = strings(language);
  const languages = languagesOf(promise.title, promise.lang);
  if (languages.length < 2) return [];
  return [...missingTexts(promise)].flatMap(([lang, all]) => {
    // Many names are the same in all languages, and would hide the texts that are not.
    const paths = all.filter((path) => !/\.(places\[\d+\]|shortName)$/.test(path));
    return paths.length ? [{ text: fill(t.untranslated, { language: languageName(lang, language) }), paths }] : [];
  });
}

type Words = ReturnType<typeof strings>;

/** What is said of texts by their words alone. */
function textHints(raw: unknown, promise: CitizenPromise, t: Words): Hint[] {
  const vagueOnes: string[] = [];
  const long: string[] = [];
  const personal: string[] = [];
  const walk = (value: unknown, path: string, name: string): void => {
    if (Array.isArray(value)) return value.forEach((item, index) => walk(item, `${path}[${index}]`, name));
    if (isObject(value)) {
      for (const [key, inner] of Object.entries(value))
        if (!/^(contacts|owner|documents|links)$/.test(path))
          walk(inner, path ? `${path}.${key}` : key, isLanguageTag(value, key) ? name : key);
      return;
    }
    if (typeof value !== 'string') return;
    const at = path.replace(/\.[a-z]{2,3}(-\w+)?$/, '');
    if (name === 'text' && /commitments\[\d+\]/.test(path) && !path.includes('targets')) {
      if (vague.test(value)) vagueOnes.push(at);
      if (value.length > longCommitment) long.push(at);
    } else if (value.length > (name === 'title' ? longTitle : longText) && name !== 'alt' && !/^https?:/.test(value))
      long.push(at);
    if (!/^(contacts|owner)/.test(path) && findPersonalData(value).length) personal.push(at);
  };
  walk(raw, '', '');
  const once = (paths: readonly string[]) => [...new Set(paths)];
  const altIsMissing = promise.image && textsOf(promise.image.alt).every((alt) => alt.trim().length < 5);
  return [
    ...(vagueOnes.length ? [{ text: t.vague, paths: once(vagueOnes) }] : []),
    ...(long.length ? [{ text: t.long, paths: once(long) }] : []),
    ...(personal.length ? [{ text: t.personal, paths: once(personal) }] : []),
    ...(altIsMissing ? [{ text: t.alt, paths: ['image.alt'] }] : []),
  ];
}

function addressHints(raw: unknown, t: Words): Hint[] {
  const paths: string[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (isObject(value)) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    else if (typeof value === 'string' && /^(url|mapUrl)$/.test(String(path.at(-1))) && /^http:/i.test(value))
      paths.push(pathText(path));
  };
  walk(raw, []);
  return paths.length ? [{ text: t.http, paths }] : [];
}

function textsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** Whether a key of an object is the language of a text rather than a field. */
function isLanguageTag(value: Readonly<Record<string, unknown>>, key: string): boolean {
  return (
    /^[a-z]{2,3}(-\w+)*$/i.test(key) &&
    Object.keys(value).every((each) => languageOf(each).length <= 3) &&
    typeof value[key] === 'string' &&
    !/^(id|url|of|op|per|by|to)$/.test(key)
  );
}
