import { expect } from '@open-wc/testing';
import type {
  CitizenPromise,
  Commitment,
  FollowUp,
  Period,
  Target,
  Value,
} from '../../../src/promise/citizen-promise.js';
import {
  compare,
  coverageOf,
  dateOf,
  followUpsByTime,
  outcomeOf,
  outcomesById,
  summaryOf,
} from '../../../src/promise/outcomes.js';

const promise = (followUps: FollowUp[]): CitizenPromise => ({ lang: 'sv', title: 'Löfte', followUps });
const titles = (followUps: FollowUp[]) => followUpsByTime(promise(followUps)).map(({ title }) => title);

describe('follow-ups', () => {
  it('are sorted by what they report on, whatever their order in the file', () => {
    expect(
      titles([
        { title: 'hösten', to: '2025-12-31' },
        { title: 'våren', from: '2025-01', to: '2025-06' },
        { title: 'året innan', published: '2024-11' },
      ]),
    ).to.deep.equal(['året innan', 'våren', 'hösten']);
  });

  it('of a whole year come after those of its months', () => {
    expect(
      titles([
        { title: 'året', to: '2025' },
        { title: 'mars', to: '2025-03' },
      ]),
    ).to.deep.equal(['mars', 'året']);
  });

  it('of the same day, or without any day, are newest first in the file', () => {
    const both = (more: FollowUp) =>
      titles([
        { title: 'Polisens', ...more },
        { title: 'Kommunens', ...more },
      ]).reverse();
    expect(both({ from: '2018', to: '2018' })).to.deep.equal(['Polisens', 'Kommunens']);
    expect(both({ published: '2019-02-01' })).to.deep.equal(['Polisens', 'Kommunens']);
    expect(both({})).to.deep.equal(['Polisens', 'Kommunens']);
  });

  it('without a date stay after the one they follow in the file', () => {
    expect(
      titles([{ title: 'senast', to: '2025' }, { title: 'odaterad' }, { title: 'först', to: '2024' }]),
    ).to.deep.equal(['först', 'senast', 'odaterad']);
  });
});

describe('the outcome of a commitment', () => {
  const outcome = (commitment: Commitment, ...followUps: FollowUp[]) =>
    outcomeOf(commitment, outcomesById(followUpsByTime(promise(followUps))));
  const written: Commitment = { id: 'a', text: 'Vi patrullerar.', status: 'notStarted', reason: 'Vi saknar folk.' };

  it('is what is written with it until something is reported on it', () => {
    expect(outcome(written, { entries: [{ commitment: 'b', status: 'done' }] })).to.include({
      status: 'notStarted',
      reason: 'Vi saknar folk.',
    });
  });

  it('is that of its own latest entry, whatever the order in the file', () => {
    const latest = { commitment: 'a', status: 'done' as const, text: 'Klart.' };
    const newest = { to: '2026', entries: [latest] };
    const result = outcome(
      written,
      newest,
      { to: '2025', entries: [{ commitment: 'a', status: 'ongoing', reason: 'Det regnade.' }] },
      { to: '2027', entries: [{ text: 'Inget om det.' }] },
    );
    expect(result).to.deep.equal({
      status: 'done',
      reason: undefined,
      statusIn: newest,
      entries: [latest],
      reportedIn: newest,
    });
  });

  it('keeps its status, with the day and the reason of that, when a later entry has none', () => {
    const later = { commitment: 'a', text: 'Mer kommer.' };
    const first: FollowUp = { to: '2025', entries: [{ commitment: 'a', status: 'partly', reason: 'Det regnade.' }] };
    const second = { to: '2026', entries: [later] };
    const result = outcome(written, first, second);
    expect(result).to.deep.equal({
      status: 'partly',
      reason: 'Det regnade.',
      statusIn: first,
      entries: [later],
      reportedIn: second,
    });
  });

  it('has all that the latest follow-up says of it', () => {
    const entries = [
      { commitment: 'a', status: 'done' as const, text: 'Ett.' },
      { commitment: 'a', text: 'Två.' },
    ];
    expect(outcome(written, { to: '2026', entries })).to.include({ status: 'done' });
    expect(outcome(written, { to: '2026', entries }).entries).to.deep.equal(entries);
  });

  it('keeps what is written with it, which has no day, beside an entry without status', () => {
    const followUp = { to: '2026', entries: [{ commitment: 'a', text: 'Mer kommer.' }] };
    expect(outcome(written, followUp)).to.include({
      status: 'notStarted',
      reason: 'Vi saknar folk.',
      statusIn: undefined,
      reportedIn: followUp,
    });
  });

  it('is reported on the day it was published, when what it covers ends later', () => {
    expect(dateOf({ to: '2026-12-31', published: '2026-10-20' })).to.equal('2026-10-20');
    expect(dateOf({ to: '2026-09', published: '2026-10-20' })).to.equal('2026-09');
  });

  it('of a commitment without id is only what is written with it', () => {
    expect(outcome({ text: 'Utan id', status: 'done' }, { entries: [{ text: 'Något.' }] }).status).to.equal('done');
  });
});

describe('the summary', () => {
  const none = new Map();

  it('counts what is done, and each other status', () => {
    const commitments: Commitment[] = [
      { text: '1', status: 'done' },
      { text: '2', status: 'done' },
      { text: '3', status: 'notDone' },
      { text: '4' },
    ];
    expect(summaryOf(commitments, none)).to.deep.equal({
      done: 2,
      total: 4,
      others: new Map([
        ['notDone', 1],
        [undefined, 1],
      ]),
    });
  });

  it('has its parts in one order, those of which nothing is known last', () => {
    const commitments: Commitment[] = [
      { text: '1' },
      { id: '2', text: '2' },
      { text: '3', status: 'notStarted' },
      { text: '4', status: 'ongoing' },
      { text: '5', status: 'partly' },
      { text: '6', status: 'done' },
    ];
    const outcomes = outcomesById([{ entries: [{ commitment: '2', text: 'Vi har börjat.' }] }]);
    expect([...summaryOf(commitments, outcomes)!.others]).to.deep.equal([
      ['ongoing', 1],
      ['partly', 1],
      ['notStarted', 1],
      ['reported', 1],
      [undefined, 1],
    ]);
  });

  it('counts nothing where what is reported has no status: nobody says that it is not done', () => {
    const outcomes = outcomesById([{ entries: [{ commitment: '1', text: 'Vi har gått.' }] }]);
    expect(summaryOf([{ id: '1', text: '1' }, { text: '2' }], outcomes)).to.equal(undefined);
  });

  it('says nothing where nothing is reported on any commitment', () => {
    expect(summaryOf([{ text: '1' }], none)).to.equal(undefined);
    expect(summaryOf([], none)).to.equal(undefined);
  });

  it('takes parts for a whole that has no status, and makes up none where they say too little', () => {
    const whole = (...statuses: Commitment['status'][]): Commitment => ({
      text: 'helhet',
      children: statuses.map((status) => ({ text: 'del', ...(status && { status }) })),
    });
    const statusOf = (...statuses: Commitment['status'][]) => {
      const counted = summaryOf([whole(...statuses), { text: 'annat', status: 'changed' }], none)!;
      return counted.done ? 'done' : [...counted.others.keys()].find((status) => status !== 'changed');
    };
    expect(statusOf('done', 'done')).to.equal('done');
    expect(statusOf('done', 'notDone')).to.equal('partly');
    expect(statusOf('done', undefined)).to.equal('partly');
    expect(statusOf('ongoing', 'notStarted')).to.equal('ongoing');
    expect(statusOf('notDone', 'notNeeded'), 'not that nothing is known').to.equal('reported');
    expect(statusOf('notDone', 'notDone')).to.equal('notDone');
  });
});

describe('a value beside its target', () => {
  const hours = (value: number, more: Partial<Value> = {}): Value => ({ value, unit: 'timmar', ...more });
  const target = (op: Target['op'], value: number, more: Partial<Target> = {}): Target => ({
    op,
    value,
    unit: 'timmar',
    ...more,
  });

  for (const [words, value, goal, comparison] of [
    ['1 500 of at least 4 000', hours(1500), target('min', 4000), 'under'],
    ['4 000 of at least 4 000', hours(4000), target('min', 4000), 'met'],
    ['71 checks beside at least 1 per day', hours(71), target('min', 1, { per: 'day' }), undefined],
    ['0.78 per day beside at least 1 per day', hours(0.78, { per: 'day' }), target('min', 1, { per: 'day' }), 'under'],
    ['1.23 per day beside at least 1 per day', hours(1.23, { per: 'day' }), target('min', 1, { per: 'day' }), 'met'],
    ['1 per week beside at least 1 per day', hours(1, { per: 'week' }), target('min', 1, { per: 'day' }), undefined],
    ['3 planned of at least 2', hours(3, { planned: true }), target('min', 2), undefined],
    ['4 of at most 3', hours(4), target('max', 3), 'over'],
    ['2 of at most 3', hours(2), target('max', 3), 'met'],
    ['within 30, and it took 34', hours(34), target('within', 30), 'over'],
    ['within 30, and it took 30', hours(30), target('within', 30), 'met'],
    ['just 12, and it was 12', hours(12), target('exact', 12), 'met'],
    ['just 12, and it was 11', hours(11), target('exact', 12), 'under'],
    ['just 12, and it was 13', hours(13), target('exact', 12), 'over'],
    ['about 300 of at least 300', hours(300, { about: 'about' }), target('min', 300), undefined],
    ['just under 300 of at least 300', hours(300, { about: 'under' }), target('min', 300), 'under'],
    ['just under 300 of at least 200', hours(300, { about: 'under' }), target('min', 200), undefined],
    ['just over 300 of at least 300', hours(300, { about: 'over' }), target('min', 300), 'met'],
    ['just over 300 of at most 300', hours(300, { about: 'over' }), target('max', 300), 'over'],
    ['just under 300 of at most 300', hours(300, { about: 'under' }), target('max', 300), 'met'],
    ['2 at one of its four places', hours(2, { places: ['A'] }), target('min', 2, { places: ['A', 'B'] }), undefined],
    [
      '2 at one place, of 2 at each of two',
      hours(2, { places: ['A'] }),
      target('min', 2, { places: ['A', 'B'], each: true }),
      'met',
    ],
    [
      '2 at two places in all, of 2 at each',
      hours(2, { places: ['A', 'B'] }),
      target('min', 2, { places: ['A', 'B'], each: true }),
      undefined,
    ],
    [
      '2 at each of two places, of 2 at each',
      hours(2, { places: ['A', 'B'], each: true }),
      target('min', 2, { places: ['A', 'B'], each: true }),
      'met',
    ],
    ['2 in all, of 2 at each of two', hours(2), target('min', 2, { places: ['A', 'B'], each: true }), undefined],
    ['24 hours beside 2 days', hours(24), target('within', 2, { unit: 'dygn' }), undefined],
    ['30 days of 100 hours', hours(30, { unit: 'dagar' }), target('min', 100), undefined],
    [
      '1.23 checks beside at least 1 check',
      hours(1.23, { unit: 'kontroller' }),
      target('min', 1, { unit: { sv: 'kontroll', en: 'check' } }),
      'met',
    ],
    ['1 day beside within 24 hours', hours(1, { unit: 'dag' }), target('within', 24), undefined],
    ['2 at another place', hours(2, { places: ['C'] }), target('min', 2, { places: ['A'] }), undefined],
    [
      'the same place in two orders of languages',
      hours(2, { places: [{ sv: 'Torget', en: 'The square' }] }),
      target('min', 2, { places: [{ en: 'The square', sv: 'Torget' }] }),
      'met',
    ],
  ] as const)
    it(`${words}: ${comparison ?? 'is not judged'}`, () => {
      expect(compare(value, goal, { fromStart: true, toEnd: true })).to.equal(comparison);
    });
});

describe('what a value in a follow-up covers', () => {
  const year = [{ from: '2017', to: '2017' }];
  const value: Value = { value: 52, unit: 'tillfällen', target: 't' };
  const target: Target = { id: 't', op: 'min', value: 200, unit: 'tillfällen' };
  const today = '2020-01-01';
  const withValue = (followUp: FollowUp, ...values: Value[]): FollowUp => ({
    ...followUp,
    entries: [{ commitment: 'a', values: values.length ? values : [value] }],
  });
  const coverage = (
    followUps: FollowUp[],
    { periods = year, commitment, of = value }: { periods?: Period[]; commitment?: Commitment; of?: Value } = {},
  ) => coverageOf(of, followUps[0]!, { lang: 'sv', title: 'Löfte', periods, followUps }, today, commitment);
  const quarters = [
    { from: '2017-10', to: '2017-12' },
    { from: '2017-07', to: '2017-09' },
    { from: '2017-04', to: '2017-06' },
    { from: '2017-01', to: '2017-03' },
  ];

  it('is not the year when it is its last quarter, nor all of it when it is its first', () => {
    const followUps = quarters.map((each) => withValue(each));
    expect(coverage(followUps)).to.deep.equal({ fromStart: false, toEnd: true });
    expect(coverage([...followUps].reverse())).to.deep.equal({ fromStart: true, toEnd: false });
    expect(compare(value, target, coverage(followUps))).to.equal(undefined);
  });

  it('is the year when the follow-up is of the year, in whatever precision', () => {
    for (const followUp of [
      { from: '2017', to: '2017' },
      { from: '2017-01-01', to: '2017-12-31' },
      { from: '2016', to: '2018-01' },
    ])
      expect(coverage([withValue(followUp)]), JSON.stringify(followUp)).to.deep.equal({ fromStart: true, toEnd: true });
  });

  it('begins where the promise began, also before it was prolonged', () => {
    const periods = [
      { from: '2015', to: '2016' },
      { from: '2017', to: '2017' },
    ];
    expect(coverage([withValue({ from: '2017', to: '2017' })], { periods }).fromStart).to.equal(false);
    expect(coverage([withValue({ from: '2015', to: '2017' })], { periods }).fromStart).to.equal(true);
  });

  it('begins where the commitment begins, when that is said', () => {
    const commitment = { text: 'I sommar', period: { from: '2017-06', to: '2017-08' } };
    expect(coverage([withValue({ from: '2017-06', to: '2017-08' })], { commitment })).to.deep.equal({
      fromStart: true,
      toEnd: true,
    });
  });

  it('is not known when the promise does not say when it begins', () => {
    expect(coverage([withValue({ from: '2017-07', to: '2017-12' })], { periods: [{ to: '2017' }] }).fromStart).to.equal(
      false,
    );
  });

  it('is all so far when a single follow-up says no beginning, or no date at all', () => {
    for (const followUp of [{ to: '2017' }, { published: '2018-02' }, {}])
      expect(coverage([withValue(followUp)]), JSON.stringify(followUp)).to.deep.equal({ fromStart: true, toEnd: true });
    expect(coverage([withValue({ to: '2017-09' })])).to.deep.equal({ fromStart: true, toEnd: false });
    expect(coverage([withValue({ published: '2017-11-30' })])).to.deep.equal({ fromStart: true, toEnd: false });
  });

  it('is not known when several that say no beginning have a value for the same target', () => {
    for (const [one, other] of [
      [{ to: '2017-12' }, { to: '2017-06' }],
      [{ published: '2018-01' }, { published: '2017-07' }],
      [{}, {}],
    ] as const)
      expect(coverage([withValue(one), withValue(other)]).fromStart, JSON.stringify(one)).to.equal(false);
    const planned = withValue({ to: '2017-06' }, { ...value, planned: true });
    expect(coverage([withValue({ to: '2017' }), planned]).fromStart, 'a plan is no part of it').to.equal(true);
  });

  it('is not known when one follow-up has several values for the same target, unless each is of a place', () => {
    expect(coverage([withValue({ from: '2017', to: '2017' }, value, { ...value, value: 48 })]).fromStart).to.equal(
      false,
    );
    const places = withValue({ from: '2017', to: '2017' }, value, { ...value, places: ['Torget'] });
    expect(coverage([places]).fromStart).to.equal(true);
  });

  it('is all when the value says so', () => {
    const total: Value = { ...value, value: 212, per: 'period' };
    const followUps = quarters.map((each) => withValue(each, total));
    expect(compare(total, target, coverage(followUps, { of: total }))).to.equal('met');
  });

  it('goes on to the end only when that is past', () => {
    expect(
      coverage([withValue({ from: '2017', to: '2017' })], { periods: [{ from: '2017', to: '2999' }] }).toEnd,
    ).to.equal(false);
    expect(coverage([withValue({ from: '2017', to: '2017', published: '2017-10' })]).toEnd, 'written before').to.equal(
      false,
    );
  });

  it('does not matter for a number per day', () => {
    const rate = { ...value, per: 'day' as const };
    expect(compare(rate, { ...target, per: 'day' }, { fromStart: false, toEnd: false })).to.equal('under');
    expect(compare(value, target, { fromStart: false, toEnd: false })).to.equal(undefined);
  });
});
