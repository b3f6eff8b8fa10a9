import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { themes, type Theme } from '../../../demo/states/themes.js';
import { openGallery, type Gallery } from '../../support/gallery.js';
import { contrast, seenColours } from './seen-colours.js';
import { read } from './style-sheets.js';

describe('what a reader can distinguish', () => {
  let gallery: Gallery;
  before(async () => void (gallery = await openGallery()));
  after(() => gallery.close());

  const open = (
    theme: Theme,
    look: (page: Page) => Promise<void>,
    { features = {}, script }: { features?: Record<string, string>; script?: string } = {},
  ) =>
    gallery.visit(
      'all',
      async (page) => {
        // What is folded is seen too.
        await page.evaluate(() => {
          for (const { shadowRoot } of document.querySelectorAll('promise-card'))
            for (const details of shadowRoot!.querySelectorAll('details')) details.open = true;
        });
        await look(page);
      },
      {
        theme: theme.name,
        prepare: async (page) => {
          const media = Object.entries(features).map(([name, value]) => ({ name, value }));
          await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: media });
          if (!script) return;
          await page.setRequestInterception(true);
          page.on('request', (request) =>
            request.url().endsWith('/medborgarlofte.js')
              ? request.respond({ contentType: 'text/javascript', body: script })
              : request.continue(),
          );
        },
      },
    );

  async function tooFaint(page: Page): Promise<string[]> {
    const seen = await seenColours(page);
    for (const what of ['edge of field', 'button', 'edge of notice', 'dot', 'sign', 'rank', 'focus', 'what is written'])
      assert.ok(
        seen.some((each) => each.what === what),
        `nothing was seen of: ${what}`,
      );
    assert.ok(seen.length > 1000, `only ${seen.length} places were looked at`);
    return [
      ...new Set(
        seen
          .filter((each) => contrast(each) < each.needs)
          .map((each) => `${contrast(each).toFixed(2)} of ${each.needs}: ${each.what}, in ${each.where}`),
      ),
    ];
  }

  for (const theme of themes)
    it(`every text and edge of every state in the theme ${theme.name}`, () =>
      open(theme, async (page) => assert.deepEqual(await tooFaint(page), [])));

  for (const scheme of ['light', 'dark'])
    it(`every text and edge where the reader has forced colours of their own, ${scheme}`, () =>
      open(
        themes[0]!,
        async (page) => {
          assert.deepEqual(await tooFaint(page), []);
          const looks = (await page.evaluate(`(() => {
            const { shadowRoot } = document.querySelector('#feedback-form-unconfirmed feedback-form');
            const look = (selector) => getComputedStyle(shadowRoot.querySelector(selector)).backgroundColor;
            const group = document.querySelector('#promise-card-ended promise-card').shadowRoot.querySelector('.group');
            return { send: look('#send'), copy: look('#copy'), group: getComputedStyle(group).borderTop, text: '1px solid ' + getComputedStyle(group).color };
          })()`)) as Record<string, string>;
          assert.notEqual(looks['send'], looks['copy'], 'the button that sends stands out');
          assert.equal(looks['group'], looks['text'], 'a group has an edge');
        },
        { features: { 'forced-colors': 'active', 'prefers-color-scheme': scheme } },
      ));

  it('every text and edge in a browser that does not know light-dark()', () =>
    open(themes[0]!, async (page) => assert.deepEqual(await tooFaint(page), []), {
      script: read('dist/medborgarlofte.js').replaceAll('light-dark(', 'not-known-here('),
    }));
});
