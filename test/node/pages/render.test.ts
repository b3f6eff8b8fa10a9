import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'puppeteer-core';
import { completePromise } from '../../../demo/states/complete-promise.js';
import { openBrowser, serveFiles, untilShown } from '../../support/site.js';

const command = resolve('dist/cli.js');
const payloads = [
  '<img src=x onerror=alert(1)>',
  '</p></promise-card><script>alert(1)</script>',
  '<!--',
  '&lt;b&gt;',
  '" onmouseover="alert(1)',
  'lit$0$',
  '${1}',
];

/** The promises of the demonstration, and those that are hard to show rightly. */
const files = [
  ...['demo', 'test/fixtures/promises', 'test/fixtures/promises/proposed'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'expect.json')
      .map((name) => `${folder}/${name}`),
  ),
];

function render(...args: string[]): Promise<{ code: number; html: string; errors: string }> {
  return new Promise((done) =>
    execFile(process.execPath, [command, 'render', ...args], (error, html, errors) =>
      done({ code: error ? Number(error.code) : 0, html, errors }),
    ),
  );
}

describe('medborgarlofte render', () => {
  let browser: Browser;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'render-'));
    writeFileSync(join(folder, 'complete.json'), JSON.stringify(completePromise));
    browser = await openBrowser();
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const file of [...files, 'complete.json'])
    for (const lang of ['sv', 'en'])
      it(`has what a card shows of ${file} in "${lang}", in the same words, order and addresses`, async (test) => {
        const path = file === 'complete.json' ? join(folder, file) : file;
        const { title } = JSON.parse(readFileSync(path, 'utf8')) as { title: unknown };
        const languages = typeof title === 'string' ? ['sv'] : Object.keys(title as object);
        const { code, html, errors } = await render(path, '--lang', lang);
        if (!languages.includes(lang)) {
          assert.match(errors, /the title has no text in "en"; expected one of: sv/);
          assert.deepEqual([code, html], [1, '']);
          return;
        }
        assert.equal(errors, '');
        const site = await serveFiles({
          'dist/medborgarlofte.js': 'file:dist/medborgarlofte.js',
          'p/lofte.json': readFileSync(path, 'utf8'),
          'p/index.html': `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Sida</title>
            <main>${html}</main><promise-card promise-url="lofte.json"></promise-card>
            <script src="/dist/medborgarlofte.js"></script></html>`,
        });
        test.after(() => site.close());
        const page = await browser.newPage();
        await page.goto(`${site.address}/p/index.html`);
        await untilShown(page, 'promise-card');
        const [plain, card] = await page.evaluate(() => {
          const shown = document.querySelector('promise-card')!.shadowRoot!.querySelector('article')!;
          // What needs a script, or changes with the day.
          for (const each of shown.querySelectorAll('button, [part=state] > strong')) each.remove();
          for (const text of shown.querySelector('[part=state]')?.childNodes ?? [])
            if (text instanceof Text)
              text.data = text.data
                .replace(/^\s*(Gäller|Gällde|In force|Was in force) /, 'Period: ')
                .replace(/I dag är sista dagen\.|\d+ dagar kvar\.|En dag kvar\.|Today is .*|.* left\./, '');
          return [document.querySelector('main')!, shown].map((root) => ({
            words: root.textContent.replace(/\s+/g, ''),
            links: [...root.querySelectorAll('a, img')].map((each) =>
              each instanceof HTMLImageElement ? [each.src, each.alt] : [(each as HTMLAnchorElement).href],
            ),
            levels: [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName),
            languages: [...root.querySelectorAll('[lang]')].map(({ textContent }) => textContent),
            addresses: [...root.querySelectorAll(root === shown ? '.address' : 'li[id], li > span[id]')].map(
              ({ id }) => id,
            ),
          }));
        });
        await page.close();
        assert.ok(plain!.words.length > 50);
        assert.deepEqual(plain, card);
      });

  it('is valid HTML, with no classes, styles, scripts, comments or empty elements', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // A number that is copied has the hyphen and the spaces that the editor wrote.
        'tel-non-breaking': 'off',
        'void-style': 'off',
        'long-title': 'off',
        'no-inline-style': 'error',
        'no-trailing-whitespace': 'error',
      },
    });
    for (const file of [...files, join(folder, 'complete.json')]) {
      const { html } = await render(file);
      const { results } = await validator.validateString(
        `<!DOCTYPE html>\n<html lang="sv">\n<head><title>Sida</title></head>\n<body><h1>Sida</h1>\n<promise-card>\n${html}</promise-card></body>\n</html>\n`,
      );
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => [file, line, message])),
        [],
      );
      assert.doesNotMatch(html, /<!--|\s(?:class|style|part|slot|tabindex|role|on\w+)=|<(?:script|button|div|details)/);
      assert.doesNotMatch(html, /<(\w+)[^>]*>\s*<\/\1>/);
    }
  });

  it('claims no state that becomes untrue, only dates', async () => {
    const { html } = await render('demo/almvaga.json');
    assert.match(
      html,
      /<p>Period: <time datetime="2026-01">januari 2026<\/time>–<time datetime="2029-12">december 2029/,
    );
    assert.doesNotMatch(html, /gäller nu|Gäller |dagar kvar/);
  });

  it('lets the card say above it whether the promise applies, also where the file cannot be fetched', async () => {
    for (const [lang, state] of [
      ['sv', 'Löftet gäller inte längre. Gällde till och med 30 september 2017.'],
      ['en', 'This promise is no longer in force. Was in force up to and including 30 September 2017.'],
    ] as const) {
      const { html } = await render('demo/karlstad.json', '--lang', lang);
      const site = await serveFiles({
        'medborgarlofte.js': 'file:dist/medborgarlofte.js',
        'index.html': `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Sida</title>
          <promise-card promise-url="none.json">${html}</promise-card><script src="medborgarlofte.js"></script></html>`,
      });
      const page = await browser.newPage();
      await page.goto(`${site.address}/index.html`);
      const notice = await page.waitForSelector('promise-card >>> .state', { visible: true });
      const words = await notice!.evaluate((shown) => (shown as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
      assert.ok(words.includes(state), words);
      await page.close();
      site.close();
    }
  });

  it('leaves what is hostile in the content as text', async () => {
    const text = readFileSync('demo/larkeborg.json', 'utf8');
    const page = await browser.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.accept();
    });
    for (const payload of payloads) {
      const hostile = JSON.stringify(JSON.parse(text), (key, value: unknown) =>
        (key === 'sv' || key === 'en') && typeof value === 'string' ? `${value} ${payload}` : value,
      );
      writeFileSync(join(folder, 'hostile.json'), hostile);
      const { html } = await render(join(folder, 'hostile.json'));
      const times = html.split('</li>').length;
      assert.ok(times > 60);
      await page.setContent(`<!doctype html><main><promise-card>${html}</promise-card></main><p id="after">Efter</p>`);
      const shown = await page.evaluate(() => ({
        words: document.querySelector('promise-card')!.textContent,
        others: document.querySelectorAll('promise-card :is(script, b, svg, [onerror], [onmouseover])').length,
        isAfter: !!document.querySelector('main + #after'),
      }));
      assert.deepEqual([shown.others, shown.isAfter], [0, true], payload);
      assert.ok(shown.words.split(payload).length > 60, payload);
    }
    assert.deepEqual(dialogs, []);
    await page.close();
  });

  it('keeps addresses as the file has them, and shows a link without one that may not be followed', async () => {
    const links = ['a.pdf', '../b.pdf', '/c.pdf?d=1#e', 'https://polisen.se/x', 'javascript:alert(1)'];
    writeFileSync(
      join(folder, 'links.json'),
      JSON.stringify({ title: 'Löfte', body: ['Text'], links: links.map((url) => ({ title: `Länk ${url}`, url })) }),
    );
    const { code, html, errors } = await render(join(folder, 'links.json'));
    assert.deepEqual(
      [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address),
      links.slice(0, -1),
    );
    assert.match(errors, /links\.json:\d+:\d+: .*javascript/);
    assert.equal(code, 1);
  });

  it('begins at the level that is asked for, and says how it is used', async () => {
    assert.match((await render('demo/karlstad.json', '--heading-level', '3')).html, /<h3>Polisens .*<h4>/s);
    for (const wrong of [[], ['a.json', 'b.json'], ['a.json', '--heading-level', '7'], ['a.json', '--what']]) {
      const { code, html, errors } = await render(...wrong);
      assert.deepEqual([code, html], [2, '']);
      assert.match(errors, /^Usage: medborgarlofte render FILE/);
    }
    assert.deepEqual(await render('none.json'), { code: 1, html: '', errors: 'none.json: there is no such file.\n' });
  });
});
