import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closestName } from '../../../src/editor/closest-name.js';
import { summaryOf } from '../../../cli/summary.js';
import { languagesWithoutTitle, missingTexts } from '../../../cli/texts.js';
import type { CitizenPromise } from '../../../src/promise/citizen-promise.js';

const promise = (more: Partial<CitizenPromise>): CitizenPromise => ({
  lang: 'sv',
  title: { sv: 'T', en: 'T' },
  ...more,
});

describe('what is missing in which language', () => {
  it('is nothing in a promise in one language', () => {
    assert.deepEqual([...missingTexts(promise({ title: 'T', body: ['B'] }))], [['sv', []]]);
  });

  it('uses the languages of the title, and takes plain texts for the language of the document', () => {
    const missing = missingTexts(promise({ body: ['B', { en: 'B' }, { sv: 'B', en: 'B' }, { fi: 'B' }] }));
    assert.deepEqual(
      [...missing],
      [
        ['sv', ['body[1]', 'body[3]']],
        ['en', ['body[0]', 'body[3]']],
      ],
    );
  });

  it('takes English from any country for English', () => {
    assert.deepEqual(missingTexts(promise({ body: [{ sv: 'B', 'en-GB': 'B' }] })).get('en'), []);
    assert.deepEqual([...missingTexts(promise({ title: { 'sv-SE': 'T', 'EN-gb': 'T' } })).keys()], ['sv', 'en']);
  });

  it('asks for no translation of dates, numbers and signs', () => {
    assert.deepEqual(
      missingTexts(promise({ situation: { sources: [{ when: '2017-05' }] }, aims: ['–', '112'] })).get('en'),
      [],
    );
  });

  it('looks into every part, however deep', () => {
    const missing = missingTexts(
      promise({
        commitments: [
          { text: 'A', children: [{ text: 'B', targets: [{ op: 'min', value: 1, unit: 'h', places: ['C'] }] }] },
        ],
        followUps: [{ entries: [{ values: [{ value: 1, unit: 'h' }] }] }],
        signatures: [{ name: 'Anna', role: 'chef' }],
      }),
    );
    assert.deepEqual(missing.get('en'), [
      'commitments[0].text',
      'commitments[0].children[0].text',
      'commitments[0].children[0].targets[0].unit',
      'commitments[0].children[0].targets[0].places[0]',
      'followUps[0].entries[0].values[0].unit',
      'signatures[0].role',
    ]);
  });

  it('names languages that the card does not offer, since the title lacks them', () => {
    assert.deepEqual(languagesWithoutTitle(promise({ title: 'T', lead: { sv: 'L', fi: 'L', se: 'L' } })), ['fi', 'se']);
  });
});

describe('what is said of a promise', () => {
  const said = (more: Partial<CitizenPromise>) => summaryOf(promise({ updated: '2026', ...more }), '2026-11-22');

  it('is its state on the day', () => {
    for (const [periods, state] of [
      [[{ from: '2027' }], 'coming'],
      [[{ from: '2026', to: '2026' }], 'in force'],
      [
        [
          { from: '2025', to: '2025' },
          { from: '2025', to: '2027' },
        ],
        'in force, prolonged',
      ],
      [[{ to: '2026-11-21' }], 'ended'],
      [[], 'unknown'],
    ] as const)
      assert.ok(said({ periods: [...periods] }).includes(`state on 2026-11-22: ${state}`), state);
  });

  it('uses the latest follow-up of each commitment', () => {
    const lines = said({
      commitments: [{ id: 'a', text: 'A', status: 'ongoing' }, { id: 'b', text: 'B', status: 'done' }, { text: 'C' }],
      followUps: [
        { to: '2026-06', entries: [{ commitment: 'a', status: 'done' }] },
        { to: '2026-02', entries: [{ commitment: 'a', status: 'partly' }] },
      ],
    });
    assert.ok(lines.includes('commitments: 3 (2 done, 1 without status)'), lines.join('\n'));
    assert.ok(lines.includes('follow-ups: 2'));
  });

  it('lists ten of the missing texts, and counts the rest', () => {
    const lines = said({ body: Array<string>(12).fill('B') });
    const listed = Array.from({ length: 10 }, (_, index) => `body[${index}]`).join(', ');
    assert.ok(lines.includes(`en: 12 texts missing: ${listed} and 2 more`), lines.join('\n'));
  });

  it('counts names apart from texts, since many are the same in all languages', () => {
    const commitments = [
      { id: 'a', text: { sv: 'A', en: 'A' }, places: ['Torget', { sv: 'Ån', en: 'The river' }, 'Parken'] },
    ];
    assert.ok(said({ commitments }).includes('en: complete; 2 names not translated (places, shortName)'));
    const parties = [{ id: 'a', name: 'Polisen', shortName: 'P' }];
    const expected = 'en: 1 text missing: parties[0].name; 1 name not translated (places, shortName)';
    assert.ok(said({ parties }).includes(expected));
  });

  it('is no advice when nothing could be better', () => {
    const lines = said({ periods: [{ to: '2027' }], commitments: [{ id: 'a', text: { sv: 'A', en: 'A' } }] });
    assert.deepEqual(
      lines.filter((line) => line.startsWith('advice')),
      [],
    );
  });
});

describe('the name that was meant', () => {
  const fields = ['title', 'commitments', 'to', 'from', 'followUps', 'partis', 'parties'];
  for (const [written, meant] of [
    ['titel', 'title'],
    ['comitments', 'commitments'],
    ['Commitment', 'commitments'],
    ['followups', 'followUps'],
    ['form', 'from'],
    ['TITLE', 'title'],
    ['parties', 'parties'],
    ['till', undefined],
    ['x'.repeat(100_000), undefined],
  ] as const)
    it(`is ${meant ?? 'unknown'} for ${written.slice(0, 20)}`, () => assert.equal(closestName(written, fields), meant));
});
