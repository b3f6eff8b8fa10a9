import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { axeViolations, pageWith, textIn, untilShown, visit } from '../../support/site.js';
import { openBuilder, tabTo } from './builder-page.js';

const seed = readFileSync('test/fixtures/builder/karlstad-page.txt', 'utf8');

/** Chooses in the list that has the focus by typing, as those do who have no mouse. */
async function choose(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
}

async function pieceWith(page: Page, words: string): Promise<number> {
  const index = await page.$$eval(
    '.pieces textarea',
    (all, text) => all.findIndex(({ value }) => value.includes(text)),
    words,
  );
  assert.ok(index >= 0, words);
  return index;
}

describe('an editor with nothing but a keyboard', () => {
  it('gets from the text of a page to a card on a page', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    let corrections = 0;
    const place = async (words: string, name: string) => {
      const index = await pieceWith(page, words);
      await tabTo(page, `piece-${index}-place`);
      await choose(page, name);
      corrections++;
    };

    // Paste
    await tabTo(page, 'paste');
    await page.keyboard.sendCharacter(seed);
    await tabTo(page, 'read');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'review');
    assert.deepEqual(await axeViolations(page), []);

    // Correct
    await place('medborgarlöfte påskrift', 'Ta inte med');
    await place('Per-Samuel Nisser', 'Bildtext');
    await place('kommer att prioritera arbetet', 'Ingress');
    const theme = await pieceWith(page, 'Eftersom samtliga problemområden');
    await tabTo(page, `piece-${theme}-text`);
    for (const before of ['prioriteras. ', 'berusningsnivån, ', 'ungdomar och ']) {
      await page.$eval(
        `#piece-${theme}-text`,
        (field, words) => {
          const area = field as HTMLTextAreaElement;
          const at = area.value.indexOf(words) + words.length;
          area.setSelectionRange(at, at);
        },
        before,
      );
      await page.keyboard.press('Enter');
    }
    await tabTo(page, `piece-${theme}-split`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => document.activeElement?.id === id, {}, `piece-${theme}-place`);
    for (const words of ['fler tillsyner på krogar', 'utveckla samverkan', 'utveckla informationsutbytet']) {
      await tabTo(page, `piece-${await pieceWith(page, words)}-place`);
      // The next after "text below the theme". Chromium has no letter Å to type in a list.
      await page.keyboard.press('ArrowDown');
      corrections++;
    }
    await tabTo(page, 'use');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#field-title');
    assert.ok(corrections <= 6, String(corrections));

    // See and export
    await tabTo(page, 'next-step');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#field-commitments-0-text');
    for (const step of ['follow-up', 'more', 'see', 'publish']) {
      await tabTo(page, 'next-step');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`nav.steps a[href="#${step}"][aria-current]`);
    }
    await tabTo(page, 'system');
    await choose(page, 'Word');
    await tabTo(page, 'publish-promiseUrl');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('/lofte.json');
    await tabTo(page, 'publish-script');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('/medborgarlofte.js');
    await tabTo(page, 'publish-feedback');
    await page.keyboard.type('/feedback');
    await tabTo(page, 'copy-snippet');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /Kopierat/.test(document.querySelector('main')!.innerText));
    const snippet = await page.$eval('#snippet', (field) => (field as HTMLTextAreaElement).value);
    const script = await page.$eval('#script-tag', (field) => (field as HTMLTextAreaElement).value);
    assert.match(
      snippet,
      /^<div data-medborgarlofte="promise-card" data-promise-url="\/lofte\.json" data-feedback-action="\/feedback">/,
    );
    await tabTo(page, 'download');
    await page.keyboard.press('Enter');
    const promise = await builder.downloaded();
    assert.deepEqual(builder.heard, []);

    // On the site
    await visit(
      { 'sida.html': pageWith(`<h1>Trygghet</h1>${snippet}`, { head: script }), 'lofte.json': JSON.stringify(promise) },
      async ({ page, heard }) => {
        await untilShown(page, 'promise-card');
        const text = await textIn(page, 'promise-card');
        const demo = JSON.parse(readFileSync('demo/karlstad.json', 'utf8')) as {
          title: { sv: string };
          priorities: { title: { sv: string } }[];
          commitments: { text: { sv: string } }[];
        };
        assert.match(text, /Löftet gäller inte längre/);
        for (const words of [demo.title, ...demo.priorities.map(({ title }) => title)])
          assert.ok(text.includes(words.sv), words.sv);
        assert.match(text, /Lovar: Polisen, kommunen/);
        const same = demo.commitments.filter(({ text: words }) =>
          text.toLowerCase().includes(words.sv.toLowerCase().replace(/^ha /, '').replace(/\.$/, '')),
        );
        assert.equal(same.length, demo.commitments.length);
        await page.waitForSelector('promise-card >>> feedback-form >>> textarea');
        assert.deepEqual(heard, []);
      },
    );
  });
});
