import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { openBrowser, serveFiles, untilShown } from '../../support/site.js';

/** The file with everything as it is built, with the names of its functions. */
async function readableBundle(): Promise<string> {
  const output = (await build({
    logLevel: 'silent',
    build: {
      write: false,
      sourcemap: false,
      minify: false,
      lib: { entry: 'src/script-all.ts', formats: ['iife'], name: 'medborgarlofte' },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

/** The calls of each function since the last time, as V8 counts them. */
async function calls(session: CDPSession): Promise<(name: string) => number> {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const { functions } = result.find(({ url }) => url.endsWith('medborgarlofte.js')) ?? { functions: [] };
  return (name) => {
    const named = functions.filter(({ functionName }) => functionName.replace(/\$\d+$/, '') === name);
    return named.reduce((sum, { ranges }) => sum + ranges[0]!.count, 0);
  };
}

const inside = JSON.stringify(JSON.parse(readFileSync('demo/karlstad.json', 'utf8'))).replaceAll('<', '\\u003c');
/** A page with cards that find their promise inside. */
const withCards = (count: number) =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Sida</title>${`<promise-card><script type="application/json">${inside}</script></promise-card>`.repeat(count)}
  <script src="medborgarlofte.js"></script></html>`;

describe('a card does its work once', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let page: Page;
  let session: CDPSession;
  before(async () => {
    browser = await openBrowser();
    site = await serveFiles({
      'medborgarlofte.js': await readableBundle(),
      'larkeborg.json': 'file:demo/larkeborg.json',
      'karlstad.json': 'file:demo/karlstad.json',
      '2.html': withCards(2),
      '50.html': withCards(50),
      'index.html': `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Sida</title>
        <promise-card promise-url="larkeborg.json" feedback-action="/feedback"></promise-card>
        <script src="medborgarlofte.js"></script></html>`,
    });
  });
  after(() => site.close());

  /** A card that shows a promise of 62 commitments, and has settled. */
  async function open(): Promise<(name: string) => number> {
    page = await browser.newPage();
    session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await page.goto(`${site.address}/index.html`);
    await untilShown(page, 'promise-card');
    return calls(session);
  }

  /** Calls while something happens, and until two frames after it. */
  async function callsWhile(act: string): Promise<(name: string) => number> {
    await calls(session);
    await page.evaluate(`(async () => {
      card = document.querySelector('promise-card');
      form = card.shadowRoot.querySelector('feedback-form');
      ${act}
      await card.updateComplete;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    })()`);
    return calls(session);
  }

  it('when it comes: one view, shown once', async () => {
    const count = await open();
    assert.deepEqual([count('viewOf'), count('contents'), count('promiseState')], [1, 1, 2]);
    // Not more than once for each text and language in it, and some for the page.
    assert.ok(count('languageOf') < 1500, `languageOf: ${count('languageOf')}`);
    await page.close();
  });

  it('when nothing has changed: nothing', async () => {
    await open();
    const count = await callsWhile('card.requestUpdate();');
    assert.deepEqual([count('viewOf'), count('contents'), count('item'), count('localizedText')], [0, 0, 0, 0]);
    await page.close();
  });

  it('when the form about a commitment opens: the form alone', async () => {
    await open();
    const count = await callsWhile('card.shadowRoot.querySelector("button.comment").click();');
    assert.equal(await page.evaluate('form.commitmentId'), 'fotpatrullering');
    assert.equal(count('fields'), 1, 'the form renders');
    assert.deepEqual(
      ['viewOf', 'contents', 'item', 'promiseState'].filter((name) => count(name)),
      [],
    );
    assert.ok(count('languageOf') <= 4, 'only those of the text of the commitment');
    await page.close();
  });

  it('when the language of the page changes: one round, in which card and form change', async () => {
    await open();
    const count = await callsWhile('document.documentElement.lang = "en";');
    assert.equal(await page.evaluate('form.shadowRoot.querySelector("form").lang'), 'en');
    assert.deepEqual([count('langChanged'), count('viewOf'), count('contents'), count('fields')], [1, 1, 1, 1]);
    await page.close();
  });

  it('when the reader chooses a language: one round', async () => {
    await open();
    const count = await callsWhile('card.shadowRoot.querySelector("button.language").click();');
    assert.equal(await page.evaluate('form.shadowRoot.querySelector("form").lang'), 'en');
    assert.deepEqual([count('langChanged'), count('viewOf'), count('contents'), count('fields')], [1, 1, 1, 1]);
    await page.close();
  });

  it('when another promise comes: one new view', async () => {
    await open();
    await calls(session);
    await page.$eval('promise-card', (card) => card.setAttribute('promise-url', 'karlstad.json'));
    await page.waitForFunction(() =>
      document.querySelector('promise-card')!.shadowRoot!.querySelector('#title')?.textContent.includes('Karlstad'),
    );
    const count = await calls(session);
    assert.deepEqual([count('viewOf'), count('contents')], [1, 1]);
    await page.close();
  });

  it('when there are many: the page is not laid out anew for each', async () => {
    const timesOfStyle = async (cards: number) => {
      page = await browser.newPage();
      await page.goto(`${site.address}/${cards}.html`);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('promise-card')].every((card) => card.shadowRoot?.querySelector('article')),
      );
      const { RecalcStyleCount } = await page.metrics();
      await page.close();
      return RecalcStyleCount!;
    };
    const [few, many] = [await timesOfStyle(2), await timesOfStyle(50)];
    assert.ok(many - few < 10, `${few} times for 2 cards, ${many} for 50`);
  });
});
