import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messagesByLanguage } from '../src/editor/messages/by-language.js';
import type { Advice, EditorLanguage } from '../src/editor/messages/editor-messages.js';
import type { NoticeCode } from '../src/notices/notice-code.js';

/** The pages of what is said to editors. Text around the generated parts is written by hand, in the pages. */
export const editorDocs: Readonly<Record<EditorLanguage, string>> = {
  sv: 'docs/felmeddelanden.md',
  en: 'docs/editor-messages.md',
};

/**
 * A page with its generated parts as the messages are now: each between `<!-- name -->` and `<!-- / -->`.
 *
 * @throws Error for a part that there is not, and for a notice that no part or more than one has
 */
export function withMessages(page: string, language: EditorLanguage): string {
  const noticed: string[] = [];
  const filled = page.replace(
    /<!-- ([\w-]+(?:: [\w -]+)?) -->\n[^]*?<!-- \/ -->/g,
    (_, name: string) => `<!-- ${name} -->\n\n${part(name, language, noticed)}\n\n<!-- / -->`,
  );
  const missing = Object.keys(messagesByLanguage[language].notices).filter(
    (code) => noticed.filter((each) => each === code).length !== 1,
  );
  if (missing.length) throw new Error(`${editorDocs[language]} must have once: ${missing.join(', ')}`);
  return filled;
}

function part(name: string, language: EditorLanguage, noticed: string[]): string {
  const { failures, jsonFaults, whyNothing, notDelivered } = messagesByLanguage[language];
  const lists: Readonly<Record<string, Readonly<Record<string, Advice>>>> = { failures, jsonFaults, whyNothing };
  const [kind, codes = ''] = name.split(': ');
  if (kind === 'notices') {
    noticed.push(...codes.split(' '));
    return codes
      .split(' ')
      .map((code) => notice(code, language))
      .join('\n\n');
  }
  if (kind === 'notDelivered')
    return Object.entries(notDelivered)
      .map(([code, words]) => `- \`${code}\`: ${words}`)
      .join('\n');
  const list = lists[name];
  if (!list) throw new Error(`${editorDocs[language]}: there is no part "${name}"`);
  return Object.entries(list)
    .map(([, { wrong, fix }]) => `- ${wrong} ${fix}`)
    .join('\n');
}

/** What is wrong, and what to do. */
function notice(code: string, language: EditorLanguage): string {
  const { notices } = messagesByLanguage[language];
  if (!Object.hasOwn(notices, code)) throw new Error(`${editorDocs[language]}: there is no notice "${code}"`);
  const { wrong, fix } = notices[code as NoticeCode];
  // Attributes of a placeholder begin with `data-`, which the page says once; the hint is one of a list on the page.
  const words = [wrong, fix].filter((sentence) => sentence !== '{hint}').map((words) => words.replaceAll('{data}', ''));
  return `### ${code}\n\n${words.join(' ')}`;
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url))
  for (const [language, path] of Object.entries(editorDocs)) {
    const page = readFileSync(path, 'utf8');
    const filled = withMessages(page, language as EditorLanguage);
    if (filled !== page) writeFileSync(path, filled);
  }
