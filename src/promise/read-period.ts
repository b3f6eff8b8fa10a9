import { textOf } from './leaves.js';
import { longestPeriod, textLimit } from './limits.js';
import { endsBefore, isPartialDate, readDate } from './partial-date.js';
import type { Reading } from './reading.js';

/** A period of what is no object: the words of the file, which are shown as they are written. */
export function periodInWords(value: unknown): { from: string; to: string } | undefined {
  const written = textOf(value);
  if (!written) return undefined;
  const date = readDate(written) ?? written;
  return { from: date, to: date };
}

/** A period in the words of the file, where its dates say nothing for certain. Never what could be read as a date. */
export function asWritten(value: Record<string, unknown>, copy: Record<string, unknown>): unknown {
  const given = Object.entries(value).filter(([name]) => name !== 'note' && name !== 'changedOn');
  const written = given
    .flatMap(([, each]) => textOf(each) ?? [])
    .join('–')
    .slice(0, textLimit);
  if (!written) return undefined;
  const from = readDate(written) ? `${written}–?` : written;
  return { ...copy, from, to: from };
}

/** Reports what ends before it starts, and a period that is longer than any promise. */
export function checkPeriod(
  { from = '', to = '' }: { from?: string; to?: string },
  path: string,
  isPeriod: boolean,
  reading: Reading,
): void {
  if (!isPartialDate(from) || !isPartialDate(to)) return;
  const latest = `${parseInt(from, 10) + longestPeriod}${from.slice(4)}`;
  const found = `${from}–${to}`;
  if (endsBefore(from, to)) reading.reportShown(path, { code: 'ends-before-start' }, found);
  else if (isPeriod && endsBefore(to, latest))
    reading.advise(path, { code: 'period-too-long', limit: longestPeriod }, found);
}
