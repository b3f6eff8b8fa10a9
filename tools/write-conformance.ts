import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { criteria, notTried, type Criterion, type Proof, type Result } from './conformance/criteria.js';

const path = 'docs/accessibility-conformance.md';

const results: Readonly<Record<Result, string>> = {
  supports: 'Supports',
  page: 'Up to the page',
  none: 'Not applicable',
};

/** New in WCAG 2.2, which the European standard does not know yet. */
const newIn22 = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];

const nameOf = ({ file }: Proof) => file.split('/').at(-1)!;

function rowOf({ number, name, level, result, note, proofs = [] }: Criterion): string {
  const clause = newIn22.includes(number) ? '–' : `9.${number}`;
  const files = [...new Map(proofs.map((proof) => [proof.file, proof])).values()];
  const shownBy = files.map((proof) => `[${nameOf(proof)}](../${proof.file})`).join(', ');
  return `| ${number} ${name} | ${level} | ${clause} | ${results[result]} | ${note} | ${shownBy || (result === 'supports' ? 'reading' : '')} |`;
}

/** The conformance report of a version. */
export function conformanceReport(version: string): string {
  const counted = criteria.filter(({ result }) => result === 'supports');
  const proven = counted.filter(({ proofs = [] }) => proofs.length);
  return `# Accessibility conformance report

Medborgarlöfte ${version}. Written by \`npm run build\` from \`tools/conformance/criteria.ts\`; do not edit it here.

What it covers: \`<promise-card>\`, \`<priority-list>\` and \`<feedback-form>\` with their own styles and strings, in Swedish and English. Not the page around them, what an editor writes, or linked documents. Standards: WCAG 2.2 on levels A and AA; EN 301 549 V3.2.1, clause 9, which has the criteria of WCAG 2.1. EN 301 549 also has 4.1.1 Parsing, which WCAG 2.2 took away and which is always met.

We know of no criterion that the elements fail. Of ${criteria.length} criteria, ${counted.length} have to do with them and do not depend on the page; for ${proven.length} of these, tests that run at every change show it in Chromium, in every state of every element (\`npm start\`, \`/tillstand\`). What the tests show is named in each row; "reading" means that somebody read the code and the strings.

## Not tried by anyone

${notTried.map((each) => `- ${each}`).join('\n')}

So this is no certificate: an audit with real assistive technology may find what tests cannot.

## Criteria

| WCAG 2.2 | Level | EN 301 549 | Result | Remark | Shown by |
| --- | --- | --- | --- | --- | --- |
${criteria.map(rowOf).join('\n')}

Two checkers that know nothing of each other, axe-core and IBM Equal Access, go through every state in both languages. What one of them is wrong about is explained in [accessibility.test.ts](../test/node/states/accessibility.test.ts).

For a municipality's own accessibility statement: [text in Swedish](tillganglighet.md).
`;
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(path, await format(conformanceReport(version), { ...(await resolveConfig(path)), filepath: path }));
}
