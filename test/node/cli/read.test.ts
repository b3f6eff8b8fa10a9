import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readHtml } from '../../../cli/read-html.js';
import { pageNames } from '../../fixtures/ordinary-pages.js';
import { compareFacts, type Expected } from './facts.js';

const folder = 'test/fixtures/ordinary-pages';
const today = '2026-11-27';
const source = (name: string) => readFileSync(`${folder}/${name}.html`, 'utf8');
const expected = (name: string) => JSON.parse(readFileSync(`${folder}/expected/${name}.json`, 'utf8')) as Expected;
const read = (html: string) => readHtml(html, today);
const page = (body: string) => `<h1>Medborgarlöfte</h1><promise-card>${body}</promise-card>`;
const run = promisify(execFile);

describe('a promise read from an ordinary page', () => {
  it('has every fact of the pages that follow the template, but a beginning that only a title says', () => {
    const missing: string[] = [];
    let right = 0;
    for (const name of pageNames.filter((name) => name.startsWith('c'))) {
      const { promise, problems } = read(source(name));
      const facts = compareFacts(promise, expected(name).promise);
      right += facts.right.length;
      missing.push(...facts.missing);
      assert.deepEqual(facts.more, [], name);
      assert.deepEqual(problems, [], name);
    }
    assert.deepEqual(missing, ['from | 2026']);
    assert.ok(right >= 97, String(right));
  });

  for (const name of pageNames.filter((name) => !name.startsWith('c'))) {
    const { promise, rest, view } = read(source(name));

    it(`makes nothing up of ${name}: no party, status or number that a careful person would not enter`, () => {
      const { more } = compareFacts(promise, expected(name).promise);
      const madeUp = more.filter((fact) =>
        /^(?:party|by|status|priority|from|to|signature|contact|updated|owner) /.test(fact),
      );
      assert.deepEqual(madeUp, []);
    });

    it(`loses nothing of ${name}: every word is read, or left with a reason`, () => {
      const kept = JSON.stringify([promise, rest]).replace(/\\n/g, ' ');
      const words = new Set(kept.match(/[\p{L}\d]+/gu)?.map((word) => word.toLowerCase()));
      const inside = source(name)
        .replace(/<!--.*?-->/gs, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&\w+;/g, ' ');
      // Words of the template's own headings and introductions, and dates, which are kept as what they mean.
      const template =
        /^(?:senast|januari|det|här|lovar|vi|polisen|kommunen|ska|kommer|också|att|åtar|sig|uppföljning|läge|åtagande|vad|har|hänt|sidan|sidansvarig|uppdaterad|löftet|gäller|innebär|och|förväntad|trygghet|mars|delvis|genomfört|pågår|genomfört|\d+)$/;
      const lost = (inside.match(/[\p{L}\d]+/gu) ?? []).filter(
        (word) => !words.has(word.toLowerCase()) && !template.test(word.toLowerCase()),
      );
      assert.deepEqual(lost, []);
    });

    it(`stays light for ${name}`, () => assert.equal(view, 'light'));
  }

  const template = (more: string) =>
    page(
      `<p>Polisen lovar. Löftet gäller 2026.</p><h2>Det här lovar vi</h2><p>Polisen ska:</p><ul><li>Fotpatrullera på torget.</li></ul>${more}`,
    );
  const leaves: [string, string, string][] = [
    ['words after a list', '<p>Och mer.</p>', 'words after a list'],
    ['a list that nobody promises', '<h2>Tips</h2><ul><li>Ring oss</li></ul>', 'list without who promises'],
    [
      'priorities without an order',
      '<h2>Det här tyckte invånarna var viktigast</h2><ul><li>Våld</li></ul>',
      'list that is not numbered',
    ],
    [
      'another table',
      '<table><tr><th>Brott</th><th>Antal</th></tr><tr><td>Stöld</td><td>3</td></tr></table>',
      'other table',
    ],
    ['a form', '<form action="/x"><p>Skriv.</p><input></form>', 'not text'],
    ['another language', '<div lang="en"><p>We promise.</p></div>', 'another language'],
    ['a link in a sentence', '<h2>Bakgrund</h2><p>Se <a href="/x">mer</a>.</p>', 'link in a text'],
    [
      'a row about nothing that is promised',
      '<h2>Uppföljning 2026</h2><table><tr><th>Åtagande</th><th>Läge</th></tr><tr><td>Tunnlar</td><td>Klart</td></tr></table>',
      'row that is like no commitment',
    ],
  ];
  it('is a whole card when nothing is left over', () => assert.deepEqual(read(template('')).rest, []));
  for (const [what, html, reason] of leaves)
    it(`leaves ${what} as it is, and says why`, () => {
      const { view, rest } = read(template(html));
      assert.equal(view, 'light');
      assert.ok(
        rest.some((each) => each.reason === reason),
        JSON.stringify(rest),
      );
    });

  it('takes a status from a whole cell and never from other words', () => {
    const row = (status: string) =>
      read(
        template(
          `<h2>Uppföljning 2026</h2><table><tr><th>Åtagande</th><th>Läge</th></tr><tr><td>Fotpatrullera på</td><td>${status}</td></tr></table>`,
        ),
      ).promise.followUps![0]!.entries![0]!;
    assert.deepEqual(row('Genomfört'), { commitment: 'c1', status: 'done' });
    assert.deepEqual(row('Inte genomfört'), { commitment: 'c1', status: 'notDone' });
    assert.deepEqual(row('Genomfört i stort sett'), { commitment: 'c1', text: 'Genomfört i stort sett' });
    assert.deepEqual(row('–'), { commitment: 'c1' });
  });

  it('is printed as JSON by the command', async () => {
    const { stdout } = await run(process.execPath, ['dist/cli.js', 'read', `${folder}/c30-mall-sv.html`]);
    const { view, period, promise, rest } = JSON.parse(stdout) as ReturnType<typeof read>;
    assert.equal(view, 'card');
    assert.deepEqual(period, { from: '2026-01-01', to: '2026-12-31' });
    assert.equal(promise.commitments!.length, 4);
    assert.deepEqual(rest, []);
    await assert.rejects(run(process.execPath, ['dist/cli.js', 'read', 'nowhere.html']), /there is no such file/);
    await assert.rejects(run(process.execPath, ['dist/cli.js', 'read']), /Usage: medborgarlofte read PAGE/);
  });
});
