import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { completePromise } from '../../../demo/states/complete-promise.js';
import { axeViolations, pageWith, untilShown, visit as visitSite } from '../../support/site.js';
import { whatIsHardToRead } from '../../support/reading.js';
import { hostilePages, type HostilePage } from '../../peers/hostile-pages.js';

const tags = ['promise-card', 'priority-list', 'feedback-form'];

/** A promise with every field, and so many commitments that it has links to its parts and folds some. */
const promise = {
  ...completePromise,
  image: { ...completePromise.image, url: '/bild.svg' },
  themes: [...completePromise.themes, { id: 'trafik', title: 'Trafik och hastigheter' }],
  commitments: [
    ...completePromise.commitments,
    ...Array.from({ length: 20 }, (_, index) => ({
      id: `fart-${index + 1}`,
      text: `Kontrollera hastigheten på väg ${index + 1}, där trafiksäkerhetsundersökningen visade för hög fart.`,
      theme: 'trafik',
      ...(index < 4 && { by: ['polisen'] }),
    })),
  ],
};

const content = `<h1>Trygghet</h1><p>Sidans egen text om <a href="mer.html">trygghet</a>.</p>
  <promise-card promise-url="/lofte.json" feedback-action="/feedback"><p>Läs löftet.</p></promise-card>
  <p>Efter kortet.</p><ul><li>Sidans egen lista</li></ul>
  <priority-list promise-url="/lofte.json"><p>Läs löftet.</p></priority-list>
  <feedback-form action="/feedback"><p>Ring oss.</p></feedback-form><p>Sist på sidan.</p>`;

function htmlOf(
  { files = [], css = '', html = 'lang="sv"', doctype = '<!doctype html>', around }: HostilePage,
  inside = content,
  head = '',
) {
  return `${doctype}<html ${html}><head><meta charset="utf-8"><title>Sida</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${files.map((_, index) => `<link rel="stylesheet" href="/${index}.css">`).join('')}<style>${css}</style>${head}
    </head><body><main>${around?.(inside) ?? inside}</main></body></html>`;
}

/** How all that is outside of our elements looks and where it is, and what the page is made of. */
function outside() {
  const elements = [...document.querySelectorAll('html, body, body *')].filter(
    (element) => !element.closest('promise-card, priority-list, feedback-form, script, style'),
  );
  return {
    elements: elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const looks = [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`);
      return [element.localName, x, y, width, height, ...looks].join('; ');
    }),
    attributes: [document.documentElement, document.body].map((element) =>
      [...element.attributes].map(({ name, value }) => `${name}="${value}"`).join(' '),
    ),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    width: document.documentElement.scrollWidth,
  };
}

interface Notice {
  words: string;
  names: string[];
}

/** What a reader reads in an element, and what assistive technology gets of it. */
async function toldIn(page: Page, tag: string): Promise<Notice> {
  const host = (await page.$(tag))!;
  const root = await host.evaluateHandle((host) => host.shadowRoot!.querySelector<HTMLElement>('article, form, div')!);
  // Lines and boxes depend on the width.
  const spoken = ({ role, name = '', description, level, value, children = [] }: SerializedAXNode): string[] => [
    ...(['InlineTextBox', 'generic', 'none'].includes(role)
      ? []
      : [[role, name.trim(), description, level, value].filter(Boolean).join(' | ')]),
    ...children.flatMap(spoken),
  ];
  return {
    words: await root.evaluate((shown) => shown.innerText.replace(/\s+/g, ' ').trim()),
    names: spoken((await page.accessibility.snapshot({ root, interestingOnly: false }))!),
  };
}

describe('a page with css of its own', () => {
  const clean: Record<string, Notice> = {};
  before(() =>
    visit(htmlOf({}), {}, async (page) => {
      await define(page);
      for (const tag of tags) clean[tag] = await toldIn(page, tag);
    }),
  );

  /** Opens a page, before the script comes. */
  async function visit(
    html: string,
    {
      files = [],
      width = 1100,
      forcedColours = false,
      height = 6000,
      hash = '',
    }: HostilePage & { height?: number; hash?: string },
    look: (page: Page) => Promise<void>,
  ) {
    const served = {
      'sida.html': html,
      'lofte.json': JSON.stringify(promise),
      'bild.svg': 'file:demo/larkeborg.svg',
      ...Object.fromEntries(files.map((file, index) => [`${index}.css`, `file:${fileURLToPath(file)}`])),
    };
    const prepare = async (page: Page) => {
      // What tsx calls in every function that it compiles, also in those that are sent to the page.
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await page.setViewport({ width, height });
      if (forcedColours) {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      }
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { host, pathname } = new URL(request.url());
        if (host !== 'elsewhere.example') void request.continue();
        else if (pathname === '/lofte.json')
          void request.respond({ body: JSON.stringify(promise), headers: { 'access-control-allow-origin': '*' } });
        else void request.abort();
      });
    };
    await visitSite(served, ({ page }) => look(page), { path: `sida.html${hash}`, prepare });
  }

  async function define(page: Page, awaited = tags): Promise<void> {
    await page.addScriptTag({ url: new URL('/medborgarlofte.js', page.url()).href });
    for (const tag of awaited) await untilShown(page, tag);
  }

  for (const [name, page] of Object.entries(hostilePages))
    it(`reads as on any other and stays as it is: ${name}`, () =>
      visit(htmlOf(page), page, async (opened) => {
        const tooWide = () =>
          opened.evaluate(() => {
            const { scrollWidth, scrollHeight } = document.documentElement;
            const isVertical = getComputedStyle(document.documentElement).writingMode.startsWith('vertical');
            return isVertical ? scrollHeight - innerHeight : scrollWidth - innerWidth;
          });
        const tooWideBefore = await tooWide();
        const fixed = await opened.addStyleTag({
          content: `promise-card, priority-list, feedback-form { display: block !important; width: 300px !important;
            height: 300px !important; overflow: hidden !important }`,
        });
        const before = await opened.evaluate(outside);
        await define(opened);
        assert.deepEqual(await opened.evaluate(outside), before);
        await fixed.evaluate((style) => style.remove());
        assert.ok((await tooWide()) <= Math.max(0, tooWideBefore), `the page is ${await tooWide()} px too wide`);

        const problems: Record<string, string[]> = {};
        for (const tag of tags) problems[tag] = await opened.evaluate(whatIsHardToRead, tag);
        assert.deepEqual(problems, { 'promise-card': [], 'priority-list': [], 'feedback-form': [] });
        for (const tag of tags) assert.deepEqual(await toldIn(opened, tag), clean[tag]);
      }));

  it('takes a relative promise-url to the page’s base address, as every link, and its own links within the page', () =>
    visit(
      htmlOf(
        {},
        '<promise-card promise-url="lofte.json"><p>Läs löftet.</p></promise-card>',
        '<base href="https://elsewhere.example/">',
      ),
      {},
      async (page) => {
        await define(page, ['promise-card']);
        assert.deepEqual(await page.evaluate(whatIsHardToRead, 'promise-card'), []);
        const address = page.url();
        await page.click('promise-card >>> [part=contents] li:last-child a');
        await page.waitForFunction(
          () =>
            document.querySelector('promise-card')!.shadowRoot!.activeElement?.textContent === 'Trafik och hastigheter',
        );
        assert.equal(page.url(), `${address}#exempelstad-2026-theme-trafik`);
        assert.deepEqual(
          await page.$$eval(
            'promise-card >>> [aria-labelledby], promise-card >>> [aria-describedby]',
            (elements) =>
              elements.filter((element) =>
                `${element.getAttribute('aria-labelledby') ?? ''} ${element.getAttribute('aria-describedby') ?? ''}`
                  .trim()
                  .split(' ')
                  .some((id) => !(element.getRootNode() as ShadowRoot).getElementById(id)),
              ).length,
          ),
          0,
        );
      },
    ));

  const columns: Record<string, string> = {
    'a flex item beside a long text': '<div style="display: flex"><p>TEXT</p><aside>CARD</aside></div>',
    'a flex item of 280 px': '<div style="display: flex"><p>TEXT</p><aside style="flex: 0 0 280px">CARD</aside></div>',
    'a grid item in an equal column':
      '<div style="display: grid; grid-template-columns: 1fr 1fr 1fr 1fr"><p>TEXT</p><aside>CARD</aside></div>',
    'a box of 280 px': '<aside style="width: 280px">CARD</aside>',
  };
  for (const [name, html] of Object.entries(columns))
    it(`is as wide before the reader comes to it as after, in ${name}`, () =>
      visit(
        htmlOf(
          {},
          `<h1>Trygghet</h1><div style="height: 5000px"></div>${html
            .replace('TEXT', 'Sidans egen text. '.repeat(60))
            .replace('CARD', '<promise-card promise-url="/lofte.json"></promise-card>')}`,
        ),
        { height: 700 },
        async (page) => {
          await page.addScriptTag({ url: new URL('/medborgarlofte.js', page.url()).href });
          await page.waitForFunction(() =>
            document.querySelector('promise-card')!.shadowRoot!.querySelector('article'),
          );
          const width = () => page.$eval('aside', (aside) => aside.getBoundingClientRect().width);
          const before = await width();
          await page.$eval('promise-card', (card) => card.scrollIntoView());
          await untilShown(page, 'promise-card');
          assert.equal(await width(), before);
          assert.ok(before >= 180, `${before} px`);
        },
      ));

  it('gives the page no second scroll bar beside that of its own box', () =>
    visit(
      htmlOf(
        { css: 'body { margin: 0 } main { height: 100vh; overflow: auto }' },
        `<h1>Trygghet</h1><div style="height: 5000px"></div><feedback-form action="/feedback"></feedback-form>`,
      ),
      { height: 700 },
      async (page) => {
        await define(page, ['feedback-form']);
        assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), 700);
      },
    ));

  it('keeps the editor’s own HTML as it has it, with its own variables, while the promise cannot be shown', () =>
    visit(
      htmlOf(
        {
          css: `:root { --text: 0 0% 20%; --accent: 330 80% 40%; --border: 3px; line-height: 1.9; letter-spacing: 1px }
            main { color: hsl(var(--text)); text-align: center; text-transform: uppercase } main a { color: hsl(var(--accent)) }
            main p { border: var(--border) solid }`,
        },
        `<promise-card promise-url="/borta.json" style="display: block"><p>Läs <a href="lofte.pdf">löftet</a>.</p></promise-card>
        <priority-list promise-url="/borta.json" style="display: block"><p>Läs <a href="lofte.pdf">löftet</a>.</p></priority-list>`,
      ),
      {},
      async (page) => {
        const looks = () =>
          page.$$eval('main p, main a', (elements) =>
            elements.map((element) => {
              const { x, y, width, height } = element.getBoundingClientRect();
              const style = getComputedStyle(element);
              return [
                x,
                y,
                width,
                height,
                ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`),
              ].join('; ');
            }),
          );
        const before = await looks();
        await page.addScriptTag({ url: new URL('/medborgarlofte.js', page.url()).href });
        await page.waitForNetworkIdle();
        assert.ok(await page.$eval('promise-card', (card) => card.shadowRoot?.querySelector('slot')));
        assert.deepEqual(await looks(), before);
      },
    ));

  it('lets the editor place an element with ordinary css, and hide it', () =>
    visit(
      htmlOf(
        {
          css: 'promise-card { display: grid; float: right; width: 400px; max-width: 50%; margin: 40px } priority-list { display: flex }',
        },
        content.replace('<priority-list', '<priority-list hidden'),
      ),
      {},
      async (page) => {
        await define(page, ['promise-card']);
        const { display, float, width, margin } = await page.$eval('promise-card', (card) => {
          const { display, float, width, margin } = getComputedStyle(card);
          return { display, float, width, margin };
        });
        assert.deepEqual(
          { display, float, width, margin },
          { display: 'grid', float: 'right', width: '400px', margin: '40px' },
        );
        assert.deepEqual(await page.evaluate(whatIsHardToRead, 'promise-card'), []);
        assert.equal(await page.$eval('priority-list', (list) => list.checkVisibility()), false);
      },
    ));

  it('stays unseen in a menu or dialogue that the page has closed', () =>
    visit(htmlOf({ css: 'main { visibility: hidden }' }), {}, async (page) => {
      await page.addScriptTag({ url: new URL('/medborgarlofte.js', page.url()).href });
      for (const tag of tags) {
        await page.waitForFunction((name) => document.querySelector(name)!.shadowRoot!.querySelector('h2'), {}, tag);
        const isSeen = await page.$eval(tag, (host) =>
          host.shadowRoot!.querySelector('h2')!.checkVisibility({ visibilityProperty: true }),
        );
        assert.equal(isSeen, false);
      }
    }));

  it('lets presses through where the page only makes what it has closed transparent', () =>
    visit(htmlOf({ css: 'main { opacity: 0; pointer-events: none }' }), {}, async (page) => {
      await define(page);
      for (const tag of tags) {
        const isPressed = await page.$eval(tag, (host) => {
          const { left, top } = host.shadowRoot!.querySelector('h2')!.getBoundingClientRect();
          return document.elementFromPoint(left + 5, top + 5) === host;
        });
        assert.equal(isPressed, false);
      }
    }));

  it('keeps letters and words as far apart as a reader has set them', () =>
    visit(htmlOf(hostilePages['text spacing (WCAG 1.4.12)']!), { width: 320 }, async (page) => {
      await define(page);
      for (const tag of tags)
        assert.deepEqual(
          await page.$eval(tag, (host) => {
            const { letterSpacing, wordSpacing } = getComputedStyle(
              host.shadowRoot!.querySelector(':is(p, li):not(.category)')!,
            );
            return [letterSpacing, wordSpacing];
          }),
          ['1.92px', '2.56px'],
        );
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    }));
});

describe('a page with several of each', () => {
  const card = (attributes: string, within = '') =>
    `<promise-card feedback-action="/feedback" ${attributes}>${within}</promise-card>`;
  const several = pageWith(`<main><h1>Trygghet</h1>
    ${card('id="first" promise-url="/lofte.json"', '<p id="exempelstad-2026-patrullera">Patrullera till fots.</p>')}
    ${card('id="second" promise-url="/lofte.json" lang="en"', '<p>Read the promise.</p>')}
    ${card('id="other" promise-url="/annat.json"')}
    <priority-list id="list" promise-url="/lofte.json"></priority-list>
    <priority-list id="other-list" promise-url="/annat.json" lang="en"></priority-list>
    <feedback-form id="form" action="/feedback" heading-level="2"></feedback-form>
    <feedback-form action="/feedback" promise-title="Medborgarlöfte 2024"></feedback-form>
    <feedback-form action="/feedback" promise-title="Medborgarlöfte 2025"></feedback-form></main>`);

  async function visit(hash: string, look: (page: Page) => Promise<void>) {
    const files = {
      'sida.html': several,
      'lofte.json': JSON.stringify({ ...promise, title: { sv: 'Löftet', en: 'The promise' } }),
      'annat.json': JSON.stringify({ ...promise, id: 'annat', title: 'Ett annat löfte' }),
      'bild.svg': 'file:demo/larkeborg.svg',
    };
    const prepare = (page: Page) => page.setViewport({ width: 1100, height: 20_000 });
    const lookWhenShown = async ({ page }: { page: Page }) => {
      await page.waitForFunction(() =>
        [...document.querySelectorAll('promise-card, priority-list, feedback-form')].every((element) =>
          element.shadowRoot?.querySelector('h2'),
        ),
      );
      await look(page);
    };
    await visitSite(files, lookWhenShown, { path: `sida.html${hash}`, prepare });
  }

  it('names each form, card and list of contents apart, and has no id twice', () =>
    visit('', async (page) => {
      let named: string[] = [];
      const collect = ({ role, name = '', children = [] }: SerializedAXNode) => {
        if (['form', 'navigation', 'region', 'article'].includes(role) && name) named.push(`${role} ${name}`);
        children.forEach(collect);
      };
      // A card comes into the tree with the frame that shows it.
      for (let frame = 0; frame < 200 && named.length < 12; frame++) {
        named = [];
        collect((await page.accessibility.snapshot({ interestingOnly: false }))!);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      assert.deepEqual(named.sort(), [
        'article Ett annat löfte',
        'article Löftet',
        'article The promise',
        'form Give feedback: The promise',
        'form Lämna en synpunkt',
        'form Lämna en synpunkt: Ett annat löfte',
        'form Lämna en synpunkt: Löftet',
        'form Lämna en synpunkt: Medborgarlöfte 2024',
        'form Lämna en synpunkt: Medborgarlöfte 2025',
        'navigation Contents The promise',
        'navigation Innehåll Ett annat löfte',
        'navigation Innehåll Löftet',
      ]);
      assert.deepEqual(await axeViolations(page), []);
      const ids = await page.$$eval('[id]', (elements) => elements.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
    }));

  const focused = `document.activeElement.id + ' ' + document.activeElement.shadowRoot?.activeElement?.id`;

  it('leads from each card’s links to its own parts', () =>
    visit('', async (page) => {
      for (const id of ['first', 'second', 'first']) {
        await page.$eval(`#${id}`, (card) => card.shadowRoot!.querySelector<HTMLElement>('[part=contents] a')!.click());
        await page.waitForFunction(`${focused} === '${id} exempelstad-2026-theme-centrum'`);
      }
      // The same address is in the first card's own HTML.
      await page.$eval('#second', (card) => card.shadowRoot!.querySelector<HTMLElement>('.entries a')!.click());
      await page.waitForFunction(`${focused} === 'second exempelstad-2026-patrullera'`);
      await page.$eval('#other', (card) => card.shadowRoot!.querySelector<HTMLElement>('[part=contents] a')!.click());
      await page.waitForFunction(`${focused} === 'other annat-theme-centrum'`);
    }));

  it('leads from elsewhere to the first card that has the promise, and to no other after it', () =>
    visit('#exempelstad-2026-patrullera', async (page) => {
      await page.waitForFunction(`${focused} === 'first exempelstad-2026-patrullera'`);
      const moved = await page.evaluate(async () => {
        let moved = 0;
        document.addEventListener('focusin', () => moved++);
        for (const card of document.querySelectorAll<
          HTMLElement & { updateComplete: Promise<unknown>; requestUpdate(): void }
        >('promise-card')) {
          card.requestUpdate();
          await card.updateComplete;
        }
        return moved;
      });
      assert.equal(moved, 0);
      await page.evaluate(() => void (location.hash = '#exempelstad-2026-fart-3'));
      await page.waitForFunction(`${focused} === 'first exempelstad-2026-fart-3'`);
    }));
});
