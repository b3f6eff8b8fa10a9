import { expect } from '@open-wc/testing';
import { safeAddress } from '../../../src/promise/safe-address.js';

const base = 'https://kommun.example/trygghet/lofte.json';

describe('an address in content', () => {
  for (const [written, absolute] of [
    ['lofte.pdf', 'https://kommun.example/trygghet/lofte.pdf'],
    ['/filer/lofte.pdf', 'https://kommun.example/filer/lofte.pdf'],
    ['//annan.example/a', 'https://annan.example/a'],
    ['http://annan.example', 'http://annan.example/'],
    ['mailto:kommunen@exempel.se', 'mailto:kommunen@exempel.se'],
    ['tel:+46545400000', 'tel:+46545400000'],
    ['#lampor', 'https://kommun.example/trygghet/lofte.json#lampor'],
  ] as const)
    it(`is made absolute: ${written}`, () => expect(safeAddress(written, base)).to.equal(absolute));

  for (const written of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://kommun.example/1',
    'file:///etc/passwd',
    'https://anna:hemligt@kommun.example/',
    'https://',
    '',
    ' ',
    7,
    null,
    { toString: () => 'https://kommun.example/' },
  ])
    it(`is none that a page may use: ${JSON.stringify(written)}`, () =>
      expect(safeAddress(written, base)).to.equal(undefined));

  it('is none where there is nothing to resolve it against', () =>
    expect(safeAddress('lofte.pdf', 'about:blank')).to.equal(undefined));
});
