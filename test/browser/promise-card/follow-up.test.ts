import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { Commitment, CitizenPromise, Value } from '../../../src/promise/citizen-promise.js';
import { all, cardWith, inside, words } from '../../support/element.js';

const ended = [{ to: '2020' }];

describe('<promise-card> shows what became of the promise', () => {
  const statuses = [
    ['notStarted', 'Inte påbörjat', 'Not started'],
    ['ongoing', 'Pågår', 'Ongoing'],
    ['done', 'Genomfört', 'Done'],
    ['partly', 'Delvis genomfört', 'Partly done'],
    ['changed', 'Ändrat', 'Changed'],
    ['notDone', 'Inte genomfört', 'Not done'],
    ['notNeeded', 'Behövdes inte', 'Not needed'],
  ] as const;
  for (const [status, swedish, english] of statuses)
    it(`says "${swedish}" and "${english}", and why`, async () => {
      const promise = { commitments: [{ text: 'Vi patrullerar.', status, reason: 'Det regnade.' }] };
      expect(words(inside(await cardWith(promise), '[part=outcome]'))).to.equal(`${swedish} Det regnade.`);
      expect(words(inside(await cardWith(promise, 'en'), '[part=status]'))).to.equal(english);
    });

  it('sums up at the top, with when it was last followed up', async () => {
    const promise: Partial<CitizenPromise> = {
      commitments: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B', status: 'done' },
        { id: 'c', text: 'C' },
      ],
      followUps: [{ to: '2026-09', entries: [{ commitment: 'a', status: 'ongoing' }] }],
    };
    const card = await cardWith(promise);
    expect(words(inside(card, '[part=summary] p'))).to.equal(
      '1 av 3 åtaganden genomfört. Uppföljt till och med september 2026',
    );
    expect(all(card, '[part=summary] li').map(words)).to.deep.equal(['Pågår: 1', 'Ingen uppgift: 1']);
    expect(words(inside(await cardWith(promise, 'en'), '[part=summary] p'))).to.equal(
      '1 of 3 commitments done. Followed up to and including September 2026',
    );
  });

  it('says that nothing is followed up when the promise has ended, and not before', async () => {
    expect(words(inside(await cardWith({ periods: ended }), '[part=state] > [part=summary]'))).to.equal(
      'Det finns ingen uppföljning här.',
    );
    expect(inside(await cardWith({ periods: [{ to: '2999' }] }), '[part=summary]')).to.equal(null);
    expect(inside(await cardWith({}), '[part=summary]')).to.equal(null);
    const plain = await cardWith({ periods: ended, followUps: [{ body: ['Det gick bra.'] }] });
    expect(inside(plain, '[part=summary]')).to.equal(null);
  });

  it('shows the latest outcome beside the commitment, with its date', async () => {
    const card = await cardWith({
      commitments: [{ id: 'a', text: 'Vi patrullerar.' }],
      followUps: [
        { to: '2026-06-30', entries: [{ commitment: 'a', status: 'done', text: 'Klart.', places: ['Torget'] }] },
        { to: '2025', entries: [{ commitment: 'a', status: 'ongoing', reason: 'Vi började sent.' }] },
      ],
    });
    expect(words(inside(card, '.group li'))).to.equal(
      'Vi patrullerar. Genomfört Uppföljt till och med 30 juni 2026 Klart. Plats: Torget',
    );
  });

  it('gives no status a later day than it was reported on', async () => {
    const card = await cardWith({
      commitments: [{ id: 'a', text: 'Bygga åtta hus.' }],
      followUps: [
        { to: '2026-03', entries: [{ commitment: 'a', status: 'notDone', reason: 'Personalbrist.' }] },
        { to: '2026-09', entries: [{ commitment: 'a', text: 'Nu är sju av åtta klara.' }] },
      ],
    });
    expect(all(card, '.group .outcome p').map(words)).to.deep.equal([
      'Inte genomfört Uppföljt till och med mars 2026',
      'Personalbrist.',
      'Uppföljt till och med september 2026',
      'Nu är sju av åtta klara.',
    ]);
  });

  it('does not say that nothing is reported when only parts have a status', async () => {
    const children = [
      { text: 'A1', status: 'notDone' as const },
      { text: 'A2', status: 'notNeeded' as const },
    ];
    const card = await cardWith({ periods: ended, commitments: [{ text: 'A', children }] });
    expect(inside(card, '[part=summary]')).to.equal(null);
  });

  it('shows every follow-up, the latest first, with its report and its entries in the file’s order', async () => {
    const card = await cardWith({
      themes: [{ id: 't', title: 'Centrum' }],
      commitments: [{ id: 'a', text: 'Vi patrullerar.', theme: 't' }],
      followUps: [
        { title: 'Första året', from: '2024-05', to: '2025-04', body: ['Det började.'] },
        {
          to: '2026-04',
          published: '2026-05-12',
          document: { title: 'Rapport', url: '/rapport.pdf', type: 'pdf', bytes: 173_400 },
          entries: [
            { commitment: 'a', status: 'ongoing' },
            { text: 'Vi delade ut reflexer.' },
            { theme: 't', text: 'Belysningen är bättre.' },
          ],
        },
      ],
    });
    expect(all(card, '[part=report]').map(words)).to.deep.equal([
      'Uppföljning till och med april 2026 Publicerad 12 maj 2026 Rapport (pdf, 173 kB) ' +
        'Vi patrullerar. Pågår Vi delade ut reflexer. Centrum: Belysningen är bättre.',
      'Första året Maj 2024–april 2025 Det började.',
    ]);
  });

  it('sets what was done apart from the rest also where nothing is said of a status', async () => {
    const card = await cardWith({ followUps: [{ entries: [{ text: 'Vi delade ut reflexer.' }] }] });
    expect(inside(card, '[part=outcome]').className).to.equal('outcome');
    expect(inside(card, '[part=report] > .format'), 'no empty line for dates that are not known').to.equal(null);
  });

  it('folds a follow-up with many entries', async () => {
    const entries = (count: number) => ({
      followUps: [{ entries: Array(count).fill({ text: 'Insats.' }) as object[] }],
    });
    expect(all(await cardWith(entries(5)), 'details')).to.be.empty;
    expect(words(inside(await cardWith(entries(6)), 'summary'))).to.equal('6 punkter i uppföljningen');
  });

  it('says how residents will hear of it', async () => {
    const card = await cardWith({
      followPlan: { text: 'Vi följer upp varje år.', when: '2027-03', channels: ['Webbplatsen', 'Öppet möte'] },
    });
    expect(all(card, '[part=follow-up] > :is(h3, p), [part=follow-up] li').map(words)).to.deep.equal([
      'Uppföljning',
      'Vi följer upp varje år.',
      'Följs upp: mars 2027',
      'Här berättar vi hur det går:',
      'Webbplatsen',
      'Öppet möte',
    ]);
  });
});

describe('<promise-card> sets numbers against targets', () => {
  const hours = { sv: 'timmar', en: 'hours' };
  const checks = { sv: 'kontroller', en: 'checks' };

  async function cardOf(targets: Commitment['targets'], values: Value[], lang = 'sv') {
    return cardWith(
      {
        title: { sv: 'Löfte', en: 'Promise' },
        commitments: [{ id: 'a', text: 'Vi lovar.', targets: targets! }],
        followUps: [{ entries: [{ commitment: 'a', values }] }],
      },
      lang,
    );
  }
  const lines = (card: Element) => all(card, '.group .value').map(words);

  it('says how much of it is done, in words first and a bar second', async () => {
    const targets = [{ id: 't', op: 'min', value: 4000, unit: hours }] as const;
    const values = [{ value: 1500, unit: hours, target: 't' }];
    const card = await cardOf([...targets], values);
    expect(lines(card)).to.deep.equal(['1 500 av minst 4 000 timmar']);
    const bar = inside(card, '.group progress') as HTMLProgressElement;
    expect(bar.position).to.equal(0.375);
    expect(bar.getAttribute('aria-hidden'), 'the words say it').to.equal('true');
    expect(lines(await cardOf([...targets], values, 'en'))).to.deep.equal(['1,500 of at least 4,000 hours']);
  });

  it('says a rate beside its target, and whether it was met', async () => {
    const targets = [{ id: 't', op: 'min', value: 1, unit: checks, per: 'day' }] as const;
    const values = (total: number, rate: number): Value[] => [
      { value: total, unit: checks },
      { value: rate, unit: checks, per: 'day', target: 't' },
    ];
    expect(lines(await cardOf([...targets], values(301, 1.23)))).to.deep.equal([
      'Målet är nått. 301 kontroller, 1,23 per dag, mål minst 1 per dag',
    ]);
    expect(lines(await cardOf([...targets], values(71, 0.78)))).to.deep.equal([
      'Målet är inte nått. 71 kontroller, 0,78 per dag, mål minst 1 per dag',
    ]);
    expect(lines(await cardOf([...targets], values(71, 0.78), 'en'))).to.deep.equal([
      'Target not met. 71 checks, 0.78 per day, target at least 1 per day',
    ]);
  });

  it('judges no total before the promise has ended, when it may still change', async () => {
    const line = async (target: object, value: number, periods: CitizenPromise['periods']) => {
      const card = await cardWith({
        periods: periods!,
        commitments: [
          { id: 'a', text: 'Vi', targets: [{ id: 't', unit: 'bränder', value: 10, op: 'max', ...target }] },
        ],
        followUps: [{ entries: [{ commitment: 'a', values: [{ value, unit: 'bränder', target: 't', ...target }] }] }],
      });
      return lines(card)[0];
    };
    const running = [{ to: '2999' }];
    expect(await line({ per: 'period' }, 3, running)).to.equal('3 bränder under perioden, mål högst 10 under perioden');
    expect(await line({}, 3, ended)).to.equal('Målet är nått. 3 bränder, mål högst 10');
    expect(await line({}, 12, running)).to.equal('Målet är inte nått. 12 bränder, mål högst 10');
    expect(await line({ per: 'day' }, 3, running)).to.equal('Målet är nått. 3 bränder per dag, mål högst 10 per dag');
  });

  it('draws no bar for a target of nothing', async () => {
    const card = await cardOf(
      [{ id: 't', op: 'exact', value: 0, unit: 'fel' }],
      [{ value: 0, unit: 'fel', target: 't' }],
    );
    expect(inside(card, 'progress')).to.equal(null);
  });

  it('judges nothing that counts something else', async () => {
    const perDay = [{ id: 't', op: 'min', value: 1, unit: checks, per: 'day' }] as const;
    const card = await cardOf([...perDay], [{ value: 71, unit: checks, target: 't' }]);
    expect(lines(card)).to.deep.equal(['71 kontroller, mål minst 1 per dag']);
    expect(inside(card, 'progress')).to.equal(null);
    const meetings = [{ id: 't', op: 'min', value: 2, unit: 'möten' }] as const;
    const planned = await cardOf([...meetings], [{ value: 3, unit: 'möten', planned: true, target: 't' }]);
    expect(lines(planned)).to.deep.equal(['3 möten (planeras), mål minst 2']);
    expect(inside(planned, 'progress')).to.equal(null);
  });

  it('names the places once, and that a number holds at each', async () => {
    const places = ['Torget', 'Parken'];
    const card = await cardOf(
      [{ id: 't', op: 'min', value: 2, unit: 'möten', places, each: true }],
      [{ value: 2, unit: 'möten', places, each: true, target: 't' }],
    );
    expect(lines(card)).to.deep.equal(['Målet är nått. 2 möten (Torget, Parken, på varje plats), mål minst 2']);
  });

  it('shows what is not known exactly, and notes', async () => {
    const card = await cardOf(
      [],
      [
        { value: 300, about: 'over', unit: 'samtal', note: 'till och med maj' },
        { value: 40, about: 'about', unit: 'samtal', per: 'month' },
        { value: 5, about: 'under', unit: 'möten' },
      ],
    );
    expect(lines(card)).to.deep.equal([
      'drygt 300 samtal (till och med maj)',
      'cirka 40 samtal per månad',
      'knappt 5 möten',
    ]);
  });

  it('shows every target that nothing is said of yet', async () => {
    const card = await cardWith({
      commitments: [
        {
          text: 'Vi lovar.',
          targets: [
            { op: 'min', value: 4000, unit: 'timmar', per: 'year' },
            { op: 'max', value: 3, unit: 'bränder', note: 'jämfört med 7 förra året' },
            { op: 'exact', value: 12, unit: 'möten', places: ['Torget', 'Parken'] },
            { op: 'within', value: 24, unit: 'timmar' },
            { op: 'min', value: 3, of: 7, unit: 'skolor' },
          ],
        },
      ],
    });
    expect(all(card, '.group .detail').map(words)).to.deep.equal([
      'Mål: minst 4 000 timmar per år',
      'Mål: högst 3 bränder (jämfört med 7 förra året)',
      'Mål: 12 möten (Torget, Parken)',
      'Mål: inom 24 timmar',
      'Mål: minst 3 av 7 skolor',
    ]);
  });

  it('marks a unit that exists only in another language', async () => {
    const card = await cardWith(
      { commitments: [{ text: 'Vi', targets: [{ op: 'min', value: 2, unit: 'möten' }] }] },
      'en',
    );
    expect(inside(card, '.detail span[lang=sv]').textContent).to.equal('möten');
  });
});
