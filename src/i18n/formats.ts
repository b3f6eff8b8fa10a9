import { fill, perLocale } from './localize.js';

/**
 * Dates and lists in words. Not by `Intl`: its first formatter holds up the page for 30 ms, six times that on a slow phone, just
 * when the promise should show.
 */
export const formats = perLocale((msg) => ({
  /** A partial ISO date, exactly as precise as it is: "30 september 2017", "maj 2020", "2018". */
  date: (date: string): string => {
    const [year = '', month, day] = date.split('-');
    if (!month) return year;
    const names = msg('januari februari mars april maj juni juli augusti september oktober november december', {
      id: 'format-months',
      desc: 'dates: the twelve months as they stand inside a date, in order, with a space between',
    });
    const pattern = day
      ? msg('{day} {month} {year}', { id: 'format-day', desc: 'dates: where day, month name and year stand' })
      : msg('{month} {year}', { id: 'format-month', desc: 'dates: where month name and year stand' });
    return fill(pattern, { day: String(Number(day)), month: names.split(' ')[Number(month) - 1]!, year });
  },

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
}));
