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
  /** Why, and when that was told. */
  reason?: Text | undefined;
  statusOn?: PartialDate | undefined;
  /** The entries about it in the latest follow-up that has any, and when that was. */
  entries?: readonly Entry[];
  toldOn?: PartialDate | undefined;
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

/** When a follow-up was told: what it covers may end later. */
export function dateOf({ to, published, from }: FollowUp): PartialDate | undefined {
  return to && published && lastDay(to) > lastDay(published) ? published : (to ?? published ?? from);
}

/** The outcome by commitment id: the status is that of the latest entry that gives one, over the one in the commitment itself. */
export function outcomesById(followUps: readonly FollowUp[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const followUp of followUps) {
    const toldOn = dateOf(followUp);
    for (const [id, entries] of entriesById(followUp)) {
      const { status, reason, statusOn } = outcomes.get(id) ?? {};
      const latest = entries.filter((entry) => entry.status).at(-1);
      const told = latest
        ? { status: latest.status, reason: latest.reason, statusOn: toldOn }
        : { status, reason, statusOn };
      outcomes.set(id, { ...told, entries, toldOn });
    }
  }
  return outcomes;
}

export function outcomeOf(commitment: Commitment, outcomes: ReadonlyMap<string, Outcome>): Outcome {
  const outcome = outcomes.get(commitment.id ?? '');
  return outcome?.status ? outcome : { ...outcome, status: commitment.status, reason: commitment.reason };
}

function entriesById({ entries = [] }: FollowUp): Map<string, Entry[]> {
  const byId = new Map<string, Entry[]>();
  for (const entry of entries)
    if (entry.commitment) byId.set(entry.commitment, [...(byId.get(entry.commitment) ?? []), entry]);
  return byId;
}

/** How many of the commitments are done; undefined when nothing is said of any or their parts, which stand for a whole without status. */
export function summaryOf(
  commitments: readonly Commitment[],
  outcomes: ReadonlyMap<string, Outcome>,
): Summary | undefined {
  const statusOf = (commitment: Commitment): Status | undefined => {
    const { status } = outcomeOf(commitment, outcomes);
    if (status || !commitment.children?.length) return status;
    const [first, ...others] = new Set(commitment.children.map(statusOf));
    if (!others.length) return first;
    // Parts that went differently: what is done of them is part of the whole.
    const all = [first, ...others];
    if (all.includes('done') || all.includes('partly')) return 'partly';
    return all.includes('ongoing') ? 'ongoing' : undefined;
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

/** Whether a value and the target that it names count the same: the same thing, over the same span, at the same places. */
function isComparable(value: Value, target: Target): boolean {
  const places = new Set(target.places?.map(keyOf));
  const valuePlaces = value.places ?? [];
  return (
    !value.planned &&
    value.per === target.per &&
    isSameUnit(value, target) &&
    valuePlaces.every((place) => places.has(keyOf(place))) &&
    (valuePlaces.length < 2 || value.each === true) &&
    (places.size < 2 || (target.each === true && valuePlaces.length > 0))
  );
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
