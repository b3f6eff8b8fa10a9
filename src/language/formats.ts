import { fill, perLocale } from './localize.js';

/**
 * Dates, numbers and lists in words. Not by `Intl`: its first formatter holds up the page for 30 ms, six times that on a slow phone,
 * just when the promise should show. Plural rules, which are cheap, are the exception.
 */
export const formats = perLocale((msg, locale) => {
  // A catalogue that a page adds by script is not checked: what cannot be read there must not stop the card.
  const [, thousands, decimal] = /1(.*)234(.*)5/.exec(
    msg('1\u00a0234,5', {
      id: 'format-number',
      desc: 'numbers: this number as your language writes it; the signs in it are used for all numbers',
    }),
  ) ?? ['', '\u00a0', ','];
  let pluralRules: Intl.PluralRules | undefined;
  const number = (value: number): string => {
    const [whole = '', fraction] = String(Math.abs(value)).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    return (value < 0 ? '−' : '') + grouped + (fraction ? decimal + fraction : '');
  };

  const dateInWords = (date: string, year: string): string => {
    const [, month, day] = date.split('-');
    if (!month) return year;
    const names = msg('januari februari mars april maj juni juli augusti september oktober november december', {
      id: 'format-months',
      desc: 'dates: the twelve months as they stand inside a date, in order, with a space between',
    });
    const pattern = day
      ? msg('{day} {month} {year}', { id: 'format-day', desc: 'dates: where day, month name and year stand' })
      : msg('{month} {year}', { id: 'format-month', desc: 'dates: where month name and year stand' });
    return fill(pattern, {
      day: String(Number(day)),
      month: names.split(' ')[Number(month) - 1] ?? month,
      year,
    }).trim();
  };

  return {
    direction: msg('ltr', {
      id: 'format-direction',
      desc: 'direction: ltr, or rtl for a language that is written from right to left',
    }) as 'ltr' | 'rtl',

    number,

    /** A partial ISO date, exactly as precise as it is: "30 september 2017", "maj 2020", "2018". */
    date: (date: string): string => dateInWords(date, date.slice(0, 4)),

    /** All of a date but its year, which follows soon: "30 september", "maj". */
    dateWithoutYear: (date: string): string => dateInWords(date, ''),

    /** "A", "A och B", "A, B och C". */
    list: (items: readonly string[]): string => {
      const last = items.at(-1) ?? '';
      if (items.length < 2) return last;
      const pattern = msg('{others} och {last}', {
        id: 'format-list',
        desc: 'lists: {others} is all items but the last, with commas between',
      });
      return fill(pattern, { others: items.slice(0, -1).join(', '), last });
    },

    /** The size of a file in decimal units, as shops and telephones give them: "173 kB", "1,2 MB". */
    fileSize: (bytes: number): string =>
      bytes < 999_500
        ? `${number(Math.max(1, Math.round(bytes / 1e3)))} kB`
        : `${number(Math.round(bytes / 1e5) / 10)} MB`,

    /** One of two messages by how many there are, with the number filled in. */
    count: (count: number, messages: { one: string; other: string }, values: Record<string, string> = {}): string =>
      fill((pluralRules ??= new Intl.PluralRules(locale)).select(count) === 'one' ? messages.one : messages.other, {
        count: number(count),
        ...values,
      }),

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
