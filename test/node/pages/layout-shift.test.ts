import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startFakeServer } from '../../support/fake-server.js';
import { distFiles, openBrowser, script, serveFiles, untilDrawn } from '../../support/site.js';
import { sitePage, snippetPages, snippetsIn, type SnippetPage } from '../../support/snippets.js';

/** Below this, nobody sees it. A "good" page may have 0.1. */
const atMost = 0.01;

const scripts: Record<string, Buffer> = Object.fromEntries(
  Object.keys(distFiles('/')).map((path) => [path, readFileSync(`dist${path}`)]),
);
const short = snippetsIn('README.md').find(
  ({ language, code }) => language === 'json' && code.includes('"title"'),
)!.code;
const long = readFileSync('demo/karlstad.json', 'utf8');

describe('text after the promise does not jump', () => {
  /**
   * A site where everything but the page itself is kept back until the page has been drawn without it, and where the script may be kept
   * by the browser.
   */
  async function slowSite(html: string, promise: string) {
    let held: { answer: () => void; frames: number }[] = [];
    const server = createServer((request, response) => {
      const file = { '/sida.html': html, ...scripts, '/lofte.json': promise }[request.url!];
      const type = request.url!.endsWith('html')
        ? 'text/html; charset=utf-8'
        : request.url!.endsWith('js')
          ? 'text/javascript'
          : 'application/json';
      const keep = request.url! in scripts ? 'max-age=600' : 'no-store';
      const answer = () =>
        response.writeHead(file ? 200 : 404, { 'Content-Type': type, 'Cache-Control': keep }).end(file);
      if (request.url === '/sida.html') answer();
      else held.push({ answer, frames: 0 });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sida.html`,
      /** Called by the page before it draws a frame. */
      draws: () => {
        for (const each of held) each.frames++;
        // The request may have come in the middle of a frame, and that of now is not drawn yet.
        const due = held.filter(({ frames }) => frames > 2);
        held = held.filter(({ frames }) => frames <= 2);
        for (const { answer } of due) answer();
      },
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    };
  }

  /** The layout shift of a page, by the browser's own measure: with nothing kept, and with the script in the browser's cache. */
  async function shiftsOf(
    way: SnippetPage,
    promise: string,
    viewport: { width: number; height: number },
  ): Promise<number[]> {
    // On an origin of its own, for which the browser has nothing kept.
    const site = await slowSite(sitePage(way), promise);
    const page = await (await openBrowser()).newPage();
    try {
      await page.setViewport(viewport);
      await page.exposeFunction('draws', site.draws);
      await page.evaluateOnNewDocument(`shift = 0;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(function each() { draws(); requestAnimationFrame(each); });`);
      const shifts: number[] = [];
      while (shifts.length < 2) {
        await page.goto(site.address, { waitUntil: 'load' });
        await page.waitForFunction(() =>
          ['promise-card', 'priority-list', 'feedback-form'].some((tag) =>
            document.querySelector(tag)?.shadowRoot?.querySelector('article, ol, form'),
          ),
        );
        // The form comes in a file of its own, after the card.
        await page.waitForNetworkIdle({ idleTime: 100 });
        for (let frame = 0; frame < 3; frame++) await untilDrawn(page);
        shifts.push((await page.evaluate('shift')) as number);
      }
      return shifts;
    } finally {
      await page.close();
      site.close();
    }
  }

  const viewports = [
    { width: 360, height: 740 },
    { width: 1280, height: 900 },
  ];

  const [readme] = snippetPages();
  const identical = {
    ...readme!,
    body: readme!.body.replace(/(<promise-card[^>]*>).*(?=<\/promise-card>)/s, `$1${wordsOf(long)}`),
  };
  const ways: [string, SnippetPage, string][] = [
    ...snippetPages().map((way): [string, SnippetPage, string] => [way.name, way, short]),
    ...snippetPages()
      .slice(0, 3)
      .map((way): [string, SnippetPage, string] => [`${way.name}, with a long promise`, way, long]),
    ['README, the promise in words inside', identical, long],
  ];
  for (const [name, way, promise] of ways)
    it(`where an editor pastes ${name}`, async () => {
      for (const viewport of viewports) {
        const shifts = await shiftsOf(way, promise, viewport);
        assert.ok(
          shifts.every((shift) => shift < atMost),
          `${viewport.width} px: ${shifts.join(' with nothing kept, ')} with the script kept`,
        );
      }
    });
});

describe('a form whose thanks come late', () => {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 900 },
  ])
    it(`moves little, ${viewport.width} px wide`, async () => {
      const [browser, fakeServer] = await Promise.all([openBrowser(), startFakeServer()]);
      const site = await serveFiles({
        ...distFiles(),
        'sida.html': sitePage({
          name: '',
          head: script,
          body: `<feedback-form action="${fakeServer.address}/late"></feedback-form>`,
        }),
      });
      const page = await browser.newPage();
      try {
        const receipt = { status: 201, body: '{"id": "1", "reference": "ML-1"}', hold: true };
        await fetch(`${fakeServer.address}/script/late`, { method: 'PUT', body: JSON.stringify([receipt]) });
        await page.setViewport(viewport);
        await page.goto(`${site.address}/sida.html`);
        await (await page.waitForSelector('feedback-form >>> textarea', { visible: true }))!.type('Polisen syns inte.');
        await page.click('feedback-form >>> #send');
        await page.evaluate(`shift = 0; moved = [];
          new PerformanceObserver((list) => {
            for (const { value, hadRecentInput, sources } of list.getEntries())
              if (!hadRecentInput) {
                shift += value;
                moved.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 60)));
              }
          }).observe({ type: 'layout-shift' })`);
        // What moves within half a second of a press is not counted, and no event says when that has passed.
        await pause(600);
        await fetch(`${fakeServer.address}/release/late`, { method: 'PUT' });
        await page.waitForFunction(() => document.querySelector('feedback-form')!.state === 'delivered');
        for (let frame = 0; frame < 3; frame++) await untilDrawn(page);
        const shift = (await page.evaluate('shift')) as number;
        assert.ok(shift < 0.05, `${shift}: ${String(await page.evaluate('moved'))}`);
      } finally {
        await page.close();
        fakeServer.close();
        site.close();
      }
    });
});

/** All words of a promise as an editor would write them. */
function wordsOf(json: string): string {
  const texts: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if (key === 'sv') texts.push(`<p>${String(value)}</p>`);
    return value;
  });
  return texts.join('');
}
