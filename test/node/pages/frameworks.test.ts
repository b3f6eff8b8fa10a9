import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildModules, buildPage, buildServer, frameworks, servers } from '../../peers/frameworks/build.js';
import { temporaryFolder } from '../../../receiver/test/requests.js';
import { pageWith, script, textIn, untilShown, visit as visitSite } from '../../support/site.js';

const run = promisify(execFile);

/** What is reported of the promise of the second press on each page. */
const ofTheFault = /^\[medborgarlofte\] content: .*\s+updated: /;

describe('a page made with a framework', { timeout: 240_000 }, () => {
  const files: Record<string, string> = {
    'nothing.js': '',
    'lofte.json': JSON.stringify({
      lang: 'sv',
      title: 'Medborgarlöfte 2026',
      commitments: [{ text: 'Fotpatrullera i centrum.' }],
    }),
    feedback: JSON.stringify({ id: '1', reference: 'FORM-1' }),
    vaxeln: '',
  };

  before(async () => {
    files['modules.js'] = await buildModules();
    for (const framework of Object.keys(frameworks) as (keyof typeof frameworks)[])
      files[`${framework}.js`] = await buildPage(framework);
  });

  interface PageOptions {
    /** What `import 'medborgarlofte/define.js'` comes to. */
    define: 'modules.js' | 'nothing.js';
    head?: string;
    /** From a server. */
    html?: string;
  }

  const open = (
    framework: string,
    { define, head = '', html = '' }: PageOptions,
    look: (page: Page, heard: string[]) => Promise<void>,
  ) =>
    visitSite(
      {
        ...files,
        'sida.html': pageWith(
          `<div id="app">${html}</div><app-root></app-root><script type="module" src="/${framework}.js"></script>`,
          {
            title: framework,
            head: `<script type="importmap">{ "imports": { "medborgarlofte/define.js": "/${define}" } }</script>${head}`,
          },
        ),
      },
      ({ page, heard }) => look(page, heard),
    );

  /** What the page shows of the events that it has heard. */
  const heardBy = (page: Page) => page.$$eval('main > ol > li', (items) => items.map((item) => item.textContent));

  const untilHeard = (page: Page, last: string) =>
    page.waitForFunction(
      (words) => document.querySelector('main > ol > li:last-child')?.textContent === words,
      {},
      last,
    );

  const press = (page: Page, words: string) => page.locator(`::-p-xpath(//main/button[. = '${words}'])`).click();

  /** Writes over what is in the form, and sends. */
  async function send(page: Page, message: string): Promise<void> {
    const field = await page.waitForSelector('feedback-form >>> textarea');
    await field!.click({ count: 3 });
    await field!.type(message);
    await page.locator('feedback-form >>> #send').click();
  }

  /** All that a page can do with the elements, and what the reader sees of it. */
  async function use(page: Page, heard: string[]): Promise<void> {
    await untilShown(page, 'promise-card');
    assert.match(await textIn(page, 'promise-card'), /^Medborgarlöfte 2026 .*Fotpatrullera i centrum\./);
    assert.ok(await page.$('promise-card >>> h3#title'), 'an attribute: heading-level');
    assert.equal(await page.$eval('feedback-form', (form) => form.timeout), 5000, 'a property: timeout');
    assert.ok(await page.$('priority-list >>> ol'), 'a property: promise');

    await press(page, 'Nästa löfte');
    await untilHeard(page, 'Fel i innehållet: updated');
    assert.match(await textIn(page, 'promise-card'), /^Medborgarlöfte 2027 .*Fotpatrullera i parken\./);
    await press(page, 'Visa eller dölj');
    await page.waitForFunction(() => !document.querySelector('promise-card'));
    await press(page, 'Visa eller dölj');
    await untilShown(page, 'promise-card');
    assert.match(await textIn(page, 'promise-card'), /^Medborgarlöfte 2027/);
    // The card that comes back is another one, and reports once more.
    await page.waitForFunction(() => document.querySelectorAll('main > ol > li').length === 2);

    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await send(page, 'Bara ett prov.');
    assert.deepEqual(asked, [], 'the page has stopped it');
    const kept = await page.$eval('feedback-form >>> textarea', (field) => field.value);
    assert.equal(kept, 'Bara ett prov.');
    await send(page, 'Det är mörkt i parken.');
    await untilHeard(page, 'Ärende FORM-1');
    await page.locator('feedback-form >>> #another').click();
    await send(page, 'Till växeln: det är halt på torget.');
    await untilHeard(page, 'Ärende ');
    assert.deepEqual(asked, ['POST /feedback', 'POST /vaxeln']);

    assert.deepEqual(await heardBy(page), [
      'Fel i innehållet: updated',
      'Fel i innehållet: updated',
      'sending',
      'delivered',
      'Ärende FORM-1',
      'draft',
      'sending',
      'delivered',
      'Ärende ',
    ]);
    assert.equal(heard.length, 1, heard.join('\n'));
    assert.match(heard[0]!, ofTheFault);
  }

  for (const framework of Object.keys(frameworks)) {
    describe(framework, () => {
      it('shows, changes, hides, and hears with the npm modules', () =>
        open(framework, { define: 'modules.js' }, async (page, heard) => {
          await use(page, heard);
        }));

      it('does so with the script tag', () =>
        open(framework, { define: 'nothing.js', head: script }, async (page, heard) => {
          await use(page, heard);
        }));

      for (const script of ['modules.js', 'medborgarlofte.js'])
        it(`does so when ${script} comes long after the page, which shows its own content meanwhile`, () =>
          open(framework, { define: 'nothing.js' }, async (page, heard) => {
            await page.waitForSelector('promise-card a', { visible: true });
            assert.equal(await page.$eval('promise-card', (card) => card.shadowRoot), null);
            await page.addScriptTag({ url: `/${script}`, type: 'module' });
            await use(page, heard);
          }));
    });
  }

  for (const framework of Object.keys(servers) as (keyof typeof servers)[]) {
    describe(`${framework} with HTML from a server`, () => {
      let html: string;
      before(async () => {
        const folder = temporaryFolder();
        try {
          const path = join(folder.path, 'server.mjs');
          writeFileSync(path, await buildServer(framework));
          const { render } = (await import(pathToFileURL(path).href)) as { render: () => string | Promise<string> };
          html = await render();
        } finally {
          folder.remove();
        }
      });

      it('has the tags with their attributes and what is inside, and no object as a text', () => {
        const plain = html.replace(/<!--.*?-->/g, '');
        assert.match(
          plain,
          /<promise-card promise-url="\/lofte.json" heading-level="3"><p><a href="\/lofte.pdf">Läs .*?<\/a><\/p><\/promise-card>/,
        );
        assert.match(plain, /<feedback-form action="\/feedback"[^>]*><\/feedback-form>/);
        assert.doesNotMatch(html, /\[object/);
      });

      for (const [when, options] of [
        ['with the npm modules', { define: 'modules.js' }],
        ['with a script tag that comes before all else', { define: 'nothing.js', head: script.replace(' defer', '') }],
      ] satisfies [string, PageOptions][])
        it(`takes it over without a warning ${when}`, () =>
          open(framework, { ...options, html }, async (page, heard) => {
            await use(page, heard);
          }));

      it('takes it over without a warning before the script tag has come', () =>
        open(framework, { define: 'nothing.js', html }, async (page, heard) => {
          await press(page, 'Visa eller dölj');
          await press(page, 'Visa eller dölj');
          await page.addScriptTag({ url: '/medborgarlofte.js' });
          await use(page, heard);
        }));
    });
  }

  it('is made as docs/frameworks.md says', () => {
    const docs = readFileSync('docs/frameworks.md', 'utf8');
    // The layout of a part is another than that of the whole.
    const bare = (code: string) => code.replace(/\s+/g, ' ').trim();
    for (const [framework, main] of Object.entries(frameworks)) {
      const folder = join('test/peers/frameworks', dirname(main));
      const page = readdirSync(folder).map((file) => bare(readFileSync(join(folder, file), 'utf8')));
      const section = docs.split(/^## /m).find((part) => part.startsWith(framework))!;
      const examples = [...section.matchAll(/```\w+\n(.*?)```/gs)].map(([, code]) => bare(code!));
      assert.ok(examples.length >= 2, framework);
      for (const example of examples)
        assert.ok(
          page.some((code) => code.includes(example)),
          `${folder} lacks ${example}`,
        );
    }
  });

  it('can be made on a server that imports the elements', async () => {
    await run(process.execPath, ['--input-type=module', '--eval', `import 'medborgarlofte/define.js';`]);
  });

  it('has types for its tags, properties and events', async () => {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    // Without the paths to our sources, so that the types are those of the package.
    const { stdout } = await run(process.execPath, [tsc, '-p', 'test/peers/frameworks', '--paths', 'null']);
    assert.equal(stdout, '');
  });
});
