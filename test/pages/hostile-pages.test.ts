import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { completePromise } from '../support/complete-promise.js';
import { launchBrowser, listenTo, serveFiles, untilShown } from '../support/pages.js';
import { whatIsHardToRead } from '../support/reading.js';
import { hostilePages, type HostilePage } from './hostile/hostile-pages.js';

const tags = ['promise-card', 'priority-list', 'feedback-form'];

/** A promise with every field, and so many commitments that it has links to its parts and folds some. */
const promise = {
  ...completePromise,
  image: { ...completePromise.image, url: '/bild.svg' },
  themes: [...completePromise.themes, { id: 'trafik', title: 'Trafik och hastigheter' }],
  commitments: [
    ...completePromise.commitments,
    ...Array.from({ length: 20 }, (_, index) => ({
      id: `fart-${index + 1}`,
      text: `Kontrollera hastigheten på väg ${index + 1}, där trafiksäkerhetsundersökningen visade för hög fart.`,
      theme: 'trafik',
      ...(index < 4 && { by: ['polisen'] }),
    })),
  ],
};

const content = `<h1>Trygghet</h1><p>Sidans egen text om <a href="mer.html">trygghet</a>.</p>
  <promise-card promise-url="/lofte.json" feedback-action="/feedback"><p>Läs löftet.</p></promise-card>
  <p>Efter kortet.</p><ul><li>Sidans egen lista</li></ul>
  <priority-list promise-url="/lofte.json"><p>Läs löftet.</p></priority-list>
  <feedback-form action="/feedback"><p>Ring oss.</p></feedback-form><p>Sist på sidan.</p>`;

function pageOf({ files = [], css = '', html = 'lang="sv"', doctype = '<!doctype html>', head = '', around }: HostilePage): string {
  return `${doctype}<html ${html}><head><meta charset="utf-8"><title>Sida</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${files.map((_, index) => `<link rel="stylesheet" href="/${index}.css">`).join('')}<style>${css}</style>${head}
    </head><body><main>${around?.(content) ?? content}</main></body></html>`;
}

describe('a hostile page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function visit(page: HostilePage, look: (opened: Page, heard: string[]) => Promise<void>, width = page.width ?? 1100) {
    const server = await serveFiles({
      'sida.html': pageOf(page),
      'medborgarlofte.js': 'file:dist/medborgarlofte.js',
      'lofte.json': JSON.stringify(promise),
      'bild.svg': 'file:demo/larkeborg.svg',
      ...Object.fromEntries((page.files ?? []).map((file, index) => [`${index}.css`, `file:${fileURLToPath(file)}`])),
    });
    const opened = await browser.newPage();
    try {
      const heard = listenTo(opened);
      // What tsx calls in every function that it compiles, also in those that are sent to the page.
      await opened.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await opened.setViewport({ width, height: 6000 });
      if (page.media) await opened.emulateMediaFeatures([...page.media]);
      await opened.goto(`${server.address}/sida.html`, { waitUntil: 'load' });
      await look(opened, heard);
    } finally {
      await opened.close();
      server.close();
    }
  }

  for (const [name, page] of Object.entries(hostilePages))
    it(`reads well: ${name}`, () =>
      visit(page, async (opened) => {
        await opened.addScriptTag({ url: new URL('/medborgarlofte.js', opened.url()).href });
        for (const tag of tags) await untilShown(opened, tag);
        if (process.env['SHOTS']) {
        for (const w of [1100, 360]) {
          await opened.setViewport({width: w, height: 6000});
          await opened.screenshot({path: `${process.env['SHOTS']}/${name.replace(/\W+/g,'-')}-${w}.png` as `${string}.png`, fullPage: true});
        }
        await opened.setViewport({ width: page.width ?? 1100, height: 6000 });
        }
        const problems: Record<string, string[]> = {};
        for (const tag of tags) problems[tag] = await opened.evaluate(whatIsHardToRead, tag);
        assert.deepEqual(problems, Object.fromEntries(tags.map((tag) => [tag, []])));
      }));
});
