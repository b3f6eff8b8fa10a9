import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import {
  distFiles,
  openBrowser,
  listenTo,
  serveFiles,
  textIn,
  untilShown,
  type ServedFile,
} from '../../support/site.js';
import { prototypeFile } from '../../support/prototype-file.js';

const hasPrototype = existsSync(prototypeFile);
if (!hasPrototype) {
  const sentence = 'Prototype is not installed: ITS TEST DOES NOT RUN. Install it with: npm run install-test-servers';
  // Where the project is checked, a test that does not run is a failure.
  if (process.env['CI']) throw new Error(sentence);
  console.error(`\n*** ${sentence} ***\n`);
}

const promise = {
  lang: 'sv',
  title: 'Löfte i Åre',
  commitments: Array.from({ length: 3 }, (_, number) => ({ text: `Vi går ut ${number + 1} gånger – varje dag.` })),
  links: [
    { title: 'Mer', url: 'javascript:void(window.ran = 1)' },
    { title: 'Rätt', url: 'https://kommunen.example/' },
  ],
};

const script = '<script src="medborgarlofte.js" defer></script>';
const body =
  '<h1>Sida</h1><promise-card promise-url="lofte.json"><p>Egna ord.</p></promise-card>' +
  '<div data-medborgarlofte="feedback-form" data-action="/feedback"><p>Eller ring.</p></div>' +
  '<p><a href="lofte.json#promise-card">Ett till</a></p>';
const whole = (head: string, charset = '<meta charset="utf-8">') =>
  `<!doctype html><html lang="sv"><head>${charset}<title>Sida</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

describe('a page made long ago', () => {
  let browser: Browser;
  before(async () => void (browser = await openBrowser()));

  async function open(
    html: string | ServedFile,
    files: Record<string, string | ServedFile>,
    visit: (page: Page, heard: string[]) => Promise<void>,
  ) {
    const server = await serveFiles({
      ...distFiles(),
      'lofte.json': JSON.stringify(promise),
      feedback: { body: '{"id": "1", "reference": "A-1"}', headers: { 'Content-Type': 'application/json' } },
      'sida.html': html,
      ...files,
    });
    const page = await browser.newPage();
    try {
      const heard = listenTo(page);
      await page.goto(`${server.address}/sida.html`);
      await visit(page, heard);
    } finally {
      await page.close();
      server.close();
    }
  }

  describe('in another encoding than UTF-8', () => {
    for (const [how, type] of [
      ['ISO-8859-1, as the server says', 'text/html; charset=iso-8859-1'],
      ['none that is declared', 'text/html'],
    ] as const)
      it(`has our words with their letters: ${how}`, () =>
        open({ body: whole(script, ''), headers: { 'Content-Type': type } }, {}, async (page) => {
          await untilShown(page, 'promise-card');
          await untilShown(page, 'feedback-form');
          assert.notEqual(await page.evaluate(() => document.characterSet), 'UTF-8');
          assert.match(await textIn(page, 'promise-card'), /Löfte i Åre.*åtaganden/is);
          assert.match(await textIn(page, 'feedback-form'), /Ditt meddelande|Skriv|synpunkt/);
          const words = await page.evaluate(() =>
            [...document.querySelectorAll('promise-card, feedback-form')]
              .map((element) => element.shadowRoot!.textContent)
              .join(),
          );
          assert.doesNotMatch(words, /[ÃÂâ]/);
        }));

    for (const name of [
      'medborgarlofte.js',
      'medborgarlofte-form.js',
      'medborgarlofte-page.js',
      'medborgarlofte-editor.js',
      'medborgarlofte.all.js',
    ])
      it(`gets ${name} in ASCII, between a semicolon and a line break, so that it can be put among other scripts`, () => {
        const code = readFileSync(`dist/${name}`, 'utf8');
        assert.ok(/^;[\0-\x7f]*\n$/.test(code));
      });

    it('has it in one file with other scripts', () =>
      open(
        whole('<script src="allt.js" defer></script>'),
        {
          'allt.js': `window.before = (function () { return 1; })\n${readFileSync('dist/medborgarlofte.js', 'utf8')}window.after = 1;`,
        },
        async (page, heard) => {
          await untilShown(page, 'promise-card');
          assert.equal(await page.evaluate('typeof before + after'), 'function1');
          assert.deepEqual(
            heard.filter((sentence) => !sentence.includes('links[0].url')),
            [],
          );
        },
      ));
  });

  describe('with a script that takes names of the language or the browser', () => {
    for (const [name, code] of [
      ['Map', 'function Map(place) { this.place = place; }'],
      ['Set', 'function Set() { this.items = []; }'],
      ['URL', 'var URL = "/start";'],
      ['URL', 'function URL(address) { this.address = address; }'],
    ] as const)
      it(`keeps its own words, which the console explains: ${code}`, () =>
        open(whole(`<script>${code}</script>${script}`), {}, async (page, heard) => {
          assert.match(await textIn(page, 'body'), /Egna ord\. Eller ring\. Ett till/);
          assert.match(heard.join(), new RegExp(`old-browser .*"${name}"`));
          assert.equal(heard.length, 1);
        }));

    it('works where what it uses has none of them', () =>
      open(
        whole(`<script>var Comment = 1, Text = 2, Range = 3, Option = 4, status = 5;</script>${script}`),
        {},
        async (page, heard) => {
          await untilShown(page, 'promise-card');
          await untilShown(page, 'feedback-form');
          assert.deepEqual(
            heard.filter((sentence) => !sentence.includes('links[0].url')),
            [],
          );
        },
      ));
  });

  describe('with a library that replaces what the language has', () => {
    const libraries = {
      'Prototype 1.7': prototypeFile,
      'MooTools 1.5': 'node_modules/mootools-core-dist/dist/mootools-core.js',
      'MooTools 1.5 with its compatibility layer': 'node_modules/mootools-core-dist/dist/mootools-core-compat.js',
    };
    for (const [name, file] of Object.entries(libraries))
      it(
        `works beside ${name}: shows the promise, runs no address, and sends what was written`,
        {
          skip: file === prototypeFile && !hasPrototype && 'Prototype is not installed',
        },
        () =>
          open(
            whole(`<script src="library.js"></script>${script}`),
            { 'library.js': `file:${file}` },
            async (page, heard) => {
              await untilShown(page, 'body > promise-card');
              await page.waitForFunction(() => document.querySelectorAll('promise-card').length === 2);
              await untilShown(page, 'feedback-form');
              const card = await textIn(page, 'promise-card');
              assert.match(card, /Löfte i Åre.*1 gånger.*2 gånger.*3 gånger/);
              const links = await page.$eval('promise-card', (card) =>
                [...card.shadowRoot!.querySelectorAll('a')].map(({ href }) => href),
              );
              assert.deepEqual(links, ['https://kommunen.example/']);
              assert.ok(
                await page.$eval('promise-card', (card) => card.shadowRoot!.adoptedStyleSheets.length),
                'Its styles are not adopted.',
              );

              await page.type('feedback-form >>> textarea', 'Mörkt vid "Åtorget" 👍');
              const request = page.waitForRequest((request) => request.method() === 'POST');
              await page.click('feedback-form >>> #send');
              const sent = JSON.parse((await (await request).fetchPostData())!) as Record<string, unknown>;
              assert.match(String(sent['key']), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
              assert.equal((await request).headers()['idempotency-key'], `"${String(sent['key'])}"`);
              assert.equal(sent['message'], 'Mörkt vid "Åtorget" 👍');
              assert.deepEqual(Object.keys(Object(sent['page']) as object), ['url', 'title']);
              await page.waitForSelector('feedback-form:state(delivered)');
              assert.deepEqual(
                heard.filter((sentence) => !sentence.includes('links[0].url')),
                [],
              );
            },
          ),
      );
  });
});
