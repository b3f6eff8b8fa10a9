import { inWords, type ReportLanguage } from './sentences.js';
import type { readTranslations } from './translations.js';

/** `--lang sv` or `--lang en`; else the language that the terminal is set to; else English. */
function reportLanguage(): ReportLanguage {
  const index = process.argv.indexOf('--lang');
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const wanted = index > 0 ? process.argv[index + 1] : (LC_ALL ?? LC_MESSAGES ?? LANG);
  return wanted?.startsWith('sv') ? 'sv' : 'en';
}

/** Prints what is wrong and how far each language has come. With a problem that is more than a note the command fails. */
export function reportTranslations({ catalogues, problems }: ReturnType<typeof readTranslations>): void {
  const language = reportLanguage();
  for (const problem of problems) (problem.isNote ? console.log : console.error)(inWords(problem, language));
  for (const { locale, done, total, note } of catalogues) {
    const count = language === 'sv' ? `${done} av ${total} texter` : `${done} of ${total} messages`;
    console.log(`${locale}: ${count}${note ? `. ${note}` : ''}`);
  }
  const faults = problems.filter(({ isNote }) => !isNote).length;
  if (!faults) return;
  if (language === 'sv') console.error(`\n${faults} fel att rätta.`);
  else console.error(`\n${faults} ${faults === 1 ? 'problem' : 'problems'} to fix.`);
  process.exitCode = 1;
}
