import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { listenToConsole } from '../../support/editor-console.js';
import { inside, words } from '../../support/element.js';
import { scriptedAddress } from '../../support/scripted-address.js';

const state = (card: Element) => words(inside(card, '[part=state]'));
const own =
  '<h3>Vi lovar</h3>\n<p class="a">Löftet gäller till och med <em>31 december 2026</em>.</p><!-- x --><p>Mer.</p>';
const follows = (one: Element, other: Element) =>
  one.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING;

async function put(source: string): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.innerHTML = source;
  return page;
}

async function card(inner: string, attributes = ''): Promise<PromiseCard> {
  const element = (await put(`<promise-card ${attributes}>${inner}</promise-card>`)).querySelector('promise-card')!;
  await element.updateComplete;
  return element;
}

describe("a card around the editor's own words, without JSON", () => {
  let clock: SinonFakeTimers | undefined;
  const today = (time: string) => {
    clock = useFakeTimers({ now: new Date(time), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  };
  afterEach(() => {
    clock?.restore();
    clock = undefined;
  });

  it('shows above them whether the promise applies, and leaves them exactly as they are', async () => {
    today('2026-05-01T12:00:00Z');
    const element = await card(own);
    expect(state(element)).to.equal('Löftet gäller nu. Gäller till och med 31 december 2026.');
    expect(element.innerHTML).to.equal(own);
    expect(inside(element, 'article')).to.equal(null);
    expect(follows(inside(element, '[part=state]'), inside(element, 'slot'))).to.equal(true);
    expect(element.querySelector('.a')!.getClientRects()).to.have.length(1);
    expect(inside(element, '[part=state]').getBoundingClientRect().bottom).to.be.at.most(
      element.querySelector('h3')!.getBoundingClientRect().top,
    );
  });

  it('says it in the language of the element, whatever language the words are in', async () => {
    today('2027-05-01T12:00:00Z');
    expect(state(await card(own, 'lang="en"')))
      .to.match(/promise/)
      .and.contain('31 December 2026');
    expect(inside(await card(own, 'lang="en"'), '[lang=en] > [part=state]')).to.not.equal(null);
  });

  it('changes at midnight in Sweden, without a reload', async () => {
    today('2026-12-31T21:30:00Z');
    const element = await card(own);
    expect(state(element)).to.contain('Löftet gäller nu.');
    await clock!.tickAsync('01:30:00');
    await element.updateComplete;
    expect(state(element)).to.contain('gäller inte längre');
  });

  it('does the same in a placeholder', async () => {
    today('2026-05-01T12:00:00Z');
    const page = await put(`<div data-medborgarlofte="promise-card">${own}</div>`);
    await waitUntil(() => page.querySelector('promise-card'));
    await page.querySelector('promise-card')!.updateComplete;
    expect(state(page.querySelector('promise-card')!)).to.contain('Löftet gäller nu.');
    expect(page.querySelector('promise-card')!.innerHTML).to.equal(own);
  });

  it('puts the form after them', async () => {
    const element = await card(`${own}<p slot="feedback-contact">Ring oss.</p>`, 'feedback-action="/feedback"');
    const form = inside(element, 'feedback-form');
    expect(follows(inside(element, 'slot:not([name])'), form)).to.equal(true);
    expect(inside(form, 'form')).to.not.equal(null);
    expect(inside(await card(own), 'feedback-form')).to.equal(null);
    const silent = await card('<p>Vi lovar.</p>', 'feedback-action="/feedback"');
    expect(inside(silent, 'feedback-form')).to.not.equal(null);
    expect(inside(await card('', 'feedback-action="/feedback"'), 'feedback-form')).to.equal(null);
  });

  it('leaves a paragraph that says how to reach someone where it is, also with the form', async () => {
    const contact = `${own}<p>Ring <a href="tel:054-5400000">054-540 00 00</a>.</p>`;
    const element = await card(contact, 'feedback-action="/feedback"');
    await element.updateComplete;
    expect(element.innerHTML).to.equal(contact);
  });

  it('shows nothing of its own when they do not say it, and reports what to write', async () => {
    const reported = listenToConsole();
    const element = await card('<p>Vi lovar.</p>');
    expect(words(element.shadowRoot!.firstElementChild)).to.equal('');
    expect(inside(element, '[part=state]')).to.equal(null);
    await waitUntil(() => reported.length, 'the page has settled', { timeout: 5000 });
    expect(reported).to.have.length(1);
    expect(reported[0]).to.contain('Löftet gäller från och med 1 januari 2026 till och med 31 december 2027.');
  });

  it('reports the sentence that was nearly read', async () => {
    const reported = listenToConsole();
    await card('<p>Hej. The promise applies until summer 2026. Hej.</p>', 'lang="en"');
    await waitUntil(() => reported.length, 'the page has settled', { timeout: 5000 });
    expect(reported[0]).to.contain('applies: The promise applies until summer 2026. could');
    expect(reported[0]).to.contain('The promise applies from 1 January 2026 to 31 December 2027.');
  });

  it('reads words that come later, and keeps what it read when a browser translates them', async () => {
    const element = await card('<p>Vi lovar.</p>');
    expect(state(element)).to.equal('');
    element.append(document.createRange().createContextualFragment(own));
    await waitUntil(() => state(element));
    element.querySelector('.a')!.textContent = 'La promesse est valable.';
    element.requestUpdate();
    await element.updateComplete;
    expect(state(element)).to.contain('31 december 2026');
  });

  it('leaves them alone where an editor is writing', async () => {
    const page = await put('<div contenteditable></div>');
    page.firstElementChild!.innerHTML = `<promise-card>${own}</promise-card>`;
    const element = page.querySelector('promise-card')!;
    await element.updateComplete;
    expect(inside(element, '[part=state]')).to.equal(null);
  });

  it('shows it too when the promise as JSON cannot be shown, and not while that is on its way', async () => {
    listenToConsole();
    const broken = await card(`${own}<script type="application/json">{"title": </script>`);
    expect(state(broken)).to.contain('31 december 2026');
    const { address } = await scriptedAddress({ status: 404 });
    const element = await card(own, `promise-url="${address}"`);
    expect(state(element)).to.equal('');
    await waitUntil(() => state(element));
    expect(state(element)).to.contain('31 december 2026');
    expect(element.innerHTML).to.equal(own);
  });

  it('gives way to a promise that comes', async () => {
    const element = await card(own);
    element.promise = { title: 'Löfte', periods: [{ to: '2030-01-01' }], priorities: [{ title: 'Belysning' }] };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('[part=state]')).to.have.length(1);
    expect(inside(element, 'article')).to.not.equal(null);
  });

  it('is the notice alone in place of a link in the section that it is about', async () => {
    const link = '<a href="#promise-card">Gäller löftet?</a>';
    const page = await put(`<h2>Ett löfte</h2><promise-card><p>${link}</p></promise-card>${own}<h2>Annat</h2>`);
    const element = page.querySelector('promise-card')!;
    await element.updateComplete;
    expect(state(element)).to.contain('31 december 2026');
    expect(page.querySelector('a')!.getClientRects()).to.have.length(0);
    expect(page.innerHTML).to.contain(own);
  });
});
