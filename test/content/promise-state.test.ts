import { expect } from '@open-wc/testing';
import { dateInSweden, promiseState } from '../../src/content/promise-state.js';

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
    ['goes by its last period', [{ to: '2017' }, { from: '2018', to: '2019' }], '2018-06-01', 'inForce'],
    ['is undated without dates', [{}], '2018-06-01', 'undated'],
    ['is undated without periods', [], '2018-06-01', 'undated'],
  ];
  for (const [sentence, periods, today, state] of cases)
    it(sentence, () => {
      expect(promiseState(periods, today)).to.equal(state);
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
