import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import '../../../src/define.js';
import { plainNodes } from '../../../src/elements/shared/plain-nodes.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { inside } from '../../support/element.js';

const commitments = Array.from({ length: 24 }, (_, index) => ({
  id: `nr-${index}`,
  text: { sv: `Åtagande ${index}`, en: `Commitment ${index}` },
}));
const promise = { id: 'l', title: { sv: 'Löfte', en: 'Promise' }, commitments };

async function shown(): Promise<PromiseCard> {
  return fixture(html`<promise-card lang="sv" .promise=${promise} feedback-action="/synpunkter"></promise-card>`);
}

describe('what a card shows of a promise, kept as plain nodes', () => {
  it('has none of the comments by which Lit changes single values', async () => {
    const card = await shown();
    const comments = document.createTreeWalker(inside(card, '.promise'), NodeFilter.SHOW_COMMENT);
    expect(comments.nextNode()).to.equal(null);
    expect(inside(card, '.promise').querySelectorAll('li')).to.have.length(24);
  });

  it('still opens the form about a commitment', async () => {
    const card = await shown();
    inside(card, '#l-nr-3').parentElement!.querySelector('button')!.click();
    await card.updateComplete;
    expect(card.shadowRoot!.querySelector('feedback-form')!.commitmentId).to.equal('nr-3');
  });

  it('keeps what the reader has unfolded, and the place of the focus, when the language changes', async () => {
    const card = await shown();
    const details = card.shadowRoot!.querySelector('details')!;
    expect(details.open).to.equal(false);
    details.open = true;
    inside(card, '#l-nr-5').focus();
    card.lang = 'en';
    await waitUntil(() => inside(card, '#l-nr-5').textContent === 'Commitment 5');
    expect(card.shadowRoot!.querySelector('details')!.open).to.equal(true);
    expect(card.shadowRoot!.activeElement).to.equal(inside(card, '#l-nr-5'));
  });

  it('leaves the nodes alone while they are of the same', () => {
    const place = document.createElement('div');
    let made = 0;
    const show = (of: unknown) => {
      render(html`<p ${plainNodes(of, () => html`<b>${++made}</b>`)}></p>`, place);
      return place.querySelector('b')!;
    };
    const first = show(promise);
    expect(show(promise)).to.equal(first);
    expect(show({}).textContent).to.equal('2');
  });
});
