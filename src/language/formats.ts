import { fill, ownText, perLocale, variantOf, withoutVariants } from './localize.js';

/** A message for one and a message for other numbers, with the variants that the language has. */
export interface Plural {
  one: string;
  other: string;
}

/**
 * Dates, numbers and lists in words. Not by `Intl`: its first formatter holds up the page for 30 ms, six times that on a slow phone,
 * just when the promise should show. Plural rules, which are cheap, are the exception, for languages with more than two forms.
 */
export const formats = perLocale((msg, locale) => {
  // A catalogue that a page adds by script is not checked: what cannot be read there must not stop the card.
  const [, thousands, decimal] = /1(.*)234(.*)5/.exec(
    msg('1\u00a0234,5', {
      id: 'format-number',
      desc: 'numbers: this number as your language writes it; the signs in it are used for all numbers',
    }),
  ) ?? ['', '\u00a0', ','];
  const number = (value: number): string => {
    const [whole = '', fraction] = String(Math.abs(value)).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    return (value < 0 ? '−' : '') + grouped + (fraction ? decimal + fraction : '');
  };

  const inDates = msg('januari februari mars april maj juni juli augusti september oktober november december', {
    id: 'format-months',
    desc: 'dates: the twelve months as they are inside a date with a day, in order, with a space between; {month} in patterns',
  });
  const alone = msg('januari februari mars april maj juni juli augusti september oktober november december', {
    id: 'format-months-alone',
    desc: 'dates: the twelve months as they are without a day, in order, with a space between; {alone} in patterns',
  });
  /** What patterns of dates are made of. */
  const dateParts = (date: string): Record<string, string> => {
    const [year = '', month = '', day] = date.split('-');
    const nameIn = (names: string) => ownText(names).text.split(' ')[Number(month) - 1] ?? month;
    return { year, month: nameIn(inDates), alone: nameIn(alone), day: String(Number(day)) };
  };
  const inWords = (patterns: readonly string[]) => (date: string) =>
    fill(patterns[precisionOf(date)]!, dateParts(date));

  /** What is between two things in a pattern. */
  const between = (pattern: string) => ownText(pattern).text.replace(/{\w+}/g, '');
  const comma = between(
    msg('{first}, {second}', { id: 'format-comma', desc: 'lists: a sign or a word between two of several things' }),
  );

  let pluralRules: Intl.PluralRules | undefined;
  const rulesLike = msg('sv', {
    id: 'format-plural',
    desc: 'plurals: the code of your language; where browsers do not know it, of one that counts like yours ("fi" for Meänkieli)',
  });
  /** The category of a number in a language with more than two forms, as `Intl.PluralRules` has it. */
  const category = (count: number): string => {
    try {
      return (pluralRules ??= new Intl.PluralRules(rulesLike)).select(count);
    } catch {
      return 'other';
    }
  };
  /** The one of several messages that fits a number. In Swedish, `one` is for exactly one. */
  const plural = (count: number, { one, other }: Plural): string =>
    (other.includes('\n') && variantOf(other, String(count), category(count))) ||
    (count === 1 ? one : withoutVariants(other));

  return {
    direction: ownText(
      msg('ltr', {
        id: 'format-direction',
        desc: 'direction: ltr, or rtl for a language that is written from right to left',
      }),
    ).text as 'ltr' | 'rtl',

    number,

    dateParts,

    /** A partial ISO date, exactly as precise as it is: "30 september 2017", "maj 2020", "2018". */
    date: inWords([
      msg('{year}', { id: 'format-year', desc: 'dates: a year alone' }),
      msg('{alone} {year}', {
        id: 'format-month',
        desc: 'dates: a month and a year; {alone} is the month as in format-months-alone, {month} as in format-months',
      }),
      msg('{day} {month} {year}', { id: 'format-day', desc: 'dates: where day, month name and year are' }),
    ]),

    /** All of a date but its year, which follows soon: "30 september", "maj". */
    dateWithoutYear: inWords([
      '{year}',
      msg('{alone}', {
        id: 'format-month-in-year',
        desc: 'dates: the first month of two in the same year ("maj–juni 2026"); may have {year} too',
      }),
      msg('{day} {month}', {
        id: 'format-day-in-year',
        desc: 'dates: the first day of two in the same year ("1 maj–30 juni 2026"); may have {year} too',
      }),
    ]),

    comma,

    /** Between two short sentences in one line. */
    stop: between(
      msg('{first}. {second}', {
        id: 'format-sentences',
        desc: 'lists: between two short sentences, such as two dates',
      }),
    ),

    label: msg('{label}: {value}', {
      id: 'format-label',
      desc: 'labels: a word and what it is about, such as "Pågår: 3" or "Lovar: Polisen"',
    }),

    parentheses: msg('({text})', {
      id: 'format-parentheses',
      desc: 'parentheses: around facts about a link or a number, such as "(pdf, 173 kB)"',
    }),

    /** "A", "A och B", "A, B och C". */
    list: (items: readonly string[]): string => {
      const last = items.at(-1) ?? '';
      if (items.length < 2) return last;
      const pattern = msg('{others} och {last}', {
        id: 'format-list',
        desc: 'lists: {others} is all items but the last, with the sign of format-comma between',
      });
      return fill(pattern, { others: items.slice(0, -1).join(comma), last });
    },

    /** The size of a file in decimal units, as shops and telephones give them: "173 kB", "1,2 MB". */
    fileSize: (bytes: number): string =>
      bytes < 999_500
        ? fill(msg('{number} kB', { id: 'format-kilobytes', desc: 'sizes: of a file, in thousands of bytes' }), {
            number: number(Math.max(1, Math.round(bytes / 1e3))),
          })
        : fill(msg('{number} MB', { id: 'format-megabytes', desc: 'sizes: of a file, in millions of bytes' }), {
            number: number(Math.round(bytes / 1e5) / 10),
          }),

    plural,

    /** The message that fits a number, with the number filled in. */
    count: (count: number, messages: Plural, values: Record<string, string> = {}): string =>
      fill(plural(count, messages), { count: number(count), ...values }),

    /** The name of a language: "finska". The common ones are messages, since `Intl` takes 10 ms for the first. */
    language: (tag: string): string => {
      const language = tag.toLowerCase().split('-')[0]!;
      const common: Record<string, string> = {
        sv: msg('svenska', { id: 'language-sv', desc: 'links: the name of the Swedish language' }),
        en: msg('engelska', { id: 'language-en', desc: 'links: the name of the English language' }),
      };
      if (common[language]) return common[language];
      const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? tag;
      // WebKit writes it as at the beginning of a sentence.
      return locale === 'sv' ? name.toLowerCase() : name;
    },
  };
});

/** 0 for a year, 1 for a month, 2 for a day. */
export function precisionOf(date: string): number {
  return date.split('-').length - 1;
}
