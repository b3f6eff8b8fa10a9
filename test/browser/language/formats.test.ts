import { expect } from '@open-wc/testing';
import { formats } from '../../../src/language/formats.js';

describe('formats', () => {
  it('writes a date as precisely as it is known', () => {
    expect(['2017-09-30', '2020-05', '2018'].map(formats('sv').date)).to.deep.equal([
      '30 september 2017',
      'maj 2020',
      '2018',
    ]);
    expect(['2017-09-03', '2020-05', '2018'].map(formats('en').date)).to.deep.equal([
      '3 September 2017',
      'May 2020',
      '2018',
    ]);
  });

  it('writes the months as the browser does', () => {
    for (const locale of ['sv', 'en'] as const)
      for (let month = 1; month <= 12; month++) {
        const date = `2024-${String(month).padStart(2, '0')}-07`;
        const expected = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
          dateStyle: 'long',
          timeZone: 'UTC',
        });
        expect(formats(locale).date(date)).to.equal(expected.format(new Date(date)));
      }
  });

  it('joins names as the language does', () => {
    expect(formats('sv').list(['A'])).to.equal('A');
    expect(formats('sv').list(['A', 'B'])).to.equal('A och B');
    expect(formats('en').list(['A', 'B', 'C'])).to.equal('A, B and C');
  });

  it('writes numbers as the browser does', () => {
    for (const [locale, tag] of [
      ['sv', 'sv'],
      ['en', 'en-GB'],
    ] as const)
      for (const number of [0, 7, 0.78, 1.23, 999, 1500, 4000, 1234.5, 1234567, 100000])
        expect(formats(locale).number(number)).to.equal(
          new Intl.NumberFormat(tag, { maximumFractionDigits: 9 }).format(number),
        );
  });

  it('writes a negative number with a minus sign', () => {
    expect(formats('sv').number(-12.5)).to.equal('−12,5');
  });

  it('writes the size of a file in decimal units', () => {
    expect([1, 999, 173_400, 999_499, 999_500, 1_249_000].map(formats('sv').fileSize)).to.deep.equal([
      '1 kB',
      '1 kB',
      '173 kB',
      '999 kB',
      '1 MB',
      '1,2 MB',
    ]);
  });

  it('counts as the language does', () => {
    const messages = { one: 'En dag.', other: '{count} dagar av {total}.' };
    expect(formats('sv').count(1, messages)).to.equal('En dag.');
    expect(formats('sv').count(1200, messages, { total: '7' })).to.equal('1\u00a0200 dagar av 7.');
  });

  it('names a language', () => {
    expect(['fi', 'en-GB'].map(formats('sv').language)).to.deep.equal(['finska', 'engelska']);
    expect(formats('en').language('sv')).to.equal('Swedish');
  });
});
