import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { CitizenPromise, FollowUp } from '../../../src/promise/citizen-promise.js';
import { all, cardWith, words } from '../../support/element.js';

const ended = [{ from: '2018', to: '2018' }];
const parties = [
  { id: 'p', name: 'Polisen' },
  { id: 'r', name: 'räddningstjänsten', shortName: 'RTJ' },
];

const said = (card: Element, selector: string) => all(card, selector).map(words);

describe('<promise-card> says only what is known', () => {
  it('judges no quarter as the year, and shows both numbers', async () => {
    const followUp = (from: string, to: string, value: number): FollowUp => ({
      from,
      to,
      entries: [{ commitment: 'a', status: 'done', values: [{ value, unit: 'brott', target: 't' }] }],
    });
    const card = await cardWith({
      periods: ended,
      commitments: [{ id: 'a', text: 'Vi', targets: [{ id: 't', op: 'max', value: 100, unit: 'brott' }] }],
      followUps: [followUp('2018-01', '2018-03', 40), followUp('2018-10', '2018-12', 28)],
    });
    expect(said(card, '.group .value')).to.deep.equal(['28 brott, mål högst 100']);
    expect(said(card, '[part=report] .value'), 'nor the first one, which is not to the end').to.deep.equal([
      '28 brott, mål högst 100',
      '40 brott, mål högst 100',
    ]);
    expect(all(card, 'progress')).to.be.empty;
  });

  it('says of a total of the whole promise whether it was enough, and keeps "minst"', async () => {
    const card = await cardWith({
      periods: ended,
      commitments: [{ id: 'a', text: 'Vi', targets: [{ id: 't', op: 'min', value: 200, unit: 'pass' }] }],
      followUps: [
        {
          from: '2018',
          to: '2018',
          entries: [{ commitment: 'a', values: [{ value: 52, unit: 'pass', target: 't' }] }],
        },
      ],
    });
    expect(said(card, '.group .value')).to.deep.equal(['Målet är inte nått. 52 av minst 200 pass']);
  });

  it('says "Redovisat utan status" of what is followed up without one, and "Ingen uppgift" last, of the rest', async () => {
    const commitments = [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
      { id: 'c', text: 'C', status: 'done' as const },
      { id: 'd', text: 'D', status: 'ongoing' as const },
    ];
    const followUps = [{ entries: [{ commitment: 'b', text: 'Vi har gått.' }] }];
    expect(said(await cardWith({ commitments, followUps }), '[part=summary] li')).to.deep.equal([
      'Pågår: 1',
      'Redovisat utan status: 1',
      'Ingen uppgift: 1',
    ]);
    expect(said(await cardWith({ commitments, followUps }, 'en'), '[part=summary] li').slice(1)).to.deep.equal([
      'Reported without a status: 1',
      'No information: 1',
    ]);
  });

  it('drops no source, whatever little is known of it', async () => {
    const card = await cardWith({
      situation: {
        text: 'Många undviker parken.',
        sources: [{ kind: 'staff' }, { kind: 'intelligence' }, { kind: 'other' }, { kind: 'other', text: 'Brev' }],
      },
    });
    expect(said(card, '.sources li')).to.deep.equal([
      'Medarbetardialog',
      'Polisens underrättelser',
      'Annat underlag',
      'Brev',
    ]);
  });

  describe('of who promises', () => {
    const rows = async (promise: Partial<CitizenPromise>, lang = 'sv') =>
      all(await cardWith(promise, lang), 'dl > div').map((row) => [...row.querySelectorAll('dt, dd > div')].map(words));

    it('nobody whose role is left out, and who is named by no commitment', async () => {
      expect(await rows({ parties })).to.deep.equal([['Parter', 'Polisen', 'Räddningstjänsten']]);
      expect(await rows({ parties }, 'en')).to.deep.equal([['Parties', 'Polisen', 'Räddningstjänsten']]);
    });

    it('those who are named by a commitment, or by a part of one', async () => {
      const commitments = [{ text: 'Vi', children: [{ text: 'Del', by: ['r'] }] }];
      expect(await rows({ parties, commitments })).to.deep.equal([
        ['Lovar', 'Räddningstjänsten'],
        ['Parter', 'Polisen'],
      ]);
    });

    it('also one who has that role and no commitment', async () => {
      const promisers = parties.map((party) => ({ ...party, role: 'promises' as const }));
      const commitments = [{ text: 'Vi', by: ['p'] }];
      expect(await rows({ parties: promisers, commitments })).to.deep.equal([
        ['Lovar', 'Polisen', 'Räddningstjänsten'],
      ]);
    });
  });

  describe('in the order of the file', () => {
    it('where grouping would change it, and then names who promises each', async () => {
      const card = await cardWith({
        parties,
        commitments: [
          { text: 'Ett', by: ['p'] },
          { text: 'Två', by: ['r'] },
          { text: 'Tre', by: ['p'] },
          { text: 'Fyra' },
        ],
      });
      expect(said(card, '.group li')).to.deep.equal([
        'Ett Lovar: Polisen',
        'Två Lovar: RTJ',
        'Tre Lovar: Polisen',
        'Fyra',
      ]);
      expect(all(card, '.group h4')).to.be.empty;
      expect(said(card, '.about dd > div'), 'the full name is not lost').to.include('Räddningstjänsten');
    });

    it('and groups where it does not', async () => {
      const commitments = [
        { text: 'Ett', by: ['p', 'r'] },
        { text: 'Två', by: ['r'] },
        { text: 'Tre', by: ['r'] },
      ];
      expect(said(await cardWith({ parties, commitments }), '.group h4')).to.deep.equal([
        'Polisen och räddningstjänsten',
        'Räddningstjänsten',
      ]);
    });
  });

  for (const [name, heading] of [
    ['“räddningstjänsten”', '“Räddningstjänsten”'],
    ['eHälsomyndigheten', 'eHälsomyndigheten'],
    ['őrség', 'Őrség'],
    ['полиция', 'Полиция'],
    ['პოლიცია', 'პოლიცია'],
    ['الشرطة', 'الشرطة'],
    ['112-centralen', '112-centralen'],
  ] as const)
    it(`begins a heading with a capital in the text itself: "${heading}"`, async () => {
      const card = await cardWith({ parties: [{ id: 'x', name }], commitments: [{ text: 'Vi', by: ['x'] }] });
      expect(said(card, '.group h4')).to.deep.equal([heading]);
    });

  it('writes nothing in capitals that is not', async () => {
    const card = await cardWith({
      category: 'Trygghet',
      followUps: [{ title: 'Rapport', from: '2018-05', to: '2018-06' }],
    });
    const styles = all(card, '*').flatMap((element) => [
      getComputedStyle(element).textTransform,
      getComputedStyle(element, '::first-letter').textTransform,
    ]);
    expect([...new Set(styles)]).to.deep.equal(['none']);
    expect(said(card, '.report .format')).to.deep.equal(['Maj–juni 2018']);
  });

  it('gives each of more than two numbers a line', async () => {
    const numbers = (count: number) => {
      const values = ['möten', 'pass', 'samtal'].slice(0, count).map((unit, index) => ({ value: index + 1, unit }));
      return cardWith({
        commitments: [{ id: 'a', text: 'Vi' }],
        followUps: [{ entries: [{ commitment: 'a', values }] }],
      });
    };
    expect(said(await numbers(2), '.group .value')).to.deep.equal(['1 möten, 2 pass']);
    expect(said(await numbers(3), '.group .value')).to.deep.equal(['1 möten', '2 pass', '3 samtal']);
  });

  describe('of a promise that has ended', () => {
    const followPlan = { when: 'hösten 2018', channels: ['Webbplatsen'] };
    const plan = (card: Element) => said(card, '[part=follow-up] > p');
    it('that it was to be followed up, not that it is', async () => {
      expect(plan(await cardWith({ periods: ended, followPlan }))).to.deep.equal([
        'Skulle följas upp: hösten 2018',
        'Här berättar vi hur det gick:',
      ]);
      expect(plan(await cardWith({ periods: ended, followPlan }, 'en'))[0]).to.equal(
        'Follow-up was planned: hösten 2018',
      );
      expect(plan(await cardWith({ followPlan }))[0]).to.equal('Följs upp: hösten 2018');
    });

    it('that it is followed up where that is still to come', async () => {
      for (const [when, sentence] of [
        ['2999-03', 'Följs upp: mars 2999'],
        ['våren 2099', 'Följs upp: våren 2099'],
      ] as const)
        expect(plan(await cardWith({ periods: ended, followPlan: { when } }))).to.deep.equal([sentence]);
    });

    it('what it was meant to lead to', async () => {
      expect(said(await cardWith({ periods: ended, aims: ['Fler är trygga.'] }), 'h3')).to.include(
        'Det skulle löftet leda till',
      );
    });
  });

  for (const [followUp, heading] of [
    [{ from: '2018-05' }, 'Uppföljning sedan maj 2018'],
    [{ to: '2018-05' }, 'Uppföljning till och med maj 2018'],
    [{ from: '2018', to: '2018' }, 'Uppföljning 2018'],
    [{ published: '2018-05-02' }, 'Uppföljning 2 maj 2018'],
    [{}, 'Uppföljning'],
  ] as const)
    it(`names a report without a title by what it covers: "${heading}"`, async () => {
      const card = await cardWith({ followUps: [{ ...followUp, body: ['Text'] }] });
      expect(said(card, '.report')).to.deep.equal([`${heading} Text`]);
    });

  for (const [followUp, sentence] of [
    [{ to: '2018-05', published: '2018-06-02' }, 'Senaste uppföljning: 2 juni 2018'],
    [{ to: '2018-05' }, 'Uppföljt till och med maj 2018'],
    [{ from: '2018-05' }, 'Uppföljt: från och med maj 2018'],
  ] as const)
    it(`says at the top "${sentence}"`, async () => {
      expect(said(await cardWith({ followUps: [{ ...followUp, body: ['Text'] }] }), '[part=summary]')).to.deep.equal([
        sentence,
      ]);
    });

  it('links to a report once, where it is', async () => {
    const document = { title: 'Rapport', url: 'https://kommun.example/rapport.pdf' };
    const card = await cardWith({ followUps: [{ document }], documents: [document], links: [document] });
    expect(all(card, 'a[href$="rapport.pdf"]')).to.have.length(1);
    const only = await cardWith({ documents: [document], links: [document] });
    expect(said(only, '.links li')).to.have.length(1);
  });

  it('leaves no half of a row empty beside a single group', async () => {
    await setViewport({ width: 1280, height: 800 });
    const card = await cardWith({
      parties,
      commitments: [
        { text: 'Ett', by: ['p'] },
        { text: 'Två', by: ['p', 'r'] },
        { text: 'Tre', by: ['r'] },
      ],
    });
    const groups = all(card, '.group').map((group) => group.offsetWidth);
    expect(new Set(groups).size, groups.join()).to.equal(1);
  });
});
