import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Database from 'libsql';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core';
import { startServer, type RunningServer } from '../../../demo/server.js';
import { temporaryFolder } from '../../../receiver/test/requests.js';
import { cut, holding, letThrough, startGate, type Gate } from '../../support/gate.js';
import { distFiles, openBrowser, pageWith, script, serveFiles, textIn, until } from '../../support/site.js';

/** Scripts that a page runs before its own. As text: what runs the tests would put functions of its own into a function. */
const scripts = {
  /** The page's time goes twenty times as fast: all its clocks alike, so that a test need not wait for a minute. */
  fastClock: `{
    const tick = performance.now.bind(performance), wait = setTimeout, RealDate = Date;
    const began = Date.now(), start = tick();
    const now = performance.now = () => start + (tick() - start) * 20;
    setTimeout = (task, time, ...rest) => wait(task, time / 20, ...rest);
    Date = class extends RealDate {
      constructor(...given) { given.length ? super(...given) : super(Date.now()); }
      static now() { return Math.round(began + now() - start); }
    };
  }`,
  dayLater: `{
    const now = Date.now;
    Date.now = () => now() + 25 * 3_600_000;
  }`,
  /** What a browser does whose reader blocks all storage. */
  blockedStorage: `Object.defineProperty(window, 'indexedDB', {
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
  });`,
  closedStorage: `IDBFactory.prototype.open = () => { throw new DOMException('No.', 'UnknownError'); };`,
  brokenStorage: `{
    IDBFactory.prototype.open = function () {
      const request = new EventTarget();
      request.error = new DOMException('Internal error opening backing store.', 'UnknownError');
      setTimeout(() => request.onerror?.(new Event('error')));
      return request;
    };
  }`,
  fullStorage: `IDBObjectStore.prototype.put = function () {
    throw new DOMException('The device is full.', 'QuotaExceededError');
  };`,
  /** As a full disk shows: the request is taken, and the transaction fails. */
  filledStorage: `{
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    };
  }`,
};

const form = `document.querySelector('feedback-form')`;

interface PageOptions {
  /** Where the form sends; the gate unless given. */
  action?: string;
  attributes?: string;
  inside?: string;
  /** A script that runs before the page's own. */
  first?: string;
  javaScript?: boolean;
}

interface Scene {
  gate: Gate;
  context: BrowserContext;
  /** Opens a tab with a form that sends through the gate. */
  open: (options?: PageOptions) => Promise<Page>;
}

describe('feedback from a page', { timeout: 300_000 }, () => {
  const folder = temporaryFolder();
  const database = join(folder.path, 'feedback.db');
  const files: Record<string, string> = {
    ...distFiles(),
    'annan.html': '<p>Annan',
  };
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let receiver: RunningServer;

  before(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveFiles(files)]);
    receiver = await startServer({ port: 0, database, allowedOrigins: [site.address] });
  });
  after(async () => {
    site.close();
    await receiver.close();
    folder.remove();
  });

  /** Asks again and again: Puppeteer's own waiting does not see what changes in a shadow tree. */
  async function untilThere(page: Page, selector: string) {
    let found: ElementHandle | null = null;
    await until(async () => (found = await page.$(`feedback-form >>> ${selector}`)), `${selector} is there`);
    return found!;
  }

  /** A reader's own browser, and a gate before the real receiver. No page in it may have an error that nobody caught. */
  async function meet(visit: (scene: Scene) => Promise<void>): Promise<void> {
    const gate = await startGate(receiver.url);
    const context = await browser.createBrowserContext();
    const errors: string[] = [];
    const open = async (options: PageOptions = {}) => {
      const { action = `${gate.address}/feedback`, attributes = '', inside = '', first, javaScript = true } = options;
      const name = `${Object.keys(files).length}.html`;
      files[name] = pageWith(
        `<feedback-form action="${action}" ${attributes}>${inside}</feedback-form><footer></footer>`,
        { head: `<script>before = Object.keys(window)</script>${script}` },
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.setJavaScriptEnabled(javaScript);
      if (first) await page.evaluateOnNewDocument(first);
      await page.goto(`${site.address}/${name}`);
      if (javaScript) await untilThere(page, 'form');
      return page;
    };
    try {
      await visit({ gate, context, open });
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
      gate.close();
    }
  }

  /** The rows that the receiver has with a message. */
  function stored(message: string): Record<string, unknown>[] {
    const reader = new Database(database);
    const rows = reader.prepare('SELECT * FROM feedback WHERE message = ?').all(message) as Record<string, unknown>[];
    reader.close();
    return rows;
  }

  const untilStored = (message: string) =>
    until(() => stored(message).length > 0, `"${message.slice(0, 40)}" is stored`);
  const posts = (gate: Gate) => gate.passages.filter(({ method }) => method === 'POST');
  const untilAsked = (gate: Gate, method = 'POST') =>
    until(() => gate.passages.some((passage) => passage.method === method), `${method} has come`);
  const state = (page: Page) => page.evaluate(`${form}.state`);
  const untilState = async (page: Page, name: string) => {
    await until(async () => (await state(page)) === name, `the form is ${name}`);
    await page.evaluate(`${form}.updateComplete`);
  };
  /** Until what has changed is shown, and what moves the focus after that has done so. */
  const settled = (page: Page) =>
    page.evaluate(`${form}.updateComplete.then(() => new Promise(requestAnimationFrame))`);
  /** Until the page has heard that the connection is back. */
  const comeOnline = async (page: Page) => {
    await page.setOfflineMode(true);
    await page.evaluate(`void (back = new Promise((resolve) => addEventListener('online', resolve)))`);
    await page.setOfflineMode(false);
    await page.evaluate('back');
  };
  const words = (page: Page) => textIn(page, 'feedback-form');
  const typed = (page: Page) => page.$eval('feedback-form >>> textarea', (area) => area.value);
  const press = (page: Page, name: string) =>
    page.locator(`feedback-form >>> ::-p-aria([name="${name}"][role="button"])`).click();
  const has = async (page: Page, name: string) =>
    Boolean(await page.$(`feedback-form >>> ::-p-aria([name="${name}"][role="button"])`));
  const write = (page: Page, text: string) => page.locator('feedback-form >>> textarea').fill(text);
  const send = async (page: Page, text: string) => {
    await write(page, text);
    await press(page, 'Skicka synpunkten');
  };
  const thanks = /Tack! Vi har fått din synpunkt\. Referensnummer: ML-\w{4}-\w{4}/;

  /** How the reader answers when the browser asks whether to leave the page; the list grows with each question. */
  function answerQuestions(page: Page, leave: () => boolean): string[] {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void (leave() ? dialog.accept() : dialog.dismiss());
    });
    return asked;
  }

  /** What the browser keeps of a page's origin. */
  const kept = (page: Page) =>
    page.evaluate(
      `indexedDB.databases().then((all) => [all.length, localStorage.length, sessionStorage.length, document.cookie])`,
    );
  const nothing = [0, 0, 0, ''];

  describe('in a tab that the reader closes', () => {
    const moments: [string, string, string, string][] = [
      ['while the browser asks the receiver', 'OPTIONS', '', '🌙'.repeat(4000)],
      [
        'while the browser asks the receiver, sent as form fields',
        'OPTIONS',
        'application/x-www-form-urlencoded',
        'å'.repeat(4000),
      ],
      ['while the receiver takes it', 'POST', '', `${'🌙'.repeat(3999)}!`],
    ];
    for (const [moment, method, enctype, text] of moments)
      it(`arrives, once, when that is ${moment}`, () =>
        meet(async ({ gate, open }) => {
          const hold = holding();
          gate[method === 'POST' ? 'post' : 'preflight'] = hold;
          const page = await open({ attributes: enctype && `enctype="${enctype}"` });
          await send(page, text);
          await untilAsked(gate, method);
          await page.close();
          assert.equal(stored(text).length, 0, 'it was under way');
          hold.release();
          await untilStored(text);
          assert.equal(stored(text).length, 1);
          assert.equal(posts(gate).length, 1);
        }));

    it('arrives though it is longer than what may go on without its tab, while that is open', () =>
      meet(async ({ gate, open }) => {
        const page = await open({ attributes: 'enctype="application/x-www-form-urlencoded"' });
        const text = `${'🌙'.repeat(3998)}?!`;
        await send(page, text);
        await untilState(page, 'delivered');
        assert.ok(posts(gate)[0]!.body.length > 40_000);
        assert.equal(stored(text).length, 1);
      }));
  });

  describe('on a page that the reader leaves', () => {
    it('arrives, once, when the page is loaded anew while it is sent, and the new form is empty', () =>
      meet(async ({ gate, open }) => {
        const hold = (gate.post = holding());
        const page = await open();
        const asked = answerQuestions(page, () => true);
        await send(page, 'Ladda om');
        await untilAsked(gate);
        await page.reload();
        await untilThere(page, 'form');
        assert.deepEqual(asked, ['beforeunload']);
        hold.release();
        await untilStored('Ladda om');
        assert.deepEqual([await typed(page), await state(page)], ['', 'draft']);
        assert.equal(stored('Ladda om').length, 1);
      }));

    it('asks first while it is on its way, and not any more once it is received', () =>
      meet(async ({ gate, open }) => {
        const hold = (gate.post = holding());
        const page = await open();
        const asked = answerQuestions(page, () => false);
        await send(page, 'Stanna kvar');
        await untilAsked(gate);
        const leaving = page.goto(`${site.address}/annan.html`).catch(() => undefined);
        await until(() => asked.length, 'the browser asks');
        await leaving;
        assert.equal(await state(page), 'sending', 'the reader stayed');
        hold.release();
        await untilState(page, 'delivered');
        await page.goto(`${site.address}/annan.html`);
        assert.deepEqual(asked, ['beforeunload']);
        assert.equal(stored('Stanna kvar').length, 1);
      }));

    it('asks first when nobody knows whether it arrived, also after the reader stopped it', () =>
      meet(async ({ gate, open }) => {
        gate.post = cut;
        const page = await open({ first: scripts.fastClock });
        const asked = answerQuestions(page, () => false);
        const leave = () => page.goto(`${site.address}/annan.html`).catch(() => undefined);
        await send(page, 'Vet inte');
        await untilState(page, 'unconfirmed');
        await leave();
        assert.equal(asked.length, 1);
        gate.post = holding();
        await press(page, 'Försök igen');
        await press(page, 'Avbryt');
        await untilState(page, 'unconfirmed');
        await leave();
        assert.equal(asked.length, 2);
        assert.equal(await typed(page), 'Vet inte');
        gate.post = letThrough;
        await press(page, 'Försök igen');
        await untilState(page, 'delivered');
        await leave();
        assert.equal(asked.length, 2);
        assert.equal(stored('Vet inte').length, 1);
      }));

    for (const [what, text, button] of [
      ['nothing has been sent', 'Halvfärdig', ''],
      ['something has to be fixed first', '', 'Skicka synpunkten'],
    ] as const)
      it(`does not ask when ${what}`, () =>
        meet(async ({ open }) => {
          const page = await open();
          const asked = answerQuestions(page, () => false);
          await write(page, text);
          if (button) await press(page, button);
          await page.goto(`${site.address}/annan.html`);
          assert.deepEqual(asked, []);
        }));

    // Newer browsers without a window have a back/forward cache: the page wakes up with its thanks. In others it is loaded anew.
    it('arrives, once, when the reader goes away while it is sent and comes back', () =>
      meet(async ({ gate, open }) => {
        const hold = (gate.preflight = holding());
        const page = await open();
        await page.evaluate(`isKept = false; addEventListener('pageshow', ({ persisted }) => (isKept = persisted))`);
        answerQuestions(page, () => true);
        await send(page, 'Fram och tillbaka');
        await untilAsked(gate, 'OPTIONS');
        await page.goto(`${site.address}/annan.html`);
        hold.release();
        await untilStored('Fram och tillbaka');
        await page.goBack();
        await untilThere(page, 'form');
        const isKept = await page.evaluate(`globalThis.isKept === true`);
        await untilState(page, isKept ? 'delivered' : 'draft');
        if (!isKept) assert.equal(await typed(page), '');
        assert.equal(stored('Fram och tillbaka').length, 1);
      }));

    it('arrives, once, when the browser lets the page sleep while it is sent', () =>
      meet(async ({ gate, open }) => {
        const hold = (gate.post = holding());
        const page = await open();
        const devtools = await page.createCDPSession();
        await page.evaluate(
          `slept = []; for (const type of ['freeze', 'resume']) document.addEventListener(type, () => slept.push(type))`,
        );
        await send(page, 'Sov gott');
        await untilAsked(gate);
        await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
        hold.release();
        await untilStored('Sov gott');
        await devtools.send('Page.setWebLifecycleState', { state: 'active' });
        await untilState(page, 'delivered');
        assert.deepEqual(await page.evaluate('slept'), ['freeze', 'resume']);
        assert.match(await words(page), thanks);
        assert.equal(stored('Sov gott').length, 1);
      }));
  });

  describe('without a connection', () => {
    it('says what it does, keeps the text, and sends it by itself once the connection is back', () =>
      meet(async ({ gate, open }) => {
        // The browser's own offline mode reaches the page, and does not hold up a request that may outlive it (keepalive).
        gate.preflight = cut;
        const page = await open({ first: scripts.fastClock });
        await page.evaluate(`
          states = [];
          said = {};
          addEventListener('feedback-state', async ({ state, target }) => {
            states.push(state);
            // The event comes before the form is drawn anew.
            await null;
            await target.updateComplete;
            said[state] = target.shadowRoot.querySelector('[part=status]').textContent.trim();
          });
        `);
        await page.setOfflineMode(true);
        await send(page, 'På tåget');
        await untilState(page, 'unconfirmed');
        assert.match(
          (await page.evaluate('said.retrying')) as string,
          /^Det tar längre tid än vanligt\. Vi försöker igen\. Synpunkten sparas bara en gång\.$/,
        );
        assert.match(await words(page), /Vi vet inte om din synpunkt kom fram\. Din text finns kvar\./);
        assert.equal(await typed(page), 'På tåget');
        gate.preflight = letThrough;
        await page.setOfflineMode(false);
        await untilState(page, 'delivered');
        assert.deepEqual(await page.evaluate('states'), ['sending', 'retrying', 'unconfirmed', 'sending', 'delivered']);
        assert.match(await words(page), thanks);
        assert.equal(stored('På tåget').length, 1);
      }));

    it('sends nothing by itself once the reader has stopped it', () =>
      meet(async ({ gate, open }) => {
        gate.preflight = cut;
        const page = await open();
        await page.setOfflineMode(true);
        await send(page, 'Jag ångrade mig');
        await press(page, 'Avbryt');
        await untilState(page, 'unconfirmed');
        const earlier = gate.passages.length;
        gate.preflight = letThrough;
        await comeOnline(page);
        assert.equal(await state(page), 'unconfirmed');
        assert.deepEqual([gate.passages.length - earlier, await typed(page)], [0, 'Jag ångrade mig']);
      }));
  });

  describe('saved on the device', () => {
    const save = 'Spara på den här enheten och skicka senare';
    const removeIt = 'Ta bort den sparade synpunkten';
    const storeLock = 'medborgarlofte-outbox-store';
    /** Until all that was begun on the device before this is done, in every tab. */
    const untilStoreIsFree = (page: Page) => page.evaluate(`navigator.locks.request('${storeLock}', () => {})`);

    /** A tab in which a message could not be sent. */
    async function unconfirmed({ gate, open }: Scene, text: string, options: PageOptions = {}): Promise<Page> {
      gate.post = cut;
      const page = await open({ ...options, first: scripts.fastClock + (options.first ?? '') });
      await send(page, text);
      await untilState(page, 'unconfirmed');
      return page;
    }

    /** A message that waits on the device, and no tab. */
    async function leaveWaiting(scene: Scene, text: string): Promise<void> {
      const page = await unconfirmed(scene, text);
      await press(page, save);
      await untilThere(page, '.saved');
      await page.close();
    }

    const untilNews = async (page: Page) => {
      const news = await untilThere(page, '[part=outbox]');
      return news.evaluate((element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
    };

    it('is sent on the next visit, once, reported by its time and reference, and gone from the device', () =>
      meet(async (scene) => {
        const { gate, open } = scene;
        const first = await unconfirmed(scene, 'Till nästa gång');
        assert.deepEqual(await kept(first), nothing, 'nothing is kept that the reader has not asked for');
        const asked = answerQuestions(first, () => true);
        await press(first, save);
        await untilThere(first, '.saved');
        assert.match(await words(first), /Din synpunkt är sparad på den här enheten\. Den skickas när du nästa gång/);
        assert.deepEqual(await kept(first), [1, 0, 0, '']);
        await first.goto(`${site.address}/annan.html`);
        assert.deepEqual(asked, [], 'nothing would be lost');
        await first.close();
        gate.post = letThrough;
        const earlier = posts(gate).length;
        const next = await open();
        const news = await untilNews(next);
        const [row] = stored('Till nästa gång');
        assert.match(
          news,
          /^Vi har fått din sparade synpunkt från \d+ \S+ \d{4} kl\. \d\d\.\d\d\. Referensnummer: ML-/,
        );
        assert.ok(news.includes(String(row!['reference'])));
        assert.ok(!(await words(next)).includes('Till nästa gång'));
        assert.equal(await typed(next), '');
        assert.deepEqual(await kept(next), nothing);
        assert.equal(posts(gate).length - earlier, 1);
        assert.equal(new Set(posts(gate).map(({ body }) => body)).size, 1, 'the same bytes all the time');
        assert.equal(stored('Till nästa gång').length, 1);
      }));

    it('writes nothing on a device while a message is written, sent and received', () =>
      meet(async ({ open }) => {
        const page = await open();
        assert.deepEqual(await kept(page), nothing);
        await send(page, 'Inga spår');
        await untilState(page, 'delivered');
        assert.deepEqual(await kept(page), nothing);
      }));

    for (const tabs of [2, 5])
      it(`is sent once by ${tabs} tabs that open at the same time`, () =>
        meet(async (scene) => {
          const { gate, open } = scene;
          const text = `${tabs} flikar`;
          await leaveWaiting(scene, text);
          const hold = (gate.post = holding());
          const earlier = posts(gate).length;
          const pages = await Promise.all(Array.from({ length: tabs }, () => open()));
          await until(() => posts(gate).length > earlier, 'one tab sends');
          hold.release();
          await untilStored(text);
          // Whoever has the lock next has looked and found nothing.
          for (const page of pages)
            await page.evaluate(`navigator.locks.request('medborgarlofte-outbox-send', () => {})`);
          assert.equal(posts(gate).length - earlier, 1);
          assert.equal(stored(text).length, 1);
          assert.deepEqual(await kept(pages[0]!), nothing);
        }));

    it('waits on when it cannot be sent on the next visit either, and can be removed there', () =>
      meet(async (scene) => {
        const { gate, open } = scene;
        await leaveWaiting(scene, 'Ta bort mig');
        const page = await open();
        assert.match(
          await untilNews(page),
          /^Din synpunkt från \d+ \S+ \d{4} kl\. \d\d\.\d\d är sparad på den här enheten och har inte kunnat skickas än\./,
        );
        assert.ok(!(await words(page)).includes('Ta bort mig'));
        await press(page, removeIt);
        await until(async () => !(await has(page, removeIt)), 'it is not reported any more');
        await until(async () => ((await kept(page)) as unknown[])[0] === 0, 'the device is empty');
        assert.equal(await page.evaluate(`${form}.shadowRoot.activeElement.id`), 'message');
        gate.post = letThrough;
        const earlier = posts(gate).length;
        const last = await open();
        await last.evaluate(`navigator.locks.request('medborgarlofte-outbox-send', () => {})`);
        assert.deepEqual([posts(gate).length - earlier, stored('Ta bort mig').length], [0, 0]);
      }));

    it('can be removed at once', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'Nej, vänta');
        await press(page, save);
        await press(page, removeIt);
        await until(async () => ((await kept(page)) as unknown[])[0] === 0, 'the device is empty');
        scene.gate.post = letThrough;
        const next = await scene.open();
        await next.evaluate(`navigator.locks.request('medborgarlofte-outbox-send', () => {})`);
        assert.equal(stored('Nej, vänta').length, 0);
        assert.equal(await next.$('feedback-form >>> [part=outbox]'), null);
      }));

    it('is sent by itself when the connection comes back on a later visit', () =>
      meet(async (scene) => {
        const { gate, open } = scene;
        await leaveWaiting(scene, 'Senare samma dag');
        const page = await open();
        assert.match(await untilNews(page), /har inte kunnat skickas än/);
        gate.post = letThrough;
        await page.setOfflineMode(true);
        await page.setOfflineMode(false);
        await untilStored('Senare samma dag');
        await until(async () => (await untilNews(page)).includes('Vi har fått'), 'it is reported');
        assert.ok(!(await has(page, removeIt)));
        assert.deepEqual(await kept(page), nothing);
        assert.equal(stored('Senare samma dag').length, 1);
      }));

    it('is removed, reported and not sent after a day', () =>
      meet(async (scene) => {
        const { gate, open } = scene;
        await leaveWaiting(scene, 'För sent');
        gate.post = letThrough;
        const earlier = posts(gate).length;
        const page = await open({ first: scripts.dayLater });
        assert.match(
          await untilNews(page),
          /^Din sparade synpunkt från \d+ \S+ \d{4} kl\. \d\d\.\d\d kunde inte skickas inom ett dygn och är borttagen\.$/,
        );
        assert.deepEqual(await kept(page), nothing);
        assert.deepEqual([posts(gate).length - earlier, stored('För sent').length], [0, 0]);
      }));

    it('stays where it is for forms that send elsewhere', () =>
      meet(async (scene) => {
        const { gate, open } = scene;
        await leaveWaiting(scene, 'Rätt adress');
        gate.post = letThrough;
        const earlier = posts(gate).length;
        const other = await open({ action: `${gate.address}/feedback?annan` });
        await other.evaluate(`navigator.locks.request('medborgarlofte-outbox-send', () => {})`);
        assert.equal(posts(gate).length, earlier);
        assert.equal(await other.$('feedback-form >>> [part=outbox]'), null);
        const page = await open();
        assert.match(await untilNews(page), /Vi har fått/);
        assert.equal(posts(gate).length - earlier, 1);
      }));

    it('is saved as it is in the field, not as it was sent', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'b1 gammal');
        await write(page, 'b1 ny text');
        await press(page, save);
        await untilThere(page, '.saved');
        scene.gate.post = letThrough;
        await untilNews(await scene.open());
        assert.deepEqual([stored('b1 gammal').length, stored('b1 ny text').length], [0, 1]);
      }));
    it('is there when another tab empties the device while this one saves', () =>
      meet(async (scene) => {
        await leaveWaiting(scene, 'b2 a');
        const saving = await unconfirmed(scene, 'b2 b');
        // A slow device: the database is open, and the page hears of it later.
        await saving.evaluate(`{
          const { set } = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess');
          window.opened = false;
          void Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', { set(heard) {
            set.call(this, (event) => { window.opened = true; window.go = () => heard.call(this, event); });
          } });
        }`);
        await press(saving, save);
        await until(() => saving.evaluate('opened'), 'it is open');
        scene.gate.post = letThrough;
        await scene.open();
        await untilStored('b2 a');
        await until(
          () =>
            saving.evaluate(
              `navigator.locks.query().then(({ pending }) => pending.some(({ name }) => name === '${storeLock}'))`,
            ),
          'the other tab waits for this one',
        );
        await saving.evaluate('void go()');
        await untilThere(saving, '.saved');
        await untilStoreIsFree(saving);
        assert.deepEqual(await kept(saving), [1, 0, 0, ''], 'what it says is saved is saved');
      }));
    it('asks before leaving though another form on the page has nothing to lose', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'b3');
        const asked = answerQuestions(page, () => true);
        await page.evaluate(`{
          const other = document.createElement('feedback-form');
          other.setAttribute('action', ${form}.action);
          document.body.append(other);
        }`);
        await page.goto(`${site.address}/annan.html`);
        assert.deepEqual(asked, ['beforeunload']);
      }));
    it('is not sent by itself while its e-mail address is being changed', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'b4');
        await page.locator('feedback-form >>> [name=email]').fill('anna@exempel.se');
        scene.gate.post = letThrough;
        const earlier = posts(scene.gate).length;
        await comeOnline(page);
        await settled(page);
        assert.equal(await state(page), 'unconfirmed', 'it would be sent without the address');
        assert.equal(posts(scene.gate).length, earlier);
      }));
    it('sends, or goes to the error, at the first press after a wrong e-mail address', () =>
      meet(async ({ open }) => {
        const page = await open();
        await write(page, 'b5');
        await page.locator('feedback-form >>> [name=email]').fill('anna@');
        await press(page, 'Skicka synpunkten');
        await untilState(page, 'invalid');
      }));
    it('has no uncaught error when the device fails while a message is removed', () =>
      meet(async (scene) => {
        await leaveWaiting(scene, 'b6');
        const page = await scene.open();
        await untilNews(page);
        await page.evaluate(
          `void (IDBFactory.prototype.open = () => { throw new DOMException('No.', 'UnknownError'); })`,
        );
        await press(page, removeIt);
        await untilStoreIsFree(page);
        await settled(page);
      }));
    it('is saved under a new key when the old one was used for another message', () =>
      meet(async ({ gate, open }) => {
        gate.post = async (passage) => {
          const { headers, ...answer } = await passage.forward();
          delete headers['content-length'];
          passage.answer({ ...answer, headers, status: 422, body: Buffer.from('{"code":"idempotency-key-reused"}') });
        };
        const page = await open();
        await send(page, 'b7');
        await untilState(page, 'unconfirmed');
        await press(page, save);
        await untilThere(page, '.saved');
      }));
    it('leaves no empty database when the device is full', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'b8', { first: scripts.filledStorage });
        await press(page, save);
        await until(async () => (await words(page)).includes('Synpunkten kunde inte sparas'), 'it says so');
        assert.deepEqual(await kept(page), nothing);
      }));
    it('is gone after a day though only a page with another address is visited', () =>
      meet(async (scene) => {
        await leaveWaiting(scene, 'b9');
        const page = await scene.open({ first: scripts.dayLater, action: `${scene.gate.address}/feedback?annan` });
        await page.evaluate(`navigator.locks.request('medborgarlofte-outbox-send', () => {})`);
        assert.deepEqual(await kept(page), nothing);
      }));
    const focusedHost = (page: Page) => page.evaluate('document.activeElement.localName');
    it('keeps focus in the form when it is sent again by itself', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'b10a');
        await page.evaluate(`${form}.shadowRoot.querySelector('#save').focus()`);
        scene.gate.post = holding();
        await page.setOfflineMode(true);
        await page.setOfflineMode(false);
        await until(async () => (await state(page)) !== 'unconfirmed', 'it is sent');
        await settled(page);
        assert.equal(await focusedHost(page), 'feedback-form');
      }));
    it('keeps focus in the form when it is refused while focus is at the button that stops', () =>
      meet(async ({ gate, open }) => {
        gate.post = cut;
        const page = await open();
        await send(page, 'b10b');
        await untilThere(page, '#stop');
        const hold = holding();
        gate.post = async (passage) => {
          await hold.released;
          passage.answer({ ...(await passage.forward()), status: 404 });
        };
        await page.evaluate(`${form}.shadowRoot.querySelector('#stop').focus()`);
        hold.release();
        await untilState(page, 'refused');
        await settled(page);
        assert.equal(await focusedHost(page), 'feedback-form');
      }));
    it('keeps focus in the form when a saved message is removed after the thanks for another', () =>
      meet(async (scene) => {
        await leaveWaiting(scene, 'b10c a');
        const page = await scene.open();
        await untilNews(page);
        scene.gate.post = letThrough;
        await send(page, 'b10c b');
        await untilState(page, 'delivered');
        await press(page, removeIt);
        await until(async () => !(await has(page, removeIt)), 'it is removed');
        await settled(page);
        assert.equal(await focusedHost(page), 'feedback-form');
      }));

    it('is not offered where the page says no-outbox', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'Ingen låda', { attributes: 'no-outbox' });
        assert.deepEqual([await has(page, save), await has(page, 'Kopiera texten')], [false, true]);
        scene.gate.post = letThrough;
        await press(page, 'Försök igen');
        await untilState(page, 'delivered');
      }));

    it('is not offered where the browser blocks storage, and all else works', () =>
      meet(async (scene) => {
        const page = await unconfirmed(scene, 'Spärrat', { first: scripts.blockedStorage });
        assert.deepEqual([await has(page, save), await has(page, 'Kopiera texten')], [false, true]);
        scene.gate.post = letThrough;
        await press(page, 'Försök igen');
        await untilState(page, 'delivered');
        assert.equal(stored('Spärrat').length, 1);
      }));

    for (const kind of ['closedStorage', 'brokenStorage', 'fullStorage', 'filledStorage'] as const)
      it(`says so when it cannot be (${kind}), keeps the text, and all else works`, () =>
        meet(async (scene) => {
          const page = await unconfirmed(scene, `Går inte: ${kind}`, { first: scripts[kind] });
          await press(page, save);
          await until(
            async () => /Synpunkten kunde inte sparas på den här enheten\./.test(await words(page)),
            'it says so',
          );
          assert.equal(await has(page, save), false);
          assert.equal(await typed(page), `Går inte: ${kind}`);
          assert.equal(await page.evaluate(`${form}.shadowRoot.activeElement.id`), 'send');
          scene.gate.post = letThrough;
          await press(page, 'Försök igen');
          await untilState(page, 'delivered');
          assert.equal(stored(`Går inte: ${kind}`).length, 1);
        }));
  });

  it('is one message when a dying connection makes the browser itself send it again', () =>
    meet(async ({ gate, open }) => {
      gate.post = async (passage) => {
        const answer = await passage.forward();
        if (passage.isReused) passage.cut();
        else passage.answer(answer);
      };
      const page = await open();
      let sent = 0;
      page.on('request', (request) => (sent += Number(request.method() === 'POST')));
      await send(page, 'En gång');
      await untilState(page, 'delivered');
      assert.deepEqual([sent, posts(gate).length], [1, 2], 'the page sent it once, the browser twice');
      assert.equal(stored('En gång').length, 1);
      assert.match(await words(page), thanks);
    }));

  describe('leaves everything else alone', () => {
    it('through a whole life: no error, no name, no request elsewhere, no cookie, no referrer, no lost focus', () =>
      meet(async ({ gate, context, open }) => {
        const page = await open({ first: scripts.fastClock });
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        // Cookies know no port: without care they would go to the receiver as well.
        await context.setCookie({ name: 'session', value: '1', domain: '127.0.0.1', path: '/' });
        const host = () => page.evaluate('[document.title, location.href, history.length, scrollY]');
        const hostBefore = await host();
        const unfocused: string[] = [];
        const step = async (name: string, doing: Promise<unknown>, ends?: string) => {
          await doing;
          if (ends) await untilState(page, ends);
          await settled(page);
          if (await page.evaluate('document.activeElement === document.body')) unfocused.push(name);
        };
        gate.post = holding();
        await step('draft', write(page, 'x'));
        await step('wrong e-mail', page.locator('feedback-form >>> [name=email]').fill('anna@'));
        await step('invalid', page.keyboard.press('Enter'), 'invalid');
        await step('fixed', page.locator('feedback-form >>> [name=email]').fill('anna@exempel.se'));
        await step('sent', send(page, 'Ett helt liv'), 'retrying');
        await step('stopped', press(page, 'Avbryt'), 'unconfirmed');
        await step('copied', press(page, 'Kopiera texten'));
        await step('tried again', press(page, 'Försök igen'), 'retrying');
        await step('given up', Promise.resolve(), 'unconfirmed');
        gate.post = async (passage) => {
          passage.answer({ ...(await passage.forward()), status: 404 });
        };
        await step('refused', press(page, 'Försök igen'), 'refused');
        gate.post = letThrough;
        await step('delivered', press(page, 'Skicka synpunkten'), 'delivered');
        await step('another', press(page, 'Skriv en synpunkt till'), 'draft');
        await step('sent again', send(page, 'Ett helt liv till'), 'delivered');

        assert.deepEqual(unfocused, []);
        assert.deepEqual(await host(), hostBefore);
        const added = (await page.evaluate('Object.keys(window).filter((name) => !before.includes(name))')) as string[];
        // Lit's own lists, which all copies of Lit on a page share, and what the test's own look at the page leaves behind.
        assert.deepEqual(
          added.filter((name) => !/^before$|^(lit|reactive)\w+(Versions|Metadata)$|ariaQuerySelector/.test(name)),
          [],
        );
        assert.deepEqual(
          [...new Set(requests)].sort(),
          // The editor gets to know of the refusal.
          [`${gate.address}/feedback`, `${site.address}/medborgarlofte-editor.js`].sort(),
        );
        assert.ok(posts(gate).length > 4);
        for (const { headers } of gate.passages) {
          assert.equal(headers.cookie, undefined);
          assert.equal(headers.referer, undefined);
        }
        assert.equal(new Set(posts(gate).map(({ headers }) => headers['idempotency-key'])).size, 2);
        assert.deepEqual([stored('Ett helt liv').length, stored('Ett helt liv till').length], [1, 1]);
        assert.deepEqual(await kept(page), [0, 0, 0, 'session=1']);
      }));
  });

  describe('on a page whose script moves the form while it is sent', () => {
    const moves: [string, string][] = [
      ['elsewhere', `document.querySelector('footer').append(${form})`],
      ['away and back', `{ const moved = ${form}; moved.remove(); document.body.prepend(moved); }`],
    ];
    for (const [where, move] of moves)
      it(`${where}, it arrives once and is thanked for`, () =>
        meet(async ({ gate, open }) => {
          const hold = (gate.post = holding());
          const page = await open();
          const text = `Flyttad ${where}`;
          await send(page, text);
          await untilAsked(gate);
          await page.evaluate(move);
          assert.equal(await typed(page), text);
          hold.release();
          await untilState(page, 'delivered');
          assert.match(await words(page), thanks);
          assert.deepEqual([posts(gate).length, stored(text).length], [1, 1]);
        }));

    it('out of it, it arrives once, is not asked about on leaving, and is thanked for when it comes back', () =>
      meet(async ({ gate, open }) => {
        const hold = (gate.post = holding());
        const page = await open();
        const asked = answerQuestions(page, () => true);
        await send(page, 'Borttagen');
        await untilAsked(gate);
        await page.evaluate(`removed = ${form}; removed.remove()`);
        hold.release();
        await until(() => page.evaluate(`removed.state === 'delivered'`), 'it is received');
        await page.evaluate('document.body.append(removed)');
        assert.match(await words(page), thanks);
        await page.goto(`${site.address}/annan.html`);
        assert.deepEqual(asked, []);
        assert.deepEqual([posts(gate).length, stored('Borttagen').length], [1, 1]);
      }));

    it('to another language, it arrives once and is thanked for in that', () =>
      meet(async ({ gate, open }) => {
        const hold = (gate.post = holding());
        const page = await open();
        await send(page, 'Språkbyte');
        await untilAsked(gate);
        await page.evaluate(`document.documentElement.lang = 'en'`);
        await until(async () => (await words(page)).includes('Send'), 'it speaks English');
        assert.equal(await typed(page), 'Språkbyte');
        hold.release();
        await untilState(page, 'delivered');
        assert.match(await words(page), /Thank you! .*Reference number: ML-/);
        assert.deepEqual([posts(gate).length, stored('Språkbyte').length], [1, 1]);
        assert.equal(stored('Språkbyte')[0]!['locale'], 'sv', 'the language that it was written in');
      }));
  });

  describe('with a form of the page’s own inside', () => {
    const native = (action: string) =>
      `<form method="post" action="${action}"><input type="hidden" name="stadsdel" value="Norra">
      <textarea name="message"></textarea><input name="email"><button>Skicka</button></form>`;

    it('is sent by that without JavaScript, with what the page adds', () =>
      meet(async ({ gate, open }) => {
        const page = await open({ inside: native(`${gate.address}/feedback`), javaScript: false });
        await page.type('textarea', 'Utan skript & utan krångel');
        await page.type('[name=email]', 'anna@exempel.se');
        await Promise.all([page.waitForNavigation(), page.click('button')]);
        const [post] = posts(gate);
        assert.equal(post!.headers['content-type'], 'application/x-www-form-urlencoded');
        assert.deepEqual(Object.fromEntries(new URLSearchParams(post!.body)), {
          stadsdel: 'Norra',
          message: 'Utan skript & utan krångel',
          email: 'anna@exempel.se',
        });
        assert.equal(stored('Utan skript & utan krångel').length, 1);
        assert.match(await page.content(), /Tack!/);
      }));

    for (const enctype of ['', 'application/x-www-form-urlencoded'])
      it(`goes to that one’s address with JavaScript, with what the page adds${enctype && ', as form fields'}`, () =>
        meet(async ({ gate, open }) => {
          const text = `Med skript ${enctype}`;
          const page = await open({
            attributes: enctype && `enctype="${enctype}"`,
            inside: native(`${gate.address}/feedback`),
            action: '',
          });
          assert.equal(await page.$eval('feedback-form > form', (native) => native.checkVisibility()), false);
          await send(page, text);
          await untilState(page, 'delivered');
          const { body } = posts(gate)[0]!;
          const sent = enctype
            ? Object.fromEntries(new URLSearchParams(body))
            : (JSON.parse(body) as Record<string, unknown>);
          assert.equal(sent['message'], text);
          assert.deepEqual(enctype ? sent['stadsdel'] : sent['extra'], enctype ? 'Norra' : { stadsdel: 'Norra' });
          assert.equal(stored(text)[0]!['other_fields'], '[["stadsdel","Norra"]]');
        }));
  });
});
