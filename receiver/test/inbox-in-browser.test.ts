import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startServer, type RunningServer } from '../../demo/server.js';
import { openBrowser } from '../../test/support/site.js';
import { hashPassword } from '../src/inbox/password.js';
import { engines, type TestDatabase } from './databases.js';
import { feedbackBody, formFields, postFeedback, postForm } from './requests.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const password = 'korrekt häst batteri';

/** Where pictures of all pages are put, to look at; none are taken without it. */
const pictures = process.env['INBOX_PICTURES'];

/** The narrowest screen that WCAG 2.2 asks for (1.4.10), and a desk's. */
const looks = [
  { language: 'sv', width: 320, scheme: 'light' },
  { language: 'en', width: 1280, scheme: 'dark' },
] as const;

describe('the inbox, in a browser', { timeout: 240_000 }, () => {
  let database: TestDatabase;
  let browser: Browser;
  let page: Page;
  let server: RunningServer;

  before(async () => {
    database = await engines[0]!.create();
    const settings = { INBOX_OPEN: 'false', INBOX_USERS: JSON.stringify({ anna: await hashPassword(password) }) };
    server = await startServer({ port: 0, database: database.url, settings });
    browser = await openBrowser();
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await server.close();
    database.remove();
  });

  /** What axe finds, and what does not fit the screen, on the page that is open. */
  async function faults(): Promise<string[]> {
    // Not by a script element, which the page's policy forbids.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
      );
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > innerWidth) found.push(`${scrollWidth} px wide on a screen of ${innerWidth} px`);
      return found;
    });
  }

  async function look(name: string, path: string): Promise<void> {
    for (const { language, width, scheme } of looks) {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const address = new URL(`${server.url}/inbox${path}`);
      address.searchParams.set('language', language);
      await page.goto(address.href);
      assert.equal(await page.$eval('html', (html) => html.lang), language);
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        const file = join(pictures, `${name.replaceAll(/\W+/g, '-')}-${width}.png`) as `${string}.png`;
        await page.screenshot({ path: file, fullPage: true });
      }
      assert.deepEqual(await faults(), [], `${name}, ${language}, ${width} px, ${scheme}`);
    }
  }

  async function signIn(secret: string): Promise<void> {
    await page.goto(`${server.url}/inbox`);
    await page.type('[name=name]', 'anna');
    await page.type('[name=password]', secret);
    await Promise.all([page.waitForNavigation(), page.click('button')]);
  }

  it('is accessible before and after sign-in, and without a message', async () => {
    await look('sign-in', '/sign-in');
    await signIn('fel');
    assert.deepEqual(await faults(), []);
    // Focus is where what is wrong can be corrected.
    assert.equal(await page.evaluate('document.activeElement.name'), 'password');
    await signIn(password);
    assert.equal(new URL(page.url()).pathname, '/inbox');
    for (const path of ['', '?quarantined=yes', '/statistics', '/mail', '/log']) await look(`empty ${path}`, path);
  });

  it('is accessible with messages of every kind, and in what is done with them', async () => {
    const long = `${'En lång synpunkt om trygghet i centrum. '.repeat(30)}\n\nhttps://kommunen.exempel.se/${'a'.repeat(200)}`;
    await postFeedback(server.url, feedbackBody({ check: { website: '', elapsedMs: 3 } }));
    await look('only suspected', '');
    const receipt = (await (await postFeedback(server.url, feedbackBody({ message: long }))).json()) as {
      reference: string;
      id: string;
    };
    await postForm(
      server.url,
      formFields({ stadsdel: 'Norra', email: 'en.mycket.lang.adress@forvaltningen.kommunen.exempel.se' }),
    );
    await database.change(
      `INSERT INTO mail_job (key, recipient, state, attempts, created_ms, next_attempt_ms, lease_ms, failure)
        VALUES (?, 'ansvarig.handlaggare@kommunen.exempel.se', 'dead', 3, 0, 0, 0, 'EENVELOPE 550')`,
      receipt.id,
    );
    const message = `/message/${receipt.reference}`;
    for (const [name, path] of [
      ['list', ''],
      ['filtered', '?text=trygghet&promise=karlstad-2017'],
      ['no hits', '?text=finns-inte'],
      ['quarantine', '?quarantined=yes'],
      ['message', message],
      ['delete', `${message}/delete`],
      ['statistics', '/statistics'],
      ['dead letters', '/mail'],
      ['not found', '/message/ML-AAAA-BBBB'],
    ] as const)
      await look(name, path);
    await page.goto(`${server.url}/inbox${message}`);
    await Promise.all([page.waitForNavigation(), page.click('[value=answered]')]);
    await look('log', '/log');
    await page.goto(`${server.url}/inbox${message}`);
    await page.$$eval('[name=token]', (inputs) => inputs.forEach((input) => input.setAttribute('value', '')));
    await Promise.all([page.waitForNavigation(), page.click('[value=read]')]);
    assert.match(await page.$eval('h1', (heading) => heading.textContent), /för gammal|too old|expired/i);
    assert.deepEqual(await faults(), []);
  });
});
