import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readHtml } from '../../../cli/read-html.js';
import { pageNames } from '../../fixtures/ordinary-pages.js';
import { compareFacts, inOne, type Expected } from './facts.js';

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
      const facts = compareFacts(inOne(promise, 'sv'), expected(name).promise);
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
  const table =
    '<h2>Uppföljning 2026</h2><table><tr><th>Åtagande</th><th>Läge</th></tr><tr><td>Fotpatrullera på torget</td><td>Klart</td></tr></table>';
  const leaves: [string, string, string][] = [
    [
      'words between two lists of commitments',
      '<p>Och mer.</p><p>Polisen ska:</p><ul><li>Lyssna.</li></ul>',
      'words-after-list',
    ],
    ['words after the table of a follow-up', `${table}<p>Mer.</p>`, 'words-after-list'],
    ['words that no part of a promise is for', '<h2>Vilka som lovar</h2><p>Vi.</p>', 'words-without-place'],
    ['a list that nobody promises', '<h2>Tips</h2><ul><li>Ring oss</li></ul>', 'list-of-nobody'],
    ['a section about something else', '<h2>Om polisen</h2><p>Här finns polisen.</p>', 'unknown-heading'],
    ['numbers of commitments', '<p>Kommunen ska:</p><ol><li>Röja.</li><li>Lysa upp.</li></ol>', 'list-numbered'],
    [
      'a party that stands as a heading beside others',
      '<h3>Kommunen</h3><p>Kommunen ska:</p><ul><li>Röja.</li></ul>',
      'party-as-heading',
    ],
    [
      'commitments without a heading where others have one',
      '<h3>Ljus</h3><p>Kommunen ska:</p><ul><li>Lysa upp.</li></ul>',
      'commitments-outside-headings',
    ],
    [
      'promises of two years',
      '<h2>Löften 2026</h2><p>Kommunen ska:</p><ul><li>Röja.</li></ul><h2>Löften 2027</h2><p>Kommunen ska:</p><ul><li>Lysa.</li></ul>',
      'two-promises',
    ],
    [
      'what another promises in a later sentence of an item',
      '<p>Kommunen ska:</p><ul><li>Röja vid vägen. Polisen ska patrullera där.</li></ul>',
      'another-promiser',
    ],
    [
      'several follow-ups of which nobody knows which is the latest',
      '<h2>Uppföljning maj 2026</h2><p>Bra.</p><h2>Uppföljning juni 2026</h2><p>Bättre.</p>',
      'reports-without-dates',
    ],
    ['a paragraph that is bold', '<h2>Bakgrund</h2><p><b>Viktigt är att alla vet det.</b></p>', 'bold-paragraph'],
    [
      'columns made of spaces',
      '<h2>Bakgrund</h2><p>Anna Ek&nbsp; &nbsp; &nbsp; &nbsp; &nbsp; Bo Ås</p>',
      'columns-of-spaces',
    ],
    ['a line with a dash', '<h2>Bakgrund</h2><p>– Det är bra, säger Anna.</p>', 'dash-line'],
    ['a second picture', '<p><img src="/a.jpg" alt="A"></p><p><img src="/b.jpg" alt="B"></p>', 'second-picture'],
    ['two pictures in a paragraph', '<p><img src="/a.jpg" alt="A"><img src="/b.jpg" alt="B"></p>', 'second-picture'],
    ['a picture that is no address', '<p><img src="data:image/png;base64,AA" alt="A"></p>', 'not-usable'],
    ['a frame', '<p>Film:</p><iframe src="/film"></iframe>', 'not-text'],
    ['a link in a heading', '<h2><a href="/x">Bakgrund</a></h2><p>Många.</p>', 'not-text'],
    ['cells that are one', table.replace('<td>', '<td rowspan="2">'), 'not-text'],
    [
      'words in another language that do not say so',
      '<h2>Bakgrund</h2><p>We will work for the safety of all, and this is the promise to you.</p>',
      'other-language',
    ],
    [
      'priorities without an order',
      '<h2>Det här tyckte invånarna var viktigast</h2><ul><li>Våld</li></ul>',
      'list-not-numbered',
    ],
    [
      'another table',
      '<table><tr><th>Brott</th><th>Antal</th></tr><tr><td>Stöld</td><td>3</td></tr></table>',
      'other-table',
    ],
    ['a form', '<form action="/x"><p>Skriv.</p><input></form>', 'not-text'],
    ['another language', '<div lang="en"><p>We promise.</p></div>', 'other-language'],
    ['a link in a sentence', '<h2>Bakgrund</h2><p>Se <a href="/x">mer</a>.</p>', 'link-in-text'],
    ['words among links', '<h2>Läs mer</h2><p>Se <a href="/x">mer</a>.</p>', 'no-link'],
    [
      'a row about nothing that is promised',
      '<h2>Uppföljning 2026</h2><table><tr><th>Åtagande</th><th>Läge</th></tr><tr><td>Tunnlar</td><td>Klart</td></tr></table>',
      'unlike-row',
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

  it('has the words after the last list of commitments, and does not leave them', () => {
    const { view, promise } = read(template('<p>Vi ses.</p><p>Välkommen.</p><h2>Kontakt</h2><p>Anna Ek</p>'));
    assert.equal(view, 'card');
    assert.deepEqual(promise.closing, ['Vi ses.', 'Välkommen.']);
  });

  it('keeps the heading that the page has above what residents chose, and paragraphs as paragraphs', () => {
    const { promise } = read(
      template(
        '<h2>Det här tyckte luleborna var viktigast</h2><ol><li>Våld.</li></ol><h2>Bakgrund</h2><p>Ett.</p><p>Två.</p>',
      ),
    );
    assert.equal(promise.prioritiesTitle, 'Det här tyckte luleborna var viktigast');
    assert.equal(promise.situation?.text, 'Ett.\n\nTvå.');
  });

  const partiesOf = (intro: string, list = '') => {
    const { promise } = read(
      page(
        `${list && `<h2>Vilka som lovar</h2>${list}`}<h2>Det här lovar vi</h2><p>${intro}</p><ul><li>Röja.</li></ul>`,
      ),
    );
    const { by } = promise.commitments?.[0] ?? {};
    return by?.map((id) => promise.parties!.find((party) => party.id === id)!.name);
  };
  it('has the parties that a line names, divided only between names', () => {
    assert.deepEqual(partiesOf('Polisen och Luleå kommun ska:'), ['Polisen', 'Luleå kommun']);
    assert.deepEqual(partiesOf('Lokalpolisområde Luleå och Boden ska:'), ['Lokalpolisområde Luleå och Boden']);
    const named = '<ul><li>Polisen</li><li>Kultur och fritid</li><li>Vårby bostäder</li></ul>';
    assert.deepEqual(partiesOf('Polisen, Kultur och fritid och Vårby bostäder ska:', named), [
      'Polisen',
      'Kultur och fritid',
      'Vårby bostäder',
    ]);
    assert.equal(partiesOf('Kultur och fritid ska:'), undefined);
    assert.equal(partiesOf('Vi ska:'), undefined);
  });

  it('is in both languages when both parts of a page are alike, and else only in the first', () => {
    const source = (first: string, second: string) =>
      page(
        `<p>Polisen lovar.</p><h2>Det här lovar vi</h2><p>Polisen ska:</p><ul><li>Fotpatrullera.</li>${first}</ul>${second}`,
      );
    const english = (items: string) =>
      `<h3>Citizen promise</h3><p>The Police promise.</p><h4>What we promise</h4><p>The police will:</p><ul>${items}</ul>`;
    const item = '<li>Patrol on foot.</li>';
    for (const second of [`<div lang="en">${english(item)}</div>`, `<h2>In English</h2>${english(item)}`]) {
      const { view, promise, rest } = read(source('', second));
      assert.deepEqual([view, rest], ['card', []]);
      assert.deepEqual(promise.title, { sv: 'Medborgarlöfte', en: 'Citizen promise' });
      assert.deepEqual(promise.commitments![0]!.text, { sv: 'Fotpatrullera.', en: 'Patrol on foot.' });
      assert.deepEqual(promise.parties![0]!.name, { sv: 'Polisen', en: 'the police' });
    }
    const { view, rest } = read(source('<li>Lyssna.</li>', `<div lang="en">${english(item)}</div>`));
    assert.equal(view, 'light');
    assert.deepEqual(rest, [{ text: 'commitments', reason: 'unlike-language' }]);
  });

  it('takes 16 000 hostile characters in less than a moment', () => {
    const long = [
      '('.repeat(16_000),
      'och '.repeat(4000),
      'polisen, '.repeat(1800),
      '1 maj '.repeat(2600),
      ' '.repeat(16_000),
      'a@'.repeat(8000),
      '– '.repeat(8000),
    ];
    for (const text of long)
      for (const html of [
        `<p>${text}</p><ul><li>${text}</li></ul>`,
        `<h2>${text}</h2>`,
        `<h2>Uppföljning 2026</h2><table><tr><td>${text}</td></tr></table><h2>Kontakt</h2><p>${text}</p><h2>Undertecknat</h2><p>${text}</p>`,
      ]) {
        const start = performance.now();
        read(template(html));
        assert.ok(performance.now() - start < 1000, `${text.slice(0, 10)}: ${performance.now() - start} ms`);
      }
  });

  it('takes a status from a whole cell and never from other words', () => {
    const row = (status: string) =>
      read(
        template(
          `<h2>Uppföljning 2026</h2><table><tr><th>Åtagande</th><th>Läge</th></tr><tr><td>Fotpatrullera på</td><td>${status}</td></tr></table>`,
        ),
      ).promise.followUps![0]!.entries![0]!;
    const commitment = 'fotpatrullera-på-torget';
    assert.deepEqual(row('Genomfört'), { commitment, status: 'done' });
    assert.deepEqual(row('Inte genomfört'), { commitment, status: 'notDone' });
    assert.deepEqual(row('Genomfört i stort sett'), { commitment, text: 'Genomfört i stort sett' });
    assert.deepEqual(row('–'), { commitment });
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
