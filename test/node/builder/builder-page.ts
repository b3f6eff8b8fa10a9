import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { listenTo, openBrowser, serveFiles, until, untilDrawn, type Site } from '../../support/site.js';

/** A builder in a browser profile of its own, where nothing is kept yet. */
export interface Builder extends AsyncDisposable {
  page: Page;
  site: Site;
  heard: string[];
  /** The file that is downloaded next, as JSON. */
  downloaded: () => Promise<unknown>;
  /** Goes to a step by the address. */
  goTo: (step: string) => Promise<void>;
  /** Opens a promise as a file. */
  openFile: (promise: unknown) => Promise<void>;
}

/** The files of dist/builder, as they are on a web server. */
export function builderFiles(): Record<string, string> {
  return Object.fromEntries(
    readdirSync('dist/builder').map((name) => [`byggare/${name}`, `file:dist/builder/${name}`]),
  );
}

interface Options {
  language?: 'sv' | 'en';
  width?: number;
  height?: number;
  /** An address other than that of the served page. */
  address?: string;
  prepare?: (page: Page) => unknown;
}

export async function openBuilder({
  language = 'sv',
  width = 1280,
  height = 900,
  address,
  prepare,
}: Options = {}): Promise<Builder> {
  const browser = await openBrowser();
  const site = await serveFiles(builderFiles());
  const context = await browser.createBrowserContext();
  const folder = await mkdtemp(join(tmpdir(), 'builder-'));
  const page = await context.newPage();
  await page.setViewport({ width, height });
  const heard = listenTo(page);
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    browserContextId: context.id!,
  });
  await prepare?.(page);
  await page.goto(address ?? `${site.address}/byggare/index.html?lang=${language}`);
  await page.waitForSelector('#step-heading');
  return {
    page,
    site,
    heard,
    downloaded: async () => {
      const file = join(folder, 'lofte.json');
      let text = '';
      await until(async () => (text = await readFile(file, 'utf8').catch(() => '')), 'a file is downloaded');
      await rm(file);
      return JSON.parse(text) as unknown;
    },
    goTo: async (step) => {
      await page.evaluate((name) => (location.hash = name), step);
      await page.waitForSelector(`nav.steps a[href="#${step}"][aria-current]`);
      await untilDrawn(page);
    },
    openFile: async (promise) => {
      await page.evaluate(() => (location.hash = 'start'));
      const input = await page.waitForSelector('#open');
      const path = join(folder, 'in.json');
      await writeFile(path, typeof promise === 'string' ? promise : JSON.stringify(promise));
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
      // What is no promise is not opened.
      if (typeof promise !== 'string') await page.waitForSelector('#field-title');
    },
    [Symbol.asyncDispose]: async () => {
      page.on('dialog', (dialog) => void dialog.accept());
      await context.close();
      site.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Goes by the Tab key to the control with an id, as those do who have no mouse. */
export async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 600; presses++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the Tab key does not come to #${id}`);
}
