import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkContent } from '../../../cli/check-content.js';

const check = (content: object) => checkContent(Buffer.from(JSON.stringify(content, null, 2)), '2026-11-22');
const adviceOf = (content: object) =>
  (check(content).details ?? []).filter((line) => line.startsWith('advice: ')).map((line) => line.slice(8));
const file = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/promises/${name}.json`, import.meta.url), 'utf8')) as object;
const smallest = { title: 'T', body: ['B'], updated: '2026' };

describe('what is advised on promises that are hard to show rightly', () => {
  it('is how to write totals, where each follow-up covers a part of the time', () => {
    const advice = adviceOf(file('35-fyra-kvartal-konstruerat'));
    for (const target of ['p', 'v']) {
      const line = advice.find((each) => each.startsWith(`target "${target}": `))!;
      assert.match(line, /cover a part .* "per": "period"/);
      assert.match(line, /followUps\[3\]/);
    }
  });

  it('is the field for what is written in a note', () => {
    for (const name of ['16-kungalv-2020-2021', '17-grastorp-2022'])
      assert.match(adviceOf(file(name)).join('\n'), /note: for "minst" there is "about": "atLeast"/, name);
    assert.match(adviceOf(file('19-landskrona-karlslund-2018')).join('\n'), /note: for "per termin" there is "per"/);
    assert.match(adviceOf(file('20-gagnef-2016-2017')).join('\n'), /note: for "Varje helgfri .*" there is "per"/);
  });

  it('is that an entry has no status, where its commitment has none either', () => {
    const advice = adviceOf(file('22-skara-2018'));
    assert.ok(
      advice.some((line) => /reported without a status: followUps\[1\]\.entries\[0\]$/.test(line)),
      advice.join('\n'),
    );
  });

  it('is nothing of that where the new fields are used', () => {
    for (const name of [
      '16-kungalv-2020-2021',
      '17-grastorp-2022',
      '19-landskrona-karlslund-2018',
      '20-gagnef-2016-2017',
    ]) {
      assert.deepEqual(check(file(`proposed/${name}`)).problems, [], name);
      assert.doesNotMatch(adviceOf(file(`proposed/${name}`)).join('\n'), /note: for/, name);
    }
  });
});

describe('what is advised on follow-ups of one target', () => {
  const promise = (period: object, more: object = {}, target: object = {}) => ({
    ...smallest,
    periods: [{ from: '2026-01-01', to: '2026-12-31' }],
    commitments: [{ id: 'a', text: 'A', targets: [{ id: 't', op: 'min', value: 9, unit: 'h', ...target }] }],
    followUps: [
      {
        ...period,
        entries: [{ commitment: 'a', status: 'ongoing', values: [{ value: 1, unit: 'h', target: 't', ...more }] }],
      },
    ],
  });
  const isAdvised = (...given: Parameters<typeof promise>) => adviceOf(promise(...given)).length > 0;

  it('is nothing where a follow-up covers the promise from its start', () => {
    for (const from of ['2026', '2026-01', '2026-01-01', undefined])
      assert.ok(!isAdvised({ from, to: '2026-10' }), from);
  });

  it('is nothing where the number says what it is for', () => {
    const autumn = { from: '2026-09', to: '2026-12' };
    assert.ok(isAdvised(autumn));
    assert.ok(!isAdvised(autumn, { per: 'period' }));
    assert.ok(!isAdvised(autumn, { per: 'week' }, { per: 'week' }));
    assert.ok(!isAdvised(autumn, { planned: true }));
  });

  it('is nothing where a date cannot be read', () => {
    assert.deepEqual(adviceOf(promise({ from: 'hösten 2026' })), []);
  });
});

describe('what is said of dates and statuses that are read otherwise than they are written', () => {
  it('is where, as what, and that nothing is wrong', () => {
    const { problems, verdict, details } = check({
      ...smallest,
      periods: [{ from: '2026', to: '31 december 2026' }],
      commitments: [{ id: 'a', text: 'A', status: 'Pågår' }],
    });
    assert.deepEqual(problems, []);
    assert.equal(verdict, 'nothing is wrong.');
    const advice = details!.filter((line) => line.startsWith('advice'));
    assert.equal(advice.length, 2);
    assert.match(
      advice[0]!,
      /^advice: 10:13: periods\[0\]\.to: Found "31 december 2026"\. It is read as "2026-12-31"\. Write that instead\.$/,
    );
    assert.match(
      advice[1]!,
      /^advice: \d+:17: commitments\[0\]\.status: Found "Pågår"\. It is read as "ongoing"\. Write that instead\.$/,
    );
  });

  it('is that they are shown as they are written, where they cannot be read', () => {
    const { problems, verdict } = check({ ...smallest, periods: [{ from: 'hösten 2017' }], published: 'i våras' });
    assert.deepEqual(
      problems.map(({ text }) => text.replace(/ Expected .*? It/, ' It')),
      [
        'periods[0].from: Found "hösten 2017". It is shown as it is written.',
        'published: Found "i våras". It is shown as it is written.',
      ],
    );
    assert.equal(verdict, '2 problems. The rest shows.');
  });

  it('is a question, where a date cannot be meant', () => {
    const advice = adviceOf({ ...smallest, updated: '2206-11-20', periods: [{ from: '2016', to: '2062' }] }).join('\n');
    assert.match(advice, /updated: The date is far from today: "2206-11-20"\. Is the year right\?/);
    assert.match(advice, /periods\[0\]: The period is longer than 10 years: "2016–2062"\. Are the years right\?/);
  });

  it('is that a promise with too many values is too large', () => {
    const values = Array.from({ length: 200 }, () => ({ value: 1, unit: 'h' }));
    const { problems } = check({
      ...smallest,
      followUps: [{ entries: Array.from({ length: 20 }, () => ({ values })) }],
    });
    assert.deepEqual(
      problems.map(({ text }) => text),
      ['The promise is too large: at most 10,000 texts, numbers, lists and braces are read.'],
    );
  });
});
