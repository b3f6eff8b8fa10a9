import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { visit as visitSite } from '../../support/site.js';
import { themedPage, themes, type Theme } from '../../../demo/states/themes.js';
import { customProperties, read, themedFiles } from './style-sheets.js';

const content = '{"title": "Löfte", "body": ["Text"]}';
const card = (inside = '') =>
  `<promise-card>${inside}<script type="application/json">${content}</script></promise-card>`;
const themeNamed = (name: string) => themes.find((theme) => theme.name === name)!;
const white = 'rgb(255, 255, 255)';
const dark = 'rgb(23, 28, 32)';

describe('the card on a page', () => {
  const open = (theme: Theme, body: string, visit: (page: Page) => Promise<void>, reader = 'light') =>
    visitSite(
      { ...themedFiles, 'sida.html': themedPage(theme, body) },
      async ({ page }) => {
        await page.waitForFunction(() => document.querySelector('promise-card')!.shadowRoot!.querySelector('article'));
        await visit(page);
      },
      { prepare: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: reader }]) },
    );
  const background = (page: Page) =>
    page.$eval(
      'promise-card',
      ({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('article')!).backgroundColor,
    );
  const plain = (page: string): Theme => ({ name: 'plain', system: [], page });

  const cases: [string, string, string, string][] = [
    [
      'is light on a page that says nothing of colour schemes, also for a reader whose system is dark',
      '',
      'dark',
      white,
    ],
    ['is dark with a page that follows the reader', ':root { color-scheme: light dark }', 'dark', dark],
    ['is light with a page that follows the reader', ':root { color-scheme: light dark }', 'light', white],
    ['is dark on a page that is always dark', ':root { color-scheme: dark }', 'light', dark],
    ['is dark in a dark part of a light page', '.dark { color-scheme: dark }', 'light', dark],
    ['is light on paper, also of a page that is always dark', ':root { color-scheme: dark }', 'print', white],
  ];
  for (const [sentence, css, reader, expected] of cases)
    it(sentence, () =>
      open(
        plain(css),
        `<div class="dark">${card()}</div>`,
        async (page) => {
          if (reader === 'print') await page.emulateMediaType('print');
          assert.equal(await background(page), expected);
        },
        reader === 'print' ? 'dark' : reader,
      ),
    );

  it('is dark in a part of a page that Designsystemet or Aksel has made dark', async () => {
    for (const [name, attribute, expected] of [
      ['designsystemet-light', 'data-color-scheme="dark"', 'rgb(23, 24, 26)'],
      ['aksel-light', 'class="dark"', 'rgb(14, 21, 31)'],
    ] as const)
      await open(themeNamed(name), `<div ${attribute}>${card()}</div>`, async (page) =>
        assert.equal(await background(page), expected),
      );
  });

  it('has the colours that the page sets itself, whether before or after the theme of a design system', async () => {
    const own = '<style>:root { --medborgarlofte-background: rgb(1, 2, 3) }</style>';
    for (const theme of themes.filter(({ bridge }) => bridge)) {
      const bridge = `<link rel="stylesheet" href="/${theme.bridge}">`;
      for (const body of [own + card(), own + bridge + card()])
        await open(theme, body, async (page) => assert.equal(await background(page), 'rgb(1, 2, 3)', theme.name));
    }
  });

  it('has our own colours where the theme is there without its design system', () =>
    open({ ...plain(''), bridge: 'themes/designsystemet.css' }, card(), async (page) =>
      assert.equal(await background(page), white),
    ));

  it('leaves custom properties of the page alone in what the editor wrote inside', async () => {
    const names = ['text', 'muted', 'background', 'surface', 'border', 'accent', 'link', 'focus', 'radius', 'measure'];
    const page = `promise-card { ${names.map((name) => `--${name}: page`).join(';')} }`;
    await open(
      plain(`:${page.replace('promise-card', 'root')}`),
      `${card()}<promise-card id="own"><p>Eget</p></promise-card>`,
      async (page) => {
        const seen = await page.$eval(
          '#own p',
          (element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(`--${name}`)),
          names,
        );
        assert.deepEqual(
          seen,
          names.map(() => 'page'),
        );
      },
    );
  });
});

describe('the themes for design systems', () => {
  it('are all looked at in these tests', () => {
    const bridges = new Set(themes.flatMap(({ bridge }) => bridge ?? []));
    assert.deepEqual(
      [...bridges].sort(),
      readdirSync('themes').map((file) => `themes/${file}`),
    );
  });

  const documented = customProperties(
    read('src/elements/shared/tokens.styles.ts') +
      read('src/elements/shared/base.styles.ts') +
      read('src/elements/promise-card/promise-card.styles.ts') +
      read('src/elements/feedback-form/feedback-form.styles.ts'),
  ).used;
  for (const { name, bridge, system } of themes)
    if (bridge)
      it(`${name}: sets properties that we have, from properties that the system has`, () => {
        const { declared, used } = customProperties(read(bridge));
        const theirs = customProperties(system.map(read).join('\n')).declared;
        assert.ok(used.size > 5);
        assert.deepEqual(
          [...used].filter((property) => !theirs.has(property)),
          [],
        );
        assert.deepEqual(
          [...declared].filter((property) => !documented.has(property)),
          [],
        );
      });

  it('has the colours of GOV.UK that are in no custom property from its palette', () => {
    const palette = read('node_modules/govuk-frontend/dist/govuk/settings/_colours-palette--internal.scss');
    const literals = read('themes/govuk.css').match(/#[0-9a-f]{3,8}\b/g) ?? [];
    assert.ok(literals.length);
    for (const literal of literals) assert.match(palette, new RegExp(`: ${literal}\\b`));
  });
});
