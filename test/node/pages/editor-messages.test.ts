import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { panelWords, type PanelLanguage } from '../../../src/editor/words.js';
import { sentences } from '../../../src/editor/sentences.js';
import type { NoticeCode } from '../../../src/notices/notice-code.js';

const pages: [PanelLanguage, string][] = [
  ['en', 'docs/editor-messages.md'],
  ['sv', 'docs/felmeddelanden.md'],
];

/** Attributes of a placeholder begin with `data-`, which the page says once. */
const plain = (words: string) => words.replaceAll('{data}', '');

/** What the page says of one message: how the console says it, what it means, what to do. */
function section(id: NoticeCode, language: PanelLanguage): string {
  const { wrong, fix } = panelWords[language].messages[id];
  const said = sentences[id].split('\n')[0]!;
  return `### ${id}\n\n\`\`\`text\n${said}\n\`\`\`\n\n${plain([wrong, fix].filter((words) => words !== '{hint}').join(' '))}\n`;
}

for (const [language, path] of pages)
  describe(`the page of messages in "${language}"`, () => {
    const text = readFileSync(path, 'utf8');
    const { missing, jsonFaults, whyNothing, notDelivered } = panelWords[language];

    for (const id of Object.keys(sentences) as NoticeCode[])
      it(`says what ${id} is, as the console and the panel do`, () => {
        assert.ok(text.includes(section(id, language)), `${path} lacks:\n\n${section(id, language)}`);
      });

    it('says why a promise cannot be read, and what to do', () => {
      for (const { wrong, fix } of Object.values(missing))
        assert.ok(text.includes(`- ${wrong} ${fix}\n`), `${path} lacks:\n\n- ${wrong} ${fix}`);
    });

    it('says what each mistake in JSON is, and what to do', () => {
      for (const { wrong, fix } of Object.values(jsonFaults))
        assert.ok(text.includes(`- ${wrong} ${fix}\n`), `${path} lacks:\n\n- ${wrong} ${fix}`);
    });

    it('says why nothing may show, and what to do', () => {
      for (const { wrong, fix } of Object.values(whyNothing))
        assert.ok(text.includes(`- ${wrong} ${fix}\n`), `${path} lacks:\n\n- ${wrong} ${fix}`);
    });

    it('says why feedback may not have arrived, and what to do', () => {
      for (const [code, words] of Object.entries(notDelivered))
        assert.ok(text.includes(`- \`${code}\`: ${words}\n`), `${path} lacks:\n\n- \`${code}\`: ${words}`);
    });

    it('tells of no message that there is not', () => {
      const told = [...text.matchAll(/^### (.+)$/gm)].map(([, id]) => id!);
      assert.deepEqual(
        told.filter((id) => !Object.hasOwn(sentences, id)),
        [],
      );
    });
  });
