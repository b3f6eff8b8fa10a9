import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { isForResidents } from '../../../tools/catalogue/source-messages.js';
import { startPreview } from '../../../tools/preview/preview-server.js';
import { messages } from '../../support/catalogue.js';
import { openBrowser } from '../../support/site.js';

describe('the preview of messages', () => {
  let preview: Awaited<ReturnType<typeof startPreview>>;
  before(async () => {
    preview = await startPreview();
  });
  after(() => preview.close());

  async function open(lang: string, look: (page: Page) => Promise<void>): Promise<void> {
    const { port } = preview.server.address() as AddressInfo;
    const context = await (await openBrowser()).createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      // What the test runner's compiler puts around functions, which are run in the page here.
      await page.evaluateOnNewDocument('globalThis.__name = (made) => made');
      await page.goto(`http://127.0.0.1:${port}/texter?lang=${lang}`);
      await page.waitForSelector('html[data-shown]', { timeout: 60_000 });
      await look(page);
    } finally {
      await context.close();
    }
  }

  it('has every message with its id, note and Swedish, and what is missing is marked', () =>
    open('fi', async (page) => {
      const rows = await page.$$eval('table tr', (all) =>
        all.map((row) => [row.querySelector('code')!.textContent, row.cells[1]!.textContent, row.className]),
      );
      const ids = new Set(rows.map(([id]) => id));
      assert.deepEqual(
        messages.filter((message) => isForResidents(message) && !ids.has(message.id)).map(({ id }) => id),
        [],
      );
      assert.ok(rows.every(([, swedish]) => swedish));
      assert.deepEqual(
        await page.$$eval('.not-reached', (all) => all.map((each) => each.parentElement!.textContent)),
        [],
      );
    }));

  it('shows most of them in their places', () =>
    open('sv', async (page) => {
      const others = await page.$$eval('main > table code', (all) => all.map((code) => code.textContent));
      // What needs an email program, another visit, a receiver's own fault or a file that cannot be loaded.
      const unseen = others.filter(
        (id) =>
          !/-mail-|-outbox-|-saved|-save|format-|fallback-no-form|own-words|language|-sent-|feedback-form-(message-malformed|email-missing|email-too-long|other-error|not-copied)/.test(
            id,
          ),
      );
      assert.ok(unseen.length < 12, unseen.join(', '));
    }));

  /** The texts that an element shows, each with the language that it is marked with. */
  const textsIn = (page: Page) =>
    page.$$eval('.shown', (places) => {
      const found: { text: string; lang: string }[] = [];
      const walk = (root: ParentNode, lang: string) => {
        for (const node of root.childNodes) {
          if (node instanceof HTMLElement || node instanceof SVGElement) {
            const own = node.getAttribute('lang') ?? lang;
            if (node.localName === 'script' || node.localName === 'style') continue;
            walk(node, own);
            if (node.shadowRoot) walk(node.shadowRoot, own);
            for (const name of ['aria-label'])
              if (node.getAttribute(name)) found.push({ text: node.getAttribute(name)!, lang: own });
          } else if (node.textContent?.trim()) found.push({ text: node.textContent.trim(), lang });
        }
      };
      for (const place of places) walk(place, '');
      return found;
    });

  for (const lang of ['qlo', 'qrl'])
    it(`shows nothing of ours in Swedish, and no variant beside its message, in ${lang}`, () =>
      open(lang, async (page) => {
        const swedish = new Set(
          messages
            .filter(({ id, source }) => /\p{L}{4}/u.test(source) && !id.startsWith('format-'))
            .map(({ source }) => source),
        );
        const texts = await textsIn(page);
        assert.ok(texts.length > 500, String(texts.length));
        assert.deepEqual(
          texts.filter(({ text, lang: marked }) => marked === lang && swedish.has(text)),
          [],
        );
        assert.deepEqual(
          texts.filter(({ text }) =>
            /[\u2063\u27e6]|\bundefined\b|\n(zero|one|two|few|many|year|month|day|\d+):/.test(text),
          ),
          [],
        );
      }));

  it('marks a Swedish text in its place as Swedish', () => {
    return open('qqq', async (page) => {
      // A language without a file: everything is still to be done.
      const texts = await textsIn(page);
      const title = texts.filter(({ text }) => text === 'Löftet gäller nu.');
      assert.ok(title.length);
      assert.ok(title.every(({ lang }) => lang === 'sv'));
      assert.ok(await page.$('tr.missing'));
    });
  });
});
