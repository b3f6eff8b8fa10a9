import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { faultFacts, type Log } from '../log.js';
import type { FeedbackStore } from '../store/feedback-store.js';
import type { MailJob, MailJobs } from '../store/mail-jobs.js';
import { composeMail, type MailFacts } from './compose.js';

export interface MailerOptions {
  smtpUrl: string;
  store: FeedbackStore;
  jobs: MailJobs;
  facts: Omit<MailFacts, 'to'>;
  log: Log;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds between two looks at the queue; a new message is looked at right away. */
  pollEvery?: number;
  /** Milliseconds that the mail server may take for one step. */
  patience?: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** Waits after the first, second, … attempt. Greylisting lets a mail in after some minutes; a server may be down over a weekend. */
const waits = [minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour];

/** How long a mail is tried: four days bridge a long weekend. */
const triedFor = 96 * hour;

/** A mail that is still not sent is broken off, and tried again later. */
const longestSending = 4 * minute;

/** Longer than that, so that no other process begins with a mail that is still being sent. */
const lease = 5 * minute;

/** Sends the mail that is waiting, over SMTP, and tries again what did not go. */
export class Mailer {
  readonly #options: MailerOptions;
  readonly #owner = randomUUID();
  readonly #transport;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #askedAgain = false;
  #stopped = false;

  constructor(options: MailerOptions) {
    const { patience = 30_000 } = options;
    this.#options = options;
    this.#transport = createTransport({
      url: options.smtpUrl,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
    });
  }

  /** Looks at the queue now, or once more when it is already looking. */
  wake(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    if (this.#round) {
      this.#askedAgain = true;
      return;
    }
    this.#askedAgain = false;
    this.#round = this.#sendAll()
      .catch((fault: unknown) => this.#options.log('mail-fault', faultFacts(fault)))
      .finally(() => {
        this.#round = undefined;
        if (this.#stopped) return;
        if (this.#askedAgain) this.wake();
        else this.#timer = setTimeout(() => this.wake(), this.#options.pollEvery ?? 5000);
      });
  }

  /** Finishes the mail that is under way, and begins no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#round;
    this.#transport.close();
  }

  async #sendAll(): Promise<void> {
    const { jobs } = this.#options;
    while (!this.#stopped) {
      // One at a time, so that the lease of none runs out while it waits for the others.
      const [job] = await jobs.claim(this.#owner, 1, lease);
      if (!job) return;
      await this.#send(job);
    }
  }

  async #send(job: MailJob): Promise<void> {
    const { store, jobs, facts, log, now } = this.#options;
    const feedback = await store.find(job.key);
    // Deleted by hand; its jobs went with it.
    if (!feedback) return;
    try {
      const all = await jobs.of(job.key);
      const mail = composeMail(feedback, { ...facts, to: all.map(({ recipient }) => recipient) });
      const signal = AbortSignal.timeout(longestSending);
      await this.#transport.sendMail({ ...mail, envelope: { from: facts.from, to: [job.recipient] }, signal });
      await jobs.finish(job, this.#owner, { state: 'sent' });
      log('mail-sent', { attempts: job.attempts + 1 });
    } catch (fault) {
      const failure = failureOf(fault);
      const wait = waits[job.attempts] ?? waits.at(-1)!;
      const nextAttemptMs = now() + wait * (0.9 + 0.2 * Math.random());
      const isDead = isFinal(fault) || now() - job.createdMs > triedFor;
      await jobs.finish(
        job,
        this.#owner,
        isDead ? { state: 'dead', failure } : { state: 'waiting', nextAttemptMs: Math.round(nextAttemptMs), failure },
      );
      log(isDead ? 'mail-given-up' : 'mail-failed', { attempts: job.attempts + 1, failure });
    }
  }
}

interface SmtpFault {
  command?: string;
  responseCode?: number;
}

/**
 * The server said that this address or this mail will never do (5yz, RFC 5321, 4.2.1). A wrong password or a sender that it
 * does not like is the operator's to fix, and so is tried again.
 */
function isFinal(fault: unknown): boolean {
  const { command = '', responseCode = 0 } = fault as SmtpFault;
  return ['RCPT TO', 'DATA'].includes(command) && responseCode >= 500;
}

/** Codes alone: what a server says may quote the mail. */
function failureOf(fault: unknown): string {
  const { responseCode } = fault as SmtpFault;
  return [faultFacts(fault).code, responseCode && String(responseCode)].filter(Boolean).join(' ') || 'unknown';
}
