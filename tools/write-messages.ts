import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundledLocale } from './catalogue/locales.js';
import { reportTranslations } from './catalogue/report.js';
import { readTranslations } from './catalogue/translations.js';

/**
 * Writes a module for each language, with the finished translations and nothing else, unless a file is broken. The language that is in
 * the script has two: what only the form says is downloaded with the form.
 */
const translations = readTranslations();
reportTranslations(translations);

const ofForm = new Set(
  translations.messages.filter(({ file }) => file.startsWith('src/elements/feedback-form/')).map(({ id }) => id),
);

const folder = fileURLToPath(new URL('../src/language/generated/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}bundled`, { recursive: true });
if (!process.exitCode)
  for (const { locale, shipped } of translations.catalogues) {
    const all = [...shipped];
    if (locale !== bundledLocale) write(locale, locale, all);
    else {
      write(
        'bundled/reading',
        locale,
        all.filter(([id]) => !ofForm.has(id)),
      );
      write(
        'bundled/form',
        locale,
        all.filter(([id]) => ofForm.has(id)),
      );
    }
  }

function write(name: string, locale: string, texts: readonly (readonly [string, string])[]): void {
  const entries = JSON.stringify(
    Object.fromEntries([...texts].sort(([one], [other]) => (one < other ? -1 : 1))),
    null,
    2,
  );
  writeFileSync(
    `${folder}${name}.ts`,
    `/** Written by tools/write-messages.ts from locales/${locale}.xlf. */\nexport const templates: Readonly<Record<string, string>> = ${entries};\n`,
  );
}
