import { expect } from '@open-wc/testing';
import { readMailAddress } from '../../../src/promise/mail-address.js';

describe('readMailAddress()', () => {
  for (const [value, address] of [
    ['mailto:kommunen@exempel.se', 'kommunen@exempel.se'],
    ['\n MailTo:kommunen@exempel.se ', 'kommunen@exempel.se'],
    ['mailto:kommunen%40exempel.se', 'kommunen@exempel.se'],
    ['mailto:%C3%A5sa@r%C3%A4ksm%C3%B6rg%C3%A5s.se', 'åsa@räksmörgås.se'],
    ["mailto:o'brien+lofte_1.a-b@xn--rksmrgs-5wao1o.se", "o'brien+lofte_1.a-b@xn--rksmrgs-5wao1o.se"],
  ] as const)
    it(`finds ${address} in "${value}"`, () => {
      expect(readMailAddress(value)).to.deep.equal({ address, hasMore: false });
    });

  for (const more of ['?', '?cc=b@exempel.se', '?subject=a#b', '#feedback-form', '?x=\ny'])
    it(`says that there is more than an address: ${JSON.stringify(more)}`, () => {
      expect(readMailAddress(`mailto:a@exempel.se${more}`)).to.deep.equal({ address: 'a@exempel.se', hasMore: true });
    });

  for (const value of [
    '',
    'mailto:',
    'a@exempel.se',
    'https://exempel.se/?mailto:a@exempel.se',
    'mailto:a',
    'mailto:@exempel.se',
    'mailto:a@se',
    'mailto:a@exempel.se,b@exempel.se',
    'mailto:a@exempel.se;b@exempel.se',
    'mailto:a@exempel.se b@exempel.se',
    'mailto:a@exempel.se%20b@exempel.se',
    'mailto:a@exempel.se%0Abcc:b@exempel.se',
    'mailto:a@exempel.se\r\nbcc:b@exempel.se',
    'mailto:a%2525@exempel.se',
    'mailto:a%3Fcc=b@exempel.se',
    'mailto:a%26b@exempel.se',
    'mailto:b%25exempel.se@relay.se',
    'mailto:"a b"@exempel.se',
    'mailto:Anna <a@exempel.se>',
    'mailto:a..b@exempel.se',
    'mailto:.a@exempel.se',
    'mailto:a@exempel..se',
    'mailto:a@[127.0.0.1]',
    'mailto:a@exempel.se%E5',
    `mailto:${'a'.repeat(250)}@exempel.se`,
    `mailto:a\u202Eb@exempel.se`,
    `mailto:a\u200Bb@exempel.se`,
  ])
    it(`finds none in ${JSON.stringify(value.slice(0, 60))}`, () => {
      expect(readMailAddress(value)).to.equal(undefined);
    });

  it('answers at once for a long value', () => {
    const began = performance.now();
    readMailAddress(`mailto:${'a.'.repeat(100_000)}`);
    readMailAddress(`mailto:a@${'b-'.repeat(100_000)}`);
    expect(performance.now() - began).to.be.below(500);
  });
});
