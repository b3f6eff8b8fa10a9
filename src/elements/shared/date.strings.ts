import { perLocale } from '../../language/localize.js';

export const strings = perLocale((msg) => ({
  between: msg('{from}–{to}', {
    id: 'period-between',
    desc: 'periods: two dates, both included; inside a sentence ("Gäller maj 2024–maj 2025.") and alone',
  }),
  during: msg('{date}', {
    id: 'period-during',
    desc: 'periods: one year, month or day that is all of the period; inside a sentence ("Gäller 2026.") and alone',
  }),
  from: msg('från och med {from}', {
    id: 'period-from',
    desc: 'periods: a date, included; inside a sentence and alone',
  }),
  since: msg('sedan {from}', {
    id: 'period-since',
    desc: 'follow-ups: what is covered, when only its first day, month or year is known; inside a heading',
  }),
  until: msg('till och med {to}', {
    id: 'period-until',
    desc: 'periods: the last day, month or year, all of it included; inside a sentence and alone',
  }),
}));
