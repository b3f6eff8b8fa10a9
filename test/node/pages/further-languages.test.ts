import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, listenTo, serveFiles, textIn, until } from '../../support/site.js';

const promise = JSON.stringify({
  lang: 'sv',
  title: { sv: 'Löfte', fi: 'Lupaus' },
  periods: [{ from: '2020-01-01', to: '2020-12-31' }],
  commitments: [{ text: 'Fotpatrullera.' }],
});

/** What a translator does: a file next to en.xlf. The words are marked English. */
function translate(project: string, locale: string, direction: string): void {
  const units = readFileSync('locales/en.xlf', 'utf8')
    .replace('target-language="en"', `target-language="${locale}"`)
    .split('<trans-unit id="')
    .map((unit) => (unit.startsWith('format-') ? unit : unit.replace('<target>', `<target>[${locale}] `)))
    .map((unit) => (unit.startsWith('format-direction') ? unit.replace('<target>ltr', `<target>${direction}`) : unit));
  writeFileSync(join(project, `locales/${locale}.xlf`), units.join('<trans-unit id="'));
}

describe('a language beside Swedish and English', () => {
  let browser: Browser;
  let project: string;
  before(async () => {
    browser = await openBrowser();
    project = mkdtempSync(join(tmpdir(), 'medborgarlofte-'));
    for (const name of [
      'src',
      'builder',
      'cli',
      'tools',
      'locales',
      'package.json',
      'lit-localize.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'tsconfig.messages.json',
      'vite.config.ts',
    ])
      cpSync(name, join(project, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
    translate(project, 'fi', 'ltr');
    translate(project, 'ar', 'rtl');
    const run = (tool: string, ...words: string[]) =>
      execFileSync(process.execPath, [join('node_modules', tool), ...words], { cwd: project, stdio: 'pipe' });
    run('tsx/dist/cli.mjs', 'tools/write-messages.ts');
    run('tsx/dist/cli.mjs', 'tools/build/build.ts');
  });
  after(() => rmSync(project, { recursive: true }));

  async function open(
    lang: string,
    visit: (page: Page, asked: string[], heard: string[]) => Promise<void>,
    { policy = '', damaged = false, script = '<script src="medborgarlofte.js" defer></script>' } = {},
  ) {
    const locale = (name: string) => ({
      body: readFileSync(join(project, `dist/locales/${name}.json`), 'utf8') + (damaged ? ' ' : ''),
      headers: { 'Content-Type': 'application/json' },
    });
    const server = await serveFiles({
      'sida.html': {
        body: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Sida</title><link rel="icon" href="data:,">${script}<promise-card promise-url="lofte.json" feedback-action="/feedback">Egna ord</promise-card>`,
        headers: policy ? { 'Content-Security-Policy': policy } : {},
      },
      ...Object.fromEntries(
        readdirSync(join(project, 'dist'))
          .filter((name) => name.endsWith('.js'))
          .map((name) => [name, `file:${join(project, 'dist', name)}`]),
      ),
      'locales/fi.json': locale('fi'),
      'locales/ar.json': locale('ar'),
      'lofte.json': promise,
    });
    const page = await browser.newPage();
    try {
      const heard = listenTo(page);
      await page.goto(`${server.address}/sida.html`);
      await visit(page, server.asked, heard);
    } finally {
      await page.close();
      server.close();
    }
  }
  const shows = (page: Page, words: string) =>
    page.waitForFunction(
      (words) =>
        document.querySelector('promise-card')?.shadowRoot?.querySelector('article')?.innerText.includes(words),
      {},
      words,
    );
  const asksFor = (asked: readonly string[]) => asked.filter((name) => name.startsWith('locales/'));

  it('is fetched by readers of that language, once, and spoken by card and form', () =>
    open('fi-FI', async (page, asked, heard) => {
      await shows(page, '[fi]');
      await page.waitForFunction(() =>
        document
          .querySelector('promise-card')!
          .shadowRoot!.querySelector('feedback-form')!
          .shadowRoot!.querySelector('form')
          ?.innerText.includes('[fi]'),
      );
      assert.match(await textIn(page, 'promise-card'), /Lupaus/);
      assert.deepEqual(asksFor(asked), ['locales/fi.json']);
      assert.deepEqual(heard, []);
    }));

  it('is found beside the script also when that is a module, under a strict policy with Trusted Types', () =>
    open(
      'fi',
      async (page, _, heard) => {
        await shows(page, '[fi]');
        assert.deepEqual(heard, []);
      },
      {
        script: '<script src="medborgarlofte.js" type="module"></script>',
        policy:
          "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types medborgarlofte",
      },
    ));

  it('is not fetched by others', () =>
    open('en', async (page, asked) => {
      await shows(page, 'This promise is no longer in force');
      assert.deepEqual(asksFor(asked), []);
    }));

  it('comes when the page or the reader changes to it', () =>
    open('sv', async (page, asked) => {
      await shows(page, 'Löftet gäller inte längre');
      await page.locator('promise-card >>> button[lang=fi]').click();
      await shows(page, '[fi]');
      await page.evaluate(() => (document.documentElement.lang = 'ar'));
      await shows(page, '[ar]');
      assert.equal(
        await page.$eval('promise-card >>> article', (article) => getComputedStyle(article).direction),
        'rtl',
      );
      assert.deepEqual(asksFor(asked), ['locales/fi.json', 'locales/ar.json']);
    }));

  it('is not taken from a file that is not the one of this version; the words stay, and it is reported', () =>
    open(
      'fi',
      async (page, _, heard) => {
        await shows(page, 'Löftet gäller inte längre');
        await until(() => heard.some((sentence) => /no-locale: .* fi /.test(sentence)));
        assert.doesNotMatch(await textIn(page, 'promise-card'), /\[fi\]/);
      },
      { damaged: true },
    ));
});
