import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { plainHtml } from '../../../builder/publish/plain-html.js';
import { scriptTag, snippet, sources, ways, type Publishing } from '../../../builder/publish/snippet.js';
import { textIn, untilShown, visit } from '../../support/site.js';

const embed = JSON.parse(readFileSync('dist/embed.json', 'utf8')) as {
  version: string;
  files: { name: string; integrity: string }[];
};
const built = {
  version: embed.version,
  integrity: embed.files.find(({ name }) => name === 'medborgarlofte.js')!.integrity,
};
/** What systems read as orders, and what ends a tag, in every text. */
const hostile = '[gallery] {{ 7*7 }} {% x %} </script></promise-card><b>"\'&amp;';
const promise = {
  id: 'p',
  lang: 'sv',
  title: 'Löftet',
  lead: hostile,
  periods: [{ to: `${new Date().getFullYear() + 1}-12-31` }],
  commitments: [{ id: 'a', text: 'Fotpatrullera på torget.' }],
};
const usual: Publishing = {
  way: 'tag',
  source: 'file',
  promiseUrl: '/lofte.json',
  script: '/',
  feedback: '/feedback',
  level: 2,
};
const html = plainHtml(promise, 'sv', '2026-11-27');
const made = (more: Partial<Publishing>) => snippet(promise, html, promise.title, { ...usual, ...more });

describe('what the builder gives to paste', () => {
  for (const way of ways)
    for (const source of sources) {
      const code = made({ way, source });

      it(`has no empty line and nothing that a system reads as an order: ${way}, ${source}`, () => {
        assert.doesNotMatch(code, /^\s*$/m);
        const outside = code.replace(/<script[^>]*>.*?<\/script>/gs, '');
        assert.doesNotMatch(outside, /[[\]{}]/);
        for (const [text] of code.matchAll(/"(?:[^"\\]|\\.)*"/g)) assert.doesNotMatch(text, /[[\]{}]/);
      });

      if (way === 'link' && source !== 'file') continue;
      it(`shows the promise on a page with the script tag: ${way}, ${source}`, async () => {
        const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title><link rel="icon" href="data:,">${scriptTag({ ...usual, way }, built)}</head><body><h1>Sida</h1>${code}</body></html>`;
        await visit({ 'sida.html': page, 'lofte.json': JSON.stringify(promise) }, async ({ page, heard }) => {
          if (source === 'words') {
            await page.waitForSelector('promise-card >>> ::-p-text(Löftet gäller nu)');
            assert.match(await page.$eval('body', (body) => body.innerText), /Fotpatrullera på torget/);
          } else {
            await untilShown(page, 'promise-card');
            const text = await textIn(page, 'promise-card');
            assert.ok(text.includes(hostile), text);
            assert.ok(text.includes('Fotpatrullera på torget.'));
          }
          assert.deepEqual(heard, []);
        });
      });
    }

  it('is readable without a script, word by word', async () => {
    await visit(
      {
        'sida.html': `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Sida</title><h1>Sida</h1>${made({})}</html>`,
      },
      async ({ page }) => {
        const text = await page.$eval('body', (body) => body.innerText);
        for (const words of [promise.title, hostile, 'Fotpatrullera på torget.']) assert.ok(text.includes(words), text);
      },
      { prepare: (page) => page.setJavaScriptEnabled(false) },
    );
  });

  it('allows feedback to another site and by email on the script tag, where a placeholder names it', () => {
    const tagFor = (feedback: string, way: Publishing['way'] = 'div') => scriptTag({ ...usual, feedback, way }, built);
    assert.match(tagFor('https://data.exempel.se/feedback'), / data-allow-feedback="https:\/\/data\.exempel\.se" /);
    assert.match(tagFor('kommunen@exempel.se'), / data-allow-feedback="mailto:kommunen@exempel\.se" /);
    assert.doesNotMatch(tagFor('/feedback'), /data-allow/);
    assert.doesNotMatch(tagFor('kommunen@exempel.se', 'tag'), /data-allow/);
    assert.match(made({ feedback: 'kommunen@exempel.se' }), / feedback-action="mailto:kommunen@exempel\.se"/);
  });

  it('names the script with its hash, also where only its folder is given', () => {
    assert.equal(
      scriptTag({ ...usual, script: '/medborgarlofte/0.1.0' }, built),
      `<script src="/medborgarlofte/0.1.0/medborgarlofte.js" integrity="${built.integrity}" crossorigin="anonymous" defer></script>`,
    );
  });
});
