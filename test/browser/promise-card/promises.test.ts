import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { CitizenPromise } from '../../../src/promise/citizen-promise.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { words } from '../../support/element.js';

interface Expected {
  state: string;
  mustShow: string[];
  mustNotShow: string[];
  counts: { parties: number; commitments: number; followUps: number; documents: number };
}

/** What only the fields of the files in `proposed` can say: these have the number in one field, and the rest in a note. */
const onlyProposed: Record<string, string[]> = {
  '16-kungalv-2020-2021.json': ['minst 200'],
  '17-grastorp-2022.json': ['minst 43'],
  '19-landskrona-karlslund-2018.json': ['1 besök per termin', '2 tillfällen per termin'],
  '20-gagnef-2016-2017.json': ['1 gång per vecka'],
};

const folder = '/test/fixtures/promises';
const expected = (await (await fetch(`${folder}/expect.json`)).json()) as Record<string, Expected>;

/** A card with all that is folded in it open, as a reader can see it. */
async function unfolded(address: string, lang = 'sv'): Promise<PromiseCard> {
  const card = await fixture<PromiseCard>(html`<promise-card lang=${lang} promise-url=${address}></promise-card>`);
  await waitUntil(() => card.shadowRoot!.querySelector('article'));
  for (const details of card.shadowRoot!.querySelectorAll('details')) details.open = true;
  return card;
}

describe('promises that are hard to show rightly', () => {
  for (const [name, { state, mustShow, mustNotShow, counts }] of Object.entries(expected))
    for (const address of [`${folder}/${name}`, `${folder}/proposed/${name}`])
      it(`${address} says what its page says, and nothing that would be untrue`, async () => {
        const promise = (await (await fetch(address)).json()) as CitizenPromise;
        const card = await unfolded(address);
        const all = (selector: string) => [...card.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
        const notHere = address.includes('/proposed/') ? [] : (onlyProposed[name] ?? []);
        const article = card.shadowRoot!.querySelector<HTMLElement>('article')!;
        // As it is seen: what styles hide or change counts.
        const shown = words(article.innerText);

        expect(all('[part=state]').map((notice) => notice.classList.contains(state))).to.deep.equal([true]);
        expect(
          mustShow.filter((each) => !notHere.includes(each) && !shown.includes(words(each))),
          'not shown',
        ).to.be.empty;
        expect(
          mustNotShow.filter((each) => !notHere.includes(each) && shown.includes(words(each))),
          'shown',
        ).to.be.empty;

        expect(all('[part=group] li > [tabindex]')).to.have.length(counts.commitments);
        expect(all('[part=report]')).to.have.length(counts.followUps);
        expect(all('[part=report] > p > a, .links a')).to.have.length(counts.documents);
        const parties = promise.parties!.map(({ name }) => words(name as string).toLowerCase());
        expect(parties).to.have.length(counts.parties);
        expect(parties.filter((party) => !shown.toLowerCase().includes(party))).to.be.empty;
      });

  it('keep the file’s order of follow-ups of the same time', async () => {
    const card = await unfolded(`${folder}/22-skara-2018.json`);
    const reports = [...card.shadowRoot!.querySelectorAll('[part=report] :is(h3, h4)')];
    expect(reports.map(({ textContent }) => textContent)).to.deep.equal([
      'Polisens uppföljning',
      'Kommunens uppföljning',
    ]);
  });

  it('name as promising only those who are said to', async () => {
    const card = await unfolded(`${folder}/16-kungalv-2020-2021.json`);
    const rows = [...card.shadowRoot!.querySelectorAll('.about dl > div')].map((row) =>
      [...row.querySelectorAll('dt, dd > div')].map((each) => words(each.textContent).replace(/ \(.*/, '')),
    );
    expect(rows.slice(1, 3)).to.deep.equal([
      [
        'Lovar',
        'Lokalpolisområde Storgöteborg Kungälv-Ale',
        'Västtrafik',
        'Räddningstjänsten',
        'Trygga ungdomsmiljöer',
      ],
      ['Parter', 'Kungälvs kommun', 'Vuxen på stan'],
    ]);
  });
});
