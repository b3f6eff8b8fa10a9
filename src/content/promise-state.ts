import type { PartialDate, Period } from './citizen-promise.js';

/** Whether a promise applies. `undated` when the page gives no dates, which is no error. */
export type PromiseState = 'coming' | 'inForce' | 'prolonged' | 'ended' | 'undated';

/**
 * The state on a day, by the last period: earlier ones are history. A period covers the whole of its first and last day, month or
 * year.
 */
export function promiseState(periods: readonly Period[], today: PartialDate): PromiseState {
  const { from, to } = periods.at(-1) ?? {};
  if (!from && !to) return 'undated';
  if (hasEnded(to, today)) return 'ended';
  // One that still runs when the next is decided: the promise is in force all the while.
  if (!hasBegun(from, today) && !periods.slice(0, -1).some((period) => isRunning(period, today))) return 'coming';
  return formerEnds(periods).some((end) => !to || lastDay(end) < lastDay(to)) ? 'prolonged' : 'inForce';
}

/** The last days of earlier periods, where they were others than that of the last. */
export function formerEnds(periods: readonly Period[]): PartialDate[] {
  const last = periods.at(-1)?.to;
  return periods.slice(0, -1).flatMap(({ to }) => (to && (!last || lastDay(to) !== lastDay(last)) ? [to] : []));
}

/** Whole days after today until the last day: 0 on that day. */
export function daysLeft(to: PartialDate, today: PartialDate): number {
  return (Date.parse(lastDay(to)) - Date.parse(today)) / 86_400_000;
}

/** The last day that a partial date covers. */
export function lastDay(date: PartialDate): PartialDate {
  const [year, month = 12, day] = date.split('-').map(Number) as [number, number?, number?];
  return day ? date : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
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

// ISO dates sort as text, and cut to the same precision a day inside the month or year equals it.
function hasBegun(from: PartialDate | undefined, today: PartialDate): boolean {
  return !from || today.slice(0, from.length) >= from;
}

function hasEnded(to: PartialDate | undefined, today: PartialDate): boolean {
  return to !== undefined && today.slice(0, to.length) > to;
}

function isRunning({ from, to }: Period, today: PartialDate): boolean {
  return hasBegun(from, today) && !hasEnded(to, today);
}
