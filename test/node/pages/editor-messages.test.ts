import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { EditorLanguage } from '../../../src/editor/messages/editor-messages.js';
import { editorDocs, withMessages } from '../../../tools/write-editor-docs.js';

for (const [language, path] of Object.entries(editorDocs) as [EditorLanguage, string][])
  describe(`the page of messages in "${language}"`, () => {
    const text = readFileSync(path, 'utf8');

    it('says what the console and the panel say; `npm run build` writes it', () => {
      assert.equal(withMessages(text, language), text);
    });

    it('is not written without a notice that there is, nor with one twice', () => {
      assert.throws(() => withMessages(text.replace(' no-end-tag', ''), language), /must have once: no-end-tag$/);
      const twice = text.replace(' no-end-tag', ' no-end-tag no-end-tag');
      assert.throws(() => withMessages(twice, language), /must have once: no-end-tag$/);
    });

    it('is not written with a notice or a part that there is not', () => {
      assert.throws(
        () => withMessages(text.replace(' no-end-tag', ' no-end'), language),
        /there is no notice "no-end"/,
      );
      assert.throws(
        () => withMessages(text.replace('-- failures', '-- faults'), language),
        /there is no part "faults"/,
      );
    });
  });
