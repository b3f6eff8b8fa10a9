import { prepared, sql, type Database, type Row, type Statement } from './database.js';

/** One mail about one message to one address. */
export interface MailJob {
  id: number;
  /** The message's key. */
  key: string;
  recipient: string;
  /** How often it was tried before. */
  attempts: number;
  createdMs: number;
}

export interface MailFailure {
  reference: string;
  recipient: string;
  state: 'waiting' | 'dead';
  attempts: number;
  createdMs: number;
  nextAttemptMs: number;
  /** What the mail server answered, as a code; empty before the first attempt. */
  failure: string;
}

/** The mail about a message that the same transaction inserts under this reference; none where that row was not inserted. */
export function insertMailJobs(
  key: string,
  reference: string,
  recipients: readonly string[],
  now: number,
): Statement[] {
  return recipients.map((recipient) =>
    prepared(
      `INSERT INTO mail_job (key, recipient, state, attempts, created_ms, next_attempt_ms, lease_ms)
        SELECT key, ?, 'waiting', 0, ?, ?, 0 FROM feedback
        WHERE key = ? AND reference = ? ON CONFLICT (key, recipient) DO UPDATE SET state = 'waiting', attempts = 0,
          created_ms = excluded.created_ms, next_attempt_ms = excluded.next_attempt_ms, lease_ms = 0, failure = NULL`,
      recipient,
      now,
      now,
      key,
      reference,
    ),
  );
}

/**
 * Milliseconds, more than any wait and any lease with what the clocks of two machines differ by: what is to be done later than that
 * was written by a clock that was wrong.
 */
const noSuchWait = 6 * 60 * 60_000;

export class MailJobs {
  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes the jobs that are due for this process alone, for `leaseMs` milliseconds: when it dies, another takes them up after
   * that.
   */
  async claim(owner: string, most: number, leaseMs: number): Promise<MailJob[]> {
    const now = this.now();
    const [rows = []] = await this.database.write([
      sql(
        `UPDATE mail_job SET lease_ms = ?, lease_owner = ? WHERE id IN (SELECT id FROM mail_job
          WHERE state = 'waiting' AND (next_attempt_ms <= ? OR next_attempt_ms > ?) AND (lease_ms <= ? OR lease_ms > ?) ORDER BY next_attempt_ms, id LIMIT ?
          ${this.database.skipLocked}) RETURNING id, key, recipient, attempts, created_ms`,
        now + leaseMs,
        owner,
        now,
        now + noSuchWait,
        now,
        now + noSuchWait,
        most,
      ),
    ]);
    return rows.map((row) => ({
      id: row['id'] as number,
      key: row['key'] as string,
      recipient: row['recipient'] as string,
      attempts: row['attempts'] as number,
      createdMs: row['created_ms'] as number,
    }));
  }

  /** Nothing that another process has taken over meanwhile is changed. */
  async finish(
    { id, attempts }: MailJob,
    owner: string,
    outcome:
      | { state: 'sent' }
      | { state: 'waiting'; nextAttemptMs: number; failure: string }
      | { state: 'dead'; failure: string },
  ): Promise<void> {
    await this.database.write([
      sql(
        `UPDATE mail_job SET state = ?, attempts = ?, next_attempt_ms = ?, lease_ms = 0, lease_owner = NULL, failure = ?
          WHERE id = ? AND lease_owner = ?`,
        outcome.state,
        attempts + 1,
        outcome.state === 'waiting' ? outcome.nextAttemptMs : 0,
        outcome.state === 'sent' ? null : outcome.failure,
        id,
        owner,
      ),
    ]);
  }

  /** What has not been sent: dead letters first, then what has failed and is tried again, the oldest first. */
  async failures(most: number): Promise<MailFailure[]> {
    const rows = await this.database.read(
      sql(
        `SELECT reference, recipient, mail_job.state AS state, attempts, created_ms, next_attempt_ms, failure
          FROM mail_job JOIN feedback ON feedback.key = mail_job.key
          WHERE mail_job.state = 'dead' OR (mail_job.state = 'waiting' AND attempts > 0)
          ORDER BY mail_job.state, created_ms LIMIT ?`,
        most,
      ),
    );
    return rows.map(toFailure);
  }

  /** All mail about one message, as codes for its page. */
  async of(key: string): Promise<{ recipient: string; state: 'waiting' | 'sent' | 'dead'; failure: string }[]> {
    const rows = await this.database.read(
      sql('SELECT recipient, state, failure FROM mail_job WHERE key = ? ORDER BY id', key),
    );
    return rows.map((row) => ({
      recipient: row['recipient'] as string,
      state: row['state'] as 'waiting' | 'sent' | 'dead',
      failure: (row['failure'] as string | null) ?? '',
    }));
  }

  /** Whether mail goes out: how many wait, how long the oldest has, and how many were given up. */
  async health(): Promise<{ waiting: number; oldestWaitingSeconds: number; dead: number }> {
    const rows = await this.database.read(
      sql(
        `SELECT state, count(*) AS count, min(created_ms) AS oldest FROM mail_job WHERE state <> 'sent' GROUP BY state`,
      ),
    );
    const waiting = rows.find((row) => row['state'] === 'waiting');
    const dead = rows.find((row) => row['state'] === 'dead');
    const oldest = waiting ? this.now() - (waiting['oldest'] as number) : 0;
    return {
      waiting: Number(waiting?.['count'] ?? 0),
      oldestWaitingSeconds: Math.max(0, Math.round(oldest / 1000)),
      dead: Number(dead?.['count'] ?? 0),
    };
  }
}

function toFailure(row: Row): MailFailure {
  return {
    reference: row['reference'] as string,
    recipient: row['recipient'] as string,
    state: row['state'] as 'waiting' | 'dead',
    attempts: row['attempts'] as number,
    createdMs: row['created_ms'] as number,
    nextAttemptMs: row['next_attempt_ms'] as number,
    failure: (row['failure'] as string | null) ?? '',
  };
}
