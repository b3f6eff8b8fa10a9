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
  'feedback-form/preview': { notice: '.preview details summary', focus: 'summary' },
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

/** States that come when the answer does, which may be long after the press. */
const comesLate = ['retrying', 'unconfirmed', 'unconfirmed-until', 'refused'];

const headerHeight = 72;
const viewports = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

/** Notes what is spoken and where the elements move focus, in order; and how much the page jumps. */
const listener = `
  events = [];
  shift = 0;
  new PerformanceObserver((list) => {
    const pressed = performance.getEntriesByName('pressed').at(-1)?.startTime ?? Infinity;
    for (const { value, startTime } of list.getEntries()) if (startTime > pressed) shift += value;
  }).observe({ type: 'layout-shift' });
  const wordsOf = (node) => (node.innerText ?? node.data ?? '').replace(/\\s+/g, ' ').trim();
  // A region with aria-atomic="false" speaks what is put into it, if it was there before.
  const listen = (root) => {
    root.addEventListener('focusin', ({ target }) => {
      const isReader = 'isReader' in document.documentElement.dataset;
      if (!isReader && !target.shadowRoot) events.push({ focus: target.id || target.localName });
    });
    new MutationObserver((records) => {
      const added = new Set(records.flatMap(({ type, target, addedNodes }) => type === 'characterData' ? [target] : [...addedNodes]));
      for (const node of added) {
        if (node.nodeType === 8 || !node.isConnected || !node.parentElement?.closest('[role=status]')) continue;
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
    assert.deepEqual(
      Object.keys(needs),
      states.map((state) => addressOf(state).replace('/tillstand/', '')),
    ));

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
      // What is higher than the window begins in it, and a field shows lines to write on.
      const isEnough = selector === '#message' ? height - top > 100 : bottom - top > height / 2 && top < height / 2;
      const isIn = top >= headerHeight && (bottom <= height || isEnough);
      if (!isIn) wrong.push(`${selector} is at ${Math.round(top)} to ${Math.round(bottom)} of ${height}`);
    }
    const focused = (await page.evaluate(`(() => {
      const { activeElement } = ${subject(state)}.shadowRoot;
      return activeElement && (activeElement.id ? '#' + activeElement.id : activeElement.localName);
    })()`)) as string | null;
    if (focused !== (focus ?? null)) wrong.push(`focus is at ${String(focused)}, not at ${String(focus)}`);

    if (isSpoken) {
      const events = (await page.evaluate('events')) as Event[];
      const told = JSON.stringify(events);
      const [text, isRegion] = (await page.evaluate(`(() => {
        const found = ${subject(state)}.shadowRoot.querySelector(${JSON.stringify(notice)});
        return [found.innerText, Boolean(found.closest('[role=status]'))];
      })()`)) as [string, boolean];
      const spoken = events.flatMap(({ spoken = [] }) => spoken).join(' ');
      const heard = (isRegion ? spoken : `${spoken} ${await saidOfFocus(page)}`).replace(/\s+/g, ' ');
      const seen = text.replace(/\s+/g, ' ');
      if (!sentencesIn(text).length) wrong.push('the notice is empty');
      for (const sentence of new Set(sentencesIn(text)))
        if (count(heard, sentence) !== count(seen, sentence))
          wrong.push(`"${sentence}" is heard ${count(heard, sentence)} times, seen ${count(seen, sentence)}: ${told}`);
      // A screen reader stops talking when focus moves.
      const isSaid = events.findIndex(
        ({ spoken }) => spoken && sentencesIn(text).some((each) => spoken.includes(each)),
      );
      if (isSaid >= 0 && events.slice(isSaid).some((event) => event.focus)) wrong.push(`cut off: ${told}`);
      if (events.filter((event) => event.focus).length > 1) wrong.push(`focus moves more than once: ${told}`);
      // On a phone, where the buttons of a failure stand below each other, what follows the form makes room for them.
      const shift = (await page.evaluate('shift')) as number;
      const isWide = ((await page.evaluate('innerWidth')) as number) > 480;
      if (isWide && comesLate.includes(state.name) && shift >= 0.05) wrong.push(`jumps by ${shift.toFixed(2)}`);
    }
    assert.deepEqual(wrong, []);
  }

  const prepare = (page: Page) => page.evaluateOnNewDocument(listener);
  for (const state of states) {
    const need = needs[addressOf(state).replace('/tillstand/', '')];
    if (!need?.notice) continue;
    if (state.steps)
      for (const viewport of viewports)
        it(`${addressOf(state)}, ${viewport.width} × ${viewport.height}`, () =>
          gallery.visit(state, (page) => check(page, state, need, viewport.height), { viewport, prepare }));
    else
      it(addressOf(state), () =>
        gallery.visit(
          state,
          async (page) => {
            for (const viewport of viewports) {
              await page.setViewport(viewport);
              await check(page, state, need, viewport.height);
            }
          },
          { viewport: viewports[0]!, prepare },
        ),
      );
  }
});
