/** A date as a sentence has it: "31 december 2026", "maj 2026", "2026", and where the year comes later "1 maj" or "maj". */
export interface WrittenDate {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
}

const month =
  /(jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:usti?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?/
    .source;
const day = /(?:den |the )?(\d\d?)(?:st|nd|rd|th)?/.source;
const year = /(\d{4})/.source;

// The longest first. What goes before is kept by hand: Safari reads lookbehinds only from 16.4.
const pattern = new RegExp(
  `(^|[^a-zåäöé\\d#])(?:(\\d{4})-(\\d\\d)-(\\d\\d)|${day}(?: of)? ${month}(?:,? ${year})?|${month} ${day}(?:,? ${year})?|${month}(?: ${year})?|(?:år |året |the year )?${year})(?![a-zåäöé\\d])`,
  'gi',
);

/**
 * A sentence with a `#` in place of each date, and the dates. Nothing is guessed: "1/5", "240101", "2018-19" and seasons stay words,
 * and no sentence with one of them is read.
 */
export function withoutDates(sentence: string): { form: string; dates: WrittenDate[] } {
  const dates: WrittenDate[] = [];
  const form = sentence.replace(/#/g, ' ').replace(pattern, (_, before: string, ...groups: (string | undefined)[]) => {
    const [isoYear, isoMonth, isoDay, day, dayMonth, dayYear, usMonth, usDay, usYear, onlyMonth, monthYear, onlyYear] =
      groups;
    const name = dayMonth ?? usMonth ?? onlyMonth;
    dates.push({
      year: numberIn(isoYear ?? dayYear ?? usYear ?? monthYear ?? onlyYear),
      month: name ? monthNumber(name) : numberIn(isoMonth),
      day: numberIn(isoDay ?? day ?? usDay),
    });
    return `${before}#`;
  });
  return { form, dates };
}

/** As a partial ISO date, the year from elsewhere where it has none of its own; undefined for a date that does not exist. */
export function partialDate({ year, month, day }: WrittenDate, sharedYear?: number): string | undefined {
  const known = year ?? sharedYear;
  if (!known) return undefined;
  if (month === undefined) return String(known);
  const date = new Date(Date.UTC(known, month - 1, day ?? 1));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== (day ?? 1)) return undefined;
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}

function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** The first three letters are enough, whichever of the two languages. */
function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase().replace('may', 'maj').replace('oct', 'okt');
  return 'janfebmaraprmajjunjulaugsepoktnovdec'.indexOf(start) / 3 + 1;
}
