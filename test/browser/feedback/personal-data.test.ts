import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { findPersonalData } from '../../../src/feedback/personal-data.js';

/** What is found, as kind and words. */
const found = (text: string, ownEmail?: string) =>
  findPersonalData(text, ownEmail).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** The number with its check digit: Luhn's, the last digit of nine being doubled. */
function withCheckDigit(nine: string): string {
  const sum = Array.from(nine, (digit, place) => String(Number(digit) * (place % 2 ? 1 : 2)))
    .flatMap((product) => Array.from(product, Number))
    .reduce((one, other) => one + other);
  return `${nine}${(1000 - sum) % 10}`;
}

/** The ways in which people write twelve digits. */
const spellings: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.slice(2),
  (digits) => digits.replace(/(?=.{4}$)/, '-'),
  (digits) => digits.slice(2).replace(/(?=.{4}$)/, '-'),
  (digits) => digits.slice(2).replace(/(?=.{4}$)/, '+'),
  (digits) => digits.slice(2).replace(/(?=.{4}$)/, ' '),
  (digits) => digits.slice(2).replace(/(?=.{4}$)/, ' - '),
  (digits) => digits.slice(2).replace(/(?=.{4}$)/, '\u00a0'),
  (digits) => digits.slice(2).replace(/(?=.{4}$)/, '\u2011'),
  (digits) => digits.slice(2).replace(/(?=.{4}$)/, '–'),
  (digits) => digits.replace(/^(..)(.{6})/, '$1 $2 '),
  (digits) => digits.replace(/^(....)(..)(..)/, '$1 $2 $3 '),
  (digits) => digits.replace(/^(....)(..)(..)/, '$1-$2-$3-'),
];

describe('finding personal data in what a resident wrote', () => {
  // Skatteverket's test numbers, which never become anyone's (open data "Testpersonnummer" and "Testsamordningsnummer").
  for (const number of [
    '189001019802',
    '189001119800',
    '189202299815',
    '189407039800',
    '190006239818',
    '192412088060',
    '194703216749',
    '197710262390',
    '198101122391',
    '198706212381',
    '199211082384',
    '200202142394',
    '200502212384',
    '201210092381',
    '201602292383',
    '202002292387',
    // Tolvan Tolvansson, the test person of many an authority, and the examples of Skatteverket's brochures SKV 704 and 707.
    '191212121212',
    '196408233234',
    '197010632391',
    // Samordningsnummer, also of people whose month or day of birth is not known, or is written as February 30.
    '191401682396',
    '196603782399',
    '201000802395',
    '191500722390',
    '202203882382',
    '191711602399',
    '192001602396',
    '193100602394',
    '196602902394',
  ])
    it(`finds the personnummer ${number} in every spelling`, () => {
      for (const spell of spellings) {
        const word = spell(number);
        expect(found(`Jag heter Kim, ${word}, och bor här.`)).to.deep.equal([['personnummer', word]]);
      }
    });

  it('finds interim numbers, where a letter replaces the first of the last four', () => {
    for (const letter of 'TRSUWXJKLMN')
      expect(found(`000101-${letter}220`)).to.deep.equal([['personnummer', `000101-${letter}220`]]);
  });

  for (const [text, number] of [
    ['121212-1212', '121212-1212'],
    [`Född på skottdagen 2000: ${withCheckDigit('000229238')}`, withCheckDigit('000229238')],
    ['Pnr:121212-1212.', '121212-1212'],
    ['(121212-1212)', '121212-1212'],
    ['pnr121212-1212', '121212-1212'],
    ['Konto 3300-121212-1212', '121212-1212'],
    ['Portkod 12, 121212-1212', '121212-1212'],
    ['Kim\n121212-1212\nStorgatan 1', '121212-1212'],
  ] as const)
    it(`finds the personnummer in ${JSON.stringify(text)}`, () => {
      expect(found(text)).to.deep.equal([['personnummer', number]]);
    });

  for (const [what, text] of [
    ['a wrong check digit', '640823-3235'],
    ['two digits that changed places', '19640832-3234'],
    ['a month 13', withCheckDigit('641323323')],
    ['a month 00 with an ordinary day', withCheckDigit('640023323')],
    ['a day 00', withCheckDigit('640800323')],
    ['a day 32', withCheckDigit('640832323')],
    ['a day 59', withCheckDigit('640859323')],
    ['a day 92', withCheckDigit('640892323')],
    ['April 31', withCheckDigit('640431323')],
    ['February 29 of a common year', withCheckDigit('630229323')],
    ['February 29 of 1900', `19${withCheckDigit('000229323')}`],
    ['a century nobody lives from', '176408233234'],
    ['a digit before it', '7121212-1212'],
    ['a digit after it', '121212-12127'],
    ['the middle of an IBAN', 'SE4550001212121212982574'],
    ['the organisationsnummer of a municipality', '212000-1850'],
    ['the organisationsnummer of the Police', '202100-0076'],
    ['an organisationsnummer like a date', '802005-1952'],
    ['a bankgiro', '5050-1055'],
    ['a plusgiro', '12 12 12-1'],
    ['a line break inside', '121212\n1212'],
    ['a period of a promise', '2016-10-01 – 2017-09-30'],
    ['a period without spaces', '2016-10-01–2017-09-30'],
  ] as const)
    it(`finds nothing in ${what}`, () => {
      expect(found(text)).to.be.empty;
    });

  it('does not take a date and a time for a personnummer, whatever the minutes', () => {
    for (let minute = 0; minute < 60; minute++) {
      const time = `17${String(minute).padStart(2, '0')}`;
      expect(found(`Det var 2026-11-22 ${time} vid torget`)).to.be.empty;
      expect(found(`Det var 2026-11-22 – ${time}`)).to.be.empty;
    }
  });

  for (const phone of [
    '070-123 45 67',
    '070 123 45 67',
    '0701234567',
    '0701-23 45 67',
    '070-1234567',
    '070-123-45-67',
    '070 – 123 45 67',
    '070\u2011123\u00a045\u00a067',
    '070 123 4567',
    '076-222 33 44',
    '+46 70 123 45 67',
    '+46701234567',
    '+46 (0)70-123 45 67',
    '+46 (0) 70 123 45 67',
    '+46(0)701234567',
    '+46-70-123 45 67',
    '0046701234567',
    '0046 70 123 45 67',
    '08-123 456 78',
    '08-123 45 67',
    '054-540 00 00',
    '054-12 34 56',
    '(0)54-540 00 00',
    '0554-123 45',
    '010-123 45 67',
    '+47 22 12 34 56',
    '+45 12345678',
    '+44 20 7946 0958',
    '+1 (212) 555-0123',
    '00358 40 123 4567',
  ])
    it(`finds the phone number ${phone}`, () => {
      expect(found(phone)).to.deep.equal([['phone', phone]]);
      expect(found(`Ring Kim på ${phone}.`)).to.deep.equal([['phone', phone]]);
      expect(found(`Kim (${phone}), 2 tr`)).to.deep.equal([['phone', phone]]);
    });

  it('leaves out a number that follows a phone number', () => {
    expect(found('Ring 0701234567 2 gånger')).to.deep.equal([['phone', '0701234567']]);
    expect(found('Ring 08-123 45 67 20 gånger')).to.deep.equal([['phone', '08-123 45 67']]);
    expect(found('Ring +46 70 123 45 67 2026-11-22')).to.deep.equal([['phone', '+46 70 123 45 67']]);
  });

  for (const text of [
    'Ring 112, 114 14, 113 13, 11313 eller 1177',
    'Polisen har 077-114 14 00 och +46 77 114 14 00',
    'Stödlinjen 020-50 50 50',
    'Dnr KS-2016-00123',
    'dnr 2016/00123',
    'Dnr KS 2016/123',
    'Ärende 2016-0701234567',
    'Polisens ärende 5000-K123456-16',
    '2026-11-22',
    '22-11-2026',
    '01-02-2026',
    '01 02 2026',
    '2016, 2017 och 2018',
    '1 500 000 kr av 12 000 000',
    '+10 000 000 kr',
    '12 000',
    '200 st',
    '3 av 4',
    '0–3 år',
    'kl. 08.00–17.00',
    'kl. 08:30',
    'kl. 0800–1700',
    'mån–fre 08–16 10–14',
    'kl. 08–17 2026-11-22',
    '651 84 Karlstad',
    '653 40',
    'Storgatan 12 B, 3 tr',
    'Buss 1, 2, 4 och 55',
    '1,5 km, 0,75 m och 30 km/h',
    '59.3793, 13.0504567890',
    'SE35 5000 0000 0549 1000 0003',
    'ISBN 978-91-0-012345-6',
    'EAN 07350012345678',
    '050612-1234',
    '+4670',
    '112 eller 0',
  ])
    it(`finds no phone number in ${JSON.stringify(text)}`, () => {
      expect(found(text)).to.be.empty;
    });

  for (const email of [
    'kim@exempel.se',
    'Kim.Larsson@exempel.se',
    'kim+larm@mail.exempel.se',
    'kim_larsson@exempel-kommun.se',
    'åsa.öberg@räksmörgås.example',
    'åsa@exempel.se'.normalize('NFD'),
    'ким@пример.рф',
    '用户@例子.公司',
    '0701234567@exempel.se',
    '121212-1212@exempel.se',
  ])
    it(`finds the e-mail address ${email}`, () => {
      expect(found(email)).to.deep.equal([['email', email]]);
      expect(found(`Fråga ${email}.`)).to.deep.equal([['email', email]]);
      expect(found(`Fråga Kim (${email}), "${email}" eller <${email}>!`)).to.deep.equal(
        Array(3).fill(['email', email]),
      );
    });

  it('leaves out what is written together with an address', () => {
    expect(found('mailto:kim@exempel.se?subject=Hej')).to.deep.equal([['email', 'kim@exempel.se']]);
    expect(found('kim@exempel.se-adressen')).to.deep.equal([['email', 'kim@exempel.se']]);
    expect(found('kim@exempel.se,bo@exempel.se;åsa@exempel.se')).to.have.lengthOf(3);
  });

  for (const text of [
    '@polisen_karlstad',
    'möte @ torget',
    'snabel@',
    'kim@exempel',
    'kim@.se',
    'kim@ exempel.se',
    '3 st@25.50',
    'https://kartor.example/@59.3793,13.5036,17z',
    'www.exempel.se',
  ])
    it(`finds no e-mail address in ${JSON.stringify(text)}`, () => {
      expect(found(text)).to.be.empty;
    });

  it("does not warn of the resident's own address", () => {
    expect(found('Skriv till Kim@Exempel.se.', ' kim@exempel.SE ')).to.be.empty;
    expect(found('ÅSA@exempel.se', 'åsa@exempel.se')).to.be.empty;
    expect(found('0701234567@exempel.se', '0701234567@exempel.se')).to.be.empty;
    expect(found('joakim@exempel.se, kim@exempel.se.example', 'kim@exempel.se')).to.have.lengthOf(2);
  });

  it('finds all there is, in the order of the text', () => {
    expect(found('kim@exempel.se 070-123 45 67 121212-1212 054-540 00 00, 20121212-1212 bo@exempel.se')).to.deep.equal([
      ['email', 'kim@exempel.se'],
      ['phone', '070-123 45 67'],
      ['personnummer', '121212-1212'],
      ['phone', '054-540 00 00'],
      ['personnummer', '20121212-1212'],
      ['email', 'bo@exempel.se'],
    ]);
  });

  it('counts places as `slice` does, also after characters that take two', () => {
    expect(findPersonalData('🚓 121212-1212')).to.deep.equal([{ kind: 'personnummer', start: 3, end: 14 }]);
  });

  it('finds nothing in what residents write about promises', () => {
    for (const text of [
      '',
      'Tack för att ni fotpatrullerar minst 2 gånger i veckan i Kronoparken, 71 av 365 dagar!',
      'Löftet gällde 2016-10-01 till 2017-09-30 (dnr KS-2016-00123), men 4 000 timmar blev 1 500.',
      'Belysningen på Storgatan 12–14, 652 24 Karlstad, är trasig sedan kl. 08:30 den 3/11 2026. Buss 1 och 2 går där.',
      'Ring 114 14 eller 077-114 14 00. Vid fara: 112.',
    ])
      expect(found(text)).to.be.empty;
  });

  describe('whatever is written', () => {
    const nineDigits = fc
      .record({
        date: fc.date({ min: new Date('1890-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        samordningsnummer: fc.boolean(),
        birthNumber: fc.integer({ min: 1, max: 999 }),
      })
      .map(({ date, samordningsnummer, birthNumber }) => {
        const [year, month, day] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
        return {
          century: year.slice(0, 2),
          nine: `${year.slice(2)}${month}${samordningsnummer ? Number(day) + 60 : day}${String(birthNumber).padStart(3, '0')}`,
        };
      });
    const places = fc.constantFrom(
      ['', ''],
      ['Jag är ', '.'],
      ['(', ')'],
      ['nr:', ', tack'],
      ['å', 'ö'],
      ['\n', '\n1'],
    );
    const spelling = fc.constantFrom(...spellings);

    it('finds every personnummer with a date and its check digit, in every spelling and place', () => {
      fc.assert(
        fc.property(nineDigits, spelling, places, ({ century, nine }, spell, [before, after]) => {
          const word = spell(century + withCheckDigit(nine));
          expect(found(before + word + after)).to.deep.equal([['personnummer', word]]);
        }),
        { numRuns: 500 },
      );
    });

    it('never takes one with another check digit for a personnummer', () => {
      fc.assert(
        fc.property(
          nineDigits,
          spelling,
          places,
          fc.integer({ min: 1, max: 9 }),
          (number, spell, [before, after], more) => {
            const ten = withCheckDigit(number.nine);
            const wrong = `${number.century}${number.nine}${(Number(ten[9]) + more) % 10}`;
            expect(found(before + spell(wrong) + after).map(([kind]) => kind)).not.to.include('personnummer');
          },
        ),
        { numRuns: 500 },
      );
    });

    it('finds every Swedish mobile number', () => {
      fc.assert(
        fc.property(
          fc.constantFrom('0', '+46', '+46 (0)', '0046 '),
          fc.constantFrom('70', '72', '73', '76', '79'),
          fc.constantFrom('', ' ', '-', ' - ', '\u00a0'),
          fc.stringMatching(/^[1-9]\d{2}( ?)\d{2}( ?)\d{2}$/),
          places,
          (prefix, operator, gap, subscriber, [before, after]) => {
            const word = prefix + operator + gap + subscriber;
            // One in a hundred of them is a personnummer too.
            expect(found(before + word + after).map(([, words]) => words)).to.deep.equal([word]);
          },
        ),
        { numRuns: 500 },
      );
    });

    const texts = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[-+ 0-9@.()]*$/),
          fc.constantFrom(
            '121212-1212',
            '070-123 45 67',
            '+46 70 123 45 67',
            'kim@exempel.se',
            'å@ö.se',
            ' ',
            '-',
            '.',
            '@',
          ),
        ),
      )
      .map((parts) => parts.join(''));
    const shapes = {
      personnummer: /^\d[-\p{Pd}\p{Zs}+\d]*[\dJ-X]\d{3}$/u,
      phone: /^[+(\d][\p{Pd}\p{Zs}()\d]+\d$/u,
      email: /^[^@\s]+@[^@\s]+\.[^@\s.]+$/u,
    };

    it('gives places that lie in the text, one after the other, around what was found', () => {
      fc.assert(
        fc.property(texts, fc.oneof(fc.constant(undefined), texts), (text, ownEmail) => {
          let last = 0;
          for (const { kind, start, end } of findPersonalData(text, ownEmail)) {
            expect(start).to.be.at.least(last);
            expect(end).to.be.within(start + 1, text.length);
            expect(text.slice(start, end)).to.match(shapes[kind]);
            last = end;
          }
        }),
        { numRuns: 500 },
      );
    });
  });

  it('reads the longest hostile message without getting stuck', () => {
    for (const part of [
      '1',
      '0',
      '12',
      '0 ',
      '0-',
      '+',
      '(',
      '.',
      '-',
      '@',
      'a',
      'å.',
      'a@',
      'a@a.',
      'a@1.',
      '19 ',
      '00 ',
    ])
      expect(findPersonalData(part.repeat(4000))).to.be.an('array');
  });
});
