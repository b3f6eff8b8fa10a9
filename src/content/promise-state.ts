import type { PartialDate, Period } from './citizen-promise.js';

/** Whether a promise applies. `undated` when the page gives no dates, which is no error. */
export type PromiseState = 'coming' | 'inForce' | 'ended' | 'undated';

/** The state on a day, by the last period: earlier ones are history. A period covers the whole of its first and last day, month or year. */
export function promiseState(periods: readonly Period[], today: PartialDate): PromiseState {
  const { from, to } = periods.at(-1) ?? {};
  // ISO dates sort as text, and cut to the same precision a day inside the month or year equals it.
  if (to && today.slice(0, to.length) > to) return 'ended';
  if (from && today.slice(0, from.length) < from) return 'coming';
  return from || to ? 'inForce' : 'undated';
}

/**
 * The calendar date in Sweden, wherever the reader's clock is set: UTC+1, and UTC+2 from 01:00 UTC on the last Sunday of March to
 * the last Sunday of October (directive 2000/84/EC). Without `Intl`, for the reason given in i18n/formats.ts.
 */
export function dateInSweden(now: Date): PartialDate {
  const year = now.getUTCFullYear();
  const lastSunday = (month: number) => {
    const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
    return lastDay.setUTCDate(lastDay.getUTCDate() - lastDay.getUTCDay());
  };
  const summer = +now >= lastSunday(2) && +now < lastSunday(9);
  return new Date(+now + (summer ? 2 : 1) * 3_600_000).toISOString().slice(0, 10);
}
