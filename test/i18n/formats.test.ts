import { expect } from '@open-wc/testing';
import { formats } from '../../src/i18n/formats.js';

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
});
