import type { PartialDate, Period } from './citizen-promise.js';
import { isCertain, isPartialDate } from './partial-date.js';

/** Whether a promise applies. `undated` when the page gives no dates, which is no error, or none that can be compared with today. */
export type PromiseState = 'coming' | 'inForce' | 'prolonged' | 'ended' | 'undated';

/**
 * The state on a day, by the last period: earlier ones are history. A period covers the whole of its first and last day, month or
 * year.
 */
export function promiseState(periods: readonly Period[], today: PartialDate): PromiseState {
  const present = presentPeriod(periods, today);
  const { from, to } = present;
  if ((!from && !to) || !isCertain(present)) return 'undated';
  if (hasEnded(to, today)) return 'ended';
  if (!hasBegun(from, today)) return 'coming';
  const former = formerPeriods(periods).filter(({ continues }) => continues);
  return former.some((period) => period.to && (!to || lastDay(period.to) < lastDay(to))) ? 'prolonged' : 'inForce';
}

/** The last period; from the beginning of the one that runs, where the last is decided but has not begun: both are one promise. */
export function presentPeriod(periods: readonly Period[], today: PartialDate): Period {
  const { from, ...last } = periods.at(-1) ?? {};
  const running =
    !isCertain(periods.at(-1) ?? {}) || hasBegun(from, today)
      ? undefined
      : periods.find((period) => isRunning(period, today));
  const beginning = running ? running.from : from;
  return beginning ? { from: beginning, ...last } : last;
}

/** Earlier periods, and whether the last one goes on where they end: then their end was moved. */
export function formerPeriods(periods: readonly Period[]): (Period & { continues: boolean })[] {
  const last = periods.at(-1) ?? {};
  const { from, to: end } = last;
  return periods.slice(0, -1).flatMap((period) => {
    const { to } = period;
    if (![period, last].every(isCertain)) return [{ ...period, continues: false }];
    if (to && end && lastDay(to) === lastDay(end)) return [];
    const gap = to && from ? Date.parse(firstDay(from)) - Date.parse(lastDay(to)) : 0;
    return [{ ...period, continues: gap <= 86_400_000 }];
  });
}

/** Whole days after today until the last day: 0 on that day. Not a number for what is no date. */
export function daysLeft(to: PartialDate, today: PartialDate): number {
  return (Date.parse(lastDay(to)) - Date.parse(today)) / 86_400_000;
}

/** The last day that a partial date covers; what is no date stays as it is. */
export function lastDay(date: PartialDate): PartialDate {
  if (!isPartialDate(date)) return date;
  const [year, month = 12, day] = date.split('-').map(Number) as [number, number?, number?];
  return day ? date : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day that a partial date covers. */
export function firstDay(date: PartialDate): PartialDate {
  return `${date}-01-01`.slice(0, 10);
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

export function hasEnded(to: PartialDate | undefined, today: PartialDate): boolean {
  return to !== undefined && today.slice(0, to.length) > to;
}

function isRunning(period: Period, today: PartialDate): boolean {
  return isCertain(period) && hasBegun(period.from, today) && !hasEnded(period.to, today);
}
