import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { distFiles, openBrowser, listenTo, serveFiles, textIn, until, untilShown } from '../../support/site.js';

const readme = readFileSync('README.md', 'utf8');
const block = (language: string, holding: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))]
    .map(([, code]) => code!)
    .find((code) => code.includes(holding))!;
const tag = block('html', '<promise-card');
const bare = (body: string, head = '') =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

describe('a page with the tag of the README pasted into it', () => {
  let browser: Browser;
  before(async () => void (browser = await openBrowser()));

  /** Opens a page next to the widget and a promise, hands it over, and cleans up. */
  async function open(
    files: Record<string, string>,
    visit: (page: Awaited<ReturnType<Browser['newPage']>>, heard: string[]) => Promise<void>,
    { javaScript = true } = {},
  ) {
    const server = await serveFiles({
      ...distFiles(),
      'lofte.json': block('json', '"title"'),
      ...files,
    });
    const page = await browser.newPage();
    try {
      const heard = listenTo(page);
      await page.setJavaScriptEnabled(javaScript);
      await page.goto(`${server.address}/sida.html`, { waitUntil: 'load' });
      await visit(page, heard);
    } finally {
      await page.close();
      server.close();
    }
  }

  const variants: [string, string][] = [
    ['as written', tag],
    ['as a module, which consent tools make of it', tag.replace(' defer', ' type="module"')],
    ['without defer', tag.replace(' defer', '')],
    ['with async', tag.replace(' defer', ' async')],
    ['with the script after the card', tag.replace(/(<script.*<\/script>)(.*)/s, '$2$1')],
  ];
  for (const [how, pasted] of variants)
    it(`shows the promise ${how}`, () =>
      open({ 'sida.html': bare(pasted) }, async (page, heard) => {
        await untilShown(page, 'promise-card');
        const text = await textIn(page, 'promise-card');
        assert.match(text, /^Medborgarlöfte 2026 Read in English/);
        assert.match(text, /Polisen Fotpatrullera i centrum\./);
        assert.deepEqual(heard, []);
      }));

  it('waits for what is inside when the script comes before it, and says nothing untrue meanwhile', () =>
    open(
      {
        'sida.html': bare(
          `<promise-card>${'<!-- -->'.repeat(20_000)}<script type="application/json">${block('json', '"title"')}</script></promise-card>` +
            `<feedback-form>${'<!-- -->'.repeat(20_000)}<p>Ring oss.</p></feedback-form>`,
          '<script src="medborgarlofte.js"></script>',
        ),
      },
      async (page, heard) => {
        await untilShown(page, 'promise-card');
        await until(() => heard.length);
        assert.equal(heard.length, 1);
        assert.match(heard[0]!, /^\[medborgarlofte\] no-action: /);
        const shown = await page.$eval('feedback-form', (form) => form.shadowRoot!.textContent.trim());
        assert.equal(shown, '', 'the other way is alone');
      },
    ));

  it('says nothing when the same script is there twice', () =>
    open({ 'sida.html': bare(tag + tag) }, async (page, heard) => {
      await untilShown(page, 'promise-card');
      assert.deepEqual(heard, []);
    }));

  it('leaves a tag alone that the page has taken, reports it, and defines the others', () =>
    open(
      {
        'sida.html': bare(
          tag.replace('</promise-card>', '</promise-card><priority-list promise-url="lofte.json"></priority-list>'),
          '<script>customElements.define("promise-card", class extends HTMLElement {})</script>',
        ),
      },
      async (page, heard) => {
        await untilShown(page, 'priority-list');
        await until(() => heard.length);
        assert.equal(heard.length, 1);
        assert.match(heard[0]!, /defined-twice: Taggen <promise-card> .* version unknown\. .* version 0\.1\.0/);
        assert.match(await textIn(page, 'promise-card'), /Läs medborgarlöftet/);
      },
    ));

  it('reports two versions on one page, and keeps the first', () =>
    open(
      {
        'sida.html': bare(tag.replace('<promise-card', '<script src="other.js" defer></script><promise-card')),
        'other.js': readFileSync('dist/medborgarlofte.js', 'utf8').replace(/(?<=["'`])0\.1\.0(?=["'`])/g, '9.9.9'),
      },
      async (page, heard) => {
        await untilShown(page, 'promise-card');
        // The file for editors has the sentences, and comes after the page.
        await until(() => heard.length >= 2);
        assert.deepEqual(
          heard.map((sentence) => /^\[medborgarlofte\] defined-twice: Taggen <([\w-]+)>/.exec(sentence)?.[1]),
          ['promise-card', 'priority-list'],
        );
        for (const sentence of heard) assert.match(sentence, /från version 0\.1\.0\. Skriptet i version 9\.9\.9/);
      },
    ));

  it('reads the paragraph inside without JavaScript', () =>
    open(
      { 'sida.html': bare(tag) },
      async (page) => assert.match(await page.content(), /Läs medborgarlöftet \(pdf\)/),
      { javaScript: false },
    ));

  it('reads the paragraph inside when the script or the promise cannot be fetched', async () => {
    for (const missing of ['medborgarlofte.js', 'lofte.json']) {
      await open({ 'sida.html': bare(tag.replace(missing, 'borta')) }, async (page) => {
        await page.waitForNetworkIdle();
        assert.equal(await page.$eval('promise-card p', (element) => element.checkVisibility()), true);
      });
    }
  });

  it('keeps to a strict content security policy, with Trusted Types', () =>
    open(
      {
        'sida.html': bare(
          tag.replace('<promise-card', '<promise-card feedback-action="/feedback"'),
          `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; ` +
            `img-src 'self' data:; require-trusted-types-for 'script'">`,
        ),
      },
      async (page, heard) => {
        await untilShown(page, 'promise-card');
        await page.waitForSelector('promise-card >>> feedback-form >>> textarea', { visible: true });
        assert.deepEqual(heard, []);
      },
    ));

  it('adds no name to the page', () =>
    open({ 'sida.html': bare(tag, '<script>before = Object.keys(window)</script>') }, async (page) => {
      await untilShown(page, 'promise-card');
      const added = await page.evaluate(() => {
        const names = (globalThis as unknown as { before: string[] }).before;
        return Object.keys(window).filter((name) => !names.includes(name) && name !== 'before');
      });
      // Lit's own lists, which all copies of Lit on a page share, and what the test's own look at the page leaves behind.
      assert.deepEqual(
        added.filter((name) => !/^(lit|reactive)\w+(Versions|Metadata)$|ariaQuerySelector/.test(name)),
        [],
      );
    }));

  it('leaves title, address, focus and storage of the page alone', () =>
    open({ 'sida.html': bare(`<input autofocus>${tag}`) }, async (page) => {
      const address = page.url();
      await untilShown(page, 'promise-card');
      const state = await page.evaluate(() => ({
        title: document.title,
        focus: document.activeElement?.localName,
        storage: localStorage.length + sessionStorage.length,
        cookies: document.cookie,
      }));
      assert.deepEqual(state, { title: 'Sida', focus: 'input', storage: 0, cookies: '' });
      assert.equal(page.url(), address);
    }));
});

describe('the files of the script tag', () => {
  const names = [
    'medborgarlofte',
    'medborgarlofte-form',
    'medborgarlofte-page',
    'medborgarlofte-editor',
    'medborgarlofte.all',
  ];
  const [reading, form, page, editor, all] = names.map((name) => readFileSync(`dist/${name}.js`, 'utf8')) as [
    string,
    string,
    string,
    string,
    string,
  ];
  // The files are ASCII: other letters are escapes.
  const plain = (code: string) =>
    code.replace(/\\(?:x([\dA-F]{2})|u([\dA-F]{4}))/gi, (_, short?: string, long?: string) =>
      String.fromCharCode(parseInt(short ?? long!, 16)),
    );
  const catalogue = readFileSync('locales/en.xlf', 'utf8');

  it('hold no import, export or import.meta', () => {
    for (const code of [reading, form, page, editor, all]) assert.doesNotMatch(code, /\bimport\b[^:]|\bexport\b/);
  });

  it('hold every message in English and Swedish, those of the form in its file, and no note to translators', () => {
    // The builder's are in its own files.
    const units = catalogue.split('<trans-unit ').filter((unit) => /^id="(?!builder-)/.test(unit));
    assert.ok(units.length > 80);
    const everything = plain(all);
    for (const unit of units) {
      const texts = [...unit.matchAll(/<(?:source|target)>(.*?)<\/(?:source|target)>/gs)].map(([, text]) => text!);
      const places = [reading, form].map(plain).filter((code) => texts.every((text) => code.includes(text)));
      assert.ok(places.length, `no file has ${texts.join(' and ')}`);
      for (const text of texts) assert.ok(everything.includes(text), `medborgarlofte.all.js lacks "${text}"`);
    }
    for (const [, note] of catalogue.matchAll(/<note[^>]*>(.*?)<\/note>/gs))
      assert.ok(![reading, form, editor, all].some((code) => code.includes(note!)), note);
  });
});
