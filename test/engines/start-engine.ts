import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from '../support/browser.js';
import { findEngines } from './engines.js';
import type { EnginePage, MediaFeature } from './engine-page.js';
import { firefoxLaunchOptions, firefoxPage } from './firefox.js';
import { startWebKit } from './webkit.js';

export type ColorScheme = 'light' | 'dark';

export interface RunningEngine {
  version(): Promise<string>;
  /** A page of a reader who prefers a light or dark screen. */
  newPage(colorScheme?: ColorScheme): Promise<EnginePage>;
  close(): Promise<void>;
}

/** Puppeteer's own way refuses to force colours, which Chromium itself can. */
async function chromiumPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  return Object.assign(page, {
    emulateMediaFeatures: (features?: MediaFeature[]) =>
      session.send('Emulation.setEmulatedMedia', { features: features! }),
  });
}

function withPuppeteer(browser: Browser, newPage: (browser: Browser) => Promise<Page>): RunningEngine {
  return {
    version: () => browser.version(),
    async newPage(colorScheme = 'light') {
      const page = await newPage(browser);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Chromium, or one of `findEngines()`, to open whole pages in. */
export async function startEngine(name: string): Promise<RunningEngine> {
  if (name === 'chromium') return withPuppeteer(await puppeteer.launch(launchOptions), chromiumPage);
  const engine = findEngines().find((engine) => engine.name === name);
  if (!engine?.programs) throw new Error(`${name} is not installed. It needs ${engine?.needs ?? 'to exist'}.`);
  if (name === 'firefox')
    return withPuppeteer(await puppeteer.launch(firefoxLaunchOptions(engine.programs['browser']!)), firefoxPage);
  return {
    async version() {
      const page = await startWebKit(engine);
      await page.close();
      return page.version;
    },
    newPage: (colorScheme) => startWebKit(engine, colorScheme),
    close: () => Promise.resolve(),
  };
}
