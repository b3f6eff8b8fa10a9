import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { CitizenPromise, Value } from '../../../src/promise/citizen-promise.js';
import { listenToConsole } from '../../support/editor-console.js';
import { cardWith, inside, words } from '../../support/element.js';

const all = async (promise: object) => words(inside(await cardWith(promise), 'article'));

describe('a period that an editor wrote in another way than ISO dates', () => {
  for (const [to, date] of [
    ['2017-9-1', '1 september 2017'],
    ['30 sept 2017', '30 september 2017'],
    ['31 december 2016', '31 december 2016'],
    ['December 31, 2016', '31 december 2016'],
    ['dec 2016', 'december 2016'],
  ] as const)
    it(`ends the promise where it can be read: ${to}`, async () => {
      const card = await cardWith({ periods: [{ to }] });
      expect(words(inside(card, '[part=state]'))).to.equal(
        `Löftet gäller inte längre. Gällde till och med ${date}. Det finns ingen uppföljning här.`,
      );
    });

  for (const [what, periods, sentence] of [
    ['a season', [{ from: 'hösten 2017', to: 'våren 2018' }], 'Period: hösten 2017–våren 2018.'],
    ['half of it in words', [{ from: '2017-09-01', to: 'hösten 2018' }], 'Period: 1 september 2017–hösten 2018.'],
    ['the end first', [{ from: '2018-12-31', to: '2018-01-01' }], 'Period: 31 december 2018–1 januari 2018.'],
    ['a misspelt end', [{ from: '2017', till: '2018' }], 'Period: 2017–2018.'],
    ['a text', ['hösten 2017'], 'Period: hösten 2017.'],
    ['a day that there is not', [{ to: '2017-09-31' }], 'Period: till och med 2017-09-31.'],
  ] as const)
    it(`shows as it is written, and the promise does not look current: ${what}`, async () => {
      for (const lang of ['sv', 'en']) {
        const notice = inside(await cardWith({ periods }, lang), '[part=state]');
        if (lang === 'sv') expect(words(notice)).to.equal(sentence);
        expect(notice.textContent).not.to.match(/gäller|gällde|applies|applied|in force|ended/i);
        expect(notice.className).to.contain('undated');
      }
    });

  it('shows a note without dates', async () => {
    expect(words(inside(await cardWith({ periods: [{ note: 'Tills vidare.' }] }), '[part=state]'))).to.equal(
      'Tills vidare.',
    );
  });

  it('does not change the order or the status of what can be read', async () => {
    const text = await all({
      commitments: [{ id: 'a', text: 'A' }],
      followUps: [
        { title: 'Ny', to: '2017-12', entries: [{ commitment: 'a', status: 'done' }] },
        { title: 'Odaterad', from: 'i höstas', to: 'nu', published: 'i går', entries: [{ text: 'B' }] },
      ],
    });
    expect(text).to.contain('1 av 1 åtaganden genomfört').and.to.contain('I höstas–nu').and.to.contain('i går');
  });

  it('shows every other date as it is written', async () => {
    const text = await all({
      signedOn: 'i våras',
      published: 'före jul',
      updated: 'efter jul',
      previous: [{ title: 'Förra', from: 'hösten 2014', to: 'våren 2015' }],
      commitments: [{ text: 'A', period: { from: 'midsommar', to: 'skolstarten' } }],
    });
    for (const written of ['i våras', 'före jul', 'efter jul', 'hösten 2014–våren 2015', 'midsommar–skolstarten'])
      expect(text).to.contain(written);
  });

  it('is reported to the editor with the form to write, or that it is shown as written', async () => {
    const reported = listenToConsole();
    await cardWith({ periods: [{ from: '1 maj 2091', to: 'hösten 2091' }] });
    expect(reported.join('\n'))
      .to.contain('Där står "1 maj 2091". Det läses som "2091-05-01".')
      .and.to.match(/Där står "hösten 2091"\. Det ska vara ett datum .* Det visas som det är skrivet\./)
      .and.to.contain('Datumet ligger långt bort: "2091-05-01".');
  });
});

describe('a status in words', () => {
  it('is read where it is one of ours, and shown as text where not, never as no information', async () => {
    const card = await cardWith({
      commitments: [
        { id: 'a', text: 'A', status: 'pågår' },
        { id: 'b', text: 'B', status: 'Väntar på beslut' },
        { id: 'c', text: 'C' },
      ],
      followUps: [{ to: '2026-01', entries: [{ commitment: 'c', status: 'Uppskjutet', text: 'Till våren.' }] }],
    });
    const statuses = [...card.shadowRoot!.querySelectorAll('.theme [part=status]')].map(words);
    expect(statuses).to.deep.equal(['Pågår', 'Väntar på beslut', 'Uppskjutet']);
    expect(words(inside(card, '[part=follow-up] [part=status]'))).to.equal('Uppskjutet');
  });

  it('shows instead of our word for it', async () => {
    const card = await cardWith({ commitments: [{ text: 'A', status: 'partly', statusText: 'Nästan klart' }] });
    expect(words(inside(card, '[part=status]'))).to.equal('Nästan klart');
    expect(inside(card, '[part=outcome]').className).to.contain('partly');
  });
});

describe('numbers in words of the page', () => {
  const numbers = (value: Partial<Value>, target: object = { op: 'min', value: 200, unit: 'tillfällen' }) =>
    all({
      periods: [{ to: '2020' }],
      commitments: [{ id: 'a', text: 'A', targets: [{ id: 't', ...target }] }],
      followUps: [
        {
          to: '2020',
          entries: [{ commitment: 'a', values: [{ unit: 'tillfällen', target: 't', value: 1, ...value }] }],
        },
      ],
    } satisfies Partial<CitizenPromise> | object);

  it('may be at least and at most', async () => {
    expect(await numbers({ value: 210, about: 'atLeast' })).to.contain(
      'Målet är nått. minst 210 tillfällen, mål minst 200',
    );
    expect(await numbers({ value: 150, about: 'atLeast' })).not.to.contain('Målet är');
    expect(await numbers({ value: 150, about: 'atMost' })).to.contain('högst 150 tillfällen');
  });

  it('may have a span and a whole in words', async () => {
    const text = await all({
      commitments: [
        { text: 'A', targets: [{ op: 'exact', value: 1, unit: 'besök', per: 'term' }] },
        { text: 'B', targets: [{ op: 'exact', value: 1, unit: 'gång', per: 'varje helgfri torsdag kl. 10–11' }] },
        { text: 'C', targets: [{ op: 'min', value: 20, unit: 'procent', of: 'de upptäckta narkotikabrotten' }] },
        { text: 'D', period: { note: 'På hösten' } },
        { text: 'E', period: { from: '2026-09', note: 'utom helger' } },
      ],
    });
    for (const phrase of [
      'Mål: 1 besök per termin',
      'Mål: 1 gång varje helgfri torsdag kl. 10–11',
      'Mål: minst 20 procent av de upptäckta narkotikabrotten',
      'När: På hösten',
      'När: från och med september 2026, utom helger',
    ])
      expect(text).to.contain(phrase);
  });
});

describe('a theme with an address', () => {
  it('leads there', async () => {
    const themes = [{ id: 'a', title: 'Centrum', url: 'https://kommun.example/centrum' }];
    const card = await cardWith({ themes, commitments: [{ text: 'A', theme: 'a' }] });
    expect(inside(card, '.theme a').getAttribute('href')).to.equal('https://kommun.example/centrum');
  });
});
