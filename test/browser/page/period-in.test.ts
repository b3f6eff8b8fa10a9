import { expect } from '@open-wc/testing';
import { periodIn, type Line } from '../../../src/page/period-in.js';

const today = '2026-11-27';
const paragraph = (text: string): Line => ({ text, level: 0 });
const inShort = ({ period }: ReturnType<typeof periodIn>) => (period ? `${period.from ?? ''}/${period.to ?? ''}` : '-');

/** A file of "sentence | period or -" lines. */
async function sentencesOf(file: string): Promise<[string, string][]> {
  const text = await (await fetch(`/test/fixtures/ordinary-pages/${file}`)).text();
  return text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split(' | ').map((part) => part.trim()) as [string, string]);
}

describe('when a promise applies, read from an ordinary page', () => {
  for (const file of ['sentences.txt', 'more-sentences.txt'])
    it(`says it of exactly those sentences of ${file} that say it themselves`, async () => {
      const sentences = await sentencesOf(file);
      expect(sentences.length).to.be.above(50);
      const wrong = sentences
        .map(([text, wanted]) => ({ text, wanted, read: inShort(periodIn([paragraph(text)], today)) }))
        .filter(({ wanted, read }) => wanted !== read);
      expect(wrong).to.deep.equal([]);
    });

  const h = (level: number, text: string): Line => ({ text, level });
  const cases: [what: string, lines: Line[], period: string][] = [
    ['a title with a year', [h(1, 'Medborgarlöfte 2026')], '2026/2026'],
    ['a title with a place', [h(1, 'Medborgarlöften i Luleå kommun 2025–2026')], '2025/2026'],
    ['a title in English', [h(1, 'Citizen promise for Exempelköping 2026')], '2026/2026'],
    ['a heading that is only years', [h(1, 'Medborgarlöften'), h(2, '2024–2026')], '2024/2026'],
    ['a heading without an end', [h(1, 'Medborgarlöften'), h(2, '2024 och tills vidare')], '2024/'],
    ['the page of a follow-up', [h(1, 'Uppföljning av medborgarlöftet 2019')], '2019/2019'],
    ['only the part about a follow-up', [h(1, 'Medborgarlöfte'), h(2, 'Uppföljning av medborgarlöftet 2019')], '-'],
    ['years under a follow-up', [h(1, 'Medborgarlöfte'), h(2, 'Uppföljning'), h(3, '2019')], '-'],
    ['the year of a survey', [h(1, 'Medborgarlöfte'), h(2, 'Medborgarlöfte Enkät 2019')], '-'],
    ['when it was signed', [h(1, 'Medborgarlöfte undertecknat 2019')], '-'],
    ['a list of old ones', [h(1, 'Medborgarlöften till och med 2019')], '-'],
    ['two titles', [h(2, 'Medborgarlöfte 2019'), h(2, 'Medborgarlöfte 2020')], '-'],
    [
      'two titles that agree',
      [h(1, 'Medborgarlöfte 2018–2019'), h(2, 'Oktober 2018 – oktober 2019')],
      '2018-10/2019-10',
    ],
    [
      'a sentence, which is more exact than the title',
      [h(1, 'Medborgarlöfte 2026'), paragraph('Löftet gäller till och med 30 juni 2026.')],
      '/2026-06-30',
    ],
    [
      'an old sentence under a new title',
      [h(1, 'Medborgarlöfte 2027'), paragraph('Löftet gäller till och med 31 december 2026.')],
      '-',
    ],
    [
      'a sentence under a title about the next one',
      [h(1, 'Nytt medborgarlöfte för 2027'), paragraph('Löftet gäller till och med 31 december 2026.')],
      '-',
    ],
    [
      'a report that came later',
      [h(1, 'Löfte'), paragraph('Löftet gäller 2026.'), h(2, 'Uppföljning av medborgarlöftet januari 2027')],
      '2026/2026',
    ],
    ['two sentences that disagree', [paragraph('Löftet gäller 2026. Löftet gäller 2027.')], '-'],
    [
      'two sentences that complete each other',
      [paragraph('Löftet gäller från och med 1 maj 2026.'), paragraph('Löftet gäller till och med 2027.')],
      '2026-05-01/2027',
    ],
    [
      'that it goes on, and that it has ended',
      [paragraph('Löftet gäller från 2024 och tills vidare. Löftet gällde till och med 2025.')],
      '-',
    ],
    [
      'an earlier promise',
      [
        h(1, 'Medborgarlöfte'),
        h(2, 'Tidigare medborgarlöften'),
        h(3, 'Medborgarlöfte 2019'),
        paragraph('Löftet gällde 2019.'),
      ],
      '-',
    ],
    [
      'this promise, below an earlier one',
      [h(2, 'Tidigare löften'), paragraph('Löftet gällde 2019.'), h(2, 'Vårt löfte'), paragraph('Löftet gäller 2026.')],
      '2026/2026',
    ],
    ['an earlier promise under a bold line', [h(7, 'Tidigare löften'), paragraph('Löftet gällde 2019.')], '-'],
    ['a draft', [h(1, 'Förslag till medborgarlöfte'), paragraph('Löftet gäller från 2027.')], '-'],
    ['a title, and that it has ended', [h(1, 'Medborgarlöfte 2026'), paragraph('Löftet gäller inte längre.')], '-'],
    [
      'a sentence, and that the promise has been withdrawn',
      [paragraph('Löftet gäller till och med 2026. Löftet har sagts upp.')],
      '-',
    ],
    [
      'a sentence, and a longer time in words of its own',
      [paragraph('Löftet gäller till och med 31 december 2026. Det har förlängts till sommaren 2027.')],
      '-',
    ],
    [
      'a title, and a sentence that cannot be read',
      [h(1, 'Medborgarlöfte 2024'), paragraph('Löftet gäller till sommaren 2025.')],
      '-',
    ],
    [
      'a sentence, and what the promise is not',
      [paragraph('Löftet gäller 2026. Löftet är inte ett avtal. Löftet har inte följts upp.')],
      '2026/2026',
    ],
    ['the span of a report', [h(2, 'Uppföljning'), paragraph('Period: januari–juni 2026')], '-'],
    [
      'a sentence among others',
      [paragraph('Hej fr.o.m. nu. Löftet gäller t.o.m. 2 maj 2026. Läs mer.')],
      '/2026-05-02',
    ],
    ['a number before the sentence', [paragraph('Vi är 12. Löftet gäller 2026.')], '2026/2026'],
  ];
  for (const [what, lines, period] of cases)
    it(`reads ${period === '-' ? 'nothing' : period} where the page has ${what}`, () => {
      expect(inShort(periodIn(lines, today))).to.equal(period);
    });

  it('gives the sentence that it was read from, or the one that was nearly read', () => {
    expect(
      periodIn([paragraph('Hej. Löftet gäller till\u00a0och med  31 december 2026. Läs mer.')], today).sentence,
    ).to.equal('Löftet gäller till\u00a0och med  31 december 2026.');
    expect(periodIn([paragraph('Hej. Löftet gäller hösten 2026. Läs mer.')], today)).to.deep.equal({
      sentence: 'Löftet gäller hösten 2026.',
    });
    expect(periodIn([paragraph('Medborgarlöftet undertecknades 2026.')], today)).to.deep.equal({
      sentence: 'Medborgarlöftet undertecknades 2026.',
    });
    expect(periodIn([paragraph('Vi lovar att lyssna.')], today)).to.deep.equal({});
  });

  it('takes no time over text that was made to take it', () => {
    const hostile = [
      'löftet ',
      'polisen och ',
      'vi, ',
      'löftet gäller under ',
      '1 maj 2026 ',
      'Aa ',
      'förlängts 1 maj 2026 ',
    ];
    for (const each of hostile) {
      const text = each.repeat(16_000 / each.length);
      const start = performance.now();
      periodIn([paragraph(text), h(2, text)], today);
      expect(performance.now() - start, each).to.be.below(200);
    }
  });
});
