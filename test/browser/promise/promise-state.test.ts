import { expect } from '@open-wc/testing';
import {
  dateInSweden,
  daysLeft,
  formerPeriods,
  lastDay,
  presentPeriod,
  promiseState,
} from '../../../src/promise/promise-state.js';

describe('the state of a promise', () => {
  const cases: [string, Parameters<typeof promiseState>[0], string, string][] = [
    ['is in force on its whole last day', [{ to: '2017-09-30' }], '2017-09-30', 'inForce'],
    ['has ended the day after', [{ to: '2017-09-30' }], '2017-10-01', 'ended'],
    ['is in force on the last day of its last month', [{ to: '2020-05' }], '2020-05-31', 'inForce'],
    ['has ended the month after', [{ to: '2020-05' }], '2020-06-01', 'ended'],
    ['is in force on the last day of its last year', [{ to: '2018' }], '2018-12-31', 'inForce'],
    ['has ended the year after', [{ to: '2018' }], '2019-01-01', 'ended'],
    ['is coming the day before its first', [{ from: '2024-05-01', to: '2025' }], '2024-04-30', 'coming'],
    ['is in force from its first day', [{ from: '2024-05-01', to: '2025' }], '2024-05-01', 'inForce'],
    ['is in force from the first day of its first month', [{ from: '2024-05' }], '2024-05-01', 'inForce'],
    ['follows its last period', [{ to: '2019' }, { to: '2018' }], '2019-06-01', 'ended'],
    ['is prolonged when its end was moved on', [{ to: '2020-12-31' }, { to: '2021-06-30' }], '2021-01-01', 'prolonged'],
    ['is prolonged before the first end too', [{ to: '2020-12-31' }, { to: '2021-06-30' }], '2020-11-01', 'prolonged'],
    ['is prolonged until further notice', [{ to: '2020' }, { from: '2020' }], '2021-01-01', 'prolonged'],
    ['is not prolonged after a gap', [{ to: '2020' }, { from: '2025', to: '2027' }], '2026-01-01', 'inForce'],
    ['has ended though prolonged', [{ to: '2020-12-31' }, { to: '2021-06-30' }], '2021-07-01', 'ended'],
    ['is not prolonged when its end was moved back', [{ to: '2021' }, { to: '2020-06-30' }], '2020-06-01', 'inForce'],
    [
      'is not prolonged by an end given more precisely',
      [{ to: '2020' }, { to: '2020-12-31' }],
      '2020-06-01',
      'inForce',
    ],
    [
      'is in force while the next period is decided and the first still runs',
      [{ to: '2025' }, { from: '2026', to: '2027' }],
      '2025-06-01',
      'prolonged',
    ],
    [
      'is coming in the gap before its next period',
      [{ to: '2024' }, { from: '2026', to: '2027' }],
      '2025-06-01',
      'coming',
    ],
    ['is undated without dates', [{}], '2018-06-01', 'undated'],
    ['is undated without periods', [], '2018-06-01', 'undated'],
  ];
  for (const [sentence, periods, today, state] of cases)
    it(sentence, () => {
      expect(promiseState(periods, today)).to.equal(state);
    });
});

describe('the end of a promise', () => {
  it('is the last day of a month, a year, a leap year', () => {
    expect(['2020-02', '2021-02', '2020', '2020-05-07', '2020-12'].map(lastDay)).to.deep.equal([
      '2020-02-29',
      '2021-02-28',
      '2020-12-31',
      '2020-05-07',
      '2020-12-31',
    ]);
  });

  it('is so many days away, also over a change of clocks', () => {
    expect(daysLeft('2026-03', '2026-03-01')).to.equal(30);
    expect(daysLeft('2026-10-31', '2026-10-01')).to.equal(30);
    expect(daysLeft('2026', '2026-12-31')).to.equal(0);
  });

  it('has those that were planned before it, and not those of periods that had ended before', () => {
    const periods = [{ to: '2015' }, { from: '2018', to: '2019' }, { from: '2020', to: '2021' }];
    expect(formerPeriods(periods).map(({ to, continues }) => [to, continues])).to.deep.equal([
      ['2015', false],
      ['2019', true],
    ]);
    expect(formerPeriods([{ to: '2020' }, { to: '2020-12-31' }]), 'the same, more precisely').to.be.empty;
  });

  it('is that of the last period, from when the running one began', () => {
    const periods = [
      { from: '2025', to: '2026' },
      { from: '2027', to: '2028' },
    ];
    expect(presentPeriod(periods, '2026-11-22')).to.deep.equal({ from: '2025', to: '2028' });
    expect(presentPeriod(periods, '2027-01-01')).to.deep.equal({ from: '2027', to: '2028' });
  });
});

describe('the date in Sweden', () => {
  for (const [time, date] of [
    ['2017-09-30T21:59:59Z', '2017-09-30'],
    ['2017-09-30T22:00:00Z', '2017-10-01'],
    ['2017-12-31T22:59:59Z', '2017-12-31'],
    ['2017-12-31T23:00:00Z', '2018-01-01'],
    ['2024-03-30T23:00:00Z', '2024-03-31'],
    ['2024-10-26T22:00:00Z', '2024-10-27'],
    ['2024-10-27T22:30:00Z', '2024-10-27'],
  ] as const)
    it(`is ${date} at ${time}`, () => {
      expect(dateInSweden(new Date(time))).to.equal(date);
    });

  it('is what the browser’s own time zone data says, every third hour for thirty years', () => {
    const format = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
    const different = [];
    for (let time = Date.UTC(2010, 0); time < Date.UTC(2040, 0); time += 3 * 3_600_000)
      if (dateInSweden(new Date(time)) !== format.format(time)) different.push(new Date(time).toISOString());
    expect(different).to.be.empty;
  });
});
