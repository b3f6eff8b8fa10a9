import { formats } from '../../language/formats.js';
import { fill } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { strings } from './feedback-form.strings.js';

/** By the resident's own clock: "14.30". */
export function timeOfDay(date: Date, locale: Locale): string {
  const [hours = '', minutes = ''] = date.toTimeString().split(':');
  return fill(strings(locale).time, { hours, minutes });
}

/** The same with its date. */
export function dateAndTime(time: number, locale: Locale): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return fill(strings(locale).dateAndTime, { date: formats(locale).date(day), time: timeOfDay(date, locale) });
}
