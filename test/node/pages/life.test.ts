import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import { pageWith, textIn, until, untilDrawn, untilShown, visit as visitSite } from '../../support/site.js';

/** Run before the page's own scripts. Keeps count of what waits and watches; the browser's own functions are called. */
const counting = `{
  const waiting = new Set(), watching = new Set();
  const count = (start, stop, again) => {
    const begin = window[start], end = window[stop];
    window[start] = (task, ...rest) => {
      const id = begin((...given) => {
        if (!again) waiting.delete(id);
        task(...given);
      }, ...rest);
      waiting.add(id);
      return id;
    };
    window[stop] = (id) => {
      waiting.delete(id);
      end(id);
    };
  };
  count('setTimeout', 'clearTimeout');
  count('setInterval', 'clearInterval', true);
  count('requestAnimationFrame', 'cancelAnimationFrame');
  count('requestIdleCallback', 'cancelIdleCallback');
  for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const { observe, disconnect } = prototype;
    prototype.observe = function (...given) {
      watching.add(this);
      return observe.apply(this, given);
    };
    prototype.disconnect = function () {
      watching.delete(this);
      return disconnect.call(this);
    };
  }
  counted = () => ({ timers: waiting.size, observers: watching.size });
}`;

const promise = (title: object, text: string) =>
  JSON.stringify({ id: 'lofte', lang: 'sv', title, commitments: [{ id: 'patrull', text }] });

const card = '<promise-card promise-url="lofte.json" feedback-action="/feedback"><p>Om löftet.</p></promise-card>';

const page = (body: string, head = '<script src="/medborgarlofte.js"></script>') => pageWith(body, { head });

describe('the elements in the life of a page', { timeout: 300_000 }, () => {
  const files: Record<string, string> = {
    'turbo.js': 'file:node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js',
    'lofte.json': promise({ sv: 'Medborgarlöfte 2026', en: 'Citizen promise 2026' }, 'Fotpatrullera i centrum.'),
    'annat.json': promise({ sv: 'Medborgarlöfte 2027', en: 'Citizen promise 2027' }, 'Fotpatrullera i parken.'),
    feedback: JSON.stringify({ id: '1', reference: 'A-1' }),
    'ingen-kvittens': '<p>Logga in</p>',
  };
  interface Visit {
    address: string;
    page: Page;
    /** What was asked of the server since the page was there, but the script's own files. */
    asked: string[];
    /** What the console said that nobody should have to see. */
    heard: string[];
  }

  const visit = (html: string, live: (visit: Visit) => Promise<void>) =>
    visitSite(
      { ...files, 'sida.html': html },
      async ({ address, page, heard }) => {
        const asked: string[] = [];
        page.on('request', (request) => {
          const { pathname } = new URL(request.url());
          if (!/^\/medborgarlofte[\w-]*\.js$/.test(pathname)) asked.push(`${request.method()} ${pathname}`);
        });
        await live({ address, page, asked, heard });
      },
      { prepare: (page) => page.evaluateOnNewDocument(counting) },
    );

  /** Keeps requests for an address back. */
  async function hold(page: Page, path: string): Promise<{ held: HTTPRequest[]; release: () => Promise<void> }> {
    const held: HTTPRequest[] = [];
    await page.setRequestInterception(true);
    const keep = (request: HTTPRequest) =>
      new URL(request.url()).pathname === path ? held.push(request) : void request.continue();
    page.on('request', keep);
    return {
      held,
      release: async () => {
        page.off('request', keep);
        await page.setRequestInterception(false);
        // One that the page has called off is gone.
        for (const request of held) await request.continue().catch(() => undefined);
      },
    };
  }

  const showsTitle = (page: Page, title: string) =>
    page.waitForFunction(
      (words) => document.querySelector('promise-card')?.shadowRoot?.querySelector('#title')?.textContent === words,
      {},
      title,
    );

  const form = `document.querySelector('promise-card')?.shadowRoot?.querySelector('feedback-form')?.shadowRoot`;

  /** Waits for something in the form. No handle of it comes back, which would keep it alive. */
  const appears = (page: Page, selector: string) =>
    page.waitForFunction(`Boolean(${form}?.querySelector('${selector}'))`);

  const press = async (page: Page, selector: string) => {
    await appears(page, selector);
    await page.evaluate(`${form}.querySelector('${selector}').click()`);
  };

  const write = async (page: Page, message: string) => {
    const field = (await page.waitForSelector('promise-card >>> textarea'))!;
    await field.type(message);
    await field.dispose();
  };

  const written = (page: Page) => page.$eval('promise-card >>> textarea', (field) => field.value);

  /** Has something on the page that needs each part of the script, until they are there: what they themselves watch is not left behind. */
  const bringParts = async (page: Page, heard: string[]) => {
    await page.evaluate(
      `document.querySelector('main').innerHTML = '<feedback-form action="/feedback" heading-level="sju"></feedback-form>'`,
    );
    await page.waitForFunction(`Boolean(customElements.get('feedback-form'))`);
    await until(() => heard.some((sentence) => sentence.includes('sju')));
    await page.evaluate(`document.querySelector('main').replaceChildren()`);
    heard.length = 0;
  };

  describe('moved, cloned, set again', () => {
    const ways: [string, string][] = [
      ['written by innerHTML', `document.body.innerHTML = '${card}'`],
      [
        'made by createElement and set by property',
        `{ const made = document.createElement('promise-card'); made.promiseUrl = 'lofte.json'; document.body.append(made); }`,
      ],
      [
        'cloned',
        `{ const box = document.createElement('div'); box.innerHTML = '${card}'; document.body.append(box.cloneNode(true)); }`,
      ],
      [
        'imported from a template',
        `{ const template = document.createElement('template'); template.innerHTML = '${card}';
           document.body.append(document.importNode(template.content, true)); }`,
      ],
      [
        'adopted from a document that a script has parsed',
        `document.body.append(document.adoptNode(new DOMParser().parseFromString('${card}', 'text/html').body.firstChild))`,
      ],
      [
        'adopted from the document of a frame',
        `{ const frame = document.body.appendChild(document.createElement('iframe'));
           frame.contentDocument.body.innerHTML = '${card}';
           document.body.append(document.adoptNode(frame.contentDocument.body.firstChild)); }`,
      ],
      [
        'put in the place of another',
        `document.body.innerHTML = '<promise-card promise-url="annat.json"></promise-card>';
         document.querySelector('promise-card').replaceWith(document.createRange().createContextualFragment('${card}'))`,
      ],
    ];
    for (const [way, script] of ways)
      it(`shows the promise of a card that is ${way}`, () =>
        visit(page('<main></main>'), async ({ page, asked, heard }) => {
          await page.evaluate(script);
          await showsTitle(page, 'Medborgarlöfte 2026');
          assert.deepEqual(
            asked.filter((request) => request.endsWith('json')),
            ['GET /lofte.json'],
          );
          assert.deepEqual(heard, []);
        }));

    it('shows the promise that a script gave before the elements were there', () =>
      visit(page('<promise-card></promise-card>', ''), async ({ page, heard }) => {
        await page.$eval('promise-card', (early) => (early.promise = { title: 'Tidigt', body: ['Ord.'] }));
        await page.addScriptTag({ url: '/medborgarlofte.js' });
        await showsTitle(page, 'Tidigt');
        assert.deepEqual(heard, []);
      }));

    it('keeps what it shows and what was typed when it is moved, and takes the language of its new place', () =>
      visit(page(`${card}<section lang="en"></section>`), async ({ page, asked, heard }) => {
        await untilShown(page, 'promise-card');
        await write(page, 'Det är mörkt.');
        await page.evaluate(`document.querySelector('section').append(document.querySelector('promise-card'))`);
        await showsTitle(page, 'Citizen promise 2026');
        assert.equal(await written(page), 'Det är mörkt.');
        assert.deepEqual([asked, heard], [[], []]);
      }));

    it('keeps what it shows and what was typed when it is removed and put back', () =>
      visit(page(card), async ({ page, asked, heard }) => {
        await untilShown(page, 'promise-card');
        await write(page, 'Det är mörkt.');
        await page.evaluate(`away = document.querySelector('promise-card'); away.remove()`);
        await untilDrawn(page);
        await page.evaluate(`document.body.append(away)`);
        await showsTitle(page, 'Medborgarlöfte 2026');
        assert.equal(await written(page), 'Det är mörkt.');
        assert.deepEqual([asked, heard], [[], []]);
      }));

    it('keeps its looks in the document of a frame, and when it comes back', () =>
      visit(page(`${card}<iframe></iframe>`), async ({ page, heard }) => {
        await untilShown(page, 'promise-card');
        const border = `getComputedStyle(moved.shadowRoot.querySelector('article')).borderTopWidth`;
        await page.evaluate(`moved = document.querySelector('promise-card')`);
        await page.evaluate(`document.querySelector('iframe').contentDocument.body.append(moved)`);
        assert.equal(await page.evaluate(border), '6px');
        await page.evaluate(`document.body.append(moved)`);
        assert.equal(await page.evaluate(border), '6px');
        assert.deepEqual(heard, []);
      }));

    it('shows the promise, in its own looks, when it is made here and first put into the document of a frame', () =>
      visit(page('<iframe></iframe>'), async ({ page, heard }) => {
        await page.evaluate(`{
          made = document.createElement('promise-card');
          made.promiseUrl = 'lofte.json';
          made.feedbackAction = '/feedback';
          document.querySelector('iframe').contentDocument.body.append(made);
        }`);
        await page.waitForFunction(
          `Boolean(made.shadowRoot.querySelector('feedback-form')?.shadowRoot?.querySelector('form'))`,
        );
        assert.equal(
          await page.evaluate(`getComputedStyle(made.shadowRoot.querySelector('article')).borderTopWidth`),
          '6px',
        );
        assert.deepEqual(heard, []);
      }));

    it('keeps its looks when a script lays it aside in a template', () =>
      visit(page(card), async ({ page }) => {
        await untilShown(page, 'promise-card');
        await page.evaluate(`{
          const template = document.createElement('template');
          template.content.append(document.querySelector('promise-card'));
          document.body.append(template.content);
        }`);
        const border = await page.$eval('promise-card >>> article', (shown) => getComputedStyle(shown).borderTopWidth);
        assert.equal(border, '6px');
      }));

    it('shows the promise in a frame without an address of its own', () =>
      visit(page('<iframe></iframe>'), async ({ page, heard }) => {
        await page.evaluate(`{
          const { body } = document.querySelector('iframe').contentDocument;
          body.innerHTML = '${card}';
          body.append(Object.assign(body.ownerDocument.createElement('script'), { src: '/medborgarlofte.js' }));
        }`);
        await page.waitForSelector('iframe');
        const inside = await (await page.$('iframe'))!.contentFrame();
        await inside.waitForSelector('promise-card >>> h2');
        assert.deepEqual(heard, []);
      }));
  });

  describe('changed faster than it can follow', () => {
    it('asks once, and shows the last one, after 500 changes in one task', () =>
      visit(page(card), async ({ page, asked, heard }) => {
        await untilShown(page, 'promise-card');
        await page.$eval('promise-card', (element) => {
          for (let time = 0; time < 500; time++) {
            element.setAttribute('promise-url', `${time}.json`);
            element.setAttribute('heading-level', String(time));
            element.setAttribute('lang', time % 2 ? 'sv' : 'en');
          }
          element.setAttribute('promise-url', 'annat.json');
          element.setAttribute('heading-level', '4');
          element.setAttribute('lang', 'en');
        });
        await showsTitle(page, 'Citizen promise 2027');
        assert.ok(await page.$('promise-card >>> h4#title'));
        assert.deepEqual([asked, heard], [['GET /annat.json'], []]);
      }));

    it('shows the last one after a change in each of 100 frames, and says each thing once', () =>
      visit(page(card), async ({ page, asked, heard }) => {
        await untilShown(page, 'promise-card');
        await page.$eval('promise-card', async (element) => {
          for (let time = 0; time < 100; time++) {
            element.setAttribute('promise-url', time % 2 ? 'annat.json' : 'lofte.json?');
            element.setAttribute('heading-level', time % 2 ? 'sju' : '3');
            element.setAttribute('lang', time % 2 ? 'tlh' : 'en');
            await new Promise(requestAnimationFrame);
          }
        });
        await showsTitle(page, 'Citizen promise 2027');
        assert.ok(asked.length <= 100, `${asked.length} requests`);
        assert.equal(heard.length, 2, heard.join('\n'));
        assert.match(heard.join('\n'), /lang="tlh"/);
        assert.match(heard.join('\n'), /heading-level="sju"/);
      }));
  });

  describe('removed', () => {
    it('asks nothing when it goes in the task in which it came, and shows the promise when it is put back', () =>
      visit(page('<main></main>'), async ({ page, asked, heard }) => {
        await page.evaluate(`{
          const open = IDBFactory.prototype.open;
          opened = 0;
          IDBFactory.prototype.open = function (...given) { opened++; return open.apply(this, given); };
          document.body.innerHTML = '${card}<feedback-form action="/feedback"></feedback-form>';
          away = [...document.body.children];
          document.body.replaceChildren();
        }`);
        await page.evaluate(`Promise.all(away.map((element) => element.updateComplete))`);
        await untilDrawn(page);
        assert.deepEqual(asked, []);
        assert.equal(await page.evaluate('opened'), 0, 'the form has not looked for saved messages');
        await page.evaluate(`document.body.append(...away)`);
        await showsTitle(page, 'Medborgarlöfte 2026');
        assert.deepEqual([asked, heard], [['GET /lofte.json'], []]);
      }));

    it('asks nothing for an address that it is given outside the page, until it is put back', () =>
      visit(page(card), async ({ page, asked, heard }) => {
        await untilShown(page, 'promise-card');
        await page.evaluate(
          `away = document.querySelector('promise-card'); away.remove(); away.promiseUrl = 'annat.json'`,
        );
        await page.evaluate(`away.updateComplete`);
        await untilDrawn(page);
        assert.deepEqual(asked, []);
        await page.evaluate(`document.body.append(away)`);
        await showsTitle(page, 'Medborgarlöfte 2027');
        assert.deepEqual(heard, []);
      }));

    it('calls its request off, and asks again when it is put back', () =>
      visit(page('<main></main>'), async ({ page, asked, heard }) => {
        const { held, release } = await hold(page, '/lofte.json');
        const calledOff = new Promise((resolve) => page.once('requestfailed', resolve));
        await page.evaluate(`document.body.innerHTML = '${card}'; away = document.body.firstChild`);
        await page.waitForFunction(`away.shadowRoot`);
        await until(() => held.length);
        await page.evaluate(`away.remove()`);
        await calledOff;
        await release();
        await page.evaluate(`document.body.append(away)`);
        await showsTitle(page, 'Medborgarlöfte 2026');
        assert.deepEqual([asked, heard], [['GET /lofte.json', 'GET /lofte.json'], []]);
      }));

    it('delivers what is on its way, once, reports it to the page, and leaves nothing behind', () =>
      visit(page('<main></main>'), async ({ page, asked, heard }) => {
        await bringParts(page, heard);
        const before = await leftWhenSettled(page);
        const { held, release } = await hold(page, '/feedback');
        await page.evaluate(`{
          document.body.innerHTML = '<feedback-form action="/feedback"></feedback-form>';
          form = document.body.firstChild;
          events = [];
          for (const name of ['feedback-state', 'feedback-sent']) form.addEventListener(name, (event) => events.push(event.state ?? event.reference));
        }`);
        const field = await page.waitForSelector('feedback-form >>> textarea');
        await field!.type('Det är mörkt.');
        await page.locator('feedback-form >>> #send').click();
        await until(() => held.length);
        await page.evaluate(`form.remove()`);
        await release();
        await page.waitForFunction(`events.length === 3`);
        assert.deepEqual(await page.evaluate('events'), ['sending', 'delivered', 'A-1']);
        assert.deepEqual([asked, heard], [['POST /feedback'], []]);
        await page.evaluate(`form = undefined`);
        assert.deepEqual(await left(page), before);
      }));

    it('prints the page without it', () =>
      visit(page(`<h1>Sida</h1>${card}`), async ({ page, heard }) => {
        await untilShown(page, 'promise-card');
        await page.evaluate(`document.querySelector('promise-card').remove()`);
        assert.ok((await page.pdf()).length > 0);
        assert.deepEqual(heard, []);
      }));

    /** What is in the page, and what is done to it, until it is removed. */
    const moments: [string, string, (page: Page) => Promise<unknown>][] = [
      ['shows a promise and a form', card, (page) => appears(page, 'textarea')],
      [
        'could not fetch its promise',
        '<promise-card promise-url="borta.json"></promise-card>',
        (page) =>
          page.waitForFunction(`Boolean(document.querySelector('promise-card').shadowRoot?.querySelector('.failed'))`),
      ],
      ['is being written in', card, (page) => write(page, 'Det är mörkt.')],
      [
        'is pressed',
        card,
        async (page) => {
          const button = (await page.waitForSelector('promise-card >>> #send'))!;
          await button.hover();
          await page.mouse.down();
          await button.dispose();
        },
      ],
      [
        'has a message without a receipt',
        card.replace('"/feedback"', '"/ingen-kvittens"'),
        async (page) => {
          await write(page, 'Det är mörkt.');
          await press(page, '#send');
          await appears(page, '.unconfirmed');
        },
      ],
      [
        'has saved a message',
        card.replace('"/feedback"', '"/ingen-kvittens"'),
        async (page) => {
          await write(page, 'Det är mörkt.');
          await press(page, '#send');
          await press(page, '#save');
          await appears(page, '.saved');
        },
      ],
    ];
    for (const [moment, html, live] of moments)
      it(`leaves no listener, observer, timer or lock behind when it ${moment}`, () =>
        visit(page('<main></main>'), async ({ page, heard }) => {
          await bringParts(page, heard);
          const before = await leftWhenSettled(page);
          await page.evaluate((markup) => void (document.querySelector('main')!.innerHTML = markup), html);
          await live(page);
          const { window, observers } = await left(page);
          assert.ok(window.length > 0 && observers > 0, 'it is counted while it is there');
          await page.evaluate(`document.querySelector('main').replaceChildren()`);
          assert.deepEqual((await left(page)).window, before.window);
          // The browser itself holds what was last pressed.
          await page.mouse.reset();
          await page.mouse.click(1, 1);
          const after = await left(page);
          // The browser's own filling in of forms watches one that was sent, also after it is gone.
          const watched = moment.includes('message') ? { cards: after.cards, forms: after.forms } : {};
          assert.deepEqual(after, { ...before, ...watched });
          const free = await page.evaluate(`new Promise((resolve) => {
            const request = indexedDB.deleteDatabase('medborgarlofte-outbox');
            request.onsuccess = () => resolve('free');
            request.onblocked = () => resolve('held open');
          })`);
          assert.equal(free, 'free', 'the database');
        }));

    it('takes no more memory after 1 000 mounts than after 200', () =>
      visit(page('<main></main>'), async ({ page, heard }) => {
        const session = await page.createCDPSession();
        await session.send('Performance.enable');
        const mount = (times: number) =>
          page.evaluate(
            async (markup, times) => {
              const main = document.querySelector('main')!;
              for (let time = 0; time < times; time += 20) {
                main.innerHTML = markup.repeat(20);
                const cards = [...main.querySelectorAll('promise-card')];
                while (
                  cards.some(
                    (each) => !each.shadowRoot?.querySelector('feedback-form')?.shadowRoot?.querySelector('form'),
                  )
                )
                  await new Promise(requestAnimationFrame);
                main.replaceChildren();
              }
              // One form after the other looks for saved messages.
              while ((await navigator.locks.query()).pending!.length) await new Promise(requestAnimationFrame);
            },
            card,
            times,
          );
        await mount(200);
        const early = await memory(session);
        await mount(800);
        const late = await memory(session);
        assert.deepEqual(late.counts, early.counts);
        const growth = late.bytes / early.bytes;
        assert.ok(growth < 1.1, `the heap grew ${growth.toFixed(3)} times`);
        assert.deepEqual(heard, []);
      }));
  });

  describe('with Turbo Drive', () => {
    const turbo = '<script src="/turbo.js" defer></script><script src="/medborgarlofte.js" defer></script>';
    const links = '<p><a href="/sida.html">Ett</a> <a href="/tva.html">Två</a> <a href="/tom.html">Tom</a></p>';
    const follow = async (page: Page, words: string) => {
      await page.locator(`::-p-xpath(//a[. = '${words}'])`).click();
    };
    /** Also when Turbo shows its preview first: then once more, when the page has come. */
    const arrived = (page: Page) =>
      page.waitForFunction(() => !document.documentElement.hasAttribute('data-turbo-preview'));

    it('shows the promise of each page, forward, back, and from its cache, without a reload', () => {
      files['tva.html'] = page(`${links}${card.replace('lofte.json', 'annat.json')}`, turbo);
      return visit(page(`${links}${card}`, turbo), async ({ page, heard }) => {
        await showsTitle(page, 'Medborgarlöfte 2026');
        await page.evaluate('same = true');
        await follow(page, 'Två');
        await showsTitle(page, 'Medborgarlöfte 2027');
        await follow(page, 'Ett');
        await showsTitle(page, 'Medborgarlöfte 2026');
        await arrived(page);
        await page.goBack();
        await showsTitle(page, 'Medborgarlöfte 2027');
        await page.goForward();
        await showsTitle(page, 'Medborgarlöfte 2026');
        assert.equal(await page.evaluate('same'), true);
        assert.deepEqual(heard, []);
      });
    });

    it('leaves nothing behind on a page without it', () => {
      files['tom.html'] = page(links, turbo);
      files['tva.html'] = page(`${links}${card}`, turbo);
      return visit(page(links, turbo), async ({ page }) => {
        const isEmpty = () => location.pathname === '/tom.html' && !document.querySelector('promise-card');
        // Turbo itself listens to more from the first visit on, and the form's part of the script comes with the first form.
        await follow(page, 'Två');
        await appears(page, 'textarea');
        await follow(page, 'Tom');
        await page.waitForFunction(isEmpty);
        const before = await left(page);
        await follow(page, 'Två');
        await showsTitle(page, 'Medborgarlöfte 2026');
        await follow(page, 'Tom');
        await page.waitForFunction(isEmpty);
        const after = await left(page);
        assert.deepEqual(
          [after.window, after.document, after.observers],
          [before.window, before.document, before.observers],
        );
      });
    });

    it('keeps what was typed in a form that is marked as permanent', () => {
      const form = '<feedback-form id="synpunkter" data-turbo-permanent action="/feedback"></feedback-form>';
      files['tva.html'] = page(`<h1>Två</h1>${links}${form}`, turbo);
      return visit(page(`${links}${form}`, turbo), async ({ page, heard }) => {
        const field = await page.waitForSelector('feedback-form >>> textarea');
        await field!.type('Det är mörkt.');
        await follow(page, 'Två');
        await page.waitForSelector('h1');
        const kept = await page.$eval('feedback-form >>> textarea', (field) => field.value);
        assert.equal(kept, 'Det är mörkt.');
        assert.deepEqual(heard, []);
      });
    });
  });

  it('shows the promise again when the reader comes back from another page', () => {
    files['tom.html'] = page('<p>Tom');
    return visit(page(card), async ({ address, page, heard }) => {
      await untilShown(page, 'promise-card');
      await page.goto(`${address}/tom.html`);
      await page.goBack();
      await untilShown(page, 'promise-card');
      assert.match(await textIn(page, 'promise-card'), /Fotpatrullera i centrum\./);
      await page.goForward();
      await page.goBack();
      await untilShown(page, 'promise-card');
      assert.deepEqual(heard, []);
    });
  });
});

/** The same, once the page has been looked through for what an editor should know. */
async function leftWhenSettled(page: Page) {
  let found = await left(page);
  while (found.timers) found = await left(page);
  return found;
}

/** All that could be left of an element: reported by the browser itself, after it has collected what nobody holds. */
async function left(page: Page) {
  const session = await page.createCDPSession();
  try {
    const listeners = async (target: string) => {
      const { result } = await session.send('Runtime.evaluate', { expression: target });
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
      return listeners.map(({ type }) => type).sort();
    };
    const instances = async (tag: string) => {
      const { result } = await session.send('Runtime.evaluate', {
        expression: `customElements.get('${tag}').prototype`,
      });
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
      const { result: count } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId!,
        functionDeclaration: 'function () { return this.length; }',
      });
      await session.send('Runtime.releaseObject', { objectId: objects.objectId! });
      return count.value as number;
    };
    await collectGarbage(session);
    const { timers, observers } = (await page.evaluate('counted()')) as { timers: number; observers: number };
    const locks = (await page.evaluate(
      `navigator.locks.query().then(({ held, pending }) => held.length + pending.length)`,
    )) as number;
    return {
      window: await listeners('window'),
      document: await listeners('document'),
      timers,
      observers,
      locks,
      cards: await instances('promise-card'),
      forms: await instances('feedback-form'),
    };
  } finally {
    await session.detach();
  }
}

async function memory(session: CDPSession) {
  await collectGarbage(session);
  const { metrics } = await session.send('Performance.getMetrics');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const counts = metrics.filter(({ name }) => ['Documents', 'Nodes', 'JSEventListeners'].includes(name));
  return { counts, bytes: usedSize };
}

/** More than once: what ends with one round frees more for the next. */
async function collectGarbage(session: CDPSession): Promise<void> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
}
