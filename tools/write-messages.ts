import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundledLocale } from './catalogue/locales.js';
import { reportTranslations } from './catalogue/report.js';
import { readTranslations } from './catalogue/translations.js';

/**
 * Writes a module for each language, with the finished translations and nothing else, unless a file is broken. The language that is in
 * the script has three: what only the form says is downloaded with the form, and what only the builder says is in the builder.
 */
const translations = readTranslations();
reportTranslations(translations);

const idsIn = (folder: string) =>
  new Set(translations.messages.filter(({ file }) => file.startsWith(folder)).map(({ id }) => id));
const ofForm = idsIn('src/elements/feedback-form/');
// Of the builder's page, which residents never load.
const ofBuilder = idsIn('builder/');

const folder = fileURLToPath(new URL('../src/language/generated/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}bundled`, { recursive: true });
if (!process.exitCode)
  for (const { locale, shipped } of translations.catalogues) {
    const all = [...shipped].filter(([id]) => !ofBuilder.has(id));
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
      write(
        'bundled/builder',
        locale,
        [...shipped].filter(([id]) => ofBuilder.has(id)),
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
