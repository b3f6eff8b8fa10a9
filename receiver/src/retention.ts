import { faultFacts, type Log } from './log.js';
import type { Changes } from './store/changes.js';

const day = 86_400_000;

/** Deletes what is older than so many days, at the start and then every hour. Call the result to stop. */
export function startRetention(changes: Changes, days: number, now: () => number, log: Log): () => Promise<void> {
  let running: Promise<void> | undefined;
  const remove = (): void => {
    running ??= changes
      .removeByAge(new Date(now() - days * day).toISOString())
      .then((count) => {
        if (count > 0) log('deleted-by-age', { count });
      })
      .catch((fault: unknown) => log('fault', faultFacts(fault)))
      .finally(() => (running = undefined));
  };
  remove();
  const timer = setInterval(remove, day / 24);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
