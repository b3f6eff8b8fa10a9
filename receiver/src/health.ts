import { Hono } from 'hono';
import { faultFacts, type Log } from './log.js';
import type { FeedbackStore } from './store/feedback-store.js';
import type { MailJobs } from './store/mail-jobs.js';

/** Milliseconds for which one trial of writing is believed, so that asking often costs no disk. */
const trialHolds = 2000;

/**
 * Whether messages can be stored, and whether mail goes out: what a monitor asks. 503 when nothing can be stored; what mail
 * waits or was given up is reported only in the answer, since messages are still received.
 */
export function createHealth(options: { store: FeedbackStore; jobs: MailJobs; sendsMail: boolean; log: Log }): Hono {
  const { store, jobs, sendsMail, log } = options;
  const health = new Hono();
  let trial: Promise<void> | undefined;
  const checkWritable = (): Promise<void> => {
    if (!trial) {
      trial = store.checkWritable();
      setTimeout(() => (trial = undefined), trialHolds).unref();
    }
    return trial;
  };
  health.get('/', async (context) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    try {
      const [, { messages, suspected }, mail] = await Promise.all([checkWritable(), store.count(), jobs.health()]);
      return context.json({ database: 'ok', messages, suspected, mail: sendsMail ? mail : 'off' });
    } catch (fault) {
      log('fault', faultFacts(fault));
      return context.json({ database: 'failed' }, 503);
    }
  });
  return health;
}
