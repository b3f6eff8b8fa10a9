import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { snippetPages } from '../../support/snippets.js';
import { distFiles, openBrowser, listenTo, serveFiles, until, type ServedFile } from '../../support/site.js';

const embed = JSON.parse(readFileSync('dist/embed.json', 'utf8')) as { snippets: Record<string, string> };
const form = 'medborgarlofte-form.js';
const editor = 'medborgarlofte-editor.js';
const reader = 'medborgarlofte-page.js';
const words =
  '<p>Löftet gäller till och med 31 december 2017.</p><h2>Det här lovar vi</h2><p>Polisen ska:</p><ul><li>Lyssna.</li></ul>';
const script = '<script src="/medborgarlofte.js" defer></script>';
const own = '<p>Ring <a href="tel:+4654000000">054-00 00 00</a>.</p>';
/** As docs/embed.md has it. */
const preload = embed.snippets['preload']!.replace('/medborgarlofte/0.1.0', '');
const formTag = `<feedback-form action="/feedback">${own}</feedback-form>`;
const emptyForm = '<feedback-form action="/feedback"></feedback-form>';
const card = `<promise-card promise-url="/lofte.json" feedback-action="/feedback">${own}</promise-card>`;
const farDown = '<div style="height: 500vh"></div>';
const noForm = 'Formuläret för synpunkter kan inte visas just nu.';

describe('the parts of the script', () => {
  let browser: Browser;
  before(async () => void (browser = await openBrowser()));

  interface Visit {
    page: Page;
    address: string;
    /** Everything that was asked for, in order. */
    asked: string[];
    /** What the console said. */
    heard: string[];
    /** What the server answers from now on. */
    files: Record<string, string | ServedFile>;
    /** Lets the request go on that was held. */
    release: () => void;
  }

  async function open(
    body: string,
    visit: (visit: Visit) => Promise<void>,
    { head = script, lang = 'sv', files: more = {}, hold = '' } = {},
  ): Promise<void> {
    const files: Visit['files'] = {
      ...distFiles(),
      'lofte.json': readFileSync('demo/karlstad.json', 'utf8'),
      feedback: { body: '{"id": "1", "reference": "ML-1"}', headers: { 'Content-Type': 'application/json' } },
      'favicon.ico': '',
      'paskrift.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
      'sida.html': `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Sida</title>${head}</head><body><h1>Sida</h1>${body}</body></html>`,
      ...more,
    };
    const server = await serveFiles(files);
    const page = await browser.newPage();
    try {
      const heard = listenTo(page);
      let release = () => {};
      if (hold) {
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          const goOn = () => void request.continue();
          if (request.url().endsWith(hold)) release = goOn;
          else goOn();
        });
      }
      await page.goto(`${server.address}/sida.html`, { waitUntil: 'domcontentloaded' });
      await visit({ page, address: server.address, asked: server.asked, heard, files, release: () => release() });
    } finally {
      await page.close();
      server.close();
    }
  }

  /** Fills in a form and sends it. */
  async function send(page: Page, selector: string): Promise<void> {
    await page.locator(`${selector} >>> textarea`).fill('Det är mörkt vid stationen');
    await (await page.waitForSelector(`${selector} >>> #send`, { visible: true }))!.press('Enter');
    await page.waitForSelector(`${selector} >>> .delivered`, { visible: true });
  }

  const isRead = (page: Page) => page.waitForSelector('promise-card >>> article');
  const isDefined = (page: Page) => page.evaluate(() => Boolean(customElements.get('feedback-form')));
  const waitForForm = (page: Page) => page.waitForFunction(() => customElements.get('feedback-form'));
  /** What the reader sees of a form that cannot be loaded. */
  const untilSaid = (page: Page, selector: string, words: string) =>
    page.waitForFunction(
      (selector, words) => {
        const hosts = [...document.querySelectorAll('promise-card')].map((each) => each.shadowRoot!);
        const form = [document, ...hosts].map((root) => root.querySelector<HTMLElement>(selector)).find(Boolean);
        return form?.shadowRoot?.querySelector<HTMLElement>('p')?.innerText.includes(words);
      },
      {},
      selector,
      words,
    );
  const times = (asked: readonly string[], name: string) => asked.filter((each) => each === name).length;
  const untilHeard = (heard: readonly string[], words: string) =>
    until(() => heard.some((each) => each.includes(words)), `"${words}" in the console`);

  describe('are loaded when they are needed', () => {
    it('not at all by who reads', () =>
      open('<promise-card promise-url="/lofte.json"></promise-card>', async ({ page, asked, heard }) => {
        await isRead(page);
        await page.waitForFunction(() => performance.now() > 3000);
        assert.deepEqual(
          asked.filter((name) => name.startsWith('medborgarlofte')),
          ['medborgarlofte.js'],
        );
        assert.deepEqual(heard, []);
      }));

    /** Opens pages at the same time, and gives those that asked for the editor's part when they had been looked at. */
    async function editedPages(bodies: ReadonlyMap<string, string>, files: Record<string, string>): Promise<string[]> {
      const names = [...bodies.keys()];
      const found = await Promise.all(
        names.map(async (name) => {
          const edited: string[] = [];
          await open(
            bodies.get(name)!,
            async ({ page, asked, heard }) => {
              await page.waitForFunction(() => performance.now() > 4000);
              const isReported = heard.some((each) => each.includes('[medborgarlofte]'));
              if (asked.includes(editor) || isReported) edited.push(name);
            },
            { files, head: script.replace('defer', 'data-allow-feedback="mailto:kommunen@exempel.se" defer') },
          );
          return edited;
        }),
      );
      return found.flat();
    }

    it('the editor’s not by a page that has the promise as HTML inside, as `medborgarlofte render` prints it', async () => {
      const files = readdirSync('demo').flatMap((name) => (name.endsWith('.json') ? `demo/${name}` : []));
      const served = Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
      // The last in its container, where any other sentence inside would be a suspect.
      const bodies = files.map((file): [string, string] => {
        const html = execFileSync(process.execPath, ['dist/cli.js', 'render', file, '--lang', 'sv'], {
          encoding: 'utf8',
        });
        return [file, `<div><promise-card promise-url="/${file}">${html}</promise-card></div>`];
      });
      assert.deepEqual(await editedPages(new Map(bodies), served), []);
    });

    it('the editor’s not by a page with what an editor pastes from the docs', async () => {
      const bodies = snippetPages().map(({ name, body }): [string, string] => [
        name,
        `<h2>Del</h2>${body}<p>Mer på sidan.</p>`,
      ]);
      assert.ok(bodies.length > 15);
      assert.deepEqual(await editedPages(new Map(bodies), {}), []);
    });

    const slips: [string, string][] = [
      ['headings that jump', '<promise-card promise-url="/lofte.json" heading-level="4"></promise-card>'],
      [
        'an id that is there twice',
        '<p id="l">Eget.</p><promise-card id="l" promise-url="/lofte.json"></promise-card>',
      ],
      ['a missing end tag', '<promise-card promise-url="/lofte.json"><p>Läs löftet.</p><main><p>Sidan.</p></main>'],
      [
        'a promise with another’s id',
        '<promise-card promise-url="/lofte.json"></promise-card><promise-card promise-url="/annat.json"></promise-card>',
      ],
    ];
    for (const [what, body] of slips)
      it(`the editor’s by ${what}, which nobody has asked about`, () =>
        open(
          body,
          async ({ heard }) => {
            await until(() => heard.length);
            assert.match(heard[0]!, /^\[medborgarlofte\] (?!\S+ \{)/);
          },
          {
            files: {
              'annat.json': readFileSync('demo/karlstad.json', 'utf8').replace(
                '"title": {',
                '"title": { "sv": "Annat", "en": "Other" }, "before": {',
              ),
            },
          },
        ));

    it('the reader of pages by a card that is made of its words, and by no other', async () => {
      await open(`<promise-card view="card">${words}</promise-card>`, async ({ page, asked, heard }) => {
        await isRead(page);
        assert.deepEqual(
          asked.filter((name) => name.startsWith('medborgarlofte')),
          ['medborgarlofte.js', reader],
        );
        await page.waitForFunction(() => performance.now() > 4000);
        assert.deepEqual(heard, []);
        assert.ok(!asked.includes(editor));
      });
      await open(`<promise-card>${words}</promise-card>`, async ({ page, asked }) => {
        await page.waitForSelector('promise-card >>> [part=state]');
        await page.waitForFunction(() => performance.now() > 3000);
        assert.ok(!asked.includes(reader));
      });
    });

    it('the form at once on a page without a promise', () =>
      open(farDown + formTag, async ({ page, asked }) => {
        await waitForForm(page);
        assert.deepEqual(
          asked.filter((name) => name.startsWith('medborgarlofte')),
          ['medborgarlofte.js', form],
        );
        await send(page, 'feedback-form');
      }));

    it('both files at the same time where the page says so', () =>
      open(
        formTag,
        async ({ page, asked }) => {
          await waitForForm(page);
          assert.equal(times(asked, form), 1);
          assert.ok(asked.indexOf(form) < asked.indexOf('medborgarlofte.js'), asked.join());
        },
        { head: preload + script },
      ));

    it('the form in a card far below when the promise shows and the browser has time', () =>
      open(farDown + card, async ({ page, asked }) => {
        await page.waitForSelector('promise-card >>> feedback-form >>> textarea');
        assert.ok(asked.indexOf('lofte.json') < asked.indexOf(form), asked.join());
        await send(page, 'promise-card >>> feedback-form');
      }));

    it('the form from a placeholder and from a link', () =>
      open(
        '<div data-medborgarlofte="feedback-form" data-action="/feedback" data-heading-level="3"></div>' +
          '<p><a href="/feedback#feedback-form">Tyck till</a></p>',
        async ({ page }) => {
          await page.waitForSelector('div feedback-form >>> h3');
          await page.waitForSelector('feedback-form:has(> p > a, > a) >>> textarea');
          await send(page, 'div feedback-form');
        },
      ));

    it('and once, with a second script tag', () =>
      open(
        card + formTag,
        async ({ page, asked, heard }) => {
          await send(page, 'body > feedback-form');
          assert.equal(times(asked, form), 1);
          assert.deepEqual(heard, []);
        },
        { head: script + '<script src="/medborgarlofte.js?2" defer></script>' },
      ));
  });

  describe('that are missing', () => {
    it('leave the page’s own words, and the report says why', () =>
      open(
        formTag,
        async ({ page, heard, address }) => {
          await untilHeard(heard, `no-part: Skriptets fil ${address}/${form} gick inte att använda`);
          assert.equal(await page.$eval('feedback-form p', (own) => own.checkVisibility()), true);
          assert.equal(await page.$eval('feedback-form', (form) => form.shadowRoot), null);
        },
        { files: { [form]: { body: '', headers: {}, status: 404 } } },
      ));

    it('leave the words of a page that asked for a card as they are, with its state, until the connection is back', () =>
      open(
        `<promise-card view="card">${words}</promise-card>`,
        async ({ page, heard, files }) => {
          await untilHeard(heard, `${reader} gick inte att använda`);
          assert.equal(await page.$eval('promise-card li', (own) => own.checkVisibility()), true);
          await page.waitForSelector('promise-card >>> [part=state]');
          await page.setOfflineMode(true);
          files[reader] = `file:dist/${reader}`;
          await page.setOfflineMode(false);
          await isRead(page);
        },
        { files: { [reader]: { body: '', headers: {}, status: 503 } } },
      ));

    for (const [lang, words] of [
      ['sv', noForm],
      ['en', 'The feedback form cannot be shown right now.'],
    ] as const)
      it(`say so where the page has no words of its own, in "${lang}"`, () =>
        open(emptyForm, async ({ page }) => assert.ok(await untilSaid(page, 'feedback-form', words)), {
          lang,
          files: { [form]: { body: '', headers: {}, status: 404 } },
        }));

    it('say so in a card, with the contact that the page has', () =>
      open(
        card,
        async ({ page }) => {
          await untilSaid(page, 'feedback-form', noForm);
          assert.equal(await page.$eval('promise-card > p', (own) => own.checkVisibility()), true);
        },
        { files: { [form]: { body: '', headers: {}, status: 404 } } },
      ));

    it('are tried again when the reader goes to a form, after a 500', () =>
      open(
        formTag,
        async ({ page, heard, files }) => {
          await untilHeard(heard, 'no-part: ');
          files[form] = `file:dist/${form}`;
          await page.focus('feedback-form a');
          await send(page, 'feedback-form');
        },
        { files: { [form]: { body: '', headers: {}, status: 500 } } },
      ));

    it('are tried again when a form comes into view', () =>
      open(
        farDown + emptyForm,
        async ({ page, files }) => {
          await untilSaid(page, 'feedback-form', noForm);
          files[form] = `file:dist/${form}`;
          await page.$eval('feedback-form', (form) => form.scrollIntoView());
          await send(page, 'feedback-form');
        },
        { files: { [form]: { body: '', headers: {}, status: 500 } } },
      ));

    it('are tried again when the connection is back', () =>
      open(
        card,
        async ({ page, files }) => {
          await untilSaid(page, 'feedback-form', noForm);
          await page.setOfflineMode(true);
          files[form] = `file:dist/${form}`;
          await page.setOfflineMode(false);
          await page.waitForSelector('promise-card >>> feedback-form >>> textarea');
        },
        { files: { [form]: { body: '', headers: {}, status: 503 } } },
      ));

    it('of another build are refused, and the page’s own words stay', () =>
      open(
        formTag,
        async ({ page, heard }) => {
          await untilHeard(heard, 'no-part: ');
          assert.equal(await isDefined(page), false);
          assert.equal(await page.$eval('feedback-form p', (own) => own.checkVisibility()), true);
        },
        { files: { [form]: `${readFileSync(`dist/${form}`, 'utf8')}\n// changed` } },
      ));

    it('of another build are refused without a hash, too', () =>
      open(
        formTag,
        async ({ page, heard }) => {
          await untilHeard(heard, 'of another version');
          assert.equal(await isDefined(page), false);
        },
        {
          files: {
            // A CMS that takes the hashes away, and a part that is left from another version.
            'medborgarlofte.js': readFileSync('dist/medborgarlofte.js', 'utf8').replace(/\.integrity=/, '.title='),
            [form]: readFileSync(`dist/${form}`, 'utf8').replace(
              /(?<=shared\[?`?["']?\.?)[0-9a-f]{8}|(?<=\[`)[0-9a-f]{8}(?=`\])/,
              '00000000',
            ),
          },
        },
      ));

    it('do nothing when they are pasted by themselves', () =>
      open(
        card,
        async ({ page, heard }) => {
          await page.waitForSelector('promise-card >>> feedback-form >>> textarea');
          assert.equal(heard.length, 1, heard.join('\n'));
          assert.match(heard[0]!, /medborgarlofte-form\.js runs only when the main script of the same build loads it/);
        },
        { head: `<script src="/${form}" defer></script>${script}` },
      ));

    it('by the page’s policy are named, and the page’s own words stay', () =>
      open(
        formTag,
        async ({ page, heard, address }) => {
          await untilHeard(
            heard,
            `stoppade ${address}/${form}. Be den som sköter webbplatsen att lägga till adressen i script-src`,
          );
          assert.equal(await page.$eval('feedback-form p', (own) => own.checkVisibility()), true);
        },
        {
          head:
            `<meta http-equiv="Content-Security-Policy" content="script-src http://*/medborgarlofte.js http://127.0.0.1:*/medborgarlofte.js http://127.0.0.1:*/${editor}">` +
            script,
        },
      ));

    it('for long say so, and show the form when it comes', () =>
      open(
        emptyForm,
        async ({ page, release }) => {
          await untilSaid(page, 'feedback-form', noForm);
          assert.equal(await isDefined(page), false);
          release();
          await page.waitForSelector('feedback-form >>> textarea');
        },
        { hold: form },
      ));

    it('for the editor leave codes in the console, and where to read more', () =>
      open(
        '<promise-card promise-url="/borta.json"></promise-card>',
        async ({ heard }) => {
          await untilHeard(heard, '[medborgarlofte] no-content {');
          assert.ok(heard.some((each) => each.includes('see docs/editor-messages.md#no-content')));
          assert.ok(heard.some((each) => each.includes('"status":404')));
        },
        { files: { [editor]: { body: '', headers: {}, status: 404 } } },
      ));
  });

  describe('that are missing, and are for editors,', () => {
    const wrong = '<promise-card promise-url="/borta.json"><p>Läs löftet.</p></promise-card>';
    const inCode = '[medborgarlofte] no-content {';
    const inWords = '[medborgarlofte] no-content: ';
    const broken = (status: number) => ({ [editor]: { body: '', headers: {}, status } });
    const isWhole = async (page: Page) =>
      assert.equal(await page.$eval('promise-card p', (own) => own.checkVisibility()), true);

    for (const [how, event] of [
      ['the connection is back', 'online'],
      ['someone comes back to the page', 'focus'],
    ] as const)
      it(`are tried again when ${how}, after a 500`, () =>
        open(
          wrong,
          async ({ page, heard, files, asked }) => {
            await untilHeard(heard, '[medborgarlofte] no-part {');
            assert.ok(heard.some((each) => each.startsWith(inCode)));
            assert.equal(times(asked, editor), 1);
            files[editor] = `file:dist/${editor}`;
            if (event === 'online') {
              await page.setOfflineMode(true);
              await page.setOfflineMode(false);
            } else await page.evaluate(() => dispatchEvent(new Event('focus')));
            await untilHeard(heard, 'svaret är HTTP 404');
            await isWhole(page);
          },
          { files: broken(500) },
        ));

    it('are tried again when an editor asks for the panel, and not for each thing to report', () =>
      open(
        wrong + '<priority-list promise-url="/inte-heller.json"></priority-list>',
        async ({ page, heard, files, asked }) => {
          await untilHeard(heard, '[medborgarlofte] no-part {');
          await page.evaluate(() => document.body.append(document.createElement('feedback-form')));
          await untilHeard(heard, '[medborgarlofte] no-action {');
          assert.equal(times(asked, editor), 1);
          files[editor] = `file:dist/${editor}`;
          await page.evaluate(() => (location.hash = '#medborgarlofte-debug'));
          await page.waitForSelector('promise-card >>> medborgarlofte-debug', { visible: true });
        },
        { files: broken(404) },
      ));

    it('of another build are refused, and the console has codes', () =>
      open(
        wrong,
        async ({ page, heard }) => {
          await untilHeard(heard, '[medborgarlofte] no-part {');
          assert.ok(
            heard.some((each) => each.startsWith(inCode) && each.includes('docs/editor-messages.md#no-content')),
          );
          assert.ok(!heard.some((each) => each.includes(inWords)), heard.join('\n'));
          await isWhole(page);
        },
        { files: { [editor]: `${readFileSync(`dist/${editor}`, 'utf8')}\n// changed` } },
      ));

    it('for long change nothing for readers, and say what is wrong when they come', () =>
      open(
        wrong,
        async ({ page, heard, release }) => {
          await page.waitForFunction(() => performance.now() > 3000);
          await isWhole(page);
          assert.ok(!heard.some((each) => each.includes('[medborgarlofte]')), heard.join('\n'));
          release();
          await untilHeard(heard, 'svaret är HTTP 404');
        },
        { hold: editor },
      ));
  });

  describe('are not needed', () => {
    it('by medborgarlofte.all.js', () =>
      open(
        card + formTag,
        async ({ page, asked }) => {
          await send(page, 'body > feedback-form');
          await page.waitForSelector('promise-card >>> feedback-form >>> textarea');
          assert.deepEqual(
            asked.filter((name) => name.startsWith('medborgarlofte')),
            ['medborgarlofte.all.js'],
          );
        },
        { head: '<script src="/medborgarlofte.all.js" defer></script>' },
      ));

    it('by a CMS that puts everything into a bundle of its own', () =>
      open(
        card + formTag,
        async ({ page, heard }) => {
          await send(page, 'body > feedback-form');
          assert.deepEqual(heard, []);
        },
        {
          head: '<script src="/cache/abc.js" defer></script>',
          files: {
            'cache/abc.js': `window.before = 1\n${readFileSync('dist/medborgarlofte.all.js', 'utf8')}window.after = 1;`,
          },
        },
      ));

    it('by a bundle of the main file alone: it has the card, and says which file to use for the form', () =>
      open(
        card,
        async ({ page, heard }) => {
          await untilSaid(page, 'feedback-form', noForm);
          assert.ok(await isRead(page));
          await untilHeard(heard, 'no-part');
          assert.ok(heard.some((each) => each.includes('/cache/medborgarlofte-form.js')));
        },
        {
          head: '<script src="/cache/abc.js" defer></script>',
          files: { 'cache/abc.js': `window.before = 1\n${readFileSync('dist/medborgarlofte.js', 'utf8')}` },
        },
      ));
  });
});
