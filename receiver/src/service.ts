import { Hono } from 'hono';
import { FloodLimiter, type FloodLimits } from './flood-limiter.js';
import { createHealth } from './health.js';
import { createInbox } from './inbox/inbox.js';
import { faultFacts, printLog, type Log } from './log.js';
import { Mailer } from './mail/mailer.js';
import { recipientsOf } from './mail/recipients.js';
import { createReceiver } from './receiver.js';
import { startRetention } from './retention.js';
import { senderOf } from './sender.js';
import type { Settings } from './settings.js';
import { Changes } from './store/changes.js';
import { FeedbackStore } from './store/feedback-store.js';
import { MailJobs } from './store/mail-jobs.js';
import { openDatabase } from './store/open-database.js';
import { Sessions } from './store/sessions.js';

/** What tests set; the defaults are what the receiver runs with. */
export interface ServiceOptions {
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds on a clock that is never set. */
  monotonicNow?: () => number;
  flood?: Partial<FloodLimits>;
  /** Milliseconds between two looks at the mail queue. */
  mailPollEvery?: number;
  /** Milliseconds that the mail server may take for one step. */
  mailPatience?: number;
  log?: Log;
}

export interface Service {
  /** Takes feedback at `/feedback`, reports its health at `/health`, and shows the inbox at `/inbox`. */
  app: Hono;
  /** Sends the mail that is due now. */
  sendMail(): void;
  close(): Promise<void>;
}

/** Opens the database, and starts what goes on beside the requests: mail and retention. */
export async function openService(settings: Settings, options: ServiceOptions = {}): Promise<Service> {
  const { now = Date.now, monotonicNow, flood, mailPollEvery, mailPatience, log = printLog } = options;
  const database = await openDatabase(settings.DATABASE_URL);
  const store = new FeedbackStore(database, now);
  const jobs = new MailJobs(database, now);
  const changes = new Changes(database, now);
  const inboxUrl = settings.PUBLIC_URL && `${settings.PUBLIC_URL}/inbox`;
  const mailer =
    settings.SMTP_URL && settings.MAIL_FROM
      ? new Mailer({
          smtpUrl: settings.SMTP_URL,
          store,
          jobs,
          facts: { from: settings.MAIL_FROM, language: settings.MAIL_LANGUAGE, inboxUrl },
          log,
          now,
          ...(mailPollEvery !== undefined && { pollEvery: mailPollEvery }),
          ...(mailPatience !== undefined && { patience: mailPatience }),
        })
      : undefined;
  mailer?.wake();
  const stopRetention = settings.RETENTION_DAYS && startRetention(changes, settings.RETENTION_DAYS, now, log);
  const sendMail = () => mailer?.wake();

  const app = new Hono();
  const ownOrigins = settings.PUBLIC_URL ? [new URL(settings.PUBLIC_URL).origin] : [];
  const health = createHealth({ store, jobs, sendsMail: Boolean(mailer), log });
  app.route('/health', health);
  app.route('/feedback/health', health);
  app.route(
    '/feedback',
    createReceiver({
      store,
      allowedOrigins: [...ownOrigins, ...settings.ALLOWED_ORIGINS],
      limiter: new FloodLimiter(flood, monotonicNow),
      senderOf: (context) => senderOf(context, settings.TRUST_PROXY),
      recipientsOf: (submission) => (mailer ? recipientsOf(submission, settings) : []),
      onMail: sendMail,
      log,
    }),
  );
  app.route(
    '/inbox',
    createInbox({ settings, store, jobs, changes, sessions: new Sessions(database, now), sendMail, now, log }),
  );
  app.onError((fault, context) => {
    log('fault', faultFacts(fault));
    return context.text('Internal Server Error', 500);
  });

  return {
    app,
    sendMail,
    async close() {
      await mailer?.stop();
      if (stopRetention) await stopRetention();
      await database.close();
    },
  };
}
