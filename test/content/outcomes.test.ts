import { expect } from '@open-wc/testing';
import type { CitizenPromise, Commitment, FollowUp, Target, Value } from '../../src/content/citizen-promise.js';
import { compare, followUpsByTime, outcomeOf, outcomesById, summaryOf } from '../../src/content/outcomes.js';

const promise = (followUps: FollowUp[]): CitizenPromise => ({ lang: 'sv', title: 'Löfte', followUps });
const titles = (followUps: FollowUp[]) => followUpsByTime(promise(followUps)).map(({ title }) => title);

describe('follow-ups', () => {
  it('are sorted by what they tell of, whatever their order in the file', () => {
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

  it('is what is written with it until something is told of it', () => {
    expect(outcome(written, { entries: [{ commitment: 'b', status: 'done' }] })).to.include({
      status: 'notStarted',
      reason: 'Vi saknar folk.',
    });
  });

  it('is that of its own latest entry, whatever the order in the file', () => {
    const latest = { commitment: 'a', status: 'done' as const, text: 'Klart.' };
    const result = outcome(
      written,
      { to: '2026', entries: [latest] },
      { to: '2025', entries: [{ commitment: 'a', status: 'ongoing', reason: 'Det regnade.' }] },
      { to: '2027', entries: [{ text: 'Inget om det.' }] },
    );
    expect(result).to.deep.equal({
      status: 'done',
      reason: undefined,
      statusOn: '2026',
      entries: [latest],
      toldOn: '2026',
    });
  });

  it('keeps its status, with the day and the reason of that, when a later entry has none', () => {
    const later = { commitment: 'a', text: 'Mer kommer.' };
    const result = outcome(
      written,
      { to: '2025', entries: [{ commitment: 'a', status: 'partly', reason: 'Det regnade.' }] },
      { to: '2026', entries: [later] },
    );
    expect(result).to.deep.equal({
      status: 'partly',
      reason: 'Det regnade.',
      statusOn: '2025',
      entries: [later],
      toldOn: '2026',
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
    const result = outcome(written, { to: '2026', entries: [{ commitment: 'a', text: 'Mer kommer.' }] });
    expect(result).to.include({ status: 'notStarted', reason: 'Vi saknar folk.', statusOn: undefined, toldOn: '2026' });
  });

  it('is told on the day it was published, when what it covers ends later', () => {
    const entries = [{ commitment: 'a', status: 'ongoing' as const }];
    expect(outcome(written, { to: '2026-12-31', published: '2026-10-20', entries }).statusOn).to.equal('2026-10-20');
    expect(outcome(written, { to: '2026-09', published: '2026-10-20', entries }).statusOn).to.equal('2026-09');
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

  it('says nothing where nothing is told of any commitment', () => {
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
    expect(statusOf('notDone', 'notNeeded')).to.equal(undefined);
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
      expect(compare(value, goal)).to.equal(comparison);
    });
});
