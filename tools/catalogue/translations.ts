import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCatalogue, type CheckedCatalogue } from './check-catalogue.js';
import { bundledLocale, translatedLocales } from './locales.js';
import type { Problem } from './problem.js';
import { checkSourceMessages, isForResidents, readSourceMessages, type SourceMessage } from './source-messages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All translations of the project, checked. */
export function readTranslations(): { messages: SourceMessage[]; catalogues: CheckedCatalogue[]; problems: Problem[] } {
  const { messages, problems } = readSourceMessages();
  problems.push(...checkSourceMessages(messages));
  // What is missing or no longer used can be said only when the messages in the code are right.
  if (problems.length) return { messages, catalogues: [], problems };
  const check = (locale: string, english?: ReadonlyMap<string, string>) => {
    const file = `locales/${locale}.xlf`;
    const asked = locale === bundledLocale ? messages : messages.filter(isForResidents);
    return checkCatalogue(readFileSync(join(root, file)), file, asked, english);
  };
  const bundled = check(bundledLocale);
  // Every page gets this language: what is not done in it stops the build too.
  bundled.problems = bundled.problems.map(({ isNote, code, ...problem }) => ({
    ...problem,
    code,
    ...(isNote && code === 'long' && { isNote }),
  }));
  const others = translatedLocales().filter((locale) => locale !== bundledLocale);
  const catalogues = [bundled, ...others.map((locale) => check(locale, bundled.translations))];
  return { messages, catalogues, problems: catalogues.flatMap((catalogue) => catalogue.problems) };
}
