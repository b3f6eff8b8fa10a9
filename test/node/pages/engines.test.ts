import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EnginePage } from '../../engines/engine-page.js';
import { CannotBeTold } from '../../engines/engines.js';
import { startEngine, type ColorScheme, type RunningEngine } from '../../engines/start-engine.js';
import { startFakeServer } from '../../support/fake-server.js';
import { distFiles, pageWith, script, serveFiles, until as untilSo } from '../../support/site.js';

/** What must hold in every engine; ENGINES=firefox,webkit runs it in those instead of Chromium. */
const engines = (process.env['ENGINES'] ?? 'chromium').split(',');

const element = '<promise-card promise-url="lofte.json"><p>Våra egna ord.</p></promise-card>';
const placeholder = '<div data-medborgarlofte="promise-card" data-promise-url="lofte.json"><p>Våra egna ord.</p></div>';
const link = '<p><a href="lofte.json#promise-card">Läs medborgarlöftet</a></p>';
const form = (address: string) => `<feedback-form action="${address}"><p>Ring oss.</p></feedback-form>`;
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self' http://127.0.0.1:*; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types medborgarlofte";

/** Notes what a page says that nobody should have to see. */
const listener = `heard = [];
  addEventListener('error', ({ message }) => { if (message) heard.push(message); });
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
  document.addEventListener('securitypolicyviolation', (event) => heard.push(event.effectiveDirective + ' ' + event.blockedURI));
  for (const name of ['warn', 'error']) console[name] = (...said) => heard.push(said.join(' '));`;

/** An expression for an element, each selector inside the shadow tree of what the one before finds. */
const find = (...path: string[]) =>
  path.reduce(
    (scope, selector, depth) => `${scope}${depth ? '?.shadowRoot' : ''}?.querySelector(${JSON.stringify(selector)})`,
    'document',
  );
const wordsOf = (...path: string[]) => `${find(...path)}?.innerText.replace(/\\s+/g, ' ').trim()`;

const until = (page: EnginePage, expression: string) =>
  untilSo(() => page.evaluate(`Promise.resolve(${expression}).then(Boolean)`), expression);

/** By the keyboard, as someone does who sees that it has focus. */
async function press(page: EnginePage, ...path: string[]): Promise<void> {
  await until(page, `${find(...path)}?.checkVisibility()`);
  await page.evaluate(`${find(...path)}.focus()`);
  await page.keyboard.press('Enter');
}

async function write(page: EnginePage, text: string): Promise<void> {
  await until(page, find('feedback-form', 'textarea'));
  await page.evaluate(`${find('feedback-form', 'textarea')}.focus()`);
  await page.keyboard.type(text);
}

const untilState = (page: EnginePage, state: string) =>
  until(page, `document.querySelector('feedback-form').state === '${state}'`);

for (const name of engines)
  describe(`in ${name}, a page`, { timeout: 300_000 }, () => {
    let engine: RunningEngine;
    let fakeServer: Awaited<ReturnType<typeof startFakeServer>>;
    before(async () => {
      [engine, fakeServer] = await Promise.all([startEngine(name), startFakeServer()]);
    });
    after(async () => {
      await engine.close();
      fakeServer.close();
    });

    interface Visited {
      page: EnginePage;
      address: string;
      heard: () => Promise<string[]>;
    }

    async function open(
      { head = script, body, headers = {} }: { head?: string; body: string; headers?: Record<string, string> },
      visit: (visited: Visited) => Promise<void>,
      colorScheme?: ColorScheme,
    ): Promise<void> {
      const server = await serveFiles({
        ...distFiles(),
        'lofte.json': 'file:demo/karlstad.json',
        'listener.js': listener,
        'sida.html': {
          headers,
          body: pageWith(`<h1>Sida</h1>${body}`, { head: `<script src="/listener.js"></script>${head}` }),
        },
      });
      const page = await engine.newPage(colorScheme);
      try {
        const address = `${server.address}/sida.html`;
        await page.goto(address);
        await visit({ page, address, heard: () => page.evaluate('heard') as Promise<string[]> });
      } finally {
        server.close();
        await page.close();
      }
    }

    /** Has an address answer so, the last one ever after. */
    async function answering(name: string, ...answers: object[]): Promise<string> {
      await fetch(`${fakeServer.address}/script/${name}`, { method: 'PUT', body: JSON.stringify(answers) });
      return `${fakeServer.address}/${name}`;
    }
    const requestsTo = async (name: string) =>
      (await (await fetch(`${fakeServer.address}/script/${name}`)).json()) as { method: string; body: string }[];
    const receipt = { body: '{"id": "1", "reference": "ML-1"}', headers: { 'Content-Type': 'application/json' } };

    /** Runs a test, unless the engine's automation has no way to do what it needs: then says so, by its name. */
    function shows(what: string, test: () => Promise<void>): void {
      it(what, async (context) => {
        try {
          await test();
        } catch (error) {
          if (!(error instanceof CannotBeTold)) throw error;
          context.skip(error.message);
        }
      });
    }

    it('says which version it is opened in', async (context) => {
      const version = await engine.version();
      assert.match(version, /\d/);
      context.diagnostic(version);
    });

    for (const [way, body] of Object.entries({ element, placeholder, link }))
      shows(`shows the promise by way of the ${way}`, () =>
        open({ body }, async ({ page, heard }) => {
          await until(page, wordsOf('promise-card', 'article'));
          const words = await page.evaluate(wordsOf('promise-card', 'article'));
          assert.match(String(words), /Polisens medborgarlöfte i samverkan med Karlstads kommun.*30 september 2017/);
          assert.equal(await page.evaluate(`${find('promise-card > p')}.checkVisibility()`), false, 'once, not twice');
          assert.deepEqual(await heard(), []);
        }),
      );

    for (const [how, head] of Object.entries({
      'a classic script': script.replace(' defer', ''),
      'a module': script.replace(' defer', ' type="module"'),
      'the same script twice': script + script,
    }))
      shows(`shows the promise with ${how}`, () =>
        open({ head, body: element + link }, async ({ page, heard }) => {
          await until(page, wordsOf('promise-card', 'article'));
          // It is out of view, where a browser makes no text of it.
          await until(page, find('promise-card:has(a)', 'article'));
          assert.deepEqual(await heard(), []);
        }),
      );

    shows('changes its language by a key, and the title takes the focus', () =>
      open({ body: element }, async ({ page }) => {
        await press(page, 'promise-card', '.language');
        await until(page, `${wordsOf('promise-card', 'article')}.includes('30 September 2017')`);
        await until(page, `document.querySelector('promise-card').shadowRoot.activeElement?.id === 'title'`);
        assert.equal(await page.evaluate(wordsOf('promise-card', '.language')), 'Läs på svenska');
      }),
    );

    shows('sends feedback, and thanks for it with its reference', async () => {
      const address = await answering('delivered', receipt);
      await open({ body: form(address) }, async ({ page, heard }) => {
        await write(page, 'Det är mörkt på torget');
        await press(page, 'feedback-form', '#send');
        await untilState(page, 'delivered');
        assert.match(String(await page.evaluate(wordsOf('feedback-form', '.delivered'))), /Tack!.*ML-1/);
        const [{ body }, ...more] = (await requestsTo('delivered')).filter(
          ({ method }) => method === 'POST',
        ) as unknown as [{ body: string }];
        assert.equal((JSON.parse(body) as { message: string }).message, 'Det är mörkt på torget');
        assert.deepEqual(more, []);
        assert.deepEqual(await heard(), []);
      });
    });

    shows('keeps the text when the receiver refuses it, and shows our other way', async () => {
      const address = await answering('refused', { status: 403 });
      await open({ body: form(address) }, async ({ page }) => {
        await write(page, 'Det är mörkt på torget');
        await press(page, 'feedback-form', '#send');
        await untilState(page, 'refused');
        assert.equal(await page.evaluate(`${find('feedback-form', 'textarea')}.value`), 'Det är mörkt på torget');
        assert.equal(await page.evaluate(`${find('feedback-form > p')}.checkVisibility()`), true);
      });
    });

    shows('saves on the device what could not be sent, when asked to, and sends it at the next visit', async () => {
      const address = await answering('later', { fault: 'reset' });
      await open({ body: form(address) }, async ({ page, address: own }) => {
        const kept = `indexedDB.databases().then((all) => all.length)`;
        await write(page, 'Till nästa gång');
        await press(page, 'feedback-form', '#send');
        await press(page, 'feedback-form', '#stop');
        await untilState(page, 'unconfirmed');
        assert.equal(await page.evaluate(kept), 0, 'nothing is kept that nobody asked for');
        await press(page, 'feedback-form', '#save');
        await until(page, find('feedback-form', '.saved'));
        assert.equal(await page.evaluate(kept), 1);
        await answering('later', receipt);
        await page.goto(own);
        await until(page, `/Vi har fått.*ML-1/.test(${wordsOf('feedback-form', '[part=outbox]')})`);
        await until(page, `${kept}.then((count) => count === 0)`);
      });
    });

    shows('keeps to a strict policy with Trusted Types, in all three ways and with the form', async () => {
      const address = await answering('strict', receipt);
      const body = element + placeholder + link + form(address);
      await open({ body, headers: { 'Content-Security-Policy': policy } }, async ({ page, heard }) => {
        await until(
          page,
          `[...document.querySelectorAll('promise-card')].filter((card) => card.shadowRoot?.querySelector('article')).length === 3`,
        );
        await press(page, 'promise-card', '.language');
        await write(page, 'Hej');
        await press(page, 'feedback-form', '#send');
        await untilState(page, 'delivered');
        assert.equal(
          await page.evaluate(`getComputedStyle(${find('promise-card', 'article')}).borderTopStyle`),
          'solid',
        );
        assert.deepEqual(await heard(), []);
      });
    });

    const stopping: [string, string, string][] = [
      [
        'Trusted Types allow no name of ours',
        script,
        policy.replace('trusted-types medborgarlofte', 'trusted-types other'),
      ],
      [
        'the script has another hash than it should',
        script.replace(' defer', ` integrity="sha384-${'A'.repeat(64)}" defer`),
        '',
      ],
    ];
    for (const [why, head, stoppingPolicy] of stopping)
      shows(`shows our own words when ${why}`, () =>
        open(
          {
            head,
            body: element + form('/feedback'),
            headers: stoppingPolicy ? { 'Content-Security-Policy': stoppingPolicy } : {},
          },
          async ({ page }) => {
            await until(page, `document.readyState === 'complete'`);
            assert.equal(await page.evaluate(`typeof customElements.get('promise-card')`), 'undefined');
            for (const own of ['promise-card > p', 'feedback-form > p'])
              assert.ok(Number(await page.evaluate(`${find(own)}.getBoundingClientRect().height`)) > 10, own);
          },
        ),
      );

    const colorOf = (property: string) =>
      `(getComputedStyle(${find('promise-card', 'article')}).${property}.match(/[\\d.]+/g).slice(0, 3).map(Number))`;
    const isDark = ([red, green, blue]: number[]) => red! + green! + blue! < 200;
    for (const [scheme, dark] of [
      ['light', false],
      ['dark', true],
    ] as const) {
      shows(`that follows the reader is ${scheme} for one who prefers that, and so is the card`, () =>
        open(
          { head: `<style>:root { color-scheme: light dark }</style>${script}`, body: element },
          async ({ page }) => {
            await until(page, wordsOf('promise-card', 'article'));
            assert.equal(isDark((await page.evaluate(colorOf('backgroundColor'))) as number[]), dark);
            assert.equal(isDark((await page.evaluate(colorOf('color'))) as number[]), !dark);
          },
          scheme,
        ),
      );
    }
    shows('that is light has a light card, also for a reader who prefers dark', () =>
      open(
        { body: element },
        async ({ page }) => {
          await until(page, wordsOf('promise-card', 'article'));
          assert.equal(isDark((await page.evaluate(colorOf('backgroundColor'))) as number[]), false);
        },
        'dark',
      ),
    );

    shows('fits a telephone of 320 px, with the form in the card', () =>
      open(
        {
          head: `<meta name="viewport" content="width=device-width, initial-scale=1">${script}`,
          body: element.replace('>', ' feedback-action="/feedback">'),
        },
        async ({ page }) => {
          await page.setViewport({ width: 320, height: 640 });
          await until(page, find('promise-card', 'feedback-form', 'textarea'));
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
        },
      ),
    );

    shows('is printed without buttons and without names for machines', () =>
      open({ body: element.replace('>', ' feedback-action="/feedback">') }, async ({ page }) => {
        await until(page, find('promise-card', 'feedback-form', 'textarea'));
        const seen = (selector: string) => page.evaluate(`${find('promise-card', selector)}.checkVisibility()`);
        assert.equal(await seen('.language'), true);
        await page.emulateMediaType('print');
        try {
          assert.equal(await seen('.language'), false);
          assert.equal(await seen('feedback-form'), false);
          assert.equal(
            await page.evaluate(`getComputedStyle(${find('promise-card', 'article')}).borderTopStyle`),
            'none',
          );
          assert.doesNotMatch(
            String(await page.evaluate(`getComputedStyle(${find('promise-card', '.address')}, '::after').content`)),
            /#/,
          );
        } finally {
          await page.emulateMediaType('screen');
        }
      }),
    );

    shows('keeps borders and states to see where the reader forces colours', () =>
      open({ body: element }, async ({ page }) => {
        await until(page, wordsOf('promise-card', 'article'));
        await page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
        try {
          await until(page, `matchMedia('(forced-colors: active)').matches`);
          const colors = `[getComputedStyle(document.body).color, getComputedStyle(${find('promise-card', 'p')}).color]`;
          const [around, inside] = (await page.evaluate(colors)) as string[];
          assert.equal(inside, around, 'the text has the colour that the reader chose');
          for (const box of ['article', '.notice', '.group'])
            assert.equal(
              await page.evaluate(`getComputedStyle(${find('promise-card', box)}).borderInlineStartStyle`),
              'solid',
              box,
            );
        } finally {
          await page.emulateMediaFeatures([{ name: 'forced-colors', value: 'none' }]);
        }
      }),
    );
  });
