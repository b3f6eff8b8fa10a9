import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { distFiles, openBrowser, serveFiles, untilShown } from '../../support/site.js';

/** A page with a promise alone; what is around it is the site's to print. */
const page = (name: string) => `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Löfte</title>
  <style>body { font: 100%/1.5 sans-serif }</style>
  <script src="/medborgarlofte.js" defer></script>
  <promise-card promise-url="/${name}.json" feedback-action="/feedback"></promise-card>`;

/** In a file of Chromium, each page is an object that is not compressed. */
const pagesIn = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)!.length;

const hidden = (shown: Page, selector: string): Promise<string[]> =>
  shown.$eval(
    'promise-card',
    (card, name) =>
      [...card.shadowRoot!.querySelectorAll(name)]
        .filter((element) => !element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.textContent.trim().slice(0, 40)),
    selector,
  );

describe('a promise on paper', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  before(async () => {
    browser = await openBrowser();
    const names = ['almvaga', 'larkeborg'];
    site = await serveFiles({
      ...distFiles(),
      ...Object.fromEntries(names.map((name) => [`${name}.html`, page(name)])),
      ...Object.fromEntries(names.map((name) => [`${name}.json`, `file:demo/${name}.json`])),
    });
  });
  after(() => site.close());

  async function open(name: string, visit: (shown: Page) => Promise<void>) {
    const shown = await browser.newPage();
    try {
      await shown.goto(`${site.address}/${name}.html`, { waitUntil: 'networkidle0' });
      await untilShown(shown, 'promise-card');
      await visit(shown);
    } finally {
      await shown.close();
    }
  }

  for (const [name, commitments, most] of [
    ['almvaga', 16, 6],
    ['larkeborg', 62, 14],
  ] as const)
    it(`takes at most ${most} pages of A4 with ${commitments} commitments`, () =>
      open(name, async (shown) => {
        const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
        const pages = pagesIn(await shown.pdf({ format: 'A4', margin }));
        assert.ok(pages <= most, `${pages} pages`);
        // A file that is nearly empty would be short too.
        assert.ok(pages > most / 3, `${pages} pages`);
      }));

  it('is complete, with where each link leads once, and without names for machines', () =>
    open('larkeborg', async (shown) => {
      await shown.emulateMediaType('print');
      await shown.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.deepEqual(await hidden(shown, '.group li, .entries li, h2, h3, h4, [part=status], .value'), []);
      const after = (selector: string) =>
        shown.$$eval(`promise-card >>> ${selector}`, (elements) =>
          elements.map((element) => getComputedStyle(element, '::after').content),
        );
      const links = await after('a[href^=http]:not(.entries a, nav a)');
      const hosts = await shown.$$eval('promise-card >>> .host', (elements) =>
        elements.map((element) => element.getClientRects().length),
      );
      const names = await after('.address');
      assert.ok(links.length > 0 && links.every((written) => written.includes('http')), links.join('\n'));
      assert.ok(hosts.length > 0 && hosts.every((boxes) => !boxes), 'the address says the site already');
      assert.deepEqual([...new Set(names)], ['none']);
    }));
});
