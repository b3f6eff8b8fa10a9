import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Database from 'libsql';
import type { Browser, Page } from 'puppeteer-core';
import { startServer, type RunningServer } from '../../demo/server.js';
import { openBrowser, serveFiles } from '../../test/support/site.js';
import { temporaryFolder } from './requests.js';

const axe = createRequire(import.meta.url).resolve('axe-core');

/** What a municipality's editor writes where no script may run. */
const formPage = (action: string, head = '') =>
  pageWith(
    `<form method="post" action="${action}" accept-charset="utf-8">
    <input type="hidden" name="stadsdel" value="Norra">
    <textarea name="message" aria-label="Synpunkt"></textarea><input name="email" aria-label="E-post">
    <button>Skicka</button></form>`,
    head,
  );

const pageWith = (form: string, head: string) => `<!doctype html><html lang="sv"><head><meta charset="utf-8">${head}
  <title>Löfte</title><link rel="icon" href="data:,"></head><body><main>${form}</main></body></html>`;

/** The form that the contract shows, for copying. */
const documentedForm = /```html\n(.*?)```/s.exec(readFileSync('docs/feedback-contract.md', 'utf8'))![1]!;

const hidesOrigin = '<meta name="referrer" content="no-referrer">';

describe('a form without script, in a browser', () => {
  const folder = temporaryFolder();
  const database = join(folder.path, 'feedback.db');
  let browser: Browser;
  let server: RunningServer;
  let site: { address: string; close: () => void };
  let allowedPages: Record<string, string>;

  before(async () => {
    browser = await openBrowser();
    allowedPages = {};
    site = await serveFiles(allowedPages);
    mkdirSync(join(folder.path, 'demo'));
    writeFileSync(join(folder.path, 'demo', 'own.html'), pageWith(documentedForm, hidesOrigin));
    server = await startServer({ port: 0, database, allowedOrigins: [site.address], folder: folder.path });
    allowedPages['plain.html'] = formPage(`${server.url}/feedback`);
    allowedPages['hidden.html'] = formPage(`${server.url}/feedback`, '<meta name="referrer" content="no-referrer">');
  });

  after(async () => {
    site.close();
    await server.close();
    folder.remove();
  });

  async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(address);
    return { page, complaints };
  }

  async function send(page: Page): Promise<number> {
    const [response] = await Promise.all([page.waitForNavigation(), page.click('button')]);
    return response!.status();
  }

  /** What a person types replaces what stood there. */
  async function type(page: Page, selector: string, text: string): Promise<void> {
    await page.click(selector, { count: 3 });
    await page.type(selector, text);
  }

  const textOf = (page: Page) => page.$eval('main', (main) => main.textContent);

  async function axeViolations(page: Page): Promise<string[]> {
    // Not by a script element, which the page's policy forbids.
    await page.evaluate(readFileSync(axe, 'utf8'));
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
  }

  function stored(message: string): Record<string, unknown>[] {
    const reader = new Database(database);
    const rows = reader.prepare('SELECT * FROM feedback WHERE message = ?').all(message) as Record<string, unknown>[];
    reader.close();
    return rows;
  }

  it('is helped to correct what is wrong, thanked, and kept as it was typed', async () => {
    const { page, complaints } = await open(`${site.address}/plain.html`);
    await type(page, '[name=message]', 'Rad 1\nRad 2');
    await type(page, '[name=email]', 'anna');
    assert.equal(await send(page), 422);
    await page.waitForFunction(`document.activeElement.name === 'email'`);
    assert.match(await textOf(page), /Skriv e-postadressen så här/);
    assert.deepEqual(await axeViolations(page), []);
    assert.equal(await page.$eval('textarea', (area) => area.value), 'Rad 1\nRad 2');
    await type(page, '#email', 'anna@example.se');
    assert.equal(await send(page), 200);
    assert.match(await textOf(page), /Tack!.*ML-\w{4}-\w{4}/s);
    assert.deepEqual(await axeViolations(page), []);
    const [row = {}, ...more] = stored('Rad 1\nRad 2');
    assert.deepEqual([row['email'], row['other_fields'], more], ['anna@example.se', '[["stadsdel","Norra"]]', []]);
    assert.deepEqual(
      complaints.filter((text) => !text.includes('422')),
      [],
    );
    await page.close();
  });

  it('sends the same bytes when it is sent again, from the page of before', async () => {
    const { page } = await open(`${site.address}/plain.html`);
    for (let sent = 0; sent < 2; sent++) {
      await page.goto(`${site.address}/plain.html`);
      await type(page, '[name=message]', 'Två gånger');
      assert.equal(await send(page), 200);
    }
    assert.equal(stored('Två gånger').length, 1);
    await page.close();
  });

  it('gives back the bytes that it was sent, when it is sent again from the page that refused it', async () => {
    const { page } = await open(`${site.address}/plain.html`);
    const bodies: Promise<string | undefined>[] = [];
    page.on('request', (request) => request.method() === 'POST' && bodies.push(request.fetchPostData()));
    await type(page, '[name=message]', '\n <b>&amp; "å"\n\n');
    await type(page, '[name=email]', 'anna@');
    for (let sent = 0; sent < 3; sent++) assert.equal(await send(page), 422);
    const [first, ...others] = await Promise.all(bodies);
    assert.ok(first);
    assert.deepEqual(others, [first, first]);
    await page.close();
  });

  it('is taken on a page of the same site, though its referrer policy hides where it is', async () => {
    const { page } = await open(`${server.url}/own.html`);
    await type(page, '[name=message]', 'Härifrån');
    assert.equal(await send(page), 200);
    assert.equal(stored('Härifrån').length, 1);
    await page.close();
  });

  it('is refused, in words, on another site whose referrer policy hides which one it is', async () => {
    const { page } = await open(`${site.address}/hidden.html`);
    await type(page, '[name=message]', 'Varifrån?');
    assert.equal(await send(page), 403);
    assert.match(await textOf(page), /fungerar inte just nu/);
    assert.equal(stored('Varifrån?').length, 0);
    await page.close();
  });
});
