import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { renderPromise } from '../../../cli/render.js';
import { strings as card } from '../../../src/elements/promise-card/promise-card.strings.js';
import { strings as state } from '../../../src/elements/shared/state-notice.strings.js';
import { formats } from '../../../src/language/formats.js';
import { addLocale } from '../../../src/language/locales.js';
import { noPage } from '../../../src/platform/page-address.js';
import { readPromise } from '../../../src/promise/read-promise.js';
import { languages } from '../../fixtures/languages.js';
import { checked, messages, xliffOf } from '../../support/catalogue.js';
import { checkCatalogue } from '../../../tools/catalogue/check-catalogue.js';
import { inWords } from '../../../tools/catalogue/sentences.js';

/** What readers of a language read of a promise, without the tags. */
function read(lang: string, promise: object): string {
  const { promise: content } = readPromise({ lang, title: 'x', body: ['y'], ...promise }, noPage);
  const html = renderPromise(content!, { lang, today: '2025-01-01' });
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

function period(lang: string, from?: string, to?: string): string {
  return read(lang, { periods: [{ ...(from && { from }), ...(to && { to }) }] })
    .replace(/^ ?x | y ?$/g, '')
    .trim();
}

before(() => {
  for (const [locale, texts] of Object.entries(languages)) {
    const { shipped, problems } = checked(locale, texts);
    const faults = problems.filter(({ isNote }) => !isNote).map((problem) => inWords(problem, 'en'));
    assert.deepEqual(faults, [], locale);
    addLocale(locale, Object.fromEntries(shipped));
  }
});

describe('a period in words', () => {
  const examples: Record<string, [from: string | undefined, to: string | undefined, words: string][]> = {
    sv: [
      ['2026-01-01', '2027-12-31', 'Period: 1 januari 2026–31 december 2027.'],
      ['2026-05-01', '2026-06-30', 'Period: 1 maj–30 juni 2026.'],
      ['2026-05', undefined, 'Period: från och med maj 2026.'],
      [undefined, '2026', 'Period: till och med 2026.'],
      ['2026-05-01', '2026-05-01', 'Period: 1 maj 2026.'],
    ],
    en: [
      ['2026-05-01', '2026-06-30', 'Period: from 1 May to 30 June 2026.'],
      ['2026', '2026', 'Period: in 2026.'],
      ['2026-05-01', '2026-05-01', 'Period: on 1 May 2026.'],
      [undefined, '2026-12', 'Period: up to and including December 2026.'],
    ],
    fi: [
      ['2026-01-01', '2027-12-31', 'Voimassa 1. tammikuuta 2026 – 31. joulukuuta 2027.'],
      ['2026-05-01', '2026-06-30', 'Voimassa 1. toukokuuta – 30. kesäkuuta 2026.'],
      ['2026-05', '2026-08', 'Voimassa toukokuu – elokuu 2026.'],
      ['2026-05-01', undefined, 'Voimassa 1. toukokuuta 2026 alkaen.'],
      ['2026-05', undefined, 'Voimassa toukokuusta 2026 alkaen.'],
      ['2026', undefined, 'Voimassa vuodesta 2026 alkaen.'],
      [undefined, '2026-12-31', 'Voimassa 31. joulukuuta 2026 asti.'],
      [undefined, '2026-12', 'Voimassa joulukuun 2026 loppuun asti.'],
      [undefined, '2026', 'Voimassa vuoden 2026 loppuun asti.'],
      ['2026-05', '2026-05', 'Voimassa toukokuussa 2026.'],
      ['2026', '2026', 'Voimassa vuonna 2026.'],
    ],
    pl: [
      ['2026-05-01', '2026-06-30', 'Okres: 1 maja – 30 czerwca 2026.'],
      ['2026-05', '2027-04', 'Okres: maj 2026 – kwiecień 2027.'],
      ['2026-05-01', undefined, 'Okres: od 1 maja 2026.'],
      ['2026-05', undefined, 'Okres: od maja 2026.'],
      ['2026', undefined, 'Okres: od roku 2026.'],
      [undefined, '2026-12', 'Okres: do końca grudnia 2026.'],
    ],
    se: [
      ['2026-05-01', '2027-06-30', 'Áigodat: miessemánu 1. b. 2026 – geassemánu 30. b. 2027.'],
      ['2026-05', '2026-05', 'Áigodat: miessemánnu 2026.'],
      ['2026-05', undefined, 'Áigodat: miessemánu 2026 rájes.'],
      ['2026', undefined, 'Áigodat: jagi 2026 rájes.'],
    ],
    ar: [
      ['2026-05-01', '2027-06-30', 'الفترة: من 1 مايو 2026 إلى 30 يونيو 2027.'],
      ['2026-05', undefined, 'الفترة: من مايو 2026.'],
      [undefined, '2026', 'الفترة: حتى 2026.'],
    ],
  };
  for (const [lang, periods] of Object.entries(examples))
    it(`reads right in ${lang}`, () => {
      for (const [from, to, words] of periods) assert.equal(period(lang, from, to), words);
    });
});

describe('a number in words', () => {
  const daysLeft = (lang: string) => (count: number) => formats(lang).count(count, state(lang).daysLeft);
  const summary = (lang: string) => (count: number) => formats(lang).count(count, card(lang).summary, { total: '30' });

  it('is as before in Swedish and English', () => {
    assert.deepEqual([1, 2, 21].map(daysLeft('sv')), ['En dag kvar.', '2 dagar kvar.', '21 dagar kvar.']);
    assert.deepEqual([1, 2, 21].map(daysLeft('en')), ['One day left.', '2 days left.', '21 days left.']);
    assert.deepEqual([0, 1].map(summary('sv')), ['0 av 30 åtaganden genomförda.', '1 av 30 åtaganden genomfört.']);
  });

  it('never says one for none, or for 21', () => {
    assert.deepEqual([0, 1, 2, 21].map(summary('fr')), [
      'Aucun engagement sur 30 n’est réalisé.',
      '1 engagement sur 30 est réalisé.',
      '2 engagements sur 30 sont réalisés.',
      '21 engagements sur 30 sont réalisés.',
    ]);
    assert.deepEqual([0, 1].map(daysLeft('fr')), ['Il reste 0 jour.', 'Il reste 1 jour.']);
    assert.deepEqual([0, 1, 2, 5, 21].map(summary('ru')), [
      'Выполнено 0 обязательств из 30.',
      'Выполнено 1 обязательство из 30.',
      'Выполнено 2 обязательства из 30.',
      'Выполнено 5 обязательств из 30.',
      'Выполнено 21 обязательство из 30.',
    ]);
  });

  it('has every form that the language has', () => {
    assert.deepEqual([1, 2, 5, 22, 25].map(daysLeft('pl')), [
      'Pozostał jeden dzień.',
      'Pozostały 2 dni.',
      'Pozostało 5 dni.',
      'Pozostały 22 dni.',
      'Pozostało 25 dni.',
    ]);
    assert.deepEqual([1, 2, 3].map(daysLeft('se')), [
      'Okta beaivi báhcán.',
      'Guokte beaivvi báhcán.',
      '3 beaivvi báhcán.',
    ]);
    assert.deepEqual([1, 2, 3, 11, 100].map(daysLeft('ar')), [
      'يتبقى يوم واحد.',
      'يتبقى يومان.',
      'تتبقى 3 أيام.',
      'يتبقى 11 يومًا.',
      'يتبقى 100 يوم.',
    ]);
  });

  it('is Swedish by Swedish rules where a form is missing', () => {
    const texts = Object.fromEntries(
      Object.entries(languages['ru']!).filter(([id]) => id !== 'promise-card-summary-few'),
    );
    const { shipped, problems } = checked('ru', texts);
    assert.ok(
      problems.some(({ id, code, isNote }) => id === 'promise-card-summary-few' && code === 'missing' && isNote),
    );
    addLocale('uk', Object.fromEntries(shipped));
    assert.match(summary('uk')(21), /^21 av 30 åtaganden genomförda\./);
  });
});

describe('the plurals of a translation file', () => {
  const codes = (locale: string, texts: Record<string, string>) =>
    checked(locale, texts).problems.flatMap(({ id, code, isNote }) => (isNote ? [] : [`${id}: ${code}`]));
  const asked = (locale: string) =>
    checkCatalogue(xliffOf(locale, {}), `locales/${locale}.xlf`, messages).problems.flatMap(({ id = '', code }) =>
      code === 'missing' && id.startsWith('state-days-left-') ? [id.replace('state-days-left-', '')] : [],
    );

  it('are those of the language, as far as whole numbers have them', () => {
    assert.deepEqual(asked('fi'), ['one', 'other']);
    assert.deepEqual(asked('pl'), ['one', 'few', 'many', 'other']);
    assert.deepEqual(asked('se'), ['one', 'two', 'other']);
    assert.deepEqual(asked('ar'), ['zero', 'one', 'two', 'few', 'many', 'other']);
    // Its "many" begins at a million.
    assert.deepEqual(asked('fr'), ['one', 'other']);
    assert.deepEqual(asked('ja'), ['other']);
  });

  it('may not be those of another language', () => {
    assert.deepEqual(codes('fi', { 'state-days-left-few': '{count} päivää' }), [
      'state-days-left-few: plural-category',
    ]);
    assert.deepEqual(codes('ja', { 'state-days-left-one': '{count} 日' }), ['state-days-left-one: plural-category']);
  });

  it('must have the number where a form is for more than one of them, and only there', () => {
    assert.deepEqual(codes('fr', { 'state-days-left-one': 'Il reste un jour.' }), [
      'state-days-left-one: missing-placeholder',
    ]);
    assert.deepEqual(codes('fr', { 'state-days-left-1': 'Il reste un jour.' }), []);
    assert.deepEqual(codes('fi', { 'state-days-left-one': 'Yksi päivä jäljellä.' }), []);
    assert.deepEqual(codes('fi', { 'state-days-left-one': '{count} päivä jäljellä.' }), []);
    assert.deepEqual(codes('fi', { 'state-days-left-one': '{counts} päivä jäljellä.' }), [
      'state-days-left-one: unknown-placeholder',
    ]);
  });

  it('are those of a language that counts alike, where nobody knows how this one counts', () => {
    const texts = { 'state-days-left-one': 'Yks päivä jäljelä.', 'state-days-left-other': '{count} päivää jäljelä.' };
    const alone = checked('fit', texts);
    assert.ok(!alone.shipped.has('state-days-left-other'));
    const { shipped } = checked('fit', { ...texts, 'format-plural': 'fi' });
    assert.equal(shipped.get('state-days-left-other'), '{count} päivää jäljelä.');
    assert.equal(shipped.get('format-plural'), 'fi');
  });
});

describe('a text that is not translated', () => {
  it('is Swedish, and says so to browsers and screen readers', () => {
    const { promise } = readPromise(
      { lang: 'pl', title: 'x', body: ['y'], aims: ['y'], updated: '2026-05', owner: { name: 'z' } },
      noPage,
    );
    const html = renderPromise(promise!, { lang: 'pl', today: '2026-06-01' });
    assert.match(html, /<h3 lang="sv" dir="auto">Det ska löftet leda till<\/h3>/);
    assert.match(html, /<span lang="sv" dir="auto">Uppdaterad <time datetime="2026-05">maj 2026<\/time><\/span>/);
    assert.doesNotMatch(html, /\u2063/);
  });

  it('is marked where a date alone is Swedish', () => {
    const { promise } = readPromise(
      { lang: 'fr', title: 'x', body: ['y'], periods: [{ from: '2026-05-01', to: '2026-06-30' }] },
      noPage,
    );
    assert.match(renderPromise(promise!, { lang: 'fr', today: '2026-06-01' }), /lang="sv"/);
  });
});

describe('a message whose name ends as a variant does', () => {
  it('stays a message of its own', () => {
    const { shipped } = checked('fi', {
      'feedback-form-wait-until': 'Yritä kello {time} jälkeen.',
      'feedback-form-wait-until-day': 'Yritä myöhemmin: {time}.',
    });
    assert.equal(shipped.get('feedback-form-wait-until'), 'Yritä kello {time} jälkeen.');
    assert.equal(shipped.get('feedback-form-wait-until-day'), 'Yritä myöhemmin: {time}.');
  });
});

describe('a catalogue that nobody has checked', () => {
  it('stops nothing: what cannot be read is Swedish', () => {
    addLocale('xx', {
      'format-months': 'one two',
      'format-number': '?',
      'format-plural': 'not a language',
      'format-comma': '',
      'format-day': '{nothing}',
      'state-days-left-other': 'x\nfew:y',
      'format-direction': '',
    });
    assert.equal(formats('xx').count(5, state('xx').daysLeft), 'x');
    assert.doesNotThrow(() => read('xx', { periods: [{ from: '2026-05-01', to: '2027-06-30' }], updated: '2026-05' }));
  });
});
