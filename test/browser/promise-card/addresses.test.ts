import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { Commitment } from '../../../src/promise/citizen-promise.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { all, inside } from '../../support/element.js';
import { json, scriptedAddress } from '../../support/scripted-address.js';

const commitments = (count: number, theme?: string): Commitment[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${theme ?? 'nr'}-${index + 1}`,
    text: `Åtagande ${index + 1}`,
    ...(theme && { theme }),
  }));
const long = {
  id: 'lofte-2026',
  title: 'Ett långt löfte',
  themes: [
    { id: 'centrum', title: 'Centrum' },
    { id: 'trafik', title: 'Trafik' },
  ],
  commitments: [...commitments(12, 'centrum'), ...commitments(3, 'trafik'), ...commitments(10)],
};
const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

async function shown(promise: object): Promise<PromiseCard> {
  const card = await fixture<PromiseCard>(html`<promise-card .promise=${promise}></promise-card>`);
  await waitUntil(() => inside(card, 'article'));
  return card;
}

describe('a long <promise-card>', () => {
  afterEach(() => history.replaceState(null, '', ' '));

  it('begins with links to its parts, which take the reader there', async () => {
    const card = await shown(long);
    const links = all(card, '[part=contents] a') as HTMLAnchorElement[];
    expect(links.map((link) => link.textContent)).to.deep.equal(['Centrum', 'Trafik', 'Övriga åtaganden']);
    links[2]!.click();
    const last = all(card, '[part=theme] h3').at(-1)!;
    await waitUntil(() => card.shadowRoot!.activeElement === last);
    expect(isInView(last)).to.equal(true);
    last.blur();
    scrollTo(0, 0);
    links[2]!.click();
    await waitUntil(() => isInView(last) && card.shadowRoot!.activeElement === last, 'and there once more');
  });

  it('takes the reader there also on a page with another base address', async () => {
    const base = document.createElement('base');
    base.href = 'https://kommun.example/';
    document.head.append(base);
    const card = await shown(long);
    (inside(card, '[part=contents] a') as HTMLAnchorElement).click();
    base.remove();
    await waitUntil(() => card.shadowRoot!.activeElement === inside(card, '[part=theme] h3'));
  });

  it('folds long groups and says how many commitments they hold', async () => {
    const card = await shown(long);
    expect(all(card, 'summary').map((summary) => summary.textContent)).to.deep.equal(['12 åtaganden', '10 åtaganden']);
    expect(all(card, '.group')[1]!.querySelector('details'), 'a short one is open').to.equal(null);
  });

  it('says what became of a folded group', async () => {
    const done = long.commitments.map((commitment) => ({ ...commitment, status: 'done' as const }));
    const card = await shown({ ...long, commitments: done });
    expect(inside(card, 'summary').textContent).to.equal('12 av 12 åtaganden genomförda.');
  });

  it('folds nothing, and has no links to its parts, when it is short', async () => {
    const card = await shown({ ...long, commitments: commitments(20, 'centrum') });
    expect(all(card, 'details, [part=contents]')).to.be.empty;
  });

  it('goes to the commitment that the address of the page names, once, and unfolds it', async () => {
    history.replaceState(null, '', '#lofte-2026-nr-9');
    const { address } = await scriptedAddress(json(long));
    const card = await fixture<PromiseCard>(html`<promise-card promise-url=${address}></promise-card>`);
    await waitUntil(() => card.shadowRoot!.activeElement);
    expect(card.shadowRoot!.activeElement!.textContent.trim()).to.equal('Åtagande 9');
    expect(card.shadowRoot!.activeElement!.closest('details')!.open).to.equal(true);
    await waitUntil(() => isInView(card.shadowRoot!.activeElement!), 'in view');
    (card.shadowRoot!.activeElement as HTMLElement).blur();
    card.requestUpdate();
    await card.updateComplete;
    expect(card.shadowRoot!.activeElement).to.equal(null);
  });

  it('goes there when the reader follows a link elsewhere on the page', async () => {
    const card = await shown(long);
    location.hash = 'lofte-2026-centrum-12';
    await waitUntil(() => card.shadowRoot!.activeElement?.id === 'lofte-2026-centrum-12');
  });

  it('leaves an address alone that names nothing of it, or nothing readable', async () => {
    scrollTo(0, 0);
    for (const hash of ['#annat', '#%E5', '#title', '#contents', '#']) {
      history.replaceState(null, '', hash);
      const card = await shown({ ...long, body: Array(50).fill('Text') });
      dispatchEvent(new Event('hashchange'));
      expect([card.shadowRoot!.activeElement, scrollY], hash).to.deep.equal([null, 0]);
    }
  });

  it('leaves an address alone that the page itself uses, but not one of the editor’s HTML inside it', async () => {
    const page = await fixture(html`
      <div>
        <p id="lofte-2026-nr-1">Sidans eget</p>
        <promise-card .promise=${long}><p id="lofte-2026-nr-2">Redaktörens</p></promise-card>
      </div>
    `);
    const card = page.querySelector('promise-card')!;
    location.hash = 'lofte-2026-nr-1';
    dispatchEvent(new Event('hashchange'));
    expect(card.shadowRoot!.activeElement).to.equal(null);
    location.hash = 'lofte-2026-nr-2';
    await waitUntil(() => card.shadowRoot!.activeElement?.id === 'lofte-2026-nr-2');
  });

  it('gives every commitment an address, also parts of others and those without id', async () => {
    const card = await shown({
      title: 'Löfte',
      commitments: [
        { id: 'å', text: 'A', children: [{ text: 'A1' }, { id: 'b', text: 'A2', children: [{ text: 'A2a' }] }] },
        { text: 'C' },
      ],
    });
    expect(all(card, '.group li > [id]').map(({ id }) => id)).to.deep.equal([
      'medborgarlofte-å',
      'medborgarlofte-å-1',
      'medborgarlofte-b',
      'medborgarlofte-b-1',
      'medborgarlofte-2',
    ]);
    location.hash = encodeURIComponent('medborgarlofte-å');
    await waitUntil(() => card.shadowRoot!.activeElement?.id === 'medborgarlofte-å');
  });
});

describe('a printed <promise-card>', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('unfolds everything, and folds it again afterwards', async () => {
    const card = await shown(long);
    const folded = all(card, 'details') as HTMLDetailsElement[];
    folded[0]!.open = true;
    dispatchEvent(new Event('beforeprint'));
    expect(folded.map(({ open }) => open)).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(folded.map(({ open }) => open)).to.deep.equal([true, false]);
  });

  it('shows where links lead, and nothing that paper cannot do', async () => {
    const card = await shown({
      ...long,
      title: { sv: 'Löfte', en: 'Promise' },
      links: [{ title: 'Mer', url: 'https://kommun.example/mer' }],
    });
    card.feedbackAction = '/feedback';
    await card.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    await emulateMedia({ media: 'print' });
    // Firefox gives the rule as it is written, Chromium the text that comes of it.
    const after = (selector: string) =>
      getComputedStyle(inside(card, selector), '::after')
        .content.replace(/attr\((\w+)\)/g, (_, name: string) => `"${inside(card, selector).getAttribute(name)!}"`)
        .replaceAll('" "', '');
    expect(after('.links a')).to.contain('https://kommun.example/mer');
    expect(after('.group .address'), 'no names for machines').to.equal('none');
    for (const gone of ['[part=language]', '[part=contents]', 'summary', 'feedback-form'])
      expect(getComputedStyle(inside(card, gone)).display, gone).to.equal('none');
    expect(all(card, '.group li').every((item) => item.getClientRects().length)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
  });
});
