/** One piece of personal data in a text. */
export interface PersonalDatum {
  /** A samordningsnummer counts as a personnummer. */
  kind: 'personnummer' | 'phone' | 'email';
  /** UTF-16 indices into the text, as `slice` takes them. */
  start: number;
  end: number;
}

// Each pattern has what it looks for as its only group, last; before it is what may precede it. That does the work of a
// lookbehind, which Safari reads only from 16.4: until then the whole bundle would fail to parse. It also keeps the time linear:
// a run of characters is read from its beginning only, and all else is of bounded length.

/** Letters of any script, as in `åsa@räksmörgås.example` (RFC 6531). */
const email = /(?:^|[^\p{L}\p{M}\d.%+_-])([\p{L}\p{M}\d.%+_-]+@(?:[\p{L}\p{M}\d-]+\.)+[\p{L}\p{M}]{2,})/gu;

/**
 * Two or four digits for the year, month, day, and four that may begin with the letter of an interim number; not the date and
 * time of "2026-11-22 1730", nor the dates of "2026-11-22 – 2026-11-30". The check digit settles the rest.
 */
const personnummer =
  /(?:^|\D)(?!\d+\p{Pd}\d\d\p{Pd}\d\d\p{Zs})((?:(?:1[89]|20)\p{Zs}?)?\d\d[\p{Pd}\p{Zs}]?(?:0\d|1[0-2])[\p{Pd}\p{Zs}]?\d\d[+\p{Pd}\p{Zs}]{0,3}[\dJ-NR-UWX]\d{3})(?!\p{Pd}?\d)/gu;

/**
 * PTS's numbering plan: 0 or +46, then eight or nine digits. Seven is possible too, but then "0800–1700" and "01-02-2026" would be
 * numbers. Those that begin with 020 or 077 belong to no person. Other countries' have at most 15 digits (ITU-T E.164), hardly
 * under nine. Six digits, a hyphen and four are a mistyped personnummer.
 */
const phone =
  /(?:^|[^\d\p{Pd}/.])[\p{Pd}/.]*(?!\d{6}[+\p{Pd}]\d{4})((?:(?:(?:\+|00)46[\p{Pd}\p{Zs}()]{0,3}(?:0\)?)?|\(0\)|0)\p{Zs}?(?!20|77)[1-9](?:[\p{Pd}\p{Zs}()]{0,3}\d){7,8}|(?:\+|00)(?!46)[1-9](?:[\p{Pd}\p{Zs}()]{0,3}\d){8,14}))(?!\p{Pd}?\d)/gu;

/**
 * Finds what looks like a personnummer, a phone number or an e-mail address, in the order of the text and without overlaps. For a
 * warning only: it may be wrong either way.
 *
 * @param ownEmail the resident's own address, which is not reported
 */
export function findPersonalData(text: string, ownEmail = ''): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  let rest = text;
  const find = (kind: PersonalDatum['kind'], pattern: RegExp) => {
    rest = rest.replace(pattern, (match: string, word: string, index: number) => {
      if (kind === 'personnummer' && !isPersonnummer(word)) return match;
      const end = index + match.length;
      found.push({ kind, start: end - word.length, end });
      // Blank, so that it is not found again as something else.
      return '\n'.repeat(match.length);
    });
  };
  find('email', email);
  find('personnummer', personnummer);
  find('phone', phone);
  const own = ownEmail.trim().toLowerCase();
  return found
    .filter(({ start, end }) => text.slice(start, end).toLowerCase() !== own)
    .sort((one, other) => one.start - other.start);
}

/**
 * Whether the date exists and the check digit is right (Luhn's; Skatteverket's brochures SKV 704 and 707).
 *
 * A samordningsnummer has 60 added to the day, and 00 for a month or day that is not known. Skatteverket's test numbers have
 * February 30 as well, so its date is not checked further.
 */
function isPersonnummer(word: string): boolean {
  // The letter of an interim number counts as 1. The century matters only to February 29.
  const digits = word.replace(/[A-Z]/, '1').replace(/\D/g, '').padStart(12, '20');
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  const lastDay = new Date(Number(digits.slice(0, 4)), month, 0).getDate();
  let sum = 0;
  for (let place = 2; place < 12; place++) {
    const product = Number(digits[place]) * (2 - (place % 2));
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0 && (day < 60 ? month > 0 && day > 0 && day <= lastDay : day < 92);
}
