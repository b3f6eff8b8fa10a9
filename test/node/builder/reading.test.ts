import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { htmlOfText } from '../../../builder/reading/html-of-text.js';
import { promiseOf, split, type Piece } from '../../../builder/reading/pieces.js';
import { readPasted } from '../../../builder/reading/read-pasted.js';
import { readSheet, withRows } from '../../../builder/reading/rows.js';
import { noPage } from '../../../src/platform/page-address.js';
import { readPromise } from '../../../src/promise/read-promise.js';
import { pageNames } from '../../fixtures/ordinary-pages.js';

const today = '2026-11-27';
const seed = readFileSync('test/fixtures/builder/karlstad-page.txt', 'utf8');

describe('text that is pasted', () => {
  it('keeps its paragraphs, headings, lists and tables', () => {
    const html = htmlOfText(
      'Löftet\n\nDet här lovar vi\n\nPolisen ska:\n\n• Gå <ut>.\n• Stå.\n\n1. Ett\n2. Två\n\nA\tB\nC\tD',
    );
    assert.equal(
      html.replace(/\n/g, ''),
      '<h1>Löftet</h1><h2>Det här lovar vi</h2><p>Polisen ska:</p><ul><li>Gå &lt;ut>.</li><li>Stå.</li></ul>' +
        '<ol><li>Ett</li><li>Två</li></ol><table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>',
    );
  });

  const { pieces, promise } = readPasted({ text: seed }, today);
  const at = (place: string | undefined) => pieces.filter((piece) => piece.place === place).map(({ text }) => text);

  it('of Karlstad is read: heading, subject, period, priorities, who promises what', () => {
    assert.deepEqual(at('title'), ['Polisens medborgarlöfte i samverkan med Karlstads kommun']);
    assert.deepEqual(at('category'), ['Trygghet']);
    assert.deepEqual(promise.periods, [{ to: '2017-09-30' }]);
    assert.deepEqual(at('priority'), [
      'Våld i offentlig miljö.',
      'Otrygga miljöer.',
      'Narkotika- och alkoholrelaterad brottslighet.',
    ]);
    assert.equal(at('commitment').length, 7);
    assert.deepEqual(
      promise.parties?.map(({ name }) => name),
      ['Polisen', 'kommunen'],
    );
    assert.deepEqual(at('theme'), ['Insatser mot alkohol och narkotika minskar våld och otrygghet']);
  });

  it('loses no word', () => {
    const kept = JSON.stringify([pieces.map(({ text }) => text), promise]);
    const known = new Set(kept.match(/[\p{L}\d]+/gu)?.map((word) => word.toLowerCase()));
    const template =
      /^(polisen|kommunen|kommer|också|att|det|här|tyckte|karlstadsborna|var|viktigast|\d+|uppdaterad|den)$/;
    const lost = seed
      .match(/[\p{L}\d]+/gu)!
      .filter((word) => !known.has(word.toLowerCase()) && !template.test(word.toLowerCase()));
    assert.deepEqual(lost, []);
  });

  it('becomes a promise that a card shows as it is', () => {
    const read = readPromise(promiseOf({ pieces, promise }), noPage);
    assert.deepEqual(read.problems, []);
    assert.equal(read.promise?.commitments?.length, 7);
  });

  it('that nobody has decided on becomes paragraphs, and what is left out is gone', () => {
    const piece = (text: string, place?: Piece['place']): Piece => ({ text, place, by: [] });
    const made = promiseOf({
      pieces: [
        piece('T', 'title'),
        piece('Okänt'),
        piece('Bort', 'nowhere'),
        piece('Tema', 'theme'),
        piece('Gör', 'commitment'),
      ],
      promise: { lang: 'sv' },
    });
    assert.deepEqual(made, {
      lang: 'sv',
      id: 't',
      title: 'T',
      body: ['Okänt'],
      themes: [{ id: 'tema-1', title: 'Tema' }],
      commitments: [{ id: 'atagande-1', text: 'Gör', theme: 'tema-1' }],
    });
  });

  it('becomes several texts at its line breaks', () =>
    assert.deepEqual(
      split({ text: 'Ett\n\n två \n', place: 'commitment', by: ['a'] }).map(({ text, by }) => [text, by]),
      [
        ['Ett', ['a']],
        ['två', ['a']],
      ],
    ));
});

describe('the HTML of a page', () => {
  for (const name of pageNames)
    it(`of ${name} loses no text between what was read and the promise`, () => {
      const html = readFileSync(`test/fixtures/ordinary-pages/${name}.html`, 'utf8');
      const read = readPasted({ text: html }, today);
      const made = JSON.stringify(promiseOf(read)).replace(/\\n/g, ' ');
      const lost = read.pieces
        .flatMap(({ text, place }) => (place === 'nowhere' ? [] : text.split('\n')))
        .map((text) => text.trim().replace(/\.$/, ''))
        .filter((text) => text && !made.includes(JSON.stringify(text).slice(1, -1)));
      assert.deepEqual(lost, []);
    });
});

describe('rows from a sheet', () => {
  const table =
    'Åtagande\tAnsvarig\tTema\tStatus\tKommentar\n' +
    'Fotpatrullera\tPolisen\tCentrum\tKlart\t"Varje\nfredag"\n' +
    'Byta lampor\tPolisen och kommunen\tCentrum\tNästan klart\t\n';

  it('say by their first row what the columns are', () => {
    const { columns, hasHead, rows } = readSheet(table);
    assert.deepEqual(columns, ['commitment', 'by', 'theme', 'status', 'text']);
    assert.equal(hasHead, true);
    assert.equal(rows[1]![4], 'Varje fredag');
  });

  it('become commitments with who promises, themes and statuses, after those that there are', () => {
    const before = {
      lang: 'sv',
      title: 'T',
      parties: [{ id: 'polisen', name: 'Polisen' }],
      commitments: [{ id: 'a', text: 'A' }],
    };
    const made = withRows(before, readSheet(table), today);
    assert.deepEqual(made, {
      ...before,
      parties: [
        { id: 'polisen', name: 'Polisen' },
        { id: 'part-1', name: 'kommunen' },
      ],
      themes: [{ id: 'tema-1', title: 'Centrum' }],
      commitments: [
        { id: 'a', text: 'A' },
        { id: 'atagande-1', text: 'Fotpatrullera', by: ['polisen'], theme: 'tema-1' },
        { id: 'atagande-2', text: 'Byta lampor', by: ['polisen', 'part-1'], theme: 'tema-1' },
      ],
      followUps: [
        {
          to: today,
          entries: [
            { commitment: 'atagande-1', status: 'done', text: 'Varje fredag' },
            { commitment: 'atagande-2', statusText: 'Nästan klart' },
          ],
        },
      ],
    });
    assert.deepEqual(readPromise(made, noPage).problems, []);
  });

  it('without a first row of headings are taken in the usual order', () => {
    const { columns, hasHead } = readSheet('Fotpatrullera\tPolisen\nByta lampor\tKommunen');
    assert.deepEqual(columns, ['commitment', 'by']);
    assert.equal(hasHead, false);
  });

  it('of a CSV file with semicolons are rows too', () =>
    assert.deepEqual(readSheet('Åtagande;Vem\nA;"B;C"').rows, [
      ['Åtagande', 'Vem'],
      ['A', 'B;C'],
    ]));
});
