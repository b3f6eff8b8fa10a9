import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { distFiles, openBrowser, serveFiles, untilDrawn } from '../../support/site.js';

/** The demonstration's pages with a promise that has much on it. */
const pages = ['index', 'almvaga', 'larkeborg', 'tranhalla', 'norrglimma'];
const widths = [800, 1024, 1280, 1920];

/** How much of two pictures of the same size is different, as a share of their pixels; 1 where the sizes differ. */
const difference = `async (one, other) => {
  const pixels = async (base64) => {
    const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + base64)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, picture.width, picture.height);
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let index = 0; index < a.data.length; index += 4)
    if ([0, 1, 2].some((channel) => Math.abs(a.data[index + channel] - b.data[index + channel]) > 32)) count++;
  return count / (a.data.length / 4);
}`;

describe('a picture of a whole page, as web archives and monitors take it', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let comparer: Page;
  before(async () => {
    browser = await openBrowser();
    const demo = readdirSync('demo').filter((name) => /\.(html|css|json|svg)$/.test(name));
    site = await serveFiles({
      ...distFiles('dist/'),
      'blank.html': '<!doctype html>',
      ...Object.fromEntries(demo.map((name) => [`demo/${name}`, `file:demo/${name}`])),
    });
    comparer = await browser.newPage();
    await comparer.goto(`${site.address}/blank.html`);
  });
  after(() => site.close());

  for (const name of pages)
    for (const width of widths)
      it(`has all of the promise: ${name}, ${width} px wide`, async () => {
        const page = await browser.newPage();
        try {
          await page.setViewport({ width, height: 600 });
          await page.goto(`${site.address}/demo/${name}.html`, { waitUntil: 'load' });
          await page.waitForFunction(() =>
            document.querySelector('promise-card')!.shadowRoot!.querySelector('article'),
          );
          // The form's part of the script, and pictures that come near.
          await page.waitForNetworkIdle({ idleTime: 100 });
          const whole = await page.screenshot({ fullPage: true, encoding: 'base64' });
          // What a reader with a screen as high as the page would see.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewport({ width, height });
          await untilDrawn(page);
          await page.waitForNetworkIdle({ idleTime: 100 });
          const seen = await page.screenshot({ encoding: 'base64' });
          const apart = await comparer.evaluate(`(${difference})('${whole}', '${seen}')`);
          assert.ok((apart as number) < 0.001, `${((apart as number) * 100).toFixed(2)} % of the picture is another`);
        } finally {
          await page.close();
        }
      });
});
