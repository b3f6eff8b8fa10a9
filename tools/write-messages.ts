import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportTranslations } from './catalogue/report.js';
import { readTranslations } from './catalogue/translations.js';

/** Writes a module for each language, with the finished translations and nothing else, unless a file is broken. */
const translations = readTranslations();
reportTranslations(translations);

const folder = fileURLToPath(new URL('../src/i18n/generated/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
if (!process.exitCode)
  for (const { locale, translations: texts } of translations.catalogues) {
    const entries = JSON.stringify(
      Object.fromEntries([...texts].sort(([one], [other]) => (one < other ? -1 : 1))),
      null,
      2,
    );
    writeFileSync(
      `${folder}${locale}.ts`,
      `/** Written by tools/write-messages.ts from locales/${locale}.xlf. */\nexport const templates: Readonly<Record<string, string>> = ${entries};\n`,
    );
  }
