import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { addressOf } from '../../../demo/states/pages.js';
import { states } from '../../../demo/states/states.js';
import { openGallery, type Gallery } from '../../support/gallery.js';
import { axeViolations } from '../../support/site.js';

/** IBM's checker, which knows nothing of axe. It is one file, and asks nothing of any other host. */
const ibm = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

interface Finding {
  ruleId: string;
  message: string;
  snippet: string;
}

/** What that checker is wrong about here, and why. One that it no longer says has to go. */
const explained: Readonly<Record<string, string>> = {
  aria_role_redundant: 'Safari takes a list without bullets for no list, unless it has the role (WebKit bug 170179).',
};

async function ibmFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(ibm);
  return (await page.evaluate(`new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']).then(({ results }) =>
    results
      .filter(({ value: [level, result] }) => ['VIOLATION', 'RECOMMENDATION'].includes(level) && result === 'FAIL')
      .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet })))`)) as Finding[];
}

const pages = ['all' as const, ...states.filter(({ alone }) => alone)];
const nameOf = (page: (typeof pages)[number]) => (page === 'all' ? 'most states together' : addressOf(page));

describe('two checkers that know nothing of each other find no fault', () => {
  let gallery: Gallery;
  before(async () => void (gallery = await openGallery()));
  after(() => gallery.close());

  for (const shown of pages)
    for (const lang of ['sv', 'en'] as const)
      for (const theme of shown === 'all' ? ['default-light', 'default-dark'] : ['default-light'])
        it(`axe, WCAG 2.2 AA and best practices: ${nameOf(shown)} in "${lang}", ${theme}`, () =>
          gallery.visit(shown, async (page) => assert.deepEqual(await axeViolations(page), []), { lang, theme }));

  const found = new Set<string>();
  for (const shown of pages)
    for (const lang of ['sv', 'en'] as const)
      it(`IBM Equal Access: ${nameOf(shown)} in "${lang}"`, () =>
        gallery.visit(
          shown,
          async (page) => {
            const findings = await ibmFindings(page);
            for (const { ruleId } of findings) found.add(ruleId);
            assert.deepEqual(
              findings.filter(({ ruleId }) => !(ruleId in explained)),
              [],
            );
          },
          { lang },
        ));

  it('IBM Equal Access finds a fault that is there', () =>
    gallery.visit(states[0]!, async (page) => {
      await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')));
      assert.ok((await ibmFindings(page)).length);
    }));

  it('has no explanation of what is not found', () =>
    assert.deepEqual(Object.keys(explained).sort(), [...found].sort()));
});
