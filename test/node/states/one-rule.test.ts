import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { addressOf } from '../../../demo/states/pages.js';
import { states, type State } from '../../../demo/states/states.js';
import { openGallery, type Gallery } from '../../support/gallery.js';
import { untilDrawn } from '../../support/site.js';

/** What a reader needs in a state; selectors in the shadow tree of the element that the state is about. */
interface Needs {
  /** What must not be missed. */
  notice: string;
  /** Where one goes on from there. */
  next?: string;
  /** Where focus is; nowhere in the element without it. */
  focus?: string;
  /** Whether what the notice says has to be spoken, because it comes after the page. */
  isSpoken?: true;
}

const arrives = (notice: string, next: string, focus = next): Needs => ({ notice, next, focus, isSpoken: true });

/** For each state, what a reader needs in it. */
const needs: Readonly<Record<string, Needs>> = {
  'promise-card/coming': { notice: '[part=state]' },
  'promise-card/in-force': { notice: '[part=state]' },
  'promise-card/followed': { notice: '[part=state]' },
  'promise-card/prolonged': { notice: '[part=state]' },
  'promise-card/ended': { notice: '[part=state]' },
  'promise-card/long': { notice: '[part=state]' },
  // Nothing is said of when it applies.
  'promise-card/undated': { notice: '#title' },
  'promise-card/finnish': { notice: '#title' },
  'promise-card/arabic': { notice: '#title' },
  'promise-card/switched': { notice: '[part=state]', next: '.language', focus: '#title' },
  'promise-card/loading': { notice: '.loading' },
  'promise-card/failed': { notice: '.fallback' },
  'promise-card/failed-own-words': { notice: 'slot' },
  'promise-card/own-words': { notice: '.notice' },
  'promise-card/own-words-undated': { notice: 'slot' },
  'promise-card/one': { notice: '[part=state]' },
  'promise-card/two-hundred': { notice: '[part=state]' },
  'promise-card/wide-picture': { notice: '[part=state]' },
  'promise-card/long-words': { notice: '[part=state]' },
  'promise-card/long-title': { notice: '[part=state]' },
  'promise-card/comment': { notice: '.about', next: '#message', focus: '#message' },
  'promise-card/no-form': { notice: '#title' },
  'promise-card/debug': { notice: 'medborgarlofte-debug' },
  'promise-card/debug-well': { notice: 'medborgarlofte-debug' },
  'priority-list/in-force': { notice: '[part=state]' },
  'priority-list/coming': { notice: '[part=state]' },
  'priority-list/prolonged': { notice: '[part=state]' },
  'priority-list/ended': { notice: '[part=state]' },
  'priority-list/long-words': { notice: '[part=state]' },
  'priority-list/loading': { notice: '.loading' },
  'priority-list/failed': { notice: '.fallback' },
  'priority-list/failed-own-words': { notice: 'slot' },
  'priority-list/no-priorities': { notice: '.fallback' },
  'feedback-form/empty': { notice: '[part=emergency]' },
  'feedback-form/about': { notice: '.about' },
  'feedback-form/own-slots': { notice: '[part=emergency]' },
  'feedback-form/errors': arrives('#message-error', '#message'),
  'feedback-form/errors-of-receiver': arrives('#email-error', '#email'),
  'feedback-form/near-limit': arrives('#counter', '#message'),
  'feedback-form/over-limit': arrives('#counter', '#message'),
  'feedback-form/urgent': arrives('.urgent', '.urgent a[href="tel:112"]', '#message'),
  'feedback-form/personal-data': arrives('.notice:has(.found)', '.found button', '#message'),
  'feedback-form/preview': { notice: '.preview dl', focus: '#message' },
  'feedback-form/sending': arrives('[part=status]', '#send'),
  'feedback-form/retrying': arrives('.retrying', '#stop', '#send'),
  'feedback-form/unconfirmed': arrives('.unconfirmed', '#send'),
  'feedback-form/unconfirmed-until': arrives('.unconfirmed', '#send'),
  'feedback-form/copied': arrives('.unconfirmed', '#copy'),
  'feedback-form/refused': arrives('.refused', '#copy', '#send'),
  'feedback-form/saved': arrives('.saved', '#another', '#heading'),
  'feedback-form/waiting': { notice: '[part=outbox]', next: '[part=outbox] button' },
  'feedback-form/delivered': arrives('.delivered', '#another', '#heading'),
  'feedback-form/letter': { notice: '[part=emergency]' },
  'feedback-form/letter-opened': arrives('.mail', '#copy', '#send'),
  'feedback-form/no-address': { notice: 'slot' },
  'feedback-form/no-form': { notice: 'p' },
  'feedback-form/no-script': { notice: '' },
};

const headerHeight = 72;
const viewports = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

/** Notes what is spoken and where focus goes, in order; and how much the page jumps. */
const listener = `
  events = [];
  shift = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; })
    .observe({ type: 'layout-shift', buffered: true });
  const wordsOf = (node) => (node.innerText ?? node.data ?? '').replace(/\\s+/g, ' ').trim();
  // A region with aria-atomic="false" speaks what is put into it, if it was there before.
  const listen = (root) => {
    root.addEventListener('focusin', ({ target }) => {
      if (!target.shadowRoot) events.push({ focus: target.id || target.localName });
    });
    new MutationObserver((records) => {
      const added = new Set(records.flatMap(({ type, target, addedNodes }) => type === 'characterData' ? [target] : [...addedNodes]));
      for (const node of added) {
        if (!node.isConnected || !node.parentElement?.closest('[role=status]')) continue;
        let isWithin = false;
        for (let each = node.parentElement; each; each = each.parentElement) isWithin ||= added.has(each);
        if (!isWithin && wordsOf(node)) events.push({ spoken: wordsOf(node) });
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    listen(root);
    return root;
  };`;

interface Event {
  spoken?: string;
  focus?: string;
}

/** The element that a state is about: the form in a card that is opened from a commitment, else the element itself. */
const subject = ({ element, name }: State) =>
  `document.querySelector('${element}')${name === 'comment' ? ".shadowRoot.querySelector('feedback-form')" : ''}`;

const sentencesIn = (text: string) =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
const count = (text: string, part: string) => text.split(part).length - 1;

describe('in each state, the notice and where one goes on are in view, focus is where it should be, and all is spoken once', () => {
  let gallery: Gallery;
  before(async () => void (gallery = await openGallery()));
  after(() => gallery.close());

  it('is known for every state', () =>
    assert.deepEqual(Object.keys(needs), states.map((state) => addressOf(state).replace('/tillstand/', ''))));

  /** What assistive technology says of the element with focus. */
  async function saidOfFocus(page: Page): Promise<string> {
    const devtools = await page.createCDPSession();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const focused = nodes.filter(({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focused' && value.value),
    );
    const { name, description } = focused.at(-1) ?? {};
    return [name?.value, description?.value].filter(Boolean).join(' ');
  }

  async function check(page: Page, state: State, { notice, next, focus, isSpoken }: Needs, height: number) {
    await untilDrawn(page);
    const wrong: string[] = [];
    for (const selector of [notice, next ?? ''].filter(Boolean)) {
      const { top, bottom } = (await page.evaluate(`(() => {
        const found = ${subject(state)}.shadowRoot.querySelector(${JSON.stringify(selector)});
        const shown = found.localName === 'slot' ? found.assignedElements()[0] : found;
        const { top, bottom } = shown.getBoundingClientRect();
        return { top, bottom };
      })()`)) as { top: number; bottom: number };
      // What is higher than the window begins in it.
      const isIn = top >= headerHeight && (bottom <= height || (bottom - top > height / 2 && top < height / 2));
      if (!isIn) wrong.push(`${selector} is at ${Math.round(top)} to ${Math.round(bottom)} of ${height}`);
    }
    const focused = (await page.evaluate(`(() => {
      const { activeElement } = ${subject(state)}.shadowRoot;
      return activeElement && '#' + activeElement.id;
    })()`)) as string | null;
    if (focused !== (focus ?? null)) wrong.push(`focus is at ${String(focused)}, not at ${String(focus)}`);

    if (isSpoken) {
      const events = (await page.evaluate('events')) as Event[];
      const told = JSON.stringify(events);
      const text = (await page.evaluate(
        `${subject(state)}.shadowRoot.querySelector(${JSON.stringify(notice)}).innerText`,
      )) as string;
      const spoken = events.flatMap(({ spoken = [] }) => spoken).join(' ');
      const heard = `${spoken} ${await saidOfFocus(page)}`.replace(/\s+/g, ' ');
      const seen = text.replace(/\s+/g, ' ');
      if (!sentencesIn(text).length) wrong.push('the notice is empty');
      for (const sentence of new Set(sentencesIn(text)))
        if (count(heard, sentence) !== count(seen, sentence))
          wrong.push(`"${sentence}" is heard ${count(heard, sentence)} times, seen ${count(seen, sentence)}: ${told}`);
      // A screen reader stops talking when focus moves.
      const isSaid = events.findIndex(({ spoken }) => spoken && sentencesIn(text).some((each) => spoken.includes(each)));
      if (isSaid >= 0 && events.slice(isSaid).some((event) => event.focus)) wrong.push(`cut off: ${told}`);
    }
    assert.deepEqual(wrong, []);
  }

  for (const state of states)
    for (const viewport of viewports)
      it(`${addressOf(state)}, ${viewport.width} × ${viewport.height}`, () =>
        gallery.visit(
          state,
          async (page) => {
            const need = needs[addressOf(state).replace('/tillstand/', '')]!;
            if (need.notice) await check(page, state, need, viewport.height);
          },
          { viewport, prepare: (page) => page.evaluateOnNewDocument(listener) },
        ));

  for (const name of ['retrying', 'unconfirmed', 'unconfirmed-until', 'refused'])
    for (const viewport of viewports)
      it(`does not jump when the notice comes: ${name}, ${viewport.width} px wide`, () =>
        gallery.visit(
          states.find((state) => state.element === 'feedback-form' && state.name === name)!,
          async (page) => {
            await untilDrawn(page);
            await untilDrawn(page);
            const shift = (await page.evaluate('shift')) as number;
            assert.ok(shift < 0.05, String(shift));
          },
          { viewport, prepare: (page) => page.evaluateOnNewDocument(listener) },
        ));
});
