import { readdirSync } from 'node:fs';

/** The language that is in the script itself. Every other one is a file beside it. */
export const bundledLocale = 'en';

/** The languages that have a translation file, from the names of the files. */
export function translatedLocales(): string[] {
  return readdirSync(new URL('../../locales/', import.meta.url))
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => name.slice(0, -'.xlf'.length))
    .sort();
}
