import type {
  CitizenPromise,
  Commitment,
  Entry,
  FollowUp,
  PartialDate,
  Status,
  Target,
  Text,
  Value,
} from './citizen-promise.js';
import { isCertain, isPartialDate } from './partial-date.js';
import { firstDay, formerPeriods, hasEnded, lastDay } from './promise-state.js';

/** What became of a commitment, as far as it is recorded. */
export interface Outcome {
  status?: Status | undefined;
  /** The status in words of the page's own. */
  statusText?: Text | undefined;
  /** Why, and the follow-up that says so. */
  reason?: Text | undefined;
  statusIn?: FollowUp | undefined;
  /** The entries about it in the latest follow-up that has any, and that follow-up. */
  entries?: readonly Entry[];
  reportedIn?: FollowUp | undefined;
}

/** What a commitment is counted as: `reported` where it has been followed up without a status, undefined where nothing is known. */
export type CountedStatus = Status | 'reported' | undefined;

export interface Summary {
  done: number;
  total: number;
  /** How many are counted as something else, always in the same order. */
  others: Map<CountedStatus, number>;
}

const inOrder: readonly CountedStatus[] = [
  'ongoing',
  'partly',
  'changed',
  'notDone',
  'notNeeded',
  'notStarted',
  'reported',
  undefined,
];

/**
 * The follow-ups from first to last. Those of the same day, or all without dates, are taken for newest first in the file. One
 * without dates, after one that has, is newer than that.
 */
export function followUpsByTime({ followUps = [] }: CitizenPromise): FollowUp[] {
  let before = '';
  // From the newest to the oldest of one day, as in the file: each dated one, with those without dates that come after it.
  const blocks: { date: string; members: FollowUp[] }[] = [];
  for (const followUp of followUps) {
    const date = dateOf(followUp);
    if (date) before = lastDay(date);
    if (date || !before) blocks.push({ date: before, members: [followUp] });
    else blocks.at(-1)!.members.push(followUp);
  }
  return blocks
    .reverse()
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .flatMap(({ members }) => members);
}

/** When a follow-up was reported: what it covers may end later. */
export function dateOf(followUp: FollowUp): PartialDate | undefined {
  const { from, to } = isCertain(followUp) ? followUp : {};
  const published = followUp.published && isPartialDate(followUp.published) ? followUp.published : undefined;
  return to && published && lastDay(to) > lastDay(published) ? published : (to ?? published ?? from);
}

/** The outcome by commitment id: the status is that of the latest entry that gives one, over the one in the commitment itself. */
export function outcomesById(followUps: readonly FollowUp[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const followUp of followUps) {
    for (const [id, entries] of entriesById(followUp)) {
      const { status, statusText, reason, statusIn } = outcomes.get(id) ?? {};
      const latest = entries.filter((entry) => entry.status ?? entry.statusText).at(-1);
      const outcome = latest
        ? { ...statusOf(latest), reason: latest.reason, statusIn: followUp }
        : { ...statusOf({ status, statusText }), reason, statusIn };
      outcomes.set(id, { ...outcome, entries, reportedIn: followUp });
    }
  }
  return outcomes;
}

export function outcomeOf(commitment: Commitment, outcomes: ReadonlyMap<string, Outcome>): Outcome {
  const outcome = outcomes.get(commitment.id ?? '');
  if (outcome?.status ?? outcome?.statusText) return outcome;
  return { ...outcome, ...statusOf(commitment), reason: commitment.reason };
}

function statusOf({ status, statusText }: Outcome): Outcome {
  return { status, ...(statusText && { statusText }) };
}

function entriesById({ entries = [] }: FollowUp): Map<string, Entry[]> {
  const byId = new Map<string, Entry[]>();
  for (const entry of entries)
    if (entry.commitment) byId.set(entry.commitment, [...(byId.get(entry.commitment) ?? []), entry]);
  return byId;
}

/**
 * How many of the commitments are done; undefined when none has a status, nor any of their parts, which count for a commitment
 * without one.
 */
export function summaryOf(
  commitments: readonly Commitment[],
  outcomes: ReadonlyMap<string, Outcome>,
): Summary | undefined {
  const counted = (commitment: Commitment): CountedStatus => {
    const { status, statusText, entries } = outcomeOf(commitment, outcomes);
    if (status) return status;
    const own = (entries ?? statusText) ? 'reported' : undefined;
    const [first, ...others] = new Set(commitment.children?.map(counted));
    if (!others.length) return first ?? own;
    // Parts that went differently: what is done of them is part of the whole.
    const all = [first, ...others];
    if (all.includes('done') || all.includes('partly')) return 'partly';
    return all.includes('ongoing') ? 'ongoing' : 'reported';
  };
  const counts = new Map<CountedStatus, number>();
  for (const commitment of commitments) {
    const status = counted(commitment);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  if ([...counts.keys()].every((status) => !status || status === 'reported')) return undefined;
  const others = new Map(
    inOrder.flatMap((status): [CountedStatus, number][] => {
      const count = counts.get(status);
      return count ? [[status, count]] : [];
    }),
  );
  return { done: counts.get('done') ?? 0, total: commitments.length, others };
}

/** How much of the time that a number was promised for, a value speaks for. */
export interface Coverage {
  fromStart: boolean;
  /** That time is over, and the follow-up came after it. */
  toEnd: boolean;
}

/**
 * What a value in a follow-up covers. A quarter is not the year: only a follow-up from the start of the promise, or of the
 * commitment where that has dates of its own, speaks for all of it until then; or a value that says so (`per: "period"`).
 * A follow-up that does not say from when is taken for one of all the time so far, unless several have a value for the same target:
 * then each may be a part. So may several values in one follow-up.
 */
export function coverageOf(
  value: Value,
  followUp: FollowUp,
  { periods = [], followUps = [] }: CitizenPromise,
  today: PartialDate,
  commitment?: Commitment,
): Coverage {
  const { from, to, published } = followUp;
  const spans = [...periods, followUp, published ? { from: published } : {}, commitment?.period ?? {}];
  // What is not known to be a date says nothing of what is covered.
  if (!spans.every(isCertain)) return { fromStart: value.per === 'period', toEnd: false };
  const last = periods.at(-1);
  const starts = [last, ...formerPeriods(periods).filter(({ continues }) => continues)].flatMap(
    (each) => each?.from ?? [],
  );
  const start = commitment?.period?.from ?? starts.sort()[0];
  const end = commitment?.period?.to ?? last?.to;
  const isOfTarget = (other: Value) =>
    !other.planned && other.target === value.target && keyOf(other.places ?? '') === keyOf(value.places ?? '');
  const valuesIn = ({ entries = [] }: FollowUp) =>
    entries.flatMap(({ values = [] }) => values.filter(isOfTarget)).length;
  const isOnlyOne = valuesIn(followUp) < 2 && (from || followUps.every((each) => each === followUp || !valuesIn(each)));
  const covers = from ? start !== undefined && firstDay(from) <= firstDay(start) : true;
  const isAfter = (last: PartialDate) =>
    to
      ? lastDay(to) >= last && (!published || lastDay(published) >= last)
      : published
        ? firstDay(published) >= last
        : !from;
  return {
    fromStart: value.per === 'period' || (covers && Boolean(isOnlyOne)),
    toEnd: end !== undefined && hasEnded(end, today) && isAfter(lastDay(end)),
  };
}

/** How a value compares with a target: `under` and `over` miss it. */
export type Comparison = 'met' | 'under' | 'over';

/** Whether a value and the target that it names count the same: the same thing, over the same span, at the same places. A total only from the start. */
function isComparable(value: Value, target: Target, { fromStart }: Coverage): boolean {
  const places = new Set(target.places?.map(keyOf));
  const valuePlaces = value.places ?? [];
  return (
    !value.planned &&
    (isTotal(value) && isTotal(target) ? fromStart : keyOf(value.per ?? '') === keyOf(target.per ?? '')) &&
    isSameUnit(value, target) &&
    valuePlaces.every((place) => places.has(keyOf(place))) &&
    (valuePlaces.length < 2 || value.each === true) &&
    (places.size < 2 || (target.each === true && valuePlaces.length > 0))
  );
}

/** A number for all the time that the promise applies, not for each day or occasion in it. */
export function isTotal({ per }: Pick<Value, 'per'>): boolean {
  return per === undefined || per === 'period';
}

/** The same words; or beside a single one their beginning: "1 kontroll" and "301 kontroller". */
function isSameUnit(value: Value, target: Target): boolean {
  if (keyOf(value.unit) === keyOf(target.unit)) return true;
  const isSingle = value.value === 1 || target.value === 1;
  return isSingle && firstOf(value.unit).slice(0, 4) === firstOf(target.unit).slice(0, 4);
}

function firstOf(text: Text): string {
  return typeof text === 'string' ? text : Object.entries(text)[0]![1];
}

/** Undefined where the two are not comparable, or the value is not known well enough: "about 300" against "at least 300". */
export function compare(value: Value, target: Target, coverage: Coverage): Comparison | undefined {
  if (!isComparable(value, target, coverage)) return undefined;
  const { about } = value;
  const difference = value.value - target.value;
  const mayBeLess = about === 'under' || about === 'about' || about === 'atMost';
  const mayBeMore = about === 'over' || about === 'about' || about === 'atLeast';
  // "Just under 300" is under anything from 300 up, "over 300" over anything from 300 down; "at least" and "at most" may be just it.
  const isLess = !mayBeMore && (difference < 0 || (about === 'under' && difference === 0));
  const isMore = !mayBeLess && (difference > 0 || (about === 'over' && difference === 0));
  const isAtLeast = !mayBeLess && difference >= 0;
  const isAtMost = !mayBeMore && difference <= 0;
  if (target.op === 'min') return isLess ? 'under' : isAtLeast ? 'met' : undefined;
  if (target.op === 'exact') return isLess ? 'under' : isMore ? 'over' : isAtLeast && isAtMost ? 'met' : undefined;
  return isMore ? 'over' : isAtMost ? 'met' : undefined;
}

function keyOf(text: unknown): string {
  return JSON.stringify(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).sort() : value,
  );
}
