/** Mounts of the same thing that follow each other without a second of rest. */
const most = 20;
const rest = 1000;

export interface Times {
  count: number;
  last: number;
}

/**
 * Whether the page and we undo each other's work: it takes an element away, or puts its link back, each time that it comes. Without an
 * end to it the tab would hang.
 */
export function isEndless<Key>(
  times: { get: (key: Key) => Times | undefined; set: (key: Key, times: Times) => unknown },
  key: Key,
): boolean {
  const now = performance.now();
  const { count, last } = times.get(key) ?? { count: 0, last: now };
  const next = now - last > rest ? 1 : count + 1;
  times.set(key, { count: next, last: now });
  return next > most;
}
