import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { PromiseErrorEvent } from '../../../src/elements/shared/promise-error-event.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { listenToConsole } from '../../support/editor-console.js';
import { all, inside, words } from '../../support/element.js';
import { karlstad, karlstadAddress, textsIn } from '../../support/karlstad.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const promise = { title: 'Tryggare centrum', priorities: [{ title: 'Belysning' }] };

/** A card, once it shows its promise. */
async function shown(template: Parameters<typeof fixture>[0]): Promise<PromiseCard> {
  const card = await fixture<PromiseCard>(template);
  await waitUntil(() => card.shadowRoot!.querySelector('article'), 'the card shows its promise');
  return card;
}

describe('<promise-card>', () => {
  for (const lang of ['sv', 'en']) {
    it(`shows everything that the Karlstad page says, once, to a reader of "${lang}"`, async () => {
      const card = await shown(html`<promise-card lang=${lang} promise-url=${karlstadAddress}></promise-card>`);
      const text = `${words(inside(card, 'article'))} ${(inside(card, 'img') as HTMLImageElement).alt}`;
      const parties = ['Polisen', 'Karlstads kommun', 'The Police', 'the Municipality of Karlstad'];
      const texts = textsIn(await karlstad(), lang).filter((each) => !parties.includes(each));
      expect(texts).to.have.length(24);
      for (const each of texts) {
        // The title is in the name of the document too, and the page says both.
        const times = texts.filter((other) => other.includes(each)).length;
        expect(text.split(each).length - 1, each).to.equal(times);
      }
    });
  }

  it('says plainly that the promise has ended, and when', async () => {
    const card = await shown(html`<promise-card promise-url=${karlstadAddress}></promise-card>`);
    expect(words(inside(card, '[part=state]'))).to.equal(
      'Löftet gäller inte längre. Gällde till och med 30 september 2017. Det finns ingen uppföljning här.',
    );
    expect(inside(card, 'time').getAttribute('datetime')).to.equal('2017-09-30');
  });

  it('invents no start date and no date of change', async () => {
    const card = await shown(html`<promise-card promise-url=${karlstadAddress}></promise-card>`);
    expect(all(card, 'time')).to.have.length(1);
    expect(words(inside(card, 'article'))).not.to.contain('Uppdaterad');
  });

  it('says when it was changed, when the page says so', async () => {
    const card = await shown(html`<promise-card .promise=${{ ...promise, updated: '2026-05' }}></promise-card>`);
    expect(words(inside(card, '.updated'))).to.equal('Uppdaterad maj 2026');
  });

  for (const [state, period, sentence] of [
    ['coming', { from: '2999-01-01' }, 'Löftet har inte börjat gälla än. Gäller från och med 1 januari 2999.'],
    ['coming', { from: '2999', to: '3000-06' }, 'Löftet har inte börjat gälla än. Gäller 2999–juni 3000.'],
    ['in force', { from: '2017-01-01' }, 'Löftet gäller nu. Gäller från och med 1 januari 2017.'],
    ['in force', { to: '2999-12-31' }, 'Löftet gäller nu. Gäller till och med 31 december 2999.'],
    [
      'ended',
      { from: '2016', to: '2017' },
      'Löftet gäller inte längre. Gällde 2016–2017. Det finns ingen uppföljning här.',
    ],
  ] as const) {
    it(`shows the state and the period of a promise that is ${state}: "${sentence}"`, async () => {
      const card = await shown(html`<promise-card .promise=${{ ...promise, periods: [period] }}></promise-card>`);
      expect(words(inside(card, '[part=state]'))).to.equal(sentence);
    });
  }

  it('lists the priorities in their order', async () => {
    const card = await shown(html`<promise-card promise-url=${karlstadAddress}></promise-card>`);
    expect(all(card, 'ol > li').map(words)).to.deep.equal([
      'Våld i offentlig miljö',
      'Otrygga miljöer',
      'Narkotika- och alkoholrelaterad brottslighet',
    ]);
  });

  it('groups the commitments by who promises them', async () => {
    const card = await shown(html`<promise-card promise-url=${karlstadAddress}></promise-card>`);
    const groups = all(card, '[part=group]').map((group) => [
      words(group.querySelector('h4')),
      group.querySelectorAll('li').length,
    ]);
    expect(groups).to.deep.equal([
      ['Polisen och Karlstads kommun', 3],
      ['Polisen', 3],
      ['Karlstads kommun', 4],
    ]);
  });

  it('says that residents chose the priorities only where the page says that they were asked', async () => {
    const asked = { ...promise, situation: { sources: [{ kind: 'dialogue' }] } };
    const card = await shown(html`<promise-card .promise=${asked}></promise-card>`);
    expect(inside(card, 'h3').textContent).to.equal('Viktigast för invånarna');
    card.promise = { ...promise, situation: { text: 'Lägesbild', sources: [{ kind: 'statistics' }] } };
    await card.updateComplete;
    expect(inside(card, 'h3').textContent).to.equal('Prioriteringar');
  });

  it('gives a commitment to nobody when one of those who promise it is unknown', async () => {
    listenToConsole();
    const parties = [{ id: 'kommunen', name: 'Kommunen' }];
    const commitments = [{ text: 'Vi tänder fler lampor.', by: ['polizen', 'kommunen'] }];
    const card = await shown(html`<promise-card .promise=${{ title: 'Löfte', parties, commitments }}></promise-card>`);
    expect(words(inside(card, '.theme'))).to.equal('Åtaganden Vi tänder fler lampor.');
  });

  it('claims no state from half a period, and shows it as it is written', async () => {
    listenToConsole();
    for (const periods of [
      [{ from: '2016-10-01', to: 'i september' }],
      [{ to: '2017' }, { to: 'nästa höst' }],
      [{ from: '2018', till: '2019' }],
    ]) {
      const card = await shown(html`<promise-card .promise=${{ ...promise, periods }}></promise-card>`);
      expect(words(inside(card, '[part=state]')), JSON.stringify(periods)).to.match(/^Period: /);
    }
  });

  it('makes up no owner for a commitment that the page gives none', async () => {
    const commitments = [{ id: 'a', text: 'Vi tänder fler lampor.' }];
    const card = await shown(html`<promise-card .promise=${{ title: 'Löfte', commitments }}></promise-card>`);
    expect(all(card, 'h4')).to.be.empty;
    expect(words(inside(card, '.theme'))).to.equal('Åtaganden Vi tänder fler lampor.');
  });

  it('describes the picture and names the signatories under it', async () => {
    const card = await shown(html`<promise-card promise-url=${karlstadAddress}></promise-card>`);
    const picture = inside(card, 'img') as HTMLImageElement;
    expect(picture.alt).to.equal('Medborgarlöfte påskrift');
    expect(picture.src, 'found beside the JSON').to.equal(new URL('/demo/paskrift.svg', location.href).href);
    expect(words(inside(card, 'figcaption')))
      .to.contain('Per-Samuel Nisser')
      .and.contain('Orla Kristoffersen');
  });

  it('shows the format and the language of a document before it is opened', async () => {
    const card = await shown(html`<promise-card lang="en" promise-url=${karlstadAddress}></promise-card>`);
    const link = inside(card, 'a[href$=".pdf"]');
    expect(link.getAttribute('hreflang')).to.equal('sv');
    expect(words(link.parentElement)).to.match(/\(pdf, in Swedish\)$/);
  });

  describe('in the headings of the page', () => {
    const levels = (card: Element) => all(card, 'h1, h2, h3, h4, h5, h6').map((heading) => heading.localName);

    it('begins at the second level', async () => {
      const card = await shown(html`<promise-card promise-url=${karlstadAddress}></promise-card>`);
      expect(levels(card)).to.deep.equal(['h2', 'h3', 'h4', 'h3', 'h4', 'h4', 'h4', 'h3']);
    });

    it('begins where the editor says', async () => {
      const card = await shown(html`<promise-card heading-level="3" promise-url=${karlstadAddress}></promise-card>`);
      expect(levels(card)).to.deep.equal(['h3', 'h4', 'h5', 'h4', 'h5', 'h5', 'h5', 'h4']);
      card.setAttribute('heading-level', '6');
      await card.updateComplete;
      expect(new Set(levels(card))).to.deep.equal(new Set(['h6']));
    });

    it('takes a level that does not exist for the second, and says so to the editor', async () => {
      const reported = listenToConsole();
      const card = await shown(html`<promise-card heading-level="9" promise-url=${karlstadAddress}></promise-card>`);
      expect(levels(card)[0]).to.equal('h2');
      expect(reported).to.have.length(1);
      expect(reported[0]).to.match(
        /^\[medborgarlofte\] not-a-number: heading-level="9" på <promise-card> .* 2\. Skriv ett tal från 1/,
      );
    });
  });

  it('takes the level by script too, and goes back to the second without one', async () => {
    listenToConsole();
    const card = await shown(html`<promise-card .headingLevel=${0} .promise=${promise}></promise-card>`);
    expect(inside(card, '#title').localName).to.equal('h2');
    card.headingLevel = 4;
    await card.updateComplete;
    expect(inside(card, '#title').localName).to.equal('h4');
    card.headingLevel = null;
    await card.updateComplete;
    expect(inside(card, '#title').localName).to.equal('h2');
  });

  describe('in two languages', () => {
    it('is on one page in Swedish and English at once', async () => {
      const page = await fixture(html`
        <div>
          <promise-card .promise=${promise}></promise-card>
          <div lang="en-GB"><promise-card .promise=${promise}></promise-card></div>
        </div>
      `);
      const [swedish, english] = page.querySelectorAll('promise-card');
      expect(inside(swedish!, 'h3').textContent).to.equal('Prioriteringar');
      expect(inside(english!, 'h3').textContent).to.equal('Priorities');
    });

    it('follows the language around it when that changes', async () => {
      const page = await fixture(html`<div lang="sv"><promise-card .promise=${promise}></promise-card></div>`);
      const card = page.querySelector('promise-card')!;
      page.setAttribute('lang', 'en');
      await waitUntil(() => inside(card, 'article').lang === 'en');
      expect(inside(card, 'h3').textContent).to.equal('Priorities');
    });

    it('keeps its language when a page translator sets one that we do not speak', async () => {
      const reported = listenToConsole();
      const page = await fixture(html`<div lang="en"><promise-card .promise=${promise}></promise-card></div>`);
      const card = page.querySelector('promise-card')!;
      page.setAttribute('lang', 'fa');
      await nextFrame();
      expect(inside(card, 'article').lang).to.equal('en');
      expect(reported).to.be.empty;
    });

    it('speaks Swedish when the editor asks for a language that we do not speak, and says so', async () => {
      const reported = listenToConsole();
      const card = await shown(html`<promise-card lang="xx" .promise=${promise}></promise-card>`);
      expect(inside(card, 'article').lang).to.equal('sv');
      expect(reported).to.deep.equal([
        '[medborgarlofte] not-one-of: lang="xx" på <promise-card> går inte att använda. Skriv ett av sv, en.',
      ]);
    });

    it('offers the other language itself, in that language, and moves the focus to the title, which is read in it', async () => {
      const card = await shown(html`<promise-card promise-url=${karlstadAddress}></promise-card>`);
      const offer = inside(card, '[part=language]');
      expect([words(offer), offer.lang]).to.deep.equal(['Read in English', 'en']);
      offer.focus();
      await sendKeys({ press: 'Enter' });
      await card.updateComplete;
      expect(inside(card, 'h2').textContent).to.contain('citizen promise');
      expect(inside(card, 'article').lang).to.equal('en');
      const other = inside(card, '[part=language]');
      expect([words(other), other.lang]).to.deep.equal(['Läs på svenska', 'sv']);
      expect(other, 'it is another button').not.to.equal(offer);
      await waitUntil(() => card.shadowRoot!.activeElement === inside(card, '#title'), 'the title has the focus');
    });

    describe('when the content has one that the card does not speak', () => {
      const finnish = {
        title: { sv: 'Löfte', en: 'Promise', fi: 'Lupaus' },
        priorities: [{ title: { sv: 'Belysning', en: 'Lighting', fi: 'Valaistus' }, note: { sv: 'Nytt' } }],
      };
      const offers = (card: Element) => all(card, '[part=language]').map((button) => [words(button), button.lang]);

      it('shows that on a page in it, and its own words in Swedish', async () => {
        const page = await fixture(html`<div lang="fi"><promise-card .promise=${finnish}></promise-card></div>`);
        const card = page.firstElementChild!;
        expect([inside(card, 'h2').textContent, inside(card, 'h2').lang]).to.deep.equal(['Lupaus', 'fi']);
        expect([inside(card, 'article').lang, inside(card, 'h3').textContent]).to.deep.equal(['sv', 'Prioriteringar']);
        expect([inside(card, '.note').textContent, inside(card, '.note').lang]).to.deep.equal(['Nytt', '']);
        const list = await fixture(html`<priority-list lang="fi" .promise=${finnish}></priority-list>`);
        expect(inside(list, 'ol span').textContent).to.equal('Valaistus');
      });

      it('offers it by its own name, and the others from there', async () => {
        const card = await shown(html`<promise-card lang="en" .promise=${finnish}></promise-card>`);
        expect(offers(card)).to.deep.equal([
          ['Läs på svenska', 'sv'],
          ['suomi', 'fi'],
        ]);
        all(card, '[part=language]')[1]!.click();
        await card.updateComplete;
        expect([inside(card, 'h2').textContent, inside(card, 'article').lang]).to.deep.equal(['Lupaus', 'en']);
        expect(offers(card).map(([name]) => name)).to.deep.equal(['Läs på svenska', 'Read in English']);
        await waitUntil(() => card.shadowRoot!.activeElement === inside(card, '#title'), 'the title has the focus');
        all(card, '[part=language]')[0]!.click();
        await card.updateComplete;
        expect([inside(card, 'h2').textContent, inside(card, 'article').lang]).to.deep.equal(['Löfte', 'sv']);
      });

      it('keeps its own words in a language that the content lacks, whatever the reader chooses', async () => {
        const half = { ...promise, title: { sv: 'Löfte', fi: 'Lupaus' } };
        const card = await shown(html`<promise-card lang="en" .promise=${half}></promise-card>`);
        expect(inside(card, 'h2').textContent).to.equal('Löfte');
        for (const [name, title] of [
          ['suomi', 'Lupaus'],
          ['Läs på svenska', 'Löfte'],
        ] as const) {
          expect(words(inside(card, '[part=language]'))).to.equal(name);
          inside(card, '[part=language]').click();
          await card.updateComplete;
          expect([inside(card, 'h2').textContent, inside(card, 'h3').textContent]).to.deep.equal([title, 'Priorities']);
        }
      });
    });

    it('gives a text its own direction', async () => {
      const hebrew = { lang: 'he', title: 'הבטחה לתושבים', body: ['טקסט'] };
      const card = await shown(html`<promise-card .promise=${hebrew}></promise-card>`);
      expect(inside(card, 'h2').lang).to.equal('he');
      expect(getComputedStyle(inside(card, 'h2')).direction).to.equal('rtl');
    });

    it('lets the page change its mind after the reader has chosen', async () => {
      const card = await shown(html`<promise-card lang="sv" promise-url=${karlstadAddress}></promise-card>`);
      inside(card, '[part=language]').click();
      await card.updateComplete;
      card.lang = 'en';
      await nextFrame();
      card.lang = 'sv';
      await waitUntil(() => inside(card, 'article').lang === 'sv');
    });

    it('offers no language that the content lacks', async () => {
      for (const lang of ['sv', 'en']) {
        const card = await shown(html`<promise-card lang=${lang} .promise=${promise}></promise-card>`);
        expect(inside(card, '[part=language]')).to.equal(null);
      }
    });

    it('takes a text of any region for one in the language, and offers each language once', async () => {
      const regions = {
        ...promise,
        lang: 'sv-SE',
        title: { 'sv-FI': 'Löfte', 'en-GB': 'Promise', 'en-IE': 'Promise' },
      };
      const card = await shown(html`<promise-card .promise=${regions}></promise-card>`);
      expect(inside(card, 'h2').textContent).to.equal('Löfte');
      expect(all(card, '[lang]:not(article)').map((element) => element.part.value)).to.deep.equal(['language']);
      inside(card, '[part=language]').click();
      await card.updateComplete;
      expect(inside(card, 'h2').textContent).to.equal('Promise');
    });

    it('marks a text that exists only in another language', async () => {
      const half = { ...promise, title: { sv: 'Löfte', en: 'Promise' } };
      const card = await shown(html`<promise-card lang="en" .promise=${half}></promise-card>`);
      expect(inside(card, 'ol span').lang).to.equal('sv');
      expect(inside(card, 'h2').hasAttribute('lang')).to.equal(false);
      card.lang = 'sv';
      await waitUntil(() => inside(card, 'article').lang === 'sv');
      expect(inside(card, 'ol span').hasAttribute('lang')).to.equal(false);
    });
  });

  describe('around the editor’s own HTML', () => {
    const visible = (element: Element) => element.getClientRects().length > 0;

    it('shows that until the promise is there, and then instead of it', async () => {
      const { address, release } = await scriptedAddress({ ...json(promise), hold: true });
      const card = await fixture(html`<promise-card promise-url=${address}><p>Eget.</p></promise-card>`);
      expect(visible(card.querySelector('p')!)).to.equal(true);
      await release();
      await waitUntil(() => inside(card, 'article'));
      expect(visible(card.querySelector('p')!)).to.equal(false);
    });

    const faults: [string, Answer, RegExp][] = [
      ['the network fails', { fault: 'reset' }, /Adressen gick inte att nå\. .* \(TypeError/],
      ['the address is wrong', { status: 404 }, /Det finns ingen fil på adressen \(svaret är HTTP 404\)/],
      [
        'a page comes instead of JSON',
        { body: '<!doctype html><p>Logga in</p>' },
        /På adressen finns en webbsida, inte löftet som JSON\./,
      ],
      [
        'the JSON is broken',
        { body: '{"title": "Löfte",\n  "lead" "…"}' },
        /ett fel på rad 2, tecken 10: "lead" "…"} Här saknas ett kolon\./,
      ],
      ['the text is not UTF-8', { base64: btoa('{"title":"Medborgarl\xF6fte"}') }, /Filens text är inte i UTF-8\./],
      ['the document is too large', { body: ' '.repeat(600_000) }, /Filen är för stor: högst 512 kB läses\./],
      ['the document is endless', { fault: 'endless' }, /Filen är för stor: högst 512 kB läses\./],
      ['the document is a list', json([promise]), /Filen innehåller inget löfte\./],
      ['the title is missing', json({ body: ['Text'] }), /title: Det saknas\. Det ska vara en text/],
      ['there is nothing to show', json({ title: 'Löfte' }), /Löftet har inget att visa: lägg till commitments/],
    ];
    for (const [fault, answer, sentence] of faults) {
      it(`keeps showing that when ${fault}, and reports once where and what`, async () => {
        const reported = listenToConsole();
        const { address } = await scriptedAddress(answer);
        const page = await fixture<HTMLElement>(html`<div></div>`);
        setTimeout(() => {
          page.innerHTML = `<promise-card promise-url="${address}"><p>Eget.</p></promise-card>`;
        });
        const event = await oneEvent<PromiseErrorEvent>(page, 'promise-error');
        await (page.firstElementChild as PromiseCard).updateComplete;
        expect(visible(page.querySelector('p')!)).to.equal(true);
        expect(inside(page.firstElementChild!, 'article')).to.equal(null);
        expect(reported).to.have.length(1);
        expect(reported[0]).to.contain(`] no-content: Löftet i ${address} kan inte visas.`).and.match(sentence);
        expect(event).to.include({ source: address, shown: false });
        expect(event.problems).to.have.length(1);
      });
    }

    it('reports an address that is none', async () => {
      const reported = listenToConsole();
      await fixture(html`<promise-card promise-url="javascript:alert(1)"><p>Eget.</p></promise-card>`);
      expect(reported[0]).to.match(
        /^\[medborgarlofte\] no-content: Löftet i promise-url .* "javascript:alert\(1\)" är inte en adress/,
      );
    });

    it('shows that alone when it has nothing else to show', async () => {
      const card = await fixture(html`<promise-card><p>Eget.</p></promise-card>`);
      expect(visible(card.querySelector('p')!)).to.equal(true);
    });

    it('reports that there is nothing to show at all', async () => {
      const reported = listenToConsole();
      const card = await fixture(html`<promise-card></promise-card>`);
      expect(words(inside(card, 'p'))).to.equal('Medborgarlöftet kan inte visas just nu.');
      await waitUntil(() => reported.length, 'the page has settled', { timeout: 5000 });
      expect(reported).to.have.length(1);
      expect(reported[0]).to.contain('nothing-to-show: <promise-card> har inget att visa');
    });

    it('says in words that the promise is missing when there is none, and nothing technical', async () => {
      const { address } = await scriptedAddress({ status: 500 });
      listenToConsole();
      const card = await fixture<PromiseCard>(html`<promise-card lang="en" promise-url=${address}> </promise-card>`);
      expect(words(inside(card, 'p'))).to.equal('Loading the citizen promise…');
      await waitUntil(() => inside(card, 'p').matches('.failed'));
      expect(words(inside(card, 'p'))).to.equal('The citizen promise cannot be shown right now.');
    });
  });

  for (const [what, value] of [
    [
      'cannot be read',
      {
        title: 'Löfte',
        get body() {
          throw new Error('no');
        },
      },
    ],
    [
      'goes round in circles',
      (() => {
        const circle: unknown[] = [];
        circle.push(circle);
        return { title: circle };
      })(),
    ],
    ['is a big number', 7n],
    ['pretends to be a template', { title: { _$litType$: 1, strings: ['<b>'] }, body: [{ _$litType$: 1 }] }],
  ] as [string, unknown][])
    it(`keeps the editor’s own HTML when the promise given by script ${what}`, async () => {
      const reported = listenToConsole();
      const card = await fixture(html`<promise-card .promise=${value}><p>Eget.</p></promise-card>`);
      expect(card.querySelector('p')!.getClientRects()).to.have.length(1);
      expect(reported[0]).to.match(/no-content: Löftet i egenskapen promise.* kan inte visas/);
    });

  it('lets a listener give another promise when the first is wrong', async () => {
    listenToConsole();
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.addEventListener('promise-error', (event) => ((event.target as PromiseCard).promise = promise));
    page.innerHTML = '<promise-card></promise-card>';
    const card = page.firstElementChild as PromiseCard;
    card.promise = {};
    await waitUntil(() => all(card, 'h2')[0]?.textContent === 'Tryggare centrum');
  });

  it('leaves out a part that is wrong, shows the rest, and reports which', async () => {
    const reported = listenToConsole();
    const wrong = {
      ...promise,
      updated: '2017-02-30',
      links: [{ title: 'Ond', url: 'javascript:alert(1)' }],
      commitments: [{ id: 'a', text: 'Vi lovar', by: ['okänd'], theme: 'okänt' }],
    };
    const card = await shown(html`<promise-card .promise=${wrong}></promise-card>`);
    expect(words(inside(card, '.theme'))).to.equal('Åtaganden Vi lovar');
    expect(all(card, 'a')).to.be.empty;
    expect(reported).to.have.length(1);
    for (const part of [
      'links[0].url: Där står "javascript:alert(1)". Det ska vara en adress',
      'updated: Där står "2017-02-30". Det ska vara ett datum',
      'commitments[0].by[0]: Där står "okänd". Det ska vara id för en part',
      'commitments[0].theme: Där står "okänt". Det ska vara id för ett tema',
      'content: Löftet visas, men utan det som är fel i egenskapen promise',
    ])
      expect(reported[0]).to.contain(part);
  });

  describe('fetching', () => {
    it('asks once for an address that two elements share', async () => {
      const { address, requests } = await scriptedAddress(json(promise));
      const page = await fixture(html`
        <div>
          <promise-card promise-url=${address}></promise-card>
          <priority-list promise-url=${address}></priority-list>
        </div>
      `);
      await waitUntil(() => [...page.children].every((element) => element.shadowRoot!.querySelector('ol')));
      expect(await requests()).to.have.length(1);
    });

    it('shows the last address when an earlier one answers late', async () => {
      const late = await scriptedAddress({ ...json({ ...promise, title: 'Gammalt' }), hold: true });
      const next = await scriptedAddress(json({ ...promise, title: 'Nytt' }));
      const page = await fixture(html`
        <div>
          <promise-card promise-url=${late.address}></promise-card>
          <promise-card promise-url=${late.address}></promise-card>
        </div>
      `);
      const [card, other] = page.querySelectorAll('promise-card');
      card!.promiseUrl = next.address;
      await waitUntil(() => all(card!, 'h2')[0]?.textContent === 'Nytt');
      await late.release();
      // The other one keeps the request alive, so that its answer does come.
      await waitUntil(() => all(other!, 'h2')[0]?.textContent === 'Gammalt');
      expect(inside(card!, 'h2').textContent).to.equal('Nytt');
    });

    it('cuts off a request that nobody waits for any more', async () => {
      const { address, requests } = await scriptedAddress({ ...json(promise), hold: true });
      const page = await fixture(html`
        <div>
          <promise-card promise-url=${address}></promise-card>
          <promise-card promise-url=${address}></promise-card>
        </div>
      `);
      await waitUntil(async () => (await requests()).length === 1);
      page.firstElementChild!.remove();
      await nextFrame();
      expect((await requests())[0]!.cutOff, 'one is still waiting').to.equal(false);
      page.firstElementChild!.remove();
      await waitUntil(async () => (await requests())[0]!.cutOff);
    });

    it('fetches again when it was taken out of the page too early and put back', async () => {
      const { address, release } = await scriptedAddress({ ...json(promise), hold: true }, json(promise));
      const page = await fixture(html`<div><promise-card promise-url=${address}></promise-card></div>`);
      const card = page.querySelector('promise-card')!;
      card.remove();
      page.append(card);
      await waitUntil(() => inside(card, 'article'));
      await release();
    });

    it('keeps what it shows when it is moved', async () => {
      const { address, requests } = await scriptedAddress(json(promise));
      const page = await fixture(
        html`<div>
          <promise-card promise-url=${address}></promise-card>
          <p></p>
        </div>`,
      );
      const card = page.querySelector('promise-card')!;
      await waitUntil(() => inside(card, 'article'));
      page.querySelector('p')!.after(card);
      await nextFrame();
      expect(inside(card, 'article')).to.be.ok;
      expect(await requests()).to.have.length(1);
    });

    it('tries again for the next card, and for one that is put back, when it has failed', async () => {
      listenToConsole();
      const { address, requests } = await scriptedAddress({ status: 500 }, { status: 500 }, json(promise));
      const page = await fixture(html`<div><promise-card promise-url=${address}></promise-card></div>`);
      const card = page.querySelector('promise-card')!;
      await waitUntil(() => inside(card, '.failed'));
      card.remove();
      page.append(card);
      await waitUntil(async () => (await requests()).length === 2 && inside(card, '.failed'));
      const next = document.createElement('promise-card');
      next.promiseUrl = address;
      page.append(next);
      await waitUntil(() => inside(next, 'article'));
    });

    it('finds what is next to the JSON after a redirect', async () => {
      const target = await scriptedAddress(json({ ...promise, links: [{ title: 'Mer', url: 'mer' }] }));
      const { address } = await scriptedAddress({ status: 302, headers: { Location: target.address } });
      const card = await shown(html`<promise-card promise-url=${address}></promise-card>`);
      expect((inside(card, 'a') as HTMLAnchorElement).href).to.equal(new URL('mer', target.address).href);
    });

    it('tries again by itself when the connection comes back', async () => {
      listenToConsole();
      const { address, requests } = await scriptedAddress({ status: 503 }, json(promise));
      const card = await fixture(html`<promise-card promise-url=${address}></promise-card>`);
      await waitUntil(() => inside(card, '.failed'));
      dispatchEvent(new Event('online'));
      await waitUntil(() => inside(card, 'article'));
      dispatchEvent(new Event('online'));
      await nextFrame();
      expect(await requests()).to.have.length(2);
    });

    it('asks for nothing when the connection comes back after it was taken out of the page', async () => {
      listenToConsole();
      const { address, requests } = await scriptedAddress({ status: 500 });
      const card = await fixture(html`<promise-card promise-url=${address}></promise-card>`);
      await waitUntil(() => inside(card, '.failed'));
      card.remove();
      dispatchEvent(new Event('online'));
      await nextFrame();
      expect(await requests()).to.have.length(1);
    });

    it('gives up after ten seconds', async () => {
      listenToConsole();
      const { address } = await scriptedAddress({ fault: 'hang' });
      const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const card = await fixture<PromiseCard>(html`<promise-card promise-url=${address}></promise-card>`);
      clock.tick(9_999);
      await card.updateComplete;
      expect(inside(card, '.loading')).to.be.ok;
      clock.tick(1);
      clock.restore();
      await waitUntil(() => inside(card, '.failed'));
    });

    it('reads a file with a byte order mark', async () => {
      const { address } = await scriptedAddress({ body: `\uFEFF${JSON.stringify(promise)}` });
      const card = await shown(html`<promise-card promise-url=${address}></promise-card>`);
      expect(inside(card, 'h2').textContent).to.equal('Tryggare centrum');
    });

    it('sends no referrer', async () => {
      const { address, requests } = await scriptedAddress(json(promise));
      await shown(html`<promise-card promise-url=${address}></promise-card>`);
      expect((await requests())[0]!.headers).not.to.have.property('referer');
    });
  });

  it('reads JSON that is inside it', async () => {
    const card = await shown(html`
      <promise-card>
        <script type="application/json">
          { "title": "Inne i sidan", "body": ["Text"] }
        </script>
      </promise-card>
    `);
    expect(inside(card, 'h2').textContent).to.equal('Inne i sidan');
  });

  it('reads JSON that a script puts inside it later', async () => {
    const card = await fixture(html`<promise-card><p>Eget.</p></promise-card>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"title": "Senare", "body": ["Text"]}';
    card.append(script);
    await waitUntil(() => all(card, 'h2')[0]?.textContent === 'Senare');
  });

  it('ends with a form about this promise when the editor says where feedback goes', async () => {
    const card = await shown(
      html`<promise-card promise-url=${karlstadAddress} feedback-action="/feedback"></promise-card>`,
    );
    const form = inside(card, 'feedback-form');
    expect(form).to.include({ action: '/feedback', promiseId: 'karlstad-2017', headingLevel: 3 });
    inside(card, '[part=language]').click();
    await waitUntil(() => inside(form, 'button').textContent.includes('Send feedback'), 'the form follows the card');
  });

  it('has another way to reach the municipality beside its form', async () => {
    const { address } = await scriptedAddress({ status: 404 });
    listenToConsole();
    const card = await shown(html`
      <promise-card .promise=${promise} feedback-action=${address}>
        <p slot="feedback-contact">Ring oss.</p>
      </promise-card>
    `);
    const form = inside(card, 'feedback-form');
    inside(form, 'textarea').append('Hej');
    expect(card.querySelector('p')!.getClientRects()).to.have.length(0);
    inside(form, 'button').click();
    await waitUntil(() => card.querySelector('p')!.getClientRects().length, 'the other way is shown');
  });

  it('reads from left to right in Swedish on a page that does not', async () => {
    const page = await fixture(html`<div dir="rtl"><promise-card .promise=${promise}></promise-card></div>`);
    expect(getComputedStyle(inside(page.firstElementChild!, 'article')).direction).to.equal('ltr');
  });

  describe('for everyone', () => {
    it('fits a screen of 320 px, with a word that does not', async () => {
      await setViewport({ width: 320, height: 640 });
      const word = 'Ansvarsfördelningsöverenskommelse'.repeat(3);
      const long = {
        title: word,
        parties: [{ id: 'a', name: word }],
        priorities: [{ title: word }],
        commitments: [{ text: word, by: ['a'] }],
        links: [{ title: `${word}@exempel.se`, url: '/' }],
      };
      const card = await shown(html`<promise-card lang="en" .promise=${long}></promise-card>`);
      expect(document.documentElement.scrollWidth).to.equal(320);
      expect(inside(card, 'article').scrollWidth).to.be.at.most(320);
      await setViewport({ width: 1280, height: 800 });
    });

    for (const display of ['flex', 'grid', 'inline-block', 'table', 'table-cell'])
      it(`takes its room in a box that fits its content: ${display}`, async () => {
        const page = await fixture<HTMLElement>(
          html`<div><promise-card promise-url=${karlstadAddress}></promise-card></div>`,
        );
        page.style.display = display;
        const card = page.querySelector('promise-card')!;
        await waitUntil(() => inside(card, 'article'));
        expect(card.offsetWidth).to.be.above(600);
      });

    it('shows nothing of a card that is hidden', async () => {
      const card = await fixture(html`<promise-card hidden .promise=${promise}></promise-card>`);
      expect(card.getClientRects()).to.have.length(0);
    });
  });
});
