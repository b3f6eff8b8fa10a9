import { nextFrame, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define.js';
import '../../../src/editor/debug-panel.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { listenToConsole } from '../../support/editor-console.js';
import { all, inside, words } from '../../support/element.js';

const promised = '<h2>Det här lovar vi</h2><p>Polisen ska:</p><ul><li>Fotpatrullera på torget.</li></ul>';
const page = `<p>Vi lovar mer.</p><p>Löftet gäller till och med 31 december 2026.</p>${promised}`;

describe('a card of the editor’s own words, with view="card"', () => {
  let clock: SinonFakeTimers | undefined;
  afterEach(() => {
    clock?.restore();
    clock = undefined;
  });

  async function card(inner: string, { attributes = '', around = '<h1>Medborgarlöfte 2026</h1>' } = {}) {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(
      document
        .createRange()
        .createContextualFragment(`${around}<promise-card view="card" ${attributes}>${inner}</promise-card>`),
    );
    const element = place.querySelector('promise-card')!;
    await element.updateComplete;
    return element;
  }
  const text = (element: Element) => words(inside(element, 'article'));
  const headings = (element: Element) =>
    all(element, 'h1, h2, h3, h4').map((each) => `${each.localName} ${words(each)}`);
  const fixturePage = async (name: string) => (await fetch(`/test/fixtures/ordinary-pages/${name}.html`)).text();

  it('shows the whole promise when nothing of the page is left over', async () => {
    clock = useFakeTimers({ now: new Date('2026-05-01T12:00:00Z'), toFake: ['Date'] });
    const element = await card(page);
    expect(text(element)).to.contain('Löftet gäller nu. Gäller till och med 31 december 2026.');
    for (const words of ['Vi lovar mer.', 'Polisen', 'Fotpatrullera på torget.'])
      expect(text(element)).to.contain(words);
    expect(inside(element, 'slot:not([name])')).to.equal(null);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(false);
  });

  it('does not repeat the heading of the page, and is named by it', async () => {
    const element = await card(page);
    expect(headings(element)).to.deep.equal(['h2 Åtaganden', 'h3 Polisen']);
    expect(inside(element, 'article').getAttribute('aria-label')).to.equal('Medborgarlöfte 2026');
  });

  it('has the heading inside it as its title, where none stands above it', async () => {
    const untitled = await card(`<h2>Medborgarlöfte 2026</h2>${page}`, { around: '' });
    expect(headings(untitled)[0]).to.equal('h2 Medborgarlöfte 2026');
    expect(inside(untitled, 'article').getAttribute('aria-labelledby')).to.equal('title');
  });

  it('keeps the editor’s own heading of what residents chose', async () => {
    const element = await card(
      `${page}<h2>Bakgrund</h2><p>Ett.</p><p>Två.</p><h2>Det här tyckte luleborna var viktigast</h2><ol><li>Våld.</li></ol>`,
    );
    expect(headings(element)).to.include.members(['h2 Bakgrund', 'h2 Det här tyckte luleborna var viktigast']);
    expect(headings(element)).not.to.include('h2 Prioriteringar');
    expect(all(element, '[part=situation] > p').map(words)).to.deep.equal(['Ett.', 'Två.']);
  });

  it('keeps paragraphs of a theme, words after the commitments, and the order of reports', async () => {
    const report = (dates: string) => `<h2>Uppföljning ${dates}</h2><p>${dates} är klart.</p>`;
    const element = await card(
      `<p>Vi lovar.</p><h2>Torget</h2><p>Ett.</p><p>Två.</p><p>Polisen ska:</p><ul><li>Gå.</li></ul><p>Vi ses.</p>${report('januari–juni 2026')}${report('juli–december 2026')}`,
    );
    expect(all(element, '[part=theme] > p').map(words)).to.deep.equal(['Ett.', 'Två.']);
    expect(text(element).indexOf('Vi ses.')).to.be.above(text(element).indexOf('Gå.'));
    expect(all(element, '[part=report] h3').map(words)).to.deep.equal([
      'Uppföljning januari–juni 2026',
      'Uppföljning juli–december 2026',
    ]);
  });

  it('says nothing of its own of what the page is silent about', async () => {
    clock = useFakeTimers({ now: new Date('2028-05-01T12:00:00Z'), toFake: ['Date'] });
    const joint = page.replace('Polisen ska:', 'Polisen och kommunen ska:').replace('</ul>', '<li>Lyssna.</li></ul>');
    expect(text(await card(joint))).not.to.match(/ingen uppföljning|tillsammans|ingen uppgift/i);
    const table =
      '<h2>Uppföljning 2026</h2><table><tr><th>Åtagande</th><th>Läge</th></tr><tr><td>Lyssna.</td><td>Klart</td></tr></table>';
    const partly = text(await card(joint + table));
    expect(partly).to.contain('Genomfört');
    expect(partly).not.to.match(/ingen uppgift|av 2/i);
  });

  it('stays the page as it stands when anything is left over, and reports to the editor what and what to write', async () => {
    clock = useFakeTimers({ now: new Date('2026-05-01T12:00:00Z'), toFake: ['Date'] });
    const reported = listenToConsole();
    const inner = `${page}<h2>Om oss</h2><p>Se <a href="/x">mer</a>.</p>`;
    const element = await card(inner);
    expect(inside(element, 'article')).to.equal(null);
    expect(words(inside(element, '[part=state]'))).to.contain('Löftet gäller nu.');
    expect(element.innerHTML).to.equal(inner);
    const sentence = reported.find((each) => each.includes('left-over'))!;
    expect(sentence).to.contain('Se mer.: Kortet visar länkar bara under Läs mer. Flytta länken dit.');
    expect(sentence).to.contain('Om oss: Inga åtaganden följer på rubriken');
  });

  it('says the same in the panel, in the language of the page', async () => {
    const element = await card(`${page}<p><b>Viktigt är det här ändå.</b></p>`, { attributes: 'debug lang="sv"' });
    const panel = () => words(element.shadowRoot!.querySelector('medborgarlofte-debug')?.shadowRoot?.textContent ?? '');
    // It comes when the page has settled.
    await waitUntil(() => panel().includes('fick inte plats'), 'the panel', { timeout: 5000 });
    expect(panel()).to.contain('Viktigt är det här ändå.: Kortet skulle inte visa att det här är fetstil.');
  });

  it('is read again when other words have come', async () => {
    const element = await card('<p>Snart.</p>');
    expect(inside(element, 'article')).to.equal(null);
    element.replaceChildren(document.createRange().createContextualFragment(page));
    await waitUntil(() => inside(element, 'article'));
    expect(text(element)).to.contain('Fotpatrullera på torget.');
  });

  it('does not touch a page that does not ask for it, nor one with a promise as JSON', async () => {
    const element = await card(page);
    element.view = '';
    await element.updateComplete;
    expect(inside(element, 'article')).to.equal(null);
    const json = await card(`<script type="application/json">{"title": "Annat", "body": ["Ord"]}</script>${page}`);
    expect(text(json)).to.contain('Annat').and.not.contain('Fotpatrullera');
  });

  it('reports another word for the view', async () => {
    const reported = listenToConsole();
    const element = await card(page, { attributes: 'id="v"' });
    element.setAttribute('view', 'kort');
    await element.updateComplete;
    expect(inside(element, 'article')).to.equal(null);
    expect(reported.join()).to.contain(
      'not-one-of: view="kort" på <promise-card> går inte att använda. Skriv ett av card.',
    );
  });

  it('shows the title again where the reader chooses the other language of a page in two', async () => {
    const english =
      '<div lang="en"><h2>Citizen promise 2026</h2><p>We promise more.</p><h3>What we promise</h3><p>The police will:</p><ul><li>Patrol the square on foot.</li></ul></div>';
    const element = await card(page + english);
    expect(headings(element)[0]).to.equal('h2 Åtaganden');
    inside(element, 'button.language').click();
    await waitUntil(() => text(element).includes('Patrol the square on foot.'));
    expect(headings(element)[0]).to.equal('h2 Citizen promise 2026');
    expect(element.shadowRoot!.activeElement!.id).to.equal('title');
    inside(element, 'button.language').click();
    await waitUntil(() => text(element).includes('Fotpatrullera'));
    expect(element.shadowRoot!.activeElement).to.equal(inside(element, 'button.language'));
  });

  it('comments on a commitment of the page, with its words', async () => {
    const element = await card(page, { attributes: 'feedback-action="/feedback"' });
    inside(element, '.comment').click();
    const form = element.shadowRoot!.querySelector('feedback-form')!;
    await waitUntil(() => form.commitmentText);
    expect(form.commitmentText).to.equal('Fotpatrullera på torget.');
    expect(form.commitmentId).to.equal('fotpatrullera-på-torget');
  });

  it('has every word of the pages that follow the template, and nothing to tell their editors', async () => {
    for (const name of ['c30-mall-sv', 'c31-mall-sv-en', 'c32-mall-slarvig', 'c33-karlstad-enligt-mall']) {
      const reported = listenToConsole();
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const source = (await fixturePage(name)).replace('<div data-', '<div data-view="card" data-');
      place.append(document.createRange().createContextualFragment(source));
      await waitUntil(() => place.querySelector('promise-card'));
      const element = place.querySelector<PromiseCard>('promise-card')!;
      await element.updateComplete;
      expect(inside(element, 'article'), `${name}: ${reported.join()}`).to.not.equal(null);
      const shown = words(inside(element, 'article')).toLowerCase();
      for (const item of element.querySelectorAll(':scope > ul li, :scope > ol li'))
        expect(shown, name).to.contain(
          words(item)
            .toLowerCase()
            .replace(/ \([^)]*\)$/, ''),
        );
      await nextFrame();
      expect(reported, name).to.deep.equal([]);
    }
  });
});
