import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addressOf } from '../../../demo/states/pages.js';
import { states } from '../../../demo/states/states.js';
import { openGallery, type Gallery } from '../../support/gallery.js';

/** What is wider than the window, and which buttons are lower than 44 px, through shadow trees; in links, text decides. */
const look = `(() => {
  const wide = [], low = [];
  let buttons = 0;
  const walk = (node) => {
    for (const element of node.querySelectorAll('*')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { right, left, height, width } = element.getBoundingClientRect();
      const name = element.localName + ' "' + element.textContent.trim().slice(0, 40) + '"';
      if (width && (right > innerWidth + 1 || left < -1) && !element.closest('.unseen, pre, progress')) wide.push(name);
      if (element.matches('button, summary, input, textarea') && !element.closest('.unseen')) {
        buttons++;
        if (height < 44) low.push(name + ': ' + height);
      }
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  for (const { firstElementChild } of document.querySelectorAll('[data-shows]')) if (firstElementChild.shadowRoot) walk(firstElementChild.shadowRoot);
  return { wide, low, buttons, scrolls: document.documentElement.scrollWidth };
})()`;

interface Seen {
  wide: string[];
  low: string[];
  buttons: number;
  scrolls: number;
}

describe('every state', () => {
  let gallery: Gallery;
  before(async () => void (gallery = await openGallery()));
  after(() => gallery.close());

  const pages = ['all' as const, ...states.filter(({ alone }) => alone)];
  for (const shown of pages)
    for (const lang of ['sv', 'en'] as const)
      it(`fits 320 px and has buttons of at least 44 px: ${shown === 'all' ? 'most' : addressOf(shown)} in "${lang}"`, () =>
        gallery.visit(
          shown,
          async (page) => {
            const { wide, low, buttons, scrolls } = (await page.evaluate(look)) as Seen;
            assert.deepEqual(wide, []);
            assert.deepEqual(low, []);
            assert.equal(scrolls, 320);
            if (shown === 'all') assert.ok(buttons > 50, `only ${buttons} buttons are seen`);
          },
          { lang, viewport: { width: 320, height: 640 } },
        ));
});
