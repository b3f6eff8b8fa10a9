import { sql, type Database, type Statement } from './database.js';
import type { MessageState } from './feedback-store.js';
import { insertMailJobs } from './mail-jobs.js';

export type Action = 'state' | 'note' | 'quarantined' | 'released' | 'mail-again' | 'deleted' | 'deleted-by-age';

/** One line of the log of what was done to messages. It holds nothing that a resident wrote. */
export interface Event {
  id: number;
  at: string;
  /** Who did it; empty for what the receiver does by itself. */
  person: string;
  action: Action;
  /** The message's reference; empty for many at once. */
  reference: string;
  detail: string;
}

/** Rows that are deleted in one transaction, so that messages can come in between. */
const rowsAtOnce = 500;

/** What people and the retention period do to messages. Each change and its line in the log are one transaction. */
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  async setState(reference: string, state: MessageState, person: string): Promise<void> {
    await this.database.write([
      sql('UPDATE feedback SET state = ? WHERE reference = ?', state, reference),
      this.event(person, 'state', reference, state),
    ]);
  }

  async setNote(reference: string, note: string, person: string): Promise<void> {
    await this.database.write([
      sql('UPDATE feedback SET note = ? WHERE reference = ?', note, reference),
      this.event(person, 'note', reference),
    ]);
  }

  async quarantine(reference: string, person: string): Promise<void> {
    await this.database.write([
      sql('UPDATE feedback SET quarantined = 1 WHERE reference = ?', reference),
      this.event(person, 'quarantined', reference),
    ]);
  }

  /** Puts it among the others, and sends the mail that was held back. */
  async release(reference: string, key: string, recipients: readonly string[], person: string): Promise<void> {
    await this.database.write([
      sql('UPDATE feedback SET quarantined = 0 WHERE reference = ?', reference),
      ...insertMailJobs(key, reference, recipients, this.now()),
      this.event(person, 'released', reference),
    ]);
  }

  /** Tries mail again that was given up, to the addresses of today. */
  async mailAgain(reference: string, key: string, recipients: readonly string[], person: string): Promise<void> {
    await this.database.write([
      sql(`DELETE FROM mail_job WHERE key = ? AND state = 'dead'`, key),
      ...insertMailJobs(key, reference, recipients, this.now()),
      this.event(person, 'mail-again', reference),
    ]);
  }

  async remove(reference: string, person: string): Promise<void> {
    await this.database.write([
      sql('DELETE FROM mail_job WHERE key IN (SELECT key FROM feedback WHERE reference = ?)', reference),
      sql('DELETE FROM feedback WHERE reference = ?', reference),
      this.event(person, 'deleted', reference),
    ]);
  }

  /** Deletes what is in quarantine and was received before; answers how many. */
  removeQuarantined(before: string, person: string): Promise<number> {
    return this.removeAll(sql('received_at < ? AND quarantined = 1', before), person, 'deleted');
  }

  /**
   * Deletes what was received before, if it has reached a person: its mail was sent, or somebody marked it as read. Nothing
   * in quarantine and nothing whose mail waits or was given up.
   */
  removeByAge(before: string): Promise<number> {
    const reachedAPerson = `received_at < ? AND quarantined = 0
      AND NOT EXISTS (SELECT 1 FROM mail_job WHERE mail_job.key = feedback.key AND mail_job.state <> 'sent')
      AND (state <> 'new' OR EXISTS (SELECT 1 FROM mail_job WHERE mail_job.key = feedback.key))`;
    return this.removeAll(sql(reachedAPerson, before), '', 'deleted-by-age');
  }

  /** The latest first. */
  async events(most: number, before = Number.MAX_SAFE_INTEGER): Promise<Event[]> {
    const rows = await this.database.read(
      sql('SELECT * FROM event WHERE id < ? ORDER BY id DESC LIMIT ?', before, most),
    );
    return rows.map((row) => ({ ...row })) as unknown as Event[];
  }

  private async removeAll(where: Statement, person: string, action: Action): Promise<number> {
    let removed = 0;
    for (;;) {
      const some = await this.database.read(
        sql(`SELECT key FROM feedback WHERE ${where.sql} ORDER BY arrival LIMIT ${rowsAtOnce}`, ...where.values),
      );
      if (some.length === 0) return removed;
      const keys = some.map((row) => row['key'] as string);
      const marks = keys.map(() => '?').join(', ');
      const [gone = []] = await this.database.write([
        // Once more, since a person may have changed one of them meanwhile.
        sql(`DELETE FROM feedback WHERE key IN (${marks}) AND ${where.sql} RETURNING key`, ...keys, ...where.values),
        sql(
          `DELETE FROM mail_job WHERE key IN (${marks}) AND NOT EXISTS (SELECT 1 FROM feedback WHERE feedback.key = mail_job.key)`,
          ...keys,
        ),
        this.event(person, action, '', String(keys.length)),
      ]);
      removed += gone.length;
    }
  }

  private event(person: string, action: Action, reference: string, detail = ''): Statement {
    return sql(
      'INSERT INTO event (at, person, action, reference, detail) VALUES (?, ?, ?, ?, ?)',
      new Date(this.now()).toISOString(),
      person,
      action,
      reference,
      detail,
    );
  }
}
