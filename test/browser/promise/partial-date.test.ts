import { expect } from '@open-wc/testing';
import { readDate } from '../../../src/promise/partial-date.js';

describe('a date as editors write it', () => {
  for (const [written, date] of [
    ['2017', '2017'],
    ['2017-09', '2017-09'],
    ['2017-9', '2017-09'],
    ['2017-9-1', '2017-09-01'],
    ['2017/09/01', '2017-09-01'],
    ['2017.9.1', '2017-09-01'],
    ['2017–09–30', '2017-09-30'],
    ['20170930', '2017-09-30'],
    ['2017-09-30T00:00:00.000Z', '2017-09-30'],
    ['2017-09-30 12:00', '2017-09-30'],
    ['30 sept 2017', '2017-09-30'],
    ['30 sept. 2017', '2017-09-30'],
    [' 31  December 2026 ', '2026-12-31'],
    ['31\u00a0december 2026', '2026-12-31'],
    ['den 1 maj 2026', '2026-05-01'],
    ['den 31:a okt. 2026', '2026-10-31'],
    ['December 31, 2026', '2026-12-31'],
    ['the 1st of May, 2026', '2026-05-01'],
    ['Oct 3 2026', '2026-10-03'],
    ['29 feb 2024', '2024-02-29'],
    ['dec 2026', '2026-12'],
    ['March 2026', '2026-03'],
    ['år 2017', '2017'],
    ['31/12 2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['30.9.2017', '2017-09-30'],
    ['9/2017', '2017-09'],
  ] as const)
    it(`is ${date} when it is "${written}"`, () => expect(readDate(written)).to.equal(date));

  for (const written of [
    '1/5/2026',
    '2016-17',
    '2016/17',
    '2016/10',
    '2017–2018',
    '2017–',
    '–2017',
    'hösten 2017',
    'maj–juni 2017',
    '1–30 september 2017',
    'vecka 36 2017',
    'Q3 2017',
    'ma 2017',
    'tills vidare',
    '30 sept -17',
    '30/9-17',
    '29 feb 2023',
    '2017-02-30',
    '2017-13',
    '31 november 2026',
    // Midnight in Sweden, or late in the evening before.
    '2017-09-29T22:00:00.000Z',
    '',
  ])
    it(`is not to be read from "${written}"`, () => expect(readDate(written)).to.equal(undefined));
});
