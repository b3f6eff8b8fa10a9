import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, serveFiles } from '../support/pages.js';
import { everything, showEverything } from './everything.js';
import { contrast, seenColours } from './seen-colours.js';
import { themedFiles, themedPage, themes, type Theme } from './themes.js';

describe('what a reader can tell apart', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(theme: Theme, visit: (page: Page) => Promise<void>, features: Record<string, string> = {}) {
    const server = await serveFiles({ ...themedFiles, 'sida.html': themedPage(theme, everything) });
    const page = await browser.newPage();
    try {
      const media = Object.entries(features).map(([name, value]) => ({ name, value }));
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: media });
      await page.goto(`${server.address}/sida.html`);
      await showEverything(page);
      await visit(page);
    } finally {
      await page.close();
      server.close();
    }
  }

  async function tooFaint(page: Page): Promise<string[]> {
    const seen = await seenColours(page);
    for (const what of ['edge of field', 'button', 'edge of notice', 'dot', 'rank', 'focus', 'what is written'])
      assert.ok(
        seen.some((each) => each.what === what),
        `nothing was seen of: ${what}`,
      );
    assert.ok(seen.length > 1000, `only ${seen.length} places were looked at`);
    return [
      ...new Set(
        seen
          .filter((each) => contrast(each) < each.needs)
          .map((each) => `${contrast(each).toFixed(2)} of ${each.needs}: ${each.what}, in ${each.where}`),
      ),
    ];
  }

  for (const theme of themes)
    it(`every text and edge of every state in the theme ${theme.name}`, () =>
      open(theme, async (page) => assert.deepEqual(await tooFaint(page), [])));
});
