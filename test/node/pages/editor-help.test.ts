import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { distFiles, openBrowser, listenTo, serveFiles, until } from '../../support/site.js';
import { startFakeServer } from '../../support/fake-server.js';

const promise = { title: 'Löfte', priorities: [{ title: 'Belysning' }] };
const script = '<script src="medborgarlofte.js" defer></script>';
const policy = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;

describe('a page that someone edits', () => {
  let browser: Browser;
  let elsewhere: Awaited<ReturnType<typeof startFakeServer>>;
  before(async () => {
    browser = await openBrowser();
    elsewhere = await startFakeServer();
  });
  after(() => elsewhere.close());

  interface Opened {
    page: Page;
    /** What the console said to the editor. */
    said: () => string[];
    address: string;
    /** Paths that were asked for. */
    asked: string[];
  }

  async function open(
    body: string,
    visit: (opened: Opened) => Promise<void>,
    { head = '', lang = 'sv', hash = '', files = {} } = {},
  ) {
    const server = await serveFiles({
      ...distFiles(),
      'lofte.json': JSON.stringify(promise),
      'sida.html':
        `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Sida</title>` +
        `<link rel="icon" href="data:,">${head}${script}</head><body>${body}</body></html>`,
      ...files,
    });
    const page = await browser.newPage();
    try {
      const heard = listenTo(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${server.address}/sida.html${hash}`, { waitUntil: 'load' });
      const said = () => heard.filter((sentence) => sentence.includes('[medborgarlofte]'));
      await visit({ page, said, address: server.address, asked });
    } finally {
      await page.close();
      server.close();
    }
  }

  /** The text of an element's panel, when it has come to hold what is looked for. */
  async function panelOf(page: Page, selector: string, holding: string): Promise<string> {
    const shown = await page.waitForFunction(
      (selector, holding) => {
        const host = document.querySelector(selector);
        const panel = host?.shadowRoot?.querySelector('medborgarlofte-debug');
        const text = panel?.shadowRoot?.querySelector('section')?.innerText.replace(/\s+/g, ' ') ?? '';
        return text.includes(holding) && text;
      },
      {},
      selector,
      holding,
    );
    return (await shown.jsonValue()) as string;
  }

  /** An element at the end of the page that something is wrong with: when that is said, those before it have been looked at. */
  const last = '<priority-list promise-url="lofte.json" heading-lvl="2"></priority-list>';
  async function untilLooked(said: () => string[]): Promise<string[]> {
    const isOfTheLast = (sentence: string) => /unknown-attribute: .*heading-lvl .*<priority-list>/.test(sentence);
    await until(() => said().some(isOfTheLast));
    return said().filter((sentence) => !isOfTheLast(sentence));
  }

  describe('attributes', () => {
    const wrong: [string, string, string][] = [
      ['promise-card', 'promise-uri', 'promise-url'],
      ['promise-card', 'promiseurl', 'promise-url'],
      ['promise-card', 'promise_url', 'promise-url'],
      ['promise-card', 'data-promise-url', 'promise-url'],
      ['promise-card', 'src', 'promise-url'],
      ['priority-list', 'href', 'promise-url'],
      ['promise-card', 'heading-lvl', 'heading-level'],
      ['promise-card', 'action', 'feedback-action'],
      ['promise-card', 'privacy-url', 'feedback-privacy-url'],
      ['feedback-form', 'src', 'action'],
      ['feedback-form', 'time-out', 'timeout'],
      ['promise-card', 'promise', 'promise-url'],
      ['promise-card', 'heading-colour', 'heading-level'],
    ];
    it('says which one was probably meant, in the console and in the panel', () =>
      open(
        wrong.map(([tag, name], index) => `<${tag} id="e${index}" debug ${name}="1"><p>Eget.</p></${tag}>`).join(''),
        async ({ page, said }) => {
          for (const [index, [tag, name, nearest]] of wrong.entries()) {
            const panel = await panelOf(page, `#e${index}`, `Attributet ${name} på <${tag}> finns inte`);
            assert.ok(panel.includes(`Skriv ${nearest} om det var det du menade.`), panel);
            assert.ok(
              said().some((each) => each.includes(` ${name} på <${tag}> `) && each.includes(`Skriv ${nearest} om`)),
              name,
            );
          }
        },
      ));

    it('says which there are, where none is near', () =>
      open('<priority-list debug colour="red" promise-url="lofte.json"></priority-list>', async ({ page, said }) => {
        const panel = await panelOf(page, 'priority-list', 'Attributet colour på <priority-list> finns inte');
        assert.ok(panel.includes('Du kan använda: lang, heading-level, debug, promise-url.'), panel);
        assert.ok(said().some((each) => each.includes('no-attribute: Attributet colour på <priority-list>')));
      }));

    it('says the same of a placeholder', () =>
      open(
        '<div data-medborgarlofte="promise-card" data-promise-url="lofte.json" data-headinglevel="3"></div>',
        async ({ page }) => {
          // A placeholder cannot open the panel: only the address of the page can.
          await page.evaluate(() => (location.hash = 'medborgarlofte-debug'));
          const panel = await panelOf(page, 'promise-card', 'data-headinglevel');
          assert.ok(panel.includes('Skriv data-heading-level'), panel);
        },
      ));

    it('says so when the end tag was forgotten, and the rest of the page is inside', () =>
      open('<promise-card debug promise-url="lofte.json"><p>Eget.</p><main><p>Sidan.</p></main>', async ({ page }) => {
        const panel = await panelOf(page, 'promise-card', 'har hamnat inuti');
        assert.ok(panel.includes('Skriv sluttaggen, </promise-card>'), panel);
      }));

    it('says so of quotes from a word processor', () =>
      open(
        '<promise-card id="a" debug promise-url=”lofte.json”><p>Eget.</p></promise-card>' +
          '<div data-medborgarlofte="promise-card" data-promise-url=»lofte.json»></div>' +
          '<div data-medborgarlofte=”promise-card”></div>',
        async ({ page, said }) => {
          const panel = await panelOf(page, '#a', 'typografiska citattecken');
          assert.ok(panel.includes('Värdet på promise-url på <promise-card> har'), panel);
          assert.ok(panel.includes('data-medborgarlofte="”promise-card”" går inte att använda'), panel);
          assert.ok(panel.includes('Skriv raka citattecken, ", i stället för de typografiska.'), panel);
          // A placeholder cannot open the panel.
          await page.evaluate(() => (location.hash = 'medborgarlofte-debug'));
          await panelOf(page, 'div promise-card', 'Värdet på data-promise-url på');
          assert.ok(
            said().some((each) => /curly-quotes: .*promise-url på <promise-card> .*: ”lofte.json”/.test(each)),
            said().join('\n'),
          );
        },
      ));

    it('says nothing of what frameworks and CMSes add, nor of capitals', () =>
      open(
        '<promise-card promise-url="lofte.json" Feedback-Action="/feedback" data-v-7ba5bd90 _ngcontent-ng-c1="" data-block-id="4" ' +
          'class="x" style="margin: 0" x-data="{}" aria-label="Löfte" itemprop="text" data-mce-style="a" id="b" slot="c" tabindex="-1" onclick="" is="x" hidden="until-found" ' +
          'title="d" role="region" data-id="5" data-type="block" data-action="click->x#y" data-state="on"></promise-card>' +
          '<div data-medborgarlofte="priority-list" data-promise-url="lofte.json" data-block-id="4" data-v-1></div>' +
          last,
        async ({ said }) => assert.deepEqual(await untilLooked(said), []),
      ));

    it('says nothing of what a framework sets a moment later', () =>
      open(
        '<promise-card></promise-card><feedback-form></feedback-form>' +
          '<script>addEventListener("load", () => setTimeout(() => {' +
          'document.querySelector("promise-card").setAttribute("promise-url", "lofte.json");' +
          'document.querySelector("feedback-form").setAttribute("action", "/feedback") }, 300))</script>' +
          last,
        async ({ said }) => assert.deepEqual(await untilLooked(said), []),
      ));

    const values: [string, string, string][] = [
      ['an address that is missing', '<promise-card debug></promise-card>', 'har inget att visa'],
      [
        'a form with two email addresses',
        '<feedback-form debug action="mailto:a@exempel.se,b@exempel.se"></feedback-form>',
        'Efter mailto: ska det stå en enda e-postadress',
      ],
      [
        'a copy of each email',
        '<feedback-form debug action="mailto:a@exempel.se?cc=b@exempel.se"></feedback-form>',
        'Ingen kopia skickas',
      ],
      [
        'a language that is none, around the card',
        '<div lang="svenska"><promise-card debug promise-url="lofte.json"></promise-card></div>',
        'lang="svenska" på <div> är inget språk',
      ],
      [
        'a heading level that leaves no room',
        '<promise-card debug promise-url="lofte.json" heading-level="6"></promise-card>',
        'Skriv högst heading-level="4"',
      ],
      [
        'an id that is there twice',
        '<promise-card id="l" debug promise-url="lofte.json"></promise-card><promise-card id="l" promise-url="lofte.json"></promise-card>',
        'Ge varje element ett eget id.',
      ],
      [
        'a form without an address',
        '<feedback-form debug></feedback-form>',
        'saknar en adress att skicka synpunkter till',
      ],
      [
        'a language that is none',
        '<promise-card debug lang="svenska" promise-url="lofte.json"></promise-card>',
        'lang="svenska" på <promise-card> går inte att använda',
      ],
      [
        'a time that is no number',
        '<feedback-form debug action="/feedback" timeout="länge"></feedback-form>',
        'Skriv ett antal millisekunder, till exempel 15000',
      ],
      [
        'a level that is no number',
        '<promise-card debug heading-level="två" promise-url="lofte.json"></promise-card>',
        'Skriv ett tal från 1 till 6',
      ],
      [
        'an element that is not there to choose',
        '<div data-medborgarlofte="promise-kort"></div><promise-card debug promise-url="lofte.json"></promise-card>',
        'data-medborgarlofte="promise-kort" går inte att använda',
      ],
      [
        'a link to another website',
        '<p><a href="https://annan.example/lofte.json#promise-card">Löftet</a></p><promise-card debug promise-url="lofte.json"></promise-card>',
        'https://annan.example är en annan webbplats',
      ],
    ];
    for (const [what, body, words] of values)
      it(`are reported in the panel, and in the console in the same words: ${what}`, () =>
        open(body, async ({ page, said }) => {
          await panelOf(page, 'promise-card, feedback-form', words);
          assert.ok(
            said().some((sentence) => sentence.includes(words)),
            said().join('\n'),
          );
        }));
  });

  it('in English has its reports in English, in the console too', () =>
    open(
      '<promise-card debug promise-url="lofte.json"></promise-card>',
      async ({ page, said }) => {
        const words = 'The lang attribute around the promise is en-GB, but the promise is only in sv.';
        await panelOf(page, 'promise-card', words);
        assert.ok(said().some((each) => each.includes(`other-language: ${words} If the page is`)));
      },
      { lang: 'en-GB' },
    ));

  it('in Swedish has its reports in English where an element is', () =>
    open(
      '<div lang="en"><promise-card debug heading-lvl="3" promise-url="lofte.json"></promise-card></div>',
      async ({ page, said }) => {
        await panelOf(page, 'promise-card', 'There is no attribute heading-lvl');
        assert.ok(said().some((each) => each.includes('unknown-attribute: There is no attribute heading-lvl')));
      },
    ));

  describe('text inside the tag', () => {
    const karlstad = JSON.stringify({
      title: 'Medborgarlöfte 2026',
      lead: 'Polisen och kommunen lovar fler patruller i centrum.',
      commitments: [{ text: 'Fotpatrullera i centrum varje fredag.' }],
      contacts: [{ name: 'Kommunpolisen', phone: '054-540 00 00', email: 'polisen@exempel.se' }],
    });
    const files = { 'lofte.json': karlstad };
    const card = '<promise-card promise-url="lofte.json">';
    const own = '<p>Läs medborgarlöftet <a href="lofte.pdf">som pdf</a>.</p>';
    const hides = (said: readonly string[]) =>
      said.flatMap((each) => /hidden-text: .*? annat sätt: (.*?)\. Ska den synas/.exec(each)?.[1] ?? []);

    const swallowed: [string, string, string][] = [
      [
        'after a missing end tag in a column',
        `<div>\n${card}${own}\n<p>Ring 0123-45 67 89.</p>\n</div>`,
        'Ring 0123-45 67 89.',
      ],
      [
        'after a tag that ends with a slash',
        `<div>${card.replace('>', '/>')}<p>Ring 0123-45 67 89.</p></div>`,
        'Ring 0123-45 67 89.',
      ],
      ['a heading', `<div>${card}${own}<h2>Kontakta kommunen</h2></div> `, 'Kontakta kommunen'],
      [
        'a number to call',
        `<div>${card}${own}<p><a href="tel:+46123456789">Ring oss</a></p></promise-card> </div>`,
        'Ring oss',
      ],
      [
        'an address to write to',
        `<div>${card}${own}<p><a href="mailto:vi@exempel.se">Mejla</a></p></promise-card> </div>`,
        'Mejla',
      ],
      [
        'an address in words',
        `<div>${card}${own}<p>Skriv till vi@exempel.se.</p></promise-card> </div>`,
        'Skriv till vi@exempel.se.',
      ],
      ['a sentence at the end of a column', `<div>${card}${own}<p>Vi har öppet 8–16.</p></div>`, 'Vi har öppet 8–16.'],
      ['text without a tag', `<div>${card}${own}Öppet vardagar klockan åtta.</div>`, 'Öppet vardagar klockan åtta.'],
      [
        'what a placeholder swallows',
        '<div><div data-medborgarlofte="promise-card" data-promise-url="lofte.json"/><p>Ring 0123-45 67 89.</p></div>',
        'Ring 0123-45 67 89.',
      ],
      [
        'what a list swallows',
        '<div><priority-list promise-url="prioriteringar.json"/><p>Ring 0123-45 67 89.</p></div>',
        'Ring 0123-45 67 89.',
      ],
    ];
    for (const [what, body, text] of swallowed)
      it(`that is swallowed is reported: ${what}`, () =>
        open(
          body + '</div></promise-card></priority-list>',
          async ({ said }) => {
            await until(() => hides(said()).length);
            assert.deepEqual(hides(said()), [text]);
          },
          { files: { ...files, 'prioriteringar.json': JSON.stringify(promise) } },
        ));

    const meant: [string, string][] = [
      [
        'the promise itself',
        `<div>${card}<h2>Medborgarlöfte 2026</h2><p>Polisen och kommunen lovar fler patruller i centrum.</p><ul><li>Fotpatrullera i centrum varje fredag.</li></ul><h3>Kontakt</h3><p>Kommunpolisen, <a href="tel:+46545400000">054-540 00 00</a>, <a href="mailto:polisen@exempel.se">polisen@exempel.se</a></p></promise-card></div>`,
      ],
      [
        'the promise with a heading of our own',
        `<div>${card}<h2>Medborgarlöfte 2026</h2><h3>Viktigast för invånarna</h3><p>Fotpatrullera i centrum varje fredag.</p></promise-card></div>`,
      ],
      ['a few own words', `<div>${card}<p>Våra egna ord.</p></promise-card></div>`],
      [
        'the example of the README',
        `<div>${card}<p class="lead">Polisen och kommunen har gett ett medborgarlöfte.</p><p><a href="lofte.pdf">Läs medborgarlöftet (pdf)</a></p></promise-card></div>`,
      ],
      [
        'own words, closed on a line of its own',
        `<div>\n${card}\n<p>Innehållet kan inte visas just nu.</p>\n</promise-card>\n</div>`,
      ],
      [
        'a placeholder with own words',
        '<div><div data-medborgarlofte="promise-card" data-promise-url="lofte.json"><p>Egna ord.</p></div></div>',
      ],
      [
        'a link that became a card',
        '<div><p><a href="lofte.json#promise-card">Så arbetar vi tillsammans för trygghet</a></p></div>',
      ],
      [
        'another way to reach a form',
        '<div><feedback-form action="/feedback"><p>Ring 0123-45 67 89 eller <a href="mailto:vi@exempel.se">mejla</a>.</p></feedback-form></div>',
      ],
      [
        'a form for those without JavaScript',
        '<div><feedback-form><form action="/feedback"><h2>Skriv till oss</h2><label>Synpunkt <textarea name="message"></textarea></label></form></feedback-form></div>',
      ],
      [
        'what shows',
        '<div><promise-card promise-url="borta.json"><h2>Kontakt</h2><p>Ring 0123-45 67 89.</p></promise-card></div>',
      ],
      [
        'a year, a date and 114 14',
        `<div>${card}<p>Läs mer om medborgarlöftet 2025–2026, 2026-01-01 kl. 08.00–16.00, eller ring 114 14.</p></promise-card></div>`,
      ],
    ];
    for (const [what, body] of meant)
      it(`that is meant is not reported: ${what}`, () =>
        open(
          body,
          async ({ page, said }) => {
            // The panel opens when the element has been looked at.
            await panelOf(page, 'promise-card, feedback-form', body.includes('promise-card') ? '(visas' : 'Version');
            assert.deepEqual(hides(said()), []);
          },
          { files, hash: '#medborgarlofte-debug' },
        ));

    it('that readers do not see is listed in the panel, also when nothing is wrong with it', () =>
      open(
        `<div>${card.replace('>', ' debug>')}${own}<p>Polisen och kommunen lovar fler patruller i centrum.</p></promise-card></div>`,
        async ({ page }) => {
          const panel = await panelOf(page, 'promise-card', 'Allt är som det ska.');
          assert.ok(panel.includes('Text i taggen som läsarna inte ser nu Läs medborgarlöftet som pdf.'), panel);
          assert.ok(!panel.includes('fler patruller'), panel);
        },
        { files },
      ));

    it('that is swallowed is a problem in the panel', () =>
      open(
        `<div>${card.replace('>', ' debug>')}<p>Ring 0123-45 67 89.</p></div>`,
        async ({ page }) => {
          const panel = await panelOf(page, 'promise-card', 'En sak att rätta');
          assert.ok(panel.includes('I <promise-card> finns text som läsarna inte ser'), panel);
          assert.ok(panel.includes('skriv sluttaggen, </promise-card>, före den'), panel);
          assert.ok(!panel.includes('Allt är som det ska'), panel);
        },
        { files },
      ));
  });

  describe('a page where nothing shows', () => {
    const causes: [string, string, string][] = [
      ['nothing but the script', '<p>Sidan.</p>', 'Publiceringssystemet kan ha tagit bort taggen'],
      [
        'a tag as text',
        '<p>&lt;promise-card promise-url="lofte.json"&gt;&lt;/promise-card&gt;</p>',
        'Taggen syns som text på sidan: <promise-card promise-url="lofte.json">',
      ],
      [
        'a placeholder as text',
        '<p>&lt;div data-medborgarlofte="promise-card"&gt;</p>',
        'Taggen syns som text på sidan',
      ],
      [
        'a tag that is escaped twice',
        '<p>&amp;lt;promise-card promise-url="lofte.json"&amp;gt;</p>',
        'Taggen är kodad som text: &lt;promise-card',
      ],
      ['a tag without its hyphen', '<promisecard promise-url="lofte.json"></promisecard>', 'Skriv <promise-card>.'],
      ['a tag with another sign', '<promise_card promise-url="lofte.json"></promise_card>', 'Skriv <promise-card>.'],
      ['a tag in Swedish', '<medborgar-lofte promise-url="lofte.json"></medborgar-lofte>', 'Skriv <promise-card>.'],
      ['a list with a slip', '<priorities-list promise-url="lofte.json"></priorities-list>', 'Skriv <priority-list>.'],
      [
        'a placeholder with ö',
        '<div data-medborgarlöfte="promise-card" data-promise-url="lofte.json"></div>',
        'Skriv data-medborgarlofte.',
      ],
      ['a placeholder without its name', '<div data-promise-url="lofte.json"></div>', 'En platshållare har inget namn'],
      [
        'a placeholder with a wrong name',
        '<div data-medborgarlofte="promise-kort"></div>',
        'data-medborgarlofte="promise-kort" går inte att använda',
      ],
      [
        'a link with a slip',
        '<p><a href="lofte.json#promisecard">Löftet</a></p>',
        'Låt adressen sluta med #promise-card',
      ],
      [
        'a link with a coded fragment',
        '<p><a href="lofte.json%23promise-card">Löftet</a></p>',
        'Låt adressen sluta med #promise-card',
      ],
      [
        'a link in a menu',
        '<nav><a href="lofte.json#promise-card">Löftet</a></nav>',
        'finns i en meny, en knapp eller en etikett',
      ],
      ['a link to the page itself', '<p>Läs <a href="#promise-card">löftet</a> här.</p>', 'leder till sidan själv'],
      [
        'a link of a visitor',
        '<p><a rel="nofollow" href="lofte.json#promise-card">Löftet</a></p>',
        'märkt som en besökares',
      ],
      [
        'a link that has no promise',
        '<p><a href="borta.json#promise-card">Löftet</a></p>',
        'är kvar som länk, eftersom det inte finns något löfte där',
      ],
      [
        'a tag in a comment',
        '<!-- <promise-card promise-url="lofte.json"></promise-card> -->',
        'Taggen är bortkommenterad.',
      ],
      ['a tag in a template', '<template><promise-card></promise-card></template>', 'Taggen finns inuti <template>'],
    ];
    const panelOfPage = (page: Page, holding: string) =>
      page
        .waitForFunction(
          (holding) => {
            const panel = document.querySelector('body > medborgarlofte-debug');
            const text = panel?.shadowRoot?.querySelector('section')?.innerText.replace(/\s+/g, ' ') ?? '';
            return text.includes(holding) && text;
          },
          {},
          holding,
        )
        .then((shown) => shown.jsonValue() as Promise<string>);

    for (const [what, body, words] of causes)
      it(`says so by the address, and why: ${what}`, () =>
        open(
          body,
          async ({ page, address }) => {
            const panel = await panelOfPage(page, words);
            assert.ok(panel.includes('Bara den som öppnar sidan med #medborgarlofte-debug sist i adressen'), panel);
            assert.ok(panel.includes(`${address}/sida.html`), panel);
          },
          { hash: '#medborgarlofte-debug' },
        ));

    it('says so in English and in the console', () =>
      open(
        '<p>The page.</p>',
        async ({ page, said }) => {
          await panelOfPage(page, 'The script is on the page, but no citizen promise');
          assert.ok(
            said().some((each) =>
              /nothing-found: The script is on the page.*\n  The CMS may have removed the tag/.test(each),
            ),
          );
        },
        { lang: 'en', hash: '#medborgarlofte-debug' },
      ));

    it('says nothing to residents, and opens when the address is added', () =>
      open('<p>Sidan.</p>', async ({ page, said, asked }) => {
        await page.waitForFunction(() => performance.now() > 2500);
        assert.deepEqual([said(), asked], [[], ['/sida.html', '/medborgarlofte.js']]);
        await page.evaluate(() => (location.hash = '#medborgarlofte-debug'));
        await panelOfPage(page, 'Skriptet finns på sidan');
        await page.evaluate(() => (location.hash = ''));
        await page.waitForFunction(() => !document.querySelector('medborgarlofte-debug'));
      }));

    it('gives way to the panel of an element that comes later', () =>
      open(
        '<p>Sidan.</p>',
        async ({ page }) => {
          await panelOfPage(page, 'Skriptet finns på sidan');
          await page.evaluate(() => {
            document.body.insertAdjacentHTML('beforeend', '<promise-card promise-url="lofte.json"></promise-card>');
          });
          await panelOf(page, 'promise-card', 'Version');
          assert.equal(await page.$('body > medborgarlofte-debug'), null);
        },
        { hash: '#medborgarlofte-debug' },
      ));
  });

  describe('headings', () => {
    const jumps: [string, string, string[]][] = [
      ['from 1 to 4', '<h1>Sida</h1><promise-card promise-url="lofte.json" heading-level="4"></promise-card>', ['2']],
      ['from 2 to 3', '<h2>Del</h2><promise-card promise-url="lofte.json" heading-level="3"></promise-card>', []],
      ['from 4 to 2', '<h4>Del</h4><promise-card promise-url="lofte.json"></promise-card>', []],
      ['with none before', '<promise-card promise-url="lofte.json" heading-level="4"></promise-card><h1>Sida</h1>', []],
      [
        'after one that is hidden',
        '<h2>Del</h2><h1 hidden>Meny</h1><promise-card promise-url="lofte.json" heading-level="3"></promise-card>',
        [],
      ],
      [
        'after a card of level 2',
        '<h1>Sida</h1><promise-card promise-url="lofte.json"></promise-card><feedback-form action="/feedback" heading-level="3"></feedback-form>',
        [],
      ],
      [
        'after one that a script puts there later',
        '<h1>Sida</h1><main><promise-card promise-url="lofte.json" heading-level="3"></promise-card></main>' +
          '<script>addEventListener("load", () => setTimeout(() => document.querySelector("main").prepend(document.createElement("h2")), 300))</script>' +
          '<style>h2:empty { min-height: 1em }</style>',
        [],
      ],
    ];
    for (const [how, body, expected] of jumps)
      it(`${expected.length ? 'reports a jump' : 'reports nothing'} ${how}`, () =>
        open(body + last, async ({ said }) => {
          const levels = (await untilLooked(said)).map(
            (each) => /heading-jump: .* Skriv heading-level="(.)"/.exec(each)?.[1],
          );
          assert.deepEqual(levels, expected);
        }));
  });

  describe('the promise', () => {
    /** The panel says this of it, and the console the same. */
    async function failing(address: string, words: string, files: Record<string, string> = {}) {
      await open(
        `<promise-card debug promise-url="${address}"><p>Eget.</p></promise-card>`,
        async ({ page, said }) => {
          const panel = await panelOf(page, 'promise-card', words);
          assert.match(panel, /Gör så här:/);
          assert.match(panel, /\(visas inte\)/);
          const inConsole = said().join('\n');
          assert.ok(inConsole.includes(words.replace('Gör så här: ', '')), inConsole);
        },
        { files },
      );
    }
    async function answering(name: string, answer: object) {
      await fetch(`${elsewhere.address}/script/${name}`, { method: 'PUT', body: JSON.stringify([answer]) });
      return `${elsewhere.address}/${name}`;
    }

    it('is missing', () => failing('borta.json', 'Det finns ingen fil på adressen'));
    it('is on a server that is broken', async () =>
      failing(await answering('fel', { status: 500 }), 'Servern svarade med ett fel (HTTP 500)'));
    it('is behind a login', async () => failing(await answering('in', { status: 401 }), 'utan inloggning'));
    it('is a web page', () => failing('sida.html', 'På adressen finns en webbsida'));
    it('is empty', () =>
      failing('tom.json', 'Filen är tom. Gör så här: Publicera hela filen på nytt.', {
        'tom.json': '',
      }));
    it('has a mistake in it', () =>
      failing(
        'fel.json',
        'ett fel på rad 2, tecken 10: "title" "Löfte" } Här saknas ett kolon. Gör så här: Sätt ett kolon mellan namnet och värdet.',
        { 'fel.json': '{\n "title" "Löfte" }' },
      ));
    it('has a mistake in it, in English', () =>
      open(
        `<promise-card debug promise-url="fel.json"><p>Own.</p></promise-card>`,
        async ({ page }) => {
          const panel = await panelOf(page, 'promise-card', 'on line 3, character 1');
          assert.ok(panel.includes('This { is never closed') || panel.includes('A comma is missing here.'), panel);
        },
        { lang: 'en', files: { 'fel.json': '{ "title": "Löfte",\n"body": ["A"]\n"aims": [] }' } },
      ));
    it('has a mistake in the JSON inside the tag', () =>
      open(
        '<promise-card debug><script type="application/json">{ “title”: "Löfte" }</script><p>Eget.</p></promise-card>',
        async ({ page }) => {
          const panel = await panelOf(page, 'promise-card', 'ett fel på rad 1, tecken 3');
          assert.ok(panel.includes('typografiska citattecken'), panel);
        },
      ));
    it('is a PDF', async () =>
      failing(
        await answering('pdf', { base64: Buffer.from('%PDF-1.7\n\xE2\xE3', 'latin1').toString('base64') }),
        'På adressen finns en pdf',
      ));
    it('is a document of a word processor', async () =>
      failing(
        await answering('docx', { base64: Buffer.from('PK\x03\x04\xE2\xE3', 'latin1').toString('base64') }),
        'På adressen finns ett dokument (Word eller Excel)',
      ));
    it('is at an address with http: on a page with https:', async () => {
      const page = await browser.newPage();
      try {
        const heard = listenTo(page);
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          const name = new URL(request.url()).pathname.slice(1);
          if (name === 'sida.html')
            void request.respond({
              contentType: 'text/html',
              body: `<!doctype html><html lang="sv"><meta charset="utf-8">${script}<promise-card debug promise-url="http://data.kommun.example/lofte.json"><p>Eget.</p></promise-card>`,
            });
          else if (name.endsWith('.js'))
            void request.respond({
              contentType: 'text/javascript',
              headers: { 'Access-Control-Allow-Origin': '*' },
              body: readFileSync(`dist/${name}`),
            });
          else void request.continue();
        });
        await page.goto('https://kommun.example/sida.html', { waitUntil: 'load' });
        const panel = await panelOf(
          page,
          'promise-card',
          'Sidan har https:, men adressen till löftet börjar med http:',
        );
        assert.ok(panel.includes('Skriv adressen med https:.'), panel);
        assert.match(heard.join('\n'), /Sidan har https:, men adressen till löftet börjar med http:/);
      } finally {
        await page.close();
      }
    });
    it('is not in UTF-8', async () =>
      failing(
        await answering('latin', { base64: Buffer.from('{"title":"L\xF6fte"}', 'latin1').toString('base64') }),
        'inte i UTF-8',
      ));
    it('is a list', () => failing('lista.json', 'Filen innehåller inget löfte', { 'lista.json': '[]' }));
    it('is at no address', () => failing('javascript:1', 'javascript:1" är inte en adress'));
    it('is at a port where nothing answers', () => {
      return failing('http://127.0.0.1:65530/lofte.json', 'Adressen gick inte att nå');
    });
    it('is at a name that does not exist', () =>
      failing('https://finns-inte.invalid/lofte.json', 'Adressen gick inte att nå'));
    it('is at a website that does not let this one fetch it', async () => {
      const other = await serveFiles({ 'lofte.json': JSON.stringify(promise) });
      try {
        await failing(`${other.address}/lofte.json`, 'tillåta att den här hämtar det (CORS)');
      } finally {
        other.close();
      }
    });

    it('is shown without what is wrong in it, and each of that is reported in words', () =>
      open(
        '<promise-card debug promise-url="fel.json"></promise-card>',
        async ({ page, said }) => {
          const panel = await panelOf(page, 'promise-card', 'utan det som är fel');
          for (const words of [
            'periods[0].to: Där står "2026-02-30". Det ska vara ett datum som finns',
            'commitments[0].by[0]: Där står "polissen". Det ska vara id för en part i parties. De som finns är p.',
            'follow: Ett sådant fält finns inte. Menade du followUps?',
            'periods[1].slut: Ett sådant fält finns inte. De som finns här är from, to, changedOn, note.',
            'titel: Ett sådant fält finns inte. Menade du title?',
            'parties[0].kind: Där står "polis". Det ska vara ett av police, municipality',
            'Menade du police?',
            'Första delen i en lista har nummer 0.',
            '(visas)',
          ])
            assert.ok(panel.includes(words), panel);
          assert.match(
            said().join('\n'),
            /content: .*\n  .*periods\[0\]\.to: Där står "2026-02-30"\. Det ska vara ett datum som finns/s,
          );
        },
        {
          files: {
            'fel.json': JSON.stringify({
              ...promise,
              titel: 'Löfte',
              parties: [{ id: 'p', name: 'P', kind: 'polis' }],
              periods: [
                { from: '2026-01-01', to: '2026-02-30' },
                { from: '2026', slut: '2026' },
              ],
              commitments: [{ text: 'Gå', by: ['polissen'] }],
              follow: 1,
            }),
          },
        },
      ));
  });

  describe('a security policy', () => {
    const card = '<promise-card debug promise-url="lofte.json"><p>Eget.</p></promise-card>';

    it('that stops the promise is named, with what to add to it', () =>
      open(
        card,
        async ({ page, said, address }) => {
          const panel = await panelOf(page, 'promise-card', 'Webbplatsens säkerhetspolicy (CSP) stoppade hämtningen.');
          assert.ok(panel.includes(`stoppade ${address}/lofte.json.`), panel);
          assert.ok(panel.includes('lägga till adressen i connect-src'), panel);
          assert.ok(
            said().some((each) =>
              each.includes(`policy-blocked: Webbplatsens säkerhetspolicy (CSP) stoppade ${address}/lofte.json.`),
            ),
            said().join('\n'),
          );
        },
        { head: policy("connect-src 'none'") },
      ));

    it('that stops the picture of a promise is named; one that stops the page’s own picture is not', () =>
      open(
        `${card}<img src="annan.png" alt="">`,
        async ({ page, said, address }) => {
          const panel = await panelOf(page, 'promise-card', 'lägga till adressen i img-src');
          assert.ok(panel.includes(`stoppade ${address}/bild.png.`), panel);
          assert.equal(said().filter((each) => each.includes('policy-blocked')).length, 1);
          assert.ok(!panel.includes('annan.png'), panel);
        },
        {
          head: policy("img-src 'none'"),
          files: { 'lofte.json': JSON.stringify({ ...promise, image: { url: 'bild.png', alt: 'Torget' } }) },
        },
      ));

    it('that stops feedback is named', () =>
      open(
        '<feedback-form debug action="/feedback"></feedback-form>',
        async ({ page, address }) => {
          await panelOf(page, 'feedback-form', 'Allt är som det ska.');
          await page.locator('feedback-form >>> textarea').fill('Hej');
          await page.locator('feedback-form >>> #send').click();
          const panel = await panelOf(page, 'feedback-form', 'lägga till adressen i connect-src');
          assert.ok(panel.includes(`stoppade ${address}/feedback.`), panel);
        },
        { head: policy("connect-src 'none'") },
      ));

    it('that stops the panel’s file is named in the console', () =>
      open(
        card,
        async ({ said, address }) => {
          await until(() => said().length >= 2);
          const [blocked, part] = ['policy-blocked', 'no-part'].map((code) =>
            said().find((each) => each.startsWith(`[medborgarlofte] ${code} {`)),
          );
          assert.ok(blocked?.includes(`"${address}/medborgarlofte-editor.js"`), said().join('\n'));
          assert.ok(part?.includes('see docs/editor-messages.md#no-part'), said().join('\n'));
        },
        { head: policy('script-src http://*/medborgarlofte.js http://127.0.0.1:*/medborgarlofte.js') },
      ));

    it('that allows no Trusted Types policy of ours is reported with what to add to it', () =>
      open(
        card,
        async ({ page, said }) => {
          assert.ok(
            said().some((each) => each.includes('write trusted-types medborgarlofte in it')),
            said().join('\n'),
          );
          assert.equal(await page.$eval('promise-card p', (own) => own.checkVisibility()), true);
        },
        { head: policy("trusted-types annan; require-trusted-types-for 'script'") },
      ));

    it('lets the panel be when it allows the site’s own files', () =>
      open(card, async ({ page }) => assert.ok(await panelOf(page, 'promise-card', 'Allt är som det ska.')), {
        head: policy(
          "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'none'; require-trusted-types-for 'script'; trusted-types medborgarlofte",
        ),
      }));
  });

  describe('the panel', () => {
    it('is never fetched for a resident', () =>
      open('<promise-card promise-url="lofte.json"></promise-card>', async ({ page, said, asked }) => {
        // An element is looked at a second after the page has loaded.
        await page.waitForFunction(() => performance.now() > 3000);
        assert.deepEqual(said(), []);
        assert.deepEqual(asked, ['/sida.html', '/medborgarlofte.js', '/lofte.json']);
        assert.equal(await page.$('promise-card >>> medborgarlofte-debug'), null);
      }));

    it('says that all is well, that everyone sees it, and how the card is set up', () =>
      open(
        '<promise-card debug promise-url="lofte.json" feedback-action="/feedback"></promise-card>',
        async ({ page, address }) => {
          const panel = await panelOf(page, 'promise-card', 'Allt är som det ska.');
          for (const words of [
            'För dig som redigerar sidan',
            'Alla som öppnar sidan ser den här rutan så länge debug står kvar',
            'Version 0.1.0',
            'Element <promise-card>',
            `Löftet kommer från ${address}/lofte.json (visas)`,
            'Språk svenska, eftersom lang runt elementet är sv',
            'Rubriknivå 2',
            `Synpunkter skickas till ${address}/feedback`,
          ])
            assert.ok(panel.includes(words), `${words} | ${panel}`);
        },
      ));

    it('speaks English where the card does', () =>
      open(
        '<promise-card debug promise-url="borta.json" heading-lvl="3"><p>Own.</p></promise-card>',
        async ({ page }) => {
          const panel = await panelOf(page, 'promise-card', '2 problems to fix');
          assert.ok(panel.includes('Everyone who opens the page sees this box'), panel);
          assert.ok(panel.includes('There is no file at the address (the answer is HTTP 404).'), panel);
        },
        { lang: 'en' },
      ));

    it('says of each card what is wrong with that one, and of the page what is wrong with the page', () =>
      open(
        '<promise-card id="a" debug promise-url="lofte.json" heading-lvl="2"></promise-card>' +
          '<promise-card id="b" debug promise-url="borta.json"><p>Eget.</p></promise-card>' +
          '<div data-medborgarlofte="kort"></div>',
        async ({ page }) => {
          const one = await panelOf(page, '#a', 'heading-lvl');
          const other = await panelOf(page, '#b', 'Det finns ingen fil');
          assert.ok(!one.includes('borta.json') && !other.includes('heading-lvl'), `${one} | ${other}`);
          for (const panel of [one, other]) {
            assert.ok(panel.includes('På sidan i övrigt data-medborgarlofte="kort"'), panel);
            assert.ok(panel.includes('Det finns mer att rätta i andra element'), panel);
          }
        },
      ));

    it('opens by the address too, also when the page is open, and says that nobody else sees it', () =>
      open('<promise-card promise-url="lofte.json"></promise-card>', async ({ page }) => {
        await page.evaluate(() => (location.hash = '#medborgarlofte-debug'));
        const panel = await panelOf(page, 'promise-card', 'Allt är som det ska.');
        assert.ok(panel.includes('Bara den som öppnar sidan med #medborgarlofte-debug sist i adressen'), panel);
        await page.evaluate(() => (location.hash = ''));
        await page.waitForFunction(
          () => !document.querySelector('promise-card')!.shadowRoot!.querySelector('medborgarlofte-debug'),
        );
      }));

    it('closes when debug is removed, and opens with it again', () =>
      open('<promise-card debug promise-url="lofte.json"></promise-card>', async ({ page }) => {
        await panelOf(page, 'promise-card', 'Allt är som det ska.');
        await page.$eval('promise-card', (card) => card.removeAttribute('debug'));
        await page.waitForFunction(
          () => !document.querySelector('promise-card')!.shadowRoot!.querySelector('medborgarlofte-debug'),
        );
        await page.$eval('promise-card', (card) => card.setAttribute('debug', ''));
        await panelOf(page, 'promise-card', 'Allt är som det ska.');
      }));

    it('makes no markup of what is in attributes and content', () =>
      open(
        `<promise-card debug lang="<img src=x onerror=alert(1)>\`{data}" promise-url="fel.json"></promise-card>`,
        async ({ page }) => {
          const panel = await panelOf(page, 'promise-card', '<img src=x onerror=alert(1)>`{data}');
          assert.ok(panel.includes('<img src=y>'), panel);
          assert.equal(await page.$('promise-card >>> medborgarlofte-debug >>> img'), null);
        },
        { files: { 'fel.json': JSON.stringify({ ...promise, '<img src=y>': 1 }) } },
      ));

    it('copies all as text for whoever can fix it', () =>
      open(
        '<promise-card debug promise-url="lofte.json" heading-lvl="2"></promise-card>',
        async ({ page, address }) => {
          await page
            .browserContext()
            .setPermission(
              address,
              { permission: { name: 'clipboard-read' }, state: 'granted' },
              { permission: { name: 'clipboard-write', allowWithoutSanitization: false }, state: 'granted' },
            );
          await panelOf(page, 'promise-card', 'heading-lvl');
          await page.locator('promise-card >>> medborgarlofte-debug >>> button').click();
          await panelOf(page, 'promise-card', 'Kopierat');
          const copied = await page.evaluate(() => navigator.clipboard.readText());
          assert.match(copied, /Attributet heading-lvl på <promise-card> finns inte/);
          assert.ok(copied.includes(`${address}/sida.html`), copied);
        },
      ));

    for (const scheme of ['light', 'dark'])
      it(`passes axe, is as wide as the page at 280 px and takes nothing from its styles, ${scheme}`, () =>
        open(
          '<main><h1>Sida</h1><promise-card debug promise-url="borta.json" heading-lvl="2"><p>Eget.</p></promise-card></main>',
          async ({ page }) => {
            await page.setViewport({ width: 280, height: 800 });
            await panelOf(page, 'promise-card', 'heading-lvl');
            await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
            const found = (await page.evaluate(
              `axe.run('promise-card').then(({ violations }) => violations.map(({ id, help }) => id + ': ' + help))`,
            )) as string[];
            assert.deepEqual(found, []);
            const look = await page.$eval('promise-card >>> medborgarlofte-debug >>> section', (section) => {
              const { fontSize, letterSpacing, textTransform, visibility } = getComputedStyle(section);
              return {
                looks: [fontSize, letterSpacing, textTransform, visibility],
                isWithin: document.documentElement.scrollWidth <= 280 && section.scrollWidth <= section.clientWidth,
              };
            });
            assert.deepEqual(look, { looks: ['16px', 'normal', 'none', 'visible'], isWithin: true });
          },
          {
            head:
              '<meta name="viewport" content="width=device-width">' +
              `<style>:root { color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#111' : '#fff'}; font-size: 62.5% }` +
              'promise-card, promise-card * { letter-spacing: 0.5em !important; text-transform: uppercase !important; font: 40px cursive !important }</style>',
          },
        ));
  });
});
