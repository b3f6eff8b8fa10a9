import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import type { Browser, Page } from 'puppeteer-core';
import { filters as ckeditor, type ClassicEditor } from '../../peers/filters/ckeditor.js';
import { filters as dompurify } from '../../peers/filters/dompurify.js';
import type { Filter } from '../../peers/filters/filter.js';
import { filters as sanitizeHtml } from '../../peers/filters/sanitize-html.js';
import { changes, outcome, storedPage, untilMeant } from '../../peers/filters/stored-page.js';
import { tableOf, type Cell, type Row } from '../../peers/filters/table.js';
import { filters as tinymce } from '../../peers/filters/tinymce.js';
import { promise, site, ways, type Way } from '../../peers/filters/ways.js';
import { distFiles, openBrowser, pageWith, serveFiles } from '../../support/site.js';

/** Set by the filter of this name. */
declare const editor: ClassicEditor;

const docs = 'docs/cms-filters.md';
const markers = /(<!-- Written by .*?-->\n).*?(\n<!-- The end of what is written -->)/s;

/** The address of a page with the script in its template; deeper down than the editor's. */
const storedAt = 'trygghet/loften/sida.html';

/** What our lines must not open the door for. The address of a promise passes; the element refuses such a one. */
const hostile = [
  '<promise-card promise-url="/lofte.json" onclick="alert(1)"><script>alert(2)</script><img src="x" onerror="alert(3)"></promise-card>',
  '<div data-medborgarlofte="promise-card" data-promise-url="javascript:alert(4)" onclick="alert(5)"><p>Ord</p></div>',
  '<unknown-card onclick="alert(6)"><script>alert(7)</script></unknown-card>',
  '<promise-card><script type="application/json" src="data:text/javascript,alert(8)">{}</script></promise-card>',
];

describe('what an editor puts into a CMS', () => {
  const rows: Row[] = [];
  const hostileRows: { filter: Filter; stored: string }[] = [];
  const files: Record<string, string> = {
    ...distFiles(),
    'lofte.json': JSON.stringify(promise),
    'loftet.html':
      '<!doctype html><html lang="sv"><title>Löftet</title><link rel="alternate" type="application/json" href="/lofte.json">',
    'admin/redigera.html': pageWith('', { head: '', title: 'Redigera' }),
  };
  let server: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let visitor: Page;

  const outcomes = new Map<string, string>();
  /** What a resident sees on a page that has what came through. */
  async function visit(stored: string, way: Way): Promise<string> {
    const html = storedPage(stored, way);
    const known = outcomes.get(html);
    if (known) return known;
    files[storedAt] = html;
    // Behind another page nothing is drawn, and the form's file waits for that.
    await visitor.bringToFront();
    await visitor.goto(`${site}/${storedAt}`);
    const seen = await outcome(visitor, way);
    outcomes.set(html, seen);
    return seen;
  }

  before(async () => {
    server = await serveFiles(files);
    const { host } = new URL(server.address);
    browser = await openBrowser(`--host-resolver-rules=MAP ${new URL(site).host}:80 ${host}`);
    visitor = await browser.newPage();
    for (const filter of [...tinymce, ...ckeditor, ...sanitizeHtml, ...dompurify]) {
      const page = await browser.newPage();
      await page.goto(`${site}/admin/redigera.html`);
      for (const [entrance, pass] of Object.entries(await filter.open(page))) {
        const cells: Cell[] = [];
        for (const way of ways) {
          await page.bringToFront();
          const stored = await pass(way.html);
          cells.push({ way, changes: await changes(page, way.html, stored), outcome: await visit(stored, way) });
        }
        rows.push({ filter: filter.name, entrance, isOurs: filter.isOurs ?? false, cells });
        for (const html of hostile) hostileRows.push({ filter, stored: await pass(html) });
      }
      await page.close();
    }
  });
  after(() => server.close());

  const named = (row: Row) => `${row.filter} ${row.entrance}`;

  it('shows the promise in at least one way after every filter', () => {
    for (const row of rows)
      assert.ok(
        row.cells.some((cell) => cell.outcome === 'promise'),
        named(row),
      );
  });

  it('keeps its own words, and shows no code, as a div or a link after every filter', () => {
    for (const row of rows) {
      const cells = row.cells.filter((cell) => /^[23]/.test(cell.way.name));
      assert.equal(cells.length, 8);
      for (const { way, outcome } of cells)
        assert.ok([way.shows, 'own words'].includes(outcome), `${named(row)}: ${way.name}: ${outcome}`);
    }
  });

  it('shows the promise and the form in every way but inline JSON where a filter has the lines that the docs give', () => {
    const ours = rows.filter((row) => row.isOurs);
    assert.equal(ours.length, 6);
    for (const row of ours)
      for (const { way, outcome } of row.cells)
        if (!way.name.includes('inline JSON')) assert.equal(outcome, way.shows, `${named(row)}: ${way.name}`);
  });

  it('brings no script and no other tag along by those lines, as it would where everything is allowed', () => {
    const code = /\son\w+=|<script>|<script[^>]* src|unknown-card/;
    const ours = hostileRows.filter(({ filter }) => filter.isOurs);
    assert.equal(ours.length, 6 * hostile.length);
    for (const { filter, stored } of ours) assert.doesNotMatch(stored, code, filter.name);
    for (const { filter, stored } of hostileRows)
      if (filter.name.includes('allows everything')) assert.match(stored, code, filter.name);
  });

  it('is saved as it was where the script runs on the page on which it is written, too', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/admin/redigera.html`);
    await page.addScriptTag({ url: '/medborgarlofte.js' });
    const passes = await ckeditor.find((filter) => filter.isOurs)!.open(page);
    for (const way of ways) {
      const written = await passes['in the source view']!(way.html);
      await page.evaluate((html) => {
        document.querySelector('aside')?.remove();
        const beside = document.body.appendChild(document.createElement('aside'));
        beside.append(document.createRange().createContextualFragment(html));
      }, way.html);
      await untilMeant(page, way);
      assert.equal(await page.evaluate(() => editor.getData()), written, way.name);
      const mounted = '[data-medborgarlofte] > :is(promise-card, feedback-form), promise-card > p > a';
      assert.equal(await page.$(`.ck-content :is(${mounted})`), null, way.name);
    }
    await page.close();
  });

  it('has its inline JSON found in a paragraph, which some put around everything', async () => {
    const way = ways.find(({ name }) => name.includes('inline JSON'))!;
    assert.equal(await visit(way.html.replace(/<script.*<\/script>/, '<p>$&</p>'), way), 'promise');
  });

  it('comes through as docs/cms-filters.md says', async () => {
    const present = readFileSync(docs, 'utf8');
    const table = tableOf(rows);
    const options = { ...(await resolveConfig(docs)), parser: 'markdown' };
    const right = await format(present.replace(markers, `$1\n${table.replaceAll('$', '$$$$')}\n$2`), options);
    if (process.env.WRITE_TABLE) writeFileSync(docs, right);
    else
      assert.ok(
        present === right,
        `${docs} says something else. WRITE_TABLE=1 npx tsx --test test/node/pages/filters.test.ts writes this:\n\n${table}`,
      );
  });
});
