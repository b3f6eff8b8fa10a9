import { besideFiles } from '../script-tag/beside-files.js';
import { ownScript } from '../script-tag/own-script.js';
import { reportToEditor } from '../notices/notices.js';
import { templates as en } from './generated/bundled/reading.js';

/** A language that the elements themselves speak. */
export type Locale = string;

/** Messages by id. */
export type Catalogue = Readonly<Record<string, string>>;

/** The language that messages are written in, in the code. */
export const sourceLocale: Locale = 'sv';

/** The translations that are here. The source language has none: its messages are in the code. */
export const catalogues: Record<Locale, Catalogue> = { sv: {}, en };

const loading = new Map<Locale, Promise<void>>();
const listeners = new Set<() => void>();

/** The locale for a BCP 47 tag such as `en` or `sv-FI`, by its language part; undefined for one that is not here. */
export function localeFor(tag: string): Locale | undefined {
  const language = languageOf(tag);
  return Object.hasOwn(catalogues, language) ? language : undefined;
}

/** Adds a language, for those who bundle the elements themselves. */
export function addLocale(locale: Locale, catalogue: Catalogue): void {
  catalogues[locale] = catalogue;
  for (const listener of listeners) listener();
}

/** Calls back when there is a further language, until the returned function is called. */
export function watchLocales(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Fetches the language of a tag from beside the script, if there is such a file and it is not here yet. By its hash, so that only the
 * file that belongs to this version is taken; and as data, never as a script.
 *
 * @returns whether we speak it, or will
 */
export function loadLocale(tag: string): boolean {
  const locale = languageOf(tag);
  const file = `locales/${locale}.json`;
  if (!ownScript || !Object.hasOwn(besideFiles, file)) return Object.hasOwn(catalogues, locale);
  if (!loading.has(locale)) loading.set(locale, load(locale, file, ownScript.src));
  return true;
}

async function load(locale: Locale, file: string, script: string): Promise<void> {
  try {
    const response = await fetch(new URL(file, script), { integrity: besideFiles[file]!, credentials: 'omit' });
    addLocale(locale, (await response.json()) as Catalogue);
  } catch (error) {
    // To be tried again by the next element that wants it.
    loading.delete(locale);
    reportToEditor('no-locale', { language: locale, reason: error });
  }
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
