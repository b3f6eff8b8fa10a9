import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startServer } from '../../demo/server.js';
import { addressOf } from '../../demo/states/pages.js';
import type { Language, State } from '../../demo/states/states.js';
import { openBrowser } from './site.js';

interface Look {
  lang?: Language;
  theme?: string;
  viewport?: { width: number; height: number };
  /** Done before the page is opened. */
  prepare?: (page: Page) => unknown;
}

/** The demonstration's gallery of states. */
export interface Gallery {
  /** Opens the page of a state, or that with most of them, as a new visitor, and waits until it is in its state. */
  visit(state: State | 'all', look: (page: Page) => unknown, options?: Look): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  const [browser, server] = await Promise.all([
    openBrowser(),
    startServer({ port: 0, database: join(folder, 'feedback.db'), settings: { STOP_SECONDS: '0' } }),
  ]);
  return {
    async visit(state, look, { lang = 'sv', theme = 'default-light', viewport, prepare } = {}) {
      // Nothing that another visit saved on the device.
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        // A page copies only while it has the focus, which the browser gives to one of several.
        // The permission to read is what lets it write without a reader's own press.
        await context.setPermission(
          server.url,
          { permission: { name: 'clipboard-read' }, state: 'granted' },
          { permission: { name: 'clipboard-write', allowWithoutSanitization: false }, state: 'granted' },
        );
        await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
        if (viewport) await page.setViewport(viewport);
        await prepare?.(page);
        const address = state === 'all' ? '/tillstand/alla' : addressOf(state);
        await page.goto(`${server.url}${address}?sprak=${lang}&tema=${theme}`);
        await page.waitForSelector('html[data-shown]');
        await look(page);
      } finally {
        await context.close();
      }
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
