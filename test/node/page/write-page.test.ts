import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readHtml } from '../../../cli/read-html.js';
import { notOnPage, writePage } from '../../../src/page/write-page.js';
import type { CitizenPromise } from '../../../src/promise/citizen-promise.js';
import { readPromise } from '../../../src/promise/read-promise.js';
import { pageNames } from '../../fixtures/ordinary-pages.js';
import { completePromise } from '../../../demo/states/complete-promise.js';
import { compareFacts, factsOf, inOne } from '../cli/facts.js';

const today = '2026-11-27';
const read = (html: string) => readHtml(html, today);
const page = (promise: CitizenPromise, lang: 'sv' | 'en' = 'sv') => writePage(promise, lang, { today });
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as CitizenPromise;

/** Words of a promise: they begin with a capital, and none of them means anything to the reader. */
const word = fc.constantFrom(
  'trygga',
  'kvällar',
  'torget',
  'belysning',
  'åkrar',
  'R&D',
  '<b>',
  '"citat"',
  'x < y',
  'ÖB',
);
const words = fc
  .tuple(fc.constantFrom('Kvällsljus', 'Åtgärder', 'Ordning', 'Fler'), fc.array(word, { minLength: 1, maxLength: 6 }))
  .map(([first, rest]) => [first, ...rest].join(' '));
const sentence = words.map((text) => `${text}.`);
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n\n'));
const list = <Item>(item: fc.Arbitrary<Item>, maxLength = 3) => fc.array(item, { minLength: 1, maxLength });
const unique = <Item>(item: fc.Arbitrary<Item>, key: (item: Item) => string, maxLength = 4) =>
  fc.uniqueArray(item, { minLength: 1, maxLength, selector: key });
const optional = <Fields extends object>(fields: {
  [Name in keyof Fields]: fc.Arbitrary<Fields[Name]>;
}): fc.Arbitrary<Partial<Fields>> => fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<Fields>>;
const year = fc.integer({ min: 2020, max: 2027 }).map(String);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const inOrder = (date: fc.Arbitrary<string>) =>
  fc.tuple(date, date).map((dates) => {
    const [from, to] = dates.sort();
    return { from, to };
  });
const period = fc.oneof(
  inOrder(day),
  inOrder(year),
  day.map((to) => ({ to })),
  day.map((from) => ({ from })),
);
const halfYear = fc
  .tuple(year, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 12 }))
  .map(([year, from, to]) => ({ from: `${year}-0${from}`, to: `${year}-${String(to).padStart(2, '0')}` }));

const parties = [
  { id: 'p', name: 'Polisen', kind: 'police' },
  { id: 'k', name: 'Exempelköpings kommun', kind: 'municipality' },
  { id: 'l', name: 'Lokalpolisområde Norr och Söder', kind: 'police' },
  { id: 'h', name: 'Vårby bostäder' },
  { id: 'f', name: 'Kultur och fritid' },
] as const;
const by = fc.subarray(['p', 'k', 'l', 'h', 'f'], { minLength: 1 });

/** Promises with what the template has a place for, and nothing else. */
const promises: fc.Arbitrary<CitizenPromise> = fc
  .record({
    title: words,
    base: optional({
      periods: period.map((each) => [each]),
      body: list(sentence),
      image: fc.record({ url: fc.constant('/bild.jpg'), alt: words }).chain((image) =>
        optional({ caption: sentence, credit: words.map((name) => `Foto: ${name}`) }).map((more) => ({
          ...image,
          ...more,
        })),
      ),
      aims: list(sentence),
      situation: optional({ text: paragraphs, items: list(sentence) }).filter((each) => Object.keys(each).length > 0),
      priorities: list(words).map((titles) => titles.map((title) => ({ title }))),
      closing: list(sentence),
      followPlan: paragraphs.map((text) => ({ text })),
      signatures: list(fc.constantFrom('Anna Ek', 'Bo Ås')).chain((names) =>
        fc.tuple(...names.map((name) => words.map((role) => ({ name, role })))),
      ),
      contacts: list(
        fc.record(
          { name: words, role: words, phone: fc.constant('054-540 00 00'), email: fc.constant('a@exempel.se') },
          { requiredKeys: ['name'] },
        ),
      ),
      documents: list(words).map((titles) => titles.map((title) => ({ title, url: '/fil.pdf', type: 'pdf' }))),
      links: list(words).map((titles) => titles.map((title) => ({ title, url: '/sida' }))),
      published: day,
    }),
    lead: sentence,
    colophon: fc.option(
      fc.record({ updated: day, owner: fc.record({ name: words, email: fc.constant('b@exempel.se') }) }),
    ),
    themes: fc.option(unique(words, (text) => text, 3)),
    commitments: unique(fc.tuple(sentence, by, fc.nat(), fc.option(list(sentence, 2))), ([text]) => text, 6),
    reports: fc.array(
      fc.tuple(
        halfYear,
        fc.option(list(sentence)),
        fc.array(
          optional({
            status: fc.constantFrom('notStarted', 'ongoing', 'done', 'partly', 'changed', 'notDone', 'notNeeded'),
            text: sentence,
            reason: sentence,
          } as const),
        ),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ title, base, lead, colophon, themes, commitments, reports }) => {
    const made = commitments.map(([text, by, place, parts], index) => ({
      id: `c${index}`,
      text,
      by,
      ...(themes && { theme: `t${place % themes.length}` }),
      ...(parts && { children: parts.map((text) => ({ text: `Del: ${text}` })) }),
    }));
    const named = new Set(made.flatMap(({ by }) => by));
    const used = new Set(made.map(({ theme }) => theme));
    return {
      lang: 'sv',
      title,
      lead,
      ...base,
      ...colophon,
      parties: parties.filter(({ id }) => named.has(id)),
      ...(themes && {
        themes: themes.flatMap((title, index) =>
          used.has(`t${index}`) ? [{ id: `t${index}`, title: `${title} ${index}` }] : [],
        ),
      }),
      commitments: made,
      ...(reports.length && {
        followUps: reports.map(([dates, body, entries]) => ({
          ...dates,
          ...(body && { body }),
          ...(entries.length && {
            entries: entries.slice(0, made.length).map((entry, index) => ({ ...entry, commitment: made[index]!.id })),
          }),
        })),
      }),
    };
  });

/** Where in a promise a fact of each kind is. */
const placeOf: Record<string, RegExp> = {
  title: /^title/,
  lead: /^lead/,
  body: /^body/,
  image: /^image/,
  caption: /^image/,
  party: /^parties/,
  from: /^periods/,
  to: /^periods/,
  situation: /^situation/,
  'situation item': /^situation/,
  aim: /^aims/,
  priority: /^priorities/,
  theme: /^themes/,
  'theme text': /^themes/,
  commitment: /^(?:commitments|themes)/,
  by: /^(?:commitments|parties)/,
  plan: /^followPlan/,
  report: /^followUps/,
  status: /^followUps/,
  entry: /^followUps/,
  reason: /^followUps/,
  signature: /^signatures/,
  contact: /^contacts/,
  document: /^documents/,
  link: /^links/,
  updated: /^updated/,
  owner: /^owner/,
};

describe('a promise that is written as a page', () => {
  it('is read from it again without loss, when the template has a place for all of it', () => {
    fc.assert(
      fc.property(promises, (promise) => {
        assert.deepEqual(notOnPage(promise, 'sv', today), []);
        const { promise: again, problems } = read(page(promise));
        assert.deepEqual(problems, []);
        const { missing } = compareFacts(again, promise);
        assert.deepEqual(missing, []);
      }),
      { numRuns: 300 },
    );
  });

  it('is a whole card when it says what only who promises, and what', () => {
    const promise: CitizenPromise = {
      lang: 'sv',
      title: 'Medborgarlöfte 2026',
      lead: 'Vi lovar mer.',
      periods: [{ from: '2026', to: '2026' }],
      parties: [{ id: 'p', name: 'Polisen' }],
      commitments: [{ text: 'Fotpatrullera.', by: ['p'] }],
    };
    const html = page(promise);
    assert.match(html, /<p>Löftet gäller 2026\.<\/p>/);
    assert.deepEqual(read(html).rest, []);
    assert.equal(read(html).view, 'card');
  });

  for (const name of pageNames)
    it(`is the same once more, of ${name}`, () => {
      const { promise } = read(readFileSync(`test/fixtures/ordinary-pages/${name}.html`, 'utf8'));
      if (promise.title === undefined) return;
      const first = { ...promise, title: promise.title };
      const { promise: second } = read(page(first));
      const lost = notOnPage(first, 'sv', today);
      const { promise: third } = read(page({ ...second, title: second.title! }));
      assert.deepEqual(third, second);
      // Both languages are not on one page.
      const { missing } = compareFacts(second, inOne(first, 'sv'));
      assert.ok(missing.length <= lost.length, `${missing.join('\n')}\n${lost.join('\n')}`);
    });

  it('names what a page has no place for', () => {
    const { promise } = readPromise(completePromise, 'https://kommun.example/');
    const lost = notOnPage(promise!, 'sv', today);
    for (const path of [
      'id',
      'category',
      'area',
      'parties[0].shortName',
      'parties[1].role',
      'periods[0]',
      'partOf',
      'situation.sources',
      'priorities[0].note',
      'commitments[0].targets',
      'commitments[0].places',
      'followUps[0].entries[0].values',
      'followUps[0].document',
      'signedOn',
      'previous',
      'replacedBy',
    ])
      assert.ok(
        lost.some((each) => each === path || each.startsWith(`${path}.`) || each.startsWith(`${path}[`)),
        `${path} is not in\n${lost.join('\n')}`,
      );
    for (const path of [
      'title',
      'lead',
      'body[0]',
      'aims[0]',
      'priorities[0].title',
      'closing[0]',
      'updated',
      'owner.name',
    ])
      assert.ok(!lost.includes(path), path);
  });

  const files = [...readdirSync('demo'), ...readdirSync('test/fixtures/promises')]
    .filter((name) => name.endsWith('.json') && name !== 'expect.json')
    .map((name) => (readdirSync('demo').includes(name) ? `demo/${name}` : `test/fixtures/promises/${name}`));
  for (const file of files)
    for (const lang of ['sv', 'en'] as const)
      it(`loses nothing of ${file} in "${lang}" that the list does not name`, () => {
        const { promise } = readPromise(json(file), 'https://kommun.example/');
        if (!promise) return;
        const html = page(promise, lang);
        const lost = notOnPage(promise, lang, today);
        // As the page's own language has it.
        const { promise: again } = read(`<html lang="${lang}">${html}`);
        const plain = inOne(promise, lang);
        const { missing } = compareFacts(again, plain);
        for (const fact of missing) {
          const place = placeOf[fact.split(' | ')[0]!]!;
          assert.ok(
            lost.some((path) => place.test(path)),
            `${fact}\n${lost.join('\n')}`,
          );
        }
        assert.ok(factsOf(again).length > 3);
      });

  it('is in two languages, and read as one promise', () => {
    const both = (sv: string, en: string) => ({ sv, en });
    const promise: CitizenPromise = {
      lang: 'sv',
      title: both('Medborgarlöfte 2026', 'Citizen promise 2026'),
      lead: both('Vi lovar mer.', 'We promise more.'),
      periods: [{ from: '2026-01-01', to: '2026-12-31' }],
      parties: [
        { id: 'p', name: both('Polisen', 'The Police') },
        { id: 'k', name: both('Åbo kommun', 'the Municipality of Åbo') },
      ],
      themes: [{ id: 't', title: both('Torget', 'The square'), text: both('Ett.\n\nTvå.', 'One.\n\nTwo.') }],
      commitments: [{ id: 'c', text: both('Lyssna.', 'Listen.'), by: ['p', 'k'], theme: 't' }],
      followUps: [{ from: '2026-01', to: '2026-06', entries: [{ commitment: 'c', status: 'done' }] }],
      contacts: [{ name: 'Anna Ek', email: 'a@exempel.se' }],
    };
    const { view, promise: again, rest } = read(writePage(promise, 'sv', { also: 'en', today }));
    assert.deepEqual(rest, []);
    assert.equal(view, 'card');
    for (const name of ['title', 'lead', 'periods', 'contacts'] as const) assert.deepEqual(again[name], promise[name]);
    assert.deepEqual(again.themes![0]!.text, promise.themes![0]!.text);
    assert.deepEqual(again.commitments![0]!.text, promise.commitments![0]!.text);
    // Capitals begin a line.
    assert.equal(
      JSON.stringify(again.parties!.map(({ name }) => name)).toLowerCase(),
      JSON.stringify(promise.parties!.map(({ name }) => name)).toLowerCase(),
    );
  });

  it('has no blank line, and all its texts escaped', () => {
    const promise: CitizenPromise = {
      lang: 'sv',
      title: '<img src=x onerror=alert(1)>',
      lead: '</p><script>alert(1)</script>',
      image: { url: '"><script>', alt: '" onerror="alert(1)' },
      commitments: [{ text: '&lt;b&gt;' }],
    };
    const html = page(promise);
    assert.doesNotMatch(html, /\n\s*\n|<script|<img src=x|" onerror/);
    assert.equal(read(html).promise.title, promise.title);
    assert.equal(read(html).promise.commitments![0]!.text, '&lt;b&gt;');
  });

  it('is put into a placeholder, beside a link, or stands alone', () => {
    const promise: CitizenPromise = { lang: 'en', title: 'Citizen promise', commitments: [{ text: 'Listen.' }] };
    const write = (way: 'placeholder' | 'link' | 'page') => writePage(promise, 'en', { way, today });
    assert.match(
      writePage(promise, 'en', { attributes: { 'data-view': 'card' }, today }),
      /^<h1>Citizen promise<\/h1>\n<div data-medborgarlofte="promise-card" data-view="card">\n<h2>What we promise/,
    );
    assert.match(write('link'), /<p><a href="#promise-card">Does the promise apply\?<\/a><\/p>/);
    assert.doesNotMatch(write('page'), /promise-card/);
    assert.equal(read(`<html lang="en">${write('placeholder')}`).promise.commitments![0]!.text, 'Listen.');
  });
});
