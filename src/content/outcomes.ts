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
import { lastDay } from './promise-state.js';

/** What became of a commitment, as far as it is recorded. */
export interface Outcome {
  status?: Status | undefined;
  reason?: Text | undefined;
  /** The latest entry about it, and when that was. */
  entry?: Entry | undefined;
  followedUp?: PartialDate | undefined;
}

export interface Summary {
  done: number;
  total: number;
  /** How many have each other status, and under `undefined` none. */
  others: Map<Status | undefined, number>;
}

/** The follow-ups from first to last. One without dates stays after the one that it follows in the file. */
export function followUpsByTime({ followUps = [] }: CitizenPromise): FollowUp[] {
  let before = '';
  return followUps
    .map((followUp) => {
      const date = dateOf(followUp);
      if (date) before = lastDay(date);
      return { followUp, date: before };
    })
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .map(({ followUp }) => followUp);
}

/** The day, month or year that a follow-up tells of. */
export function dateOf({ to, published, from }: FollowUp): PartialDate | undefined {
  return to ?? published ?? from;
}

/** The outcome by commitment id: the status is that of the latest entry that gives one, over the one in the commitment itself. */
export function outcomesById(followUps: readonly FollowUp[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const followUp of followUps)
    for (const entry of followUp.entries ?? []) {
      if (!entry.commitment) continue;
      const before = outcomes.get(entry.commitment);
      const { status, reason } = entry.status ? entry : (before ?? {});
      outcomes.set(entry.commitment, { status, reason, entry, followedUp: dateOf(followUp) });
    }
  return outcomes;
}

export function outcomeOf(commitment: Commitment, outcomes: ReadonlyMap<string, Outcome>): Outcome {
  const outcome = outcomes.get(commitment.id ?? '');
  return outcome?.status ? outcome : { ...outcome, status: commitment.status, reason: commitment.reason };
}

/** How many of the commitments are done; undefined when nothing is said of any. Parts stand for a whole that has no status itself. */
export function summaryOf(
  commitments: readonly Commitment[],
  outcomes: ReadonlyMap<string, Outcome>,
): Summary | undefined {
  const statusOf = (commitment: Commitment): Status | undefined => {
    const { status } = outcomeOf(commitment, outcomes);
    if (status || !commitment.children?.length) return status;
    const [first, ...others] = new Set(commitment.children.map(statusOf));
    // Parts that went differently say nothing of the whole.
    return others.length ? undefined : first;
  };
  const counts = new Map<Status | undefined, number>();
  for (const commitment of commitments) {
    const status = statusOf(commitment);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  if ([...counts.keys()].every((status) => !status)) return undefined;
  const done = counts.get('done') ?? 0;
  counts.delete('done');
  return { done, total: commitments.length, others: counts };
}

/** How a value stands to a target: `under` and `over` miss it. */
export type Comparison = 'met' | 'under' | 'over';

/** Whether a value and the target that it names count the same: over the same span, at the same places. */
export function isComparable(value: Value, target: Target): boolean {
  const places = new Set(target.places?.map(keyOf));
  const valuePlaces = value.places ?? [];
  return (
    !value.planned &&
    value.per === target.per &&
    valuePlaces.every((place) => places.has(keyOf(place))) &&
    (valuePlaces.length < 2 || value.each === true) &&
    (places.size < 2 || (target.each === true && valuePlaces.length > 0))
  );
}

/** Undefined where the two are not comparable, or the value is not known well enough: "about 300" against "at least 300". */
export function compare(value: Value, target: Target): Comparison | undefined {
  if (!isComparable(value, target)) return undefined;
  const { about } = value;
  if (about === 'about') return undefined;
  const difference = value.value - target.value;
  // "Just under 300" is under anything from 300 up, "over 300" over anything from 300 down.
  const under = about === 'under' ? difference <= 0 : about !== 'over' && difference < 0;
  const over = about === 'over' ? difference >= 0 : about !== 'under' && difference > 0;
  if (!under && !over && about) return undefined;
  if (target.op === 'min') return under ? 'under' : 'met';
  if (target.op === 'exact') return under ? 'under' : over ? 'over' : 'met';
  return over ? 'over' : 'met';
}

function keyOf(text: Text): string {
  return JSON.stringify(typeof text === 'string' ? text : Object.entries(text).sort());
}
