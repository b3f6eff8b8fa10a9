import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  pageWith,
  script,
  serveFiles,
  textIn,
  untilShown,
  visit as visitSite,
  type Asked,
  type ServedFile,
} from '../../support/site.js';

const promise = (title: string) =>
  JSON.stringify({
    lang: 'sv',
    title,
    priorities: [{ title: 'Otrygga miljöer' }],
    commitments: [{ text: 'Fotpatrullera.' }],
  });
const whole = (body: string, head = script) => pageWith(`<h1>Sida</h1>${body}`, { head });
const placeholder =
  '<div data-medborgarlofte="promise-card" data-promise-url="lofte.json" data-heading-level="2"><p>Våra egna ord.</p></div>';
const link = '<p><a href="lofte.json#promise-card">Läs löftet</a></p>';

describe('a page whose CMS lets no unknown tag through', () => {
  interface Visit {
    page: Page;
    heard: string[];
    address: string;
    asked: string[];
    /** What each request said of its page and its reader. */
    headers: Asked[];
    /** Another host. */
    elsewhere: string;
    askedElsewhere: string[];
  }

  async function open(
    body: string | ((elsewhere: string) => string),
    visit: (visit: Visit) => Promise<void>,
    more: (elsewhere: string) => Record<string, string | ServedFile> = () => ({}),
  ) {
    const cors = { 'Access-Control-Allow-Origin': '*' };
    const other = await serveFiles({
      'lofte.json': { body: promise('Löfte från en annan värd'), headers: cors },
      'sida.html': {
        body: whole('', '<link rel="alternate" type="application/json" href="lofte.json">'),
        headers: cors,
      },
    });
    const content = typeof body === 'string' ? body : body(other.address);
    const files = {
      'lofte.json': promise('Löfte i Exempelkommunen'),
      'sida.html': content.startsWith('<!doctype') ? content : whole(content),
      ...more(other.address),
    };
    try {
      await visitSite(files, (site) => visit({ ...site, elsewhere: other.address, askedElsewhere: other.asked }));
    } finally {
      other.close();
    }
  }
  const count = (page: Page, selector = 'promise-card') => page.$$eval(selector, (all) => all.length);
  /** What the console reports with these words in it, once it does. */
  const reported = async ({ page, heard }: Visit, words: RegExp) => {
    for (let frame = 0; frame < 600; frame++) {
      const sentence = heard.find((sentence) => words.test(sentence));
      if (sentence) return sentence;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    throw new Error(`Nothing like ${words} is reported; only ${heard.join(' | ')}`);
  };

  describe('with a placeholder', () => {
    it('shows the promise in it, around our own words', () =>
      open(placeholder, async ({ page, heard }) => {
        await untilShown(page, 'promise-card');
        assert.match(await textIn(page, 'promise-card'), /Löfte i Exempelkommunen/);
        assert.equal(await page.$eval('div > promise-card > p', (p) => p.textContent), 'Våra egna ord.');
        assert.deepEqual(heard, []);
      }));

    for (const tag of ['priority-list', 'feedback-form'])
      it(`can hold a ${tag}`, () =>
        open(
          `<div data-medborgarlofte="${tag}" data-promise-url="lofte.json" data-action="/feedback">Ord</div>`,
          ({ page }) => untilShown(page, tag),
        ));

    it('reads inline JSON that is in it', () =>
      open(
        `<div data-medborgarlofte="promise-card"><script type="application/json">${promise('Inuti')}</script></div>`,
        async ({ page }) => {
          await untilShown(page, 'promise-card');
          assert.match(await textIn(page, 'promise-card'), /Inuti/);
        },
      ));

    it('shows our own words when the promise is not there', () =>
      open(placeholder.replace('lofte.json', 'borta.json'), async (visit) => {
        await reported(visit, /no-content: .*borta\.json/);
        assert.equal(await visit.page.$eval('promise-card > p', (p) => p.checkVisibility()), true);
      }));

    it('leaves a form that someone writes in as it is', () =>
      open(
        whole(
          '<div data-medborgarlofte="feedback-form"><form action="/feedback"><input name="message" autofocus></form></div>',
          '<script src="start.js" defer></script>',
        ),
        async ({ page }) => {
          await page.type('input', 'Det är mörkt');
          await page.addScriptTag({ url: 'medborgarlofte.js' });
          await untilShown(page, 'feedback-form');
          await page.keyboard.type(' vid stationen');
          const typed = await page.$eval('feedback-form', (form) => form.shadowRoot!.querySelector('textarea')!.value);
          assert.equal(typed, 'Det är mörkt vid stationen');
        },
        () => ({ 'start.js': '' }),
      ));

    it('takes over what is changed later', () =>
      open(placeholder, async ({ page }) => {
        await untilShown(page, 'promise-card');
        await page.$eval('div', (div) => div.setAttribute('data-heading-level', '3'));
        await page.waitForSelector('promise-card >>> h3#title', { visible: true });
        await page.$eval('div', (div) => div.removeAttribute('data-heading-level'));
        await page.waitForSelector('promise-card >>> h2#title', { visible: true });
      }));

    it('gives the element nothing but what it knows', () =>
      open(
        placeholder.replace('<div', '<div data-onclick="alert(1)" data-style="color:red" data-id="x" data-is="y"'),
        async ({ page, heard }) => {
          await untilShown(page, 'promise-card');
          const names = await page.$eval('promise-card', (card) => card.getAttributeNames().sort());
          assert.deepEqual(names, ['heading-level', 'promise-url']);
          assert.deepEqual(heard, []);
        },
      ));

    it('reports a misspelt tag and a misspelt attribute, with the correct ones', () =>
      open(
        '<div data-medborgarlofte="promisecard">Ord</div>' + placeholder.replace('data-heading', 'data-headin'),
        async (visit) => {
          const { page, heard } = visit;
          await untilShown(page, 'promise-card');
          await reported(visit, /data-headin-level/);
          assert.equal(heard.length, 2);
          assert.match(
            heard[0]!,
            /unknown-tag: data-medborgarlofte="promisecard" .*promise-card, priority-list, feedback-form/,
          );
          assert.match(heard[1]!, /unknown-attribute: .*data-headin-level .*data-heading-level/);
        },
      ));

    it('is left alone where an editor is writing', () =>
      open(`<div contenteditable>${placeholder}${link}</div>${placeholder}`, async ({ page }) => {
        await untilShown(page, 'promise-card');
        assert.equal(await count(page), 1);
        assert.equal(await count(page, '[contenteditable] promise-card'), 0);
      }));

    it('is left alone inside an element', () =>
      open(`<promise-card promise-url="lofte.json">${placeholder}${link}</promise-card>`, async ({ page, asked }) => {
        await untilShown(page, 'promise-card');
        assert.equal(await count(page), 1);
        assert.equal(asked.filter((name) => name === 'lofte.json').length, 1);
      }));
  });

  describe('with a link', () => {
    it('shows the promise where the link was, and keeps the link inside', () =>
      open(link, async ({ page, heard }) => {
        await untilShown(page, 'promise-card');
        assert.match(await textIn(page, 'promise-card'), /Löfte i Exempelkommunen/);
        assert.equal(await count(page, 'body > promise-card > p > a'), 1);
        assert.deepEqual(heard, []);
      }));

    it('puts the card after a paragraph that says more', () =>
      open(`<p>Hos oss ${link.slice(3, -4)} som gäller.</p><p>Nästa stycke.</p>`, async ({ page }) => {
        await untilShown(page, 'promise-card');
        assert.equal(await page.$eval('p', (p) => p.textContent), 'Hos oss Läs löftet som gäller.');
        assert.equal(await page.$eval('p + promise-card + p', (p) => p.textContent), 'Nästa stycke.');
      }));

    it('is a card of its own in a list', () =>
      open(`<ul><li>${link.slice(3, -4)}</li></ul>`, ({ page }) => untilShown(page, 'li > promise-card')));

    it('is found where an editor has left what nobody sees', () =>
      open(
        `<p>\u200B${link.slice(3, -4).replace('#promise-card', '#promise-card%3Fheading-level=3')}&nbsp;</p>` +
          placeholder.replace('"promise-card"', '" promise-card "').replace('"lofte.json"', '"\n lofte.json "'),
        async ({ page }) => {
          await page.waitForSelector('body > promise-card >>> h3#title', { visible: true });
          await page.waitForSelector('div > promise-card >>> h2#title', { visible: true });
        },
      ));

    it('asks once for what the page shows', () =>
      open(link, async ({ page, asked }) => {
        await untilShown(page, 'promise-card');
        assert.equal(asked.filter((name) => name === 'lofte.json').length, 1);
      }));

    it('says what the element should know after a question mark, and nothing else reaches it', () =>
      open(
        link.replace('#promise-card', '#promise-card?heading-level=3&amp;lang=en&amp;onclick=alert(1)&amp;style=x'),
        async ({ page }) => {
          await untilShown(page, 'promise-card');
          const attributes = await page.$eval('promise-card', (card) =>
            card.getAttributeNames().map((name) => `${name}=${card.getAttribute(name)!.replace(/.*\//, '')}`),
          );
          assert.deepEqual(attributes.sort(), ['heading-level=3', 'lang=en', 'promise-url=lofte.json']);
        },
      ));

    const readable = (head: string) => whole('<p>Löftet i ord</p>', head);
    const alternate = '<link rel="alternate" type="application/json" href="lofte.json">';
    const pages: [string, string | ServedFile, Record<string, string>?][] = [
      ['a readable page that names its JSON', readable(alternate)],
      ['a page whose base is elsewhere in the site', readable(`<base href="/">${alternate}`)],
      [
        'a WordPress page, which names JSON of its own first',
        readable(alternate.replace('lofte', 'wp-json') + alternate),
        { 'wp-json.json': '{"id": 7, "title": {"rendered": "Sida"}, "content": {"rendered": "<p>"}}' },
      ],
      [
        'JSON at an address without ending',
        { body: promise('Löfte i Exempelkommunen'), headers: { 'Content-Type': 'application/json' } },
      ],
    ];
    for (const [what, file, more] of pages)
      it(`may lead to ${what}`, () =>
        open(
          link.replace('lofte.json', 'lofte'),
          async ({ page }) => {
            await untilShown(page, 'promise-card');
            assert.match(await textIn(page, 'promise-card'), /Löfte i Exempelkommunen/);
          },
          () => ({
            lofte: typeof file === 'string' ? { body: file, headers: { 'Content-Type': 'text/html' } } : file,
            ...more,
          }),
        ));

    it('may lead to a page that is in the map of the site', () =>
      open(
        whole(
          link.replace('lofte.json', 'trygghet/lofte'),
          script.replace(' defer', ' data-map="kartor/karta.json" defer'),
        ),
        async ({ page }) => {
          await untilShown(page, 'promise-card');
          assert.match(await textIn(page, 'promise-card'), /Löfte i Exempelkommunen/);
        },
        () => ({ 'kartor/karta.json': '{"/trygghet/lofte": "../lofte.json"}' }),
      ));

    it('leads to the form, with the address as where feedback goes', () =>
      open('<p><a href="/feedback#feedback-form">Skriv till oss</a></p>', async ({ page, address }) => {
        await untilShown(page, 'feedback-form');
        assert.equal(await page.$eval('feedback-form', (form) => form.getAttribute('action')), `${address}/feedback`);
      }));

    it('stays a link when no promise is there, and that is reported', () =>
      open(
        link.replace('lofte.json', 'borta.json') + link.replace('lofte.json', 'sida2.html'),
        async (visit) => {
          assert.match(await reported(visit, /borta/), /no-promise: .*HTTP 404/);
          assert.match(await reported(visit, /sida2/), /no-promise: /);
          assert.equal(await count(visit.page), 0);
          assert.equal(await visit.page.$eval('a', (a) => a.checkVisibility()), true);
        },
        () => ({ 'sida2.html': readable('') }),
      ));

    it('is shown when the connection comes back', () =>
      open(whole(link, ''), async (visit) => {
        const { page } = visit;
        await page.addScriptTag({ url: 'medborgarlofte.js' });
        await untilShown(page, 'promise-card');
        await page.setOfflineMode(true);
        await page.evaluate(
          (html) => document.body.insertAdjacentHTML('beforeend', html),
          link.replace('lofte.json', 'lofte.json?2'),
        );
        // Without a connection, what says it in words cannot be loaded either.
        await reported(visit, /\] no-promise \{.*lofte\.json\?2#promise-card/);
        await page.setOfflineMode(false);
        await page.waitForFunction(() => document.querySelectorAll('promise-card').length === 2);
      }));

    it('to another part of the same page is nothing but that', () =>
      open(
        `<p><a href="#promise-card">Till löftet</a></p><div id="promise-card">${placeholder}</div>`,
        async ({ page, heard }) => {
          await untilShown(page, 'promise-card');
          assert.equal(await count(page), 1);
          assert.deepEqual(heard, []);
        },
      ));

    const section = (link: string, more = '') =>
      `<h2>Vårt löfte</h2><p>Löftet gäller till och med 31 december 2017.</p>${link}<ul><li>Vi lovar.</li></ul>${more}<h2>Annat</h2>`;
    const stateOn = async (page: Page) => {
      const state = await page.waitForSelector('promise-card >>> [part=state]', { visible: true });
      return state!.evaluate((notice) => notice.textContent);
    };
    for (const [what, href, head] of [
      ['to the element itself', '#promise-card', script],
      ['to the element itself, which a CMS gave the address of the page', 'sida.html#promise-card', script],
      ['to the element itself on a page with another base', '#promise-card', `<base href="/annan/sida/">${script}`],
    ] as const)
      it(`${what} becomes the state of the promise around it, and moves nothing`, () =>
        open(whole(section(`<p><a href="${href}">Gäller löftet?</a></p>`), head), async ({ page, heard, asked }) => {
          assert.match(await stateOn(page), /gäller inte längre/);
          assert.equal(await page.$eval('a', (link) => link.getClientRects().length), 0);
          const order = await page.$eval('promise-card', (card) => [
            card.previousElementSibling!.localName,
            card.nextElementSibling!.localName,
          ]);
          assert.deepEqual(order, ['p', 'ul']);
          assert.deepEqual(
            asked.filter((each) => !/sida\.html$|\.js$/.test(each)),
            [],
          );
          assert.deepEqual(heard, []);
        }));

    it('to the element itself stays a link in a sentence, in a menu, from visitors, and where it leads to something', () =>
      open(
        section(
          '<p>Se <a href="#promise-card">löftet</a>.</p><nav><p><a href="#promise-card">Löftet</a></p></nav><p><a rel="ugc" href="#promise-card">Löftet</a></p>',
        ),
        async ({ page, heard }) => {
          await page.evaluate(() => new Promise(requestAnimationFrame));
          assert.equal(await count(page), 0);
          assert.deepEqual(heard, []);
        },
      ));

    it('to the element itself brings the form too, where the link says so', () =>
      open(section('<p><a href="#promise-card?feedback-action=/synpunkt">Gäller löftet?</a></p>'), async ({ page }) => {
        assert.match(await stateOn(page), /gäller inte längre/);
        await page.waitForSelector('promise-card >>> form', { visible: true });
      }));

    const hostile: [string, (elsewhere: string) => string, string?][] = [
      ['another host', (elsewhere) => link.replace('lofte.json', `${elsewhere}/lofte.json`)],
      ['a page of another host', (elsewhere) => link.replace('lofte.json', `${elsewhere}/sida.html`)],
      ['a page here that names JSON on another host', () => link.replace('lofte.json', 'pekar-bort.html')],
      [
        'another host, where feedback would go',
        (elsewhere) => link.replace('#promise-card', `#promise-card?feedback-action=${elsewhere}/in`),
        'data-allow-feedback',
      ],
      [
        'another host as a form',
        (elsewhere) => link.replace('lofte.json#promise-card', `${elsewhere}/in#feedback-form`),
        'data-allow-feedback',
      ],
    ];
    for (const [where, pointing, attribute = 'data-allow'] of hostile) {
      const other = attribute === 'data-allow' ? 'data-allow-feedback' : 'data-allow';
      const files = (elsewhere: string) => ({
        'pekar-bort.html': whole('', alternate.replace('lofte.json', `${elsewhere}/lofte.json`)),
      });
      it(`to ${where} stays a link, and the report says how to allow it`, async () => {
        await open(
          (elsewhere) => whole(pointing(elsewhere), script.replace(' defer', ` ${other}="${elsewhere}" defer`)),
          async (visit) => {
            assert.match(await reported(visit, /data-allow/), new RegExp(` ${attribute}="${visit.elsewhere}"`));
            assert.equal(await count(visit.page, 'promise-card, feedback-form'), 0);
          },
          files,
        );
      });

      it(`to ${where} is shown when the script tag allows that host`, async () => {
        await open(
          (elsewhere) =>
            whole(
              pointing(elsewhere),
              script.replace(' defer', ` ${attribute}="https://x.example ${elsewhere}" defer`),
            ),
          ({ page }) =>
            page
              .waitForSelector('promise-card >>> #title, feedback-form >>> textarea', { visible: true })
              .then(() => undefined),
          files,
        );
      });
    }

    for (const file of ['vidare.json', 'vidare'])
      it(`to ${file}, which redirects to another host, stays a link, and that host is not even asked`, () =>
        open(
          (elsewhere) =>
            whole(link.replace('lofte.json', file), script.replace(' defer', ` data-allow="${elsewhere}" defer`)),
          async (visit) => {
            await reported(visit, /redirected: /);
            assert.equal(await count(visit.page), 0);
            assert.deepEqual(visit.askedElsewhere, []);
          },
          (elsewhere) => ({ [file]: { body: '', headers: { Location: `${elsewhere}/lofte.json` } } }),
        ));

    it('to an allowed host that redirects to a third one stays a link, and the third one is not asked', async () => {
      const third = await serveFiles({ 'lofte.json': promise('Löfte hos en tredje') });
      const allowed = await serveFiles({
        'lofte.json': {
          body: '',
          headers: { Location: `${third.address}/lofte.json`, 'Access-Control-Allow-Origin': '*' },
        },
      });
      await open(
        whole(
          link.replace('lofte.json', `${allowed.address}/lofte.json`),
          script.replace(' defer', ` data-allow="${allowed.address}" defer`),
        ),
        async (visit) => {
          await reported(visit, /redirected: /);
          assert.deepEqual(third.asked, []);
        },
      );
      third.close();
      allowed.close();
    });

    for (const [what, target, more] of [
      [
        'a page',
        'om',
        {
          om: {
            body: whole('', '<link rel="alternate" type="application/json" href="lofte.json">'),
            headers: { 'Content-Type': 'text/html' },
          },
        },
      ],
      ['a file', 'lofte.json', {}],
    ] as const)
      it(`asks for ${what} without cookies and without saying from where`, () =>
        open(
          link.replace('lofte.json', target),
          async ({ page, headers }) => {
            await page.evaluate(() => (document.cookie = 'inloggad=ja'));
            await page.reload();
            await untilShown(page, 'promise-card');
            const asked = headers.filter(({ url }) => /^[/](om|lofte[.]json)$/.test(url));
            assert.ok(asked.length >= 2);
            for (const { cookie, referer } of asked) assert.deepEqual([cookie, referer], [undefined, undefined]);
          },
          () => more,
        ));

    for (const status of [401, 403])
      it(`asks again with cookies for what is not public (${status}), on this site`, () =>
        open(
          link.replace('lofte.json', 'om'),
          async ({ page }) => {
            await page.evaluate(() => (document.cookie = 'inloggad=ja'));
            await page.reload();
            await untilShown(page, 'promise-card');
          },
          () => ({
            om: {
              body: whole('', '<link rel="alternate" type="application/json" href="lofte.json">'),
              headers: { 'Content-Type': 'text/html' },
              withoutCookie: status,
            },
          }),
        ));

    it('is judged by the script tag, also where an author has put an image in the place of currentScript', () =>
      open(
        (elsewhere) =>
          whole(
            `<img name="currentScript" src="x" data-allow="${elsewhere}" alt="">${link.replace('lofte.json', `${elsewhere}/lofte.json`)}`,
            '',
          ) + script,
        async (visit) => {
          await reported(visit, /data-allow/);
          assert.equal(await count(visit.page), 0);
        },
      ));
  });

  describe('that others write in too', () => {
    it('leaves links of visitors alone', () =>
      open(
        `<article class="comments">${link.replace('<a', '<a rel="nofollow ugc"')}</article>${placeholder}`,
        async ({ page, asked }) => {
          await untilShown(page, 'promise-card');
          assert.equal(await count(page), 1);
          assert.equal(asked.filter((name) => name === 'lofte.json').length, 1);
        },
      ));

    it('lets a link decide nothing of cookies, receipts or the editor’s panel', () =>
      open(
        '<p><a href="/in#feedback-form?credentials=include&amp;receipt=status&amp;enctype=x&amp;debug=&amp;timeout=900">Skriv</a></p>',
        async ({ page }) => {
          await untilShown(page, 'feedback-form');
          const names = await page.$eval('feedback-form', (form) => form.getAttributeNames().sort());
          assert.deepEqual(names, ['action']);
        },
      ));

    it('lets a placeholder decide nothing of cookies, receipts, the editor’s panel or time', () =>
      open(
        '<div data-medborgarlofte="feedback-form" data-action="/in" data-credentials="include" data-receipt="status" data-enctype="x" data-debug data-timeout="900">Ord</div>',
        async (visit) => {
          const { page } = visit;
          await untilShown(page, 'feedback-form');
          const names = () => page.$eval('feedback-form', (form) => form.getAttributeNames().sort());
          assert.deepEqual(await names(), ['action']);
          await reported(visit, /only-on-tag: receipt .*<feedback-form>/);
          await page.$eval('div', (div) => (div.dataset.credentials = 'same-origin'));
          assert.deepEqual(await names(), ['action']);
        },
      ));

    const form = '<form action="/eget"><textarea name="message"></textarea></form>';
    it('sends no feedback from a placeholder to a host that the script tag does not allow', () =>
      open(
        (elsewhere) =>
          `<div data-medborgarlofte="feedback-form" data-action="${elsewhere}/in">${form}</div>` +
          `<section data-medborgarlofte="feedback-form">${form.replace('/eget', `${elsewhere}/in`)}</section>` +
          placeholder.replace('data-heading', `data-feedback-action="${elsewhere}/in" data-heading`),
        async (visit) => {
          const { page, elsewhere } = visit;
          await untilShown(page, 'promise-card');
          assert.match(await reported(visit, /data-allow-feedback/), new RegExp(`data-allow-feedback="${elsewhere}"`));
          assert.equal(await count(page, 'feedback-form'), 0);
          assert.equal(await page.$eval('div > form', (form) => form.checkVisibility()), true);
          assert.equal(
            await page.$eval('promise-card', (card) => card.shadowRoot!.querySelector('feedback-form')),
            null,
          );
          await page.$eval('promise-card', (card, to) => (card.parentElement!.dataset.feedbackAction = to), elsewhere);
          assert.equal(await page.$eval('promise-card', (card) => card.getAttribute('feedback-action')), null);
        },
      ));

    it('sends it where the script tag allows', () =>
      open(
        (elsewhere) =>
          whole(
            `<div data-medborgarlofte="feedback-form" data-action="${elsewhere}/in">${form}</div>`,
            script.replace(' defer', ` data-allow-feedback="${elsewhere}/" defer`),
          ),
        async ({ page, heard }) => {
          await untilShown(page, 'feedback-form');
          assert.deepEqual(heard, []);
        },
      ));

    it('lets the tag itself name any host', () =>
      open(
        (elsewhere) => `<feedback-form action="${elsewhere}/in"></feedback-form>`,
        async ({ page, heard }) => {
          await untilShown(page, 'feedback-form');
          assert.deepEqual(heard, []);
        },
      ));

    for (const attribute of ['data-allow', 'data-allow-feedback'])
      for (const [what, value] of [
        ['a path', (elsewhere: string) => `${elsewhere}/data/`],
        ['a wildcard', (elsewhere: string) => elsewhere.replace('127.0.0.1', '*')],
        ['a query', (elsewhere: string) => `${elsewhere}/?a`],
        ['no scheme', (elsewhere: string) => elsewhere.replace('http://', '')],
        ['commas', (elsewhere: string) => `https://x.example,${elsewhere}`],
        ['only a scheme', () => 'http:'],
        ['a star', () => '*'],
      ] as const)
        it(`takes ${what} in ${attribute} for no permission, and reports it`, () =>
          open(
            (elsewhere) =>
              whole(
                link.replace('lofte.json', `${elsewhere}/lofte.json`) +
                  `<div data-medborgarlofte="feedback-form" data-action="${elsewhere}/in">Ord</div>`,
                script.replace(' defer', ` ${attribute}="${value(elsewhere)}" defer`),
              ),
            async (visit) => {
              const sentence = await reported(visit, /not-an-origin: /);
              assert.ok(sentence.includes(`${attribute}="`));
              await reported(visit, / not-allowed: .*data-allow=/);
              await reported(visit, /feedback-not-allowed: .*data-allow-feedback=/);
              assert.equal(await count(visit.page, 'promise-card, feedback-form'), 0);
            },
          ));

    it('keeps what is next to a link: words in a list, a picture', () =>
      open(
        `<ul><li>Se ${link.slice(3, -4)} eller ring.</li></ul><p class="bild"><img src="data:," alt="Karta"><br>${link.slice(3, -4)}</p>`,
        async ({ page }) => {
          await page.waitForFunction(() => document.querySelectorAll('promise-card').length === 2);
          assert.equal(
            await page.$eval('li', (li) => `${li.firstChild!.textContent}${li.querySelector('a')!.textContent}`),
            'Se Läs löftet',
          );
          assert.equal(await count(page, 'li > a + promise-card, li > promise-card:last-child'), 1);
          assert.equal(
            await page.$eval('.bild + promise-card', () => document.querySelector('img')!.checkVisibility()),
            true,
          );
        },
      ));

    it('is left alone in menus', () =>
      open(`<nav><ul><li>${link.slice(3, -4)}</li></ul></nav>${placeholder}`, async ({ page }) => {
        await untilShown(page, 'promise-card');
        assert.equal(await count(page), 1);
      }));

    it('is left alone in what an editor’s text holds as a whole', () =>
      open(
        `<div contenteditable><div contenteditable="false">${placeholder}${link}</div></div>${placeholder}`,
        async ({ page }) => {
          await untilShown(page, 'promise-card');
          assert.equal(await count(page), 1);
        },
      ));

    it('does not hang with a script that takes unknown tags away', () =>
      open(
        whole(
          placeholder,
          '<script>new MutationObserver(() => document.querySelectorAll("promise-card").forEach((card) => card.remove()))' +
            '.observe(document, { childList: true, subtree: true })</script>' +
            script,
        ),
        async ({ page }) => assert.equal(await count(page), 0),
      ));

    it('works beside a form whose fields are named as its methods are', () =>
      open('<main></main>', async ({ page, heard }) => {
        await page.$eval(
          'main',
          (main, html) => (main.innerHTML = `<form><input name="matches"><input name="closest"></form>${html}`),
          placeholder,
        );
        await untilShown(page, 'promise-card');
        assert.deepEqual(heard, []);
      }));

    it('goes on after a placeholder with a wrong name is changed', () =>
      open('<div data-medborgarlofte="p" data-lang="sv"><p>Ord</p></div><main></main>', async ({ page }) => {
        await page.$eval(
          'main',
          (main, html) => {
            document.querySelector('div')!.dataset.lang = 'en';
            main.innerHTML = html;
          },
          placeholder,
        );
        await untilShown(page, 'main promise-card');
      }));

    it('shows a placeholder of any kind, and reports an attribute that lacks its data-', () =>
      open(
        placeholder.replaceAll('div', 'section') +
          '<div data-medborgarlofte="promise-card" promise-url="/lofte.json"><p>Ord</p></div>',
        async (visit) => {
          await untilShown(visit.page, 'section > promise-card');
          await reported(visit, /unknown-attribute: .* promise-url .*<div>.* data-promise-url/);
        },
      ));

    it('uses the address itself when the map of the site cannot be read, and reports it', () =>
      open(whole(link, script.replace(' defer', ' data-map="borta.json" defer')), async (visit) => {
        await untilShown(visit.page, 'promise-card');
        await reported(visit, /no-map: .*borta\.json.*HTTP 404/);
      }));

    it('keeps to where the promise was found, when what redirected there redirects elsewhere', () =>
      open(
        link.replace('lofte.json', 'vidare.json'),
        async ({ page, address }) => {
          await untilShown(page, 'promise-card');
          assert.equal(
            await page.$eval('promise-card', (card) => card.getAttribute('promise-url')),
            `${address}/lofte.json`,
          );
        },
        () => ({ 'vidare.json': { body: '', headers: { Location: '/lofte.json' } } }),
      ));
  });

  describe('where content comes later', () => {
    it('shows what is put in by script, also in the middle of something else', () =>
      open('<main></main>', async ({ page }) => {
        await page.$eval(
          'main',
          (main, html) => (main.innerHTML = `<section><ul><li>${html}</li></ul></section>`),
          placeholder + link,
        );
        await page.waitForFunction(() => document.querySelectorAll('promise-card').length === 2);
        await page.$eval('main', (main) => (main.innerHTML = ''));
        await page.$eval('main', (main, html) => (main.innerHTML = html), placeholder);
        await untilShown(page, 'promise-card');
      }));

    it('shows what becomes a placeholder by its attributes', () =>
      open('<div><p>Ord</p></div>', async ({ page }) => {
        await page.$eval('div', (div) => {
          div.dataset.promiseUrl = 'lofte.json';
          div.dataset.medborgarlofte = 'promise-card';
        });
        await untilShown(page, 'promise-card');
      }));

    it('does not put it in twice: moved, hidden and shown, or copied with what is in it', () =>
      open(
        `<main>${placeholder}${link}<p>Hos oss ${link.slice(3, -4)} som gäller.</p></main>`,
        async ({ page, heard }) => {
          await page.waitForFunction(() => document.querySelectorAll('promise-card').length === 3);
          await page.$eval('main', (main) => {
            document.body.prepend(main);
            const copy = main.cloneNode(true);
            main.remove();
            document.body.append(main, copy);
            main.replaceWith(document.importNode(main, true));
          });
          await page.waitForFunction(
            () =>
              [...document.querySelectorAll('promise-card')].filter((card) => card.shadowRoot?.querySelector('article'))
                .length === 6,
          );
          assert.equal(await count(page), 6);
          assert.deepEqual(heard, []);
        },
      ));

    it('puts it in again where a framework has put the page right', () =>
      open(placeholder, async ({ page }) => {
        await untilShown(page, 'promise-card');
        await page.$eval('div', (div) => (div.innerHTML = '<p>Nya ord.</p>'));
        await untilShown(page, 'promise-card');
        assert.equal(await page.$eval('promise-card > p', (p) => p.textContent), 'Nya ord.');
      }));

    it('is not put in twice by a second script', () =>
      open(whole(placeholder + link, script + script), async ({ page, heard }) => {
        await page.waitForFunction(() => document.querySelectorAll('promise-card').length === 2);
        await page.addScriptTag({ url: 'medborgarlofte.js' });
        await page.$eval('body', (body, html) => body.insertAdjacentHTML('beforeend', html), placeholder);
        await page.waitForFunction(() => document.querySelectorAll('promise-card').length === 3);
        assert.equal(await count(page, 'promise-card promise-card'), 0);
        assert.deepEqual(heard, []);
      }));

    it('leaves a tag alone that the page has taken', () =>
      open(
        whole(
          placeholder,
          '<script>customElements.define("promise-card", class extends HTMLElement {})</script>' + script,
        ),
        async (visit) => {
          await reported(visit, /defined-twice: /);
          assert.equal(await count(visit.page), 0);
        },
      ));
  });
});
