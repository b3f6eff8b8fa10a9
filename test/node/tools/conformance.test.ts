import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { criteria } from '../../../tools/conformance/criteria.js';

describe('the accessibility conformance report', () => {
  it('has each criterion of WCAG 2.2 on levels A and AA once, in order', () => {
    const numbers = criteria.map(({ number }) => number);
    const order = (number: string) => number.split('.').reduce((all, part) => all * 100 + Number(part), 0);
    assert.equal(new Set(numbers).size, 55);
    assert.deepEqual(
      numbers,
      [...numbers].sort((one, other) => order(one) - order(other)),
    );
  });

  it('names tests that there are', () => {
    for (const { number, proofs = [] } of criteria)
      for (const { file, title } of proofs)
        assert.ok(readFileSync(file, 'utf8').includes(title), `${number}: ${file} has no test "${title}"`);
  });

  it('is written out for this version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const report = readFileSync('docs/accessibility-conformance.md', 'utf8');
    assert.ok(report.includes(`Medborgarlöfte ${version}.`));
    for (const { number, name, note } of criteria) {
      const row = report.split('\n').find((line) => line.startsWith(`| ${number} ${name} `));
      assert.ok(row?.includes(note), `${number}: npm run build writes it`);
    }
  });
});
