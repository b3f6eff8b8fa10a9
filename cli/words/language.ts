import { en } from './en.js';
import { sv } from './sv.js';
import type { Words } from './words.js';

/** The words of a language by its tag, else of the one that the terminal is set to: Swedish or English. */
export function wordsFor(lang = terminalLanguage()): Words {
  return /^sv\b/i.test(lang.replace('_', '-')) ? sv : en;
}

function terminalLanguage(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  // An empty one counts as none.
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '';
}
