import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { extractTexts, mergeTexts } from '../../../cli/translation.js';
import { en } from '../../../cli/words/en.js';
import { checkContent } from '../../../cli/check-content.js';

const today = '2026-06-01';
const extract = (content: string, to = 'fi') => extractTexts(Buffer.from(content), 'lofte.json', to, today, en);
const merge = (content: string, xliff: string) =>
  mergeTexts(Buffer.from(content), Buffer.from(xliff), 'fi.xlf', today, en);

/** What a translator does: every text in brackets. */
const translated = (xliff: string) =>
  xliff.replace(
    /<source>([^]*?)<\/source>(\s*<target>[^]*?<\/target>)?/g,
    '<source>$1</source>\n<target>[$1]</target>',
  );

const promise = `{
  "lang": "sv",
  "title": { "sv": "Löfte & lova", "en": "Promise" },
  "updated": "2026-05",
  "body": ["Första raden.\\nAndra <raden>.", {
    "sv": "Stycke",
    "en": "Paragraph"
  }],
  "commitments": [{ "id": "a", "text": "Fotpatrullera \\"ofta\\"." , "targets": [{ "op": "min", "value": 2, "unit": "möten" }] }]
}
`;

describe('medborgarlofte extract and merge', () => {
  it('give a translator every text of a promise, and put the translations back', () => {
    const { made: xliff = '', problems } = extract(promise);
    assert.deepEqual(problems, []);
    assert.match(xliff, /<file source-language="sv" target-language="fi" original="lofte.json"/);
    const { made = '', problems: wrong } = merge(promise, translated(xliff));
    assert.deepEqual(wrong, []);
    const { title, body, commitments } = JSON.parse(made) as {
      title: unknown;
      body: unknown;
      commitments: { text: Record<string, string>; targets: { unit: Record<string, string> }[] }[];
    };
    assert.deepEqual(title, { sv: 'Löfte & lova', en: 'Promise', fi: '[Löfte & lova]' });
    assert.deepEqual(body, [
      { sv: 'Första raden.\nAndra <raden>.', fi: '[Första raden.\nAndra <raden>.]' },
      { sv: 'Stycke', en: 'Paragraph', fi: '[Stycke]' },
    ]);
    assert.equal(commitments[0]!.text['fi'], '[Fotpatrullera "ofta".]');
    assert.equal(commitments[0]!.targets[0]!.unit['fi'], '[möten]');
  });

  it('change nothing else, not even where the lines break', () => {
    const { made: xliff = '' } = extract(promise);
    assert.equal(merge(promise, xliff).made, promise, 'nothing is translated yet');
    const { made = '' } = merge(promise, translated(xliff));
    const without = made
      .replace(/,\s*"fi": "(\\.|[^"])*"/g, '')
      .replace(/\{ "sv": ("Första(?:\\.|[^"])*"|"Fotpatrullera(?:\\.|[^"])*"|"möten") \}/g, '$1');
    assert.equal(without, promise);
  });

  it('lose nothing of a promise of the demonstration, there and back again', () => {
    for (const name of ['larkeborg', 'karlstad', 'norrglimma', 'almvaga', 'tranhalla']) {
      const content = readFileSync(`demo/${name}.json`, 'utf8');
      const { made = '', problems } = merge(content, translated(extract(content).made!));
      assert.deepEqual(problems, [], name);
      const { details = [] } = checkContent(Buffer.from(made), today);
      assert.ok(
        details.some((line) => /^fi: complete/.test(line)),
        `${name}: ${details.join('\n')}`,
      );
      assert.equal(merge(made, extract(made).made!).made, made, 'its own translations change nothing');
    }
  });

  it('leave out what is not finished, and what has changed since', () => {
    const { made: xliff = '' } = extract(promise);
    const half = translated(xliff).replace('<target>', '<target state="needs-translation">');
    assert.doesNotMatch(merge(promise, half).made!, /\[Löfte/);
    const { made, problems } = merge(promise.replace('"Stycke"', '"Nytt"'), translated(xliff));
    assert.match(problems[0]!.text, /fi\.xlf:\d+: the text at body\[1\] .* has changed/);
    assert.doesNotMatch(made!, /\[Stycke\]/);
    assert.match(made!, /\[Löfte/);
  });

  it('want a promise without faults first, and a file of translations', () => {
    assert.match(extract('{"title": "x", "body": ["y"], "bdoy": []}').problems[0]!.text, /bdoy/);
    assert.match(merge(promise, '<xliff').problems[0]!.text, /broken/);
  });
});
