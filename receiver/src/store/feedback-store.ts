import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { OtherField, Submission, Suspicion } from '../read-submission.js';
import { prepared, sql, type Database, type Row, type Statement, type Value } from './database.js';
import { insertMailJobs } from './mail-jobs.js';

/** What the resident's form is given to show, and a repeat is given again. */
export interface Receipt {
  /** The message's key. */
  id: string;
  /** Short, and easy to read out on the telephone: "ML-7K3Q-9XTR". */
  reference: string;
  /** RFC 3339 in UTC. */
  receivedAt: string;
}

export type Repeat =
  | { outcome: 'replayed'; receipt: Receipt }
  /** Another message was stored under the same key; this one was not. */
  | { outcome: 'key-reused' };

export type AddResult = Repeat | { outcome: 'stored'; receipt: Receipt };

export type MessageState = 'new' | 'read' | 'answered';

export interface ReceivedFeedback extends Submission {
  /** Its place in the order of arrival. */
  arrival: number;
  key: string;
  reference: string;
  receivedAt: string;
  state: MessageState;
  /** Whether it is kept apart from the others. */
  quarantined: boolean;
  /** What the staff wrote about it. */
  note: string;
}

export interface Filter {
  quarantined?: boolean;
  state?: MessageState;
  promise?: string;
  commitment?: string;
  page?: string;
  /** Part of the message, the reference, the e-mail address or the note. Capitals make no difference from A to Ö. */
  text?: string;
}

export interface Page {
  messages: ReceivedFeedback[];
  /** Where to go on, when there may be more. */
  next: number | undefined;
}

export interface Counts {
  messages: number;
  /** In quarantine. */
  suspected: number;
  new: number;
}

/** Two of the same form are one message for so long, in milliseconds. */
const sameFormWithin = 10 * 60_000;

/** Rows that one search looks at, so that none holds up the messages that come in meanwhile. */
const mostRowsSearched = 2000;

const columns = `arrival, key, reference, received_at, quarantined, state, suspicion, email, locale, page_url, page_title,
  promise, commitment, written_at, client, check_website, check_elapsed_ms, note, message, other_fields`;

/** Where messages are kept. Every method may fail; a message is kept only when `add` says so. */
export class FeedbackStore {
  constructor(
    readonly database: Database,
    /** Milliseconds since 1970. */
    private readonly now: () => number = Date.now,
  ) {}

  /** What is known of a message that has come before. */
  async findRepeat(submission: Submission, body: Uint8Array): Promise<Repeat | undefined> {
    return this.findSame(submission.key, this.twinOf(hashOf(body)));
  }

  /**
   * Keeps one row per key, whoever else adds at the same time, together with the mail that is to be sent about it. Answers
   * when the row would outlast a loss of power. A new message is one transaction, and nothing is looked up before or after it.
   *
   * A form without script has no key, and the browser sends it again when the connection dies, as people do when nothing
   * seems to happen. So the same bytes without a key are the same message for ten minutes.
   */
  async add(submission: Submission, body: Uint8Array, recipients: readonly string[] = []): Promise<AddResult> {
    const now = this.now();
    const hash = hashOf(body);
    const key = submission.key ?? randomUUID();
    const twin = this.twinOf(hash);
    const lock = submission.key === undefined ? this.database.lock(hash) : [];
    for (;;) {
      const row = toRow(submission, { key, hash, body, now });
      const insertion = submission.key === undefined ? insertUnless(row, twin) : insert(row);
      const mail = submission.suspicion ? [] : insertMailJobs(key, row.reference, recipients, now);
      const results = await this.database.write([...lock, insertion, ...mail]);
      const isNew = results[lock.length]!.length > 0;
      if (isNew)
        return { outcome: 'stored', receipt: { id: key, reference: row.reference, receivedAt: row.received_at } };
      const repeat = await this.findSame(submission.key, twin);
      if (repeat) return repeat;
      // Neither new nor there already: only the reference was taken.
    }
  }

  async find(key: string): Promise<ReceivedFeedback | undefined> {
    const [row] = await this.database.read(sql(`SELECT ${columns} FROM feedback WHERE key = ?`, key));
    return row && fromRow(row);
  }

  async findByReference(reference: string): Promise<ReceivedFeedback | undefined> {
    const [row] = await this.database.read(sql(`SELECT ${columns} FROM feedback WHERE reference = ?`, reference));
    return row && fromRow(row);
  }

  /** The newest messages first; `before` is the `next` of the page before. A page may be short, or empty, and have a next. */
  async page(filter: Filter, size: number, before?: number): Promise<Page> {
    const where: string[] = ['arrival < ?'];
    const values: Value[] = [before ?? Number.MAX_SAFE_INTEGER];
    const given = (condition: string, value: Value | undefined) => {
      if (value === undefined || value === '') return;
      where.push(condition);
      values.push(value);
    };
    given('quarantined = ?', filter.quarantined === undefined ? undefined : Number(filter.quarantined));
    given('state = ?', filter.state);
    given('promise = ?', filter.promise);
    given('commitment = ?', filter.commitment);
    const looked = `SELECT ${columns} FROM feedback WHERE ${where.join(' AND ')} ORDER BY arrival DESC LIMIT ${mostRowsSearched}`;
    const matching: string[] = [];
    if (filter.page) {
      matching.push('page_url = ?');
      values.push(filter.page);
    }
    if (filter.text) {
      const places = ['message', 'reference', "coalesce(email, '')", 'note'];
      matching.push(`(${places.map((place) => this.database.contains(place)).join(' OR ')})`);
      const text = filter.text.replace(/[A-ZÅÄÖ]/g, (letter) => letter.toLowerCase());
      values.push(...places.map(() => text));
    }
    const hits = `SELECT * FROM (${looked}) AS looked ${matching.length > 0 ? `WHERE ${matching.join(' AND ')}` : ''}
      ORDER BY arrival DESC LIMIT ?`;
    const rows = await this.database.read(sql(hits, ...values, size + 1));
    if (rows.length > size)
      return { messages: rows.slice(0, size).map(fromRow), next: rows[size - 1]!['arrival'] as number };
    const messages = rows.map(fromRow);
    if (matching.length === 0) return { messages, next: undefined };
    // All rows that were looked at may be only the first of many.
    const last = sql(
      `SELECT min(arrival) AS last, count(*) AS looked FROM (SELECT arrival FROM feedback WHERE ${where.join(' AND ')}
        ORDER BY arrival DESC LIMIT ${mostRowsSearched}) AS looked`,
      ...values.slice(0, where.length),
    );
    const [end] = await this.database.read(last);
    return { messages, next: end?.['looked'] === mostRowsSearched ? (end['last'] as number) : undefined };
  }

  async count(): Promise<Counts> {
    const [row] = await this.database.read(
      sql(`SELECT count(*) AS messages, coalesce(sum(quarantined), 0) AS suspected,
        coalesce(sum(CASE WHEN state = 'new' AND quarantined = 0 THEN 1 ELSE 0 END), 0) AS new FROM feedback`),
    );
    return { messages: Number(row!['messages']), suspected: Number(row!['suspected']), new: Number(row!['new']) };
  }

  /** Messages a month about each commitment, outside quarantine. `from` is a month, such as "2026-01". */
  async countsByMonth(from: string): Promise<{ promise: string; commitment: string; month: string; count: number }[]> {
    const rows = await this.database.read(
      sql(
        `SELECT coalesce(promise, '') AS promise, coalesce(commitment, '') AS commitment, substr(received_at, 1, 7) AS month,
          count(*) AS count FROM feedback WHERE received_at >= ? AND quarantined = 0
          GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 LIMIT 5000`,
        from,
      ),
    );
    return rows.map((row) => ({
      promise: row['promise'] as string,
      commitment: row['commitment'] as string,
      month: row['month'] as string,
      count: Number(row['count']),
    }));
  }

  /** The first values of a column, for the choices of a filter. */
  async valuesOf(column: 'promise' | 'commitment'): Promise<string[]> {
    const rows = await this.database.read(
      sql(`SELECT DISTINCT ${column} AS value FROM feedback WHERE ${column} <> '' ORDER BY 1 LIMIT 200`),
    );
    return rows.map((row) => row['value'] as string);
  }

  /** Whether something can be stored: on a full disk everything can still be read. */
  async checkWritable(): Promise<void> {
    await this.database.write([
      sql(
        'INSERT INTO heartbeat VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
        new Date(this.now()).toISOString(),
      ),
    ]);
  }

  private twinOf(hash: string): Twin {
    const now = this.now();
    const isoTime = (time: number) => new Date(time).toISOString();
    // Only in the past: after a clock was set back, a time to come says nothing.
    return { hash, after: isoTime(now - sameFormWithin), until: isoTime(now) };
  }

  private async findSame(key: string | undefined, twin: Twin): Promise<Repeat | undefined> {
    const same = key === undefined ? sql(isTwin, twin.hash, twin.after, twin.until) : sql('key = ?', key);
    const [row] = await this.database.read(
      prepared(
        `SELECT key, reference, received_at, body_sha256 FROM feedback WHERE ${same.sql} ORDER BY arrival DESC LIMIT 1`,
        ...same.values,
      ),
    );
    return row && repeatOf(row, twin.hash);
  }
}

/** A message without a key that came just before with the same bytes. */
interface Twin {
  hash: string;
  after: string;
  until: string;
}

const isTwin = 'body_sha256 = ? AND received_at > ? AND received_at <= ?';

/** Answers with a row when it inserted one. */
function insert(row: FeedbackRow): Statement {
  const names = Object.keys(row);
  return prepared(
    `INSERT INTO feedback (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
      ON CONFLICT DO NOTHING RETURNING key`,
    ...Object.values<Value>({ ...row }),
  );
}

/** In one statement, so that nobody comes between the look and the insertion. */
function insertUnless(row: FeedbackRow, { hash, after, until }: Twin): Statement {
  const names = Object.keys(row);
  return prepared(
    `INSERT INTO feedback (${names.join(', ')}) SELECT ${names.map(() => '?').join(', ')}
      WHERE NOT EXISTS (SELECT 1 FROM feedback WHERE ${isTwin}) ON CONFLICT DO NOTHING RETURNING key`,
    ...Object.values<Value>({ ...row }),
    hash,
    after,
    until,
  );
}

type FeedbackRow = ReturnType<typeof toRow>;

function toRow(
  submission: Submission,
  { key, hash, body, now }: { key: string; hash: string; body: Uint8Array; now: number },
) {
  return {
    key,
    reference: newReference(),
    received_at: new Date(now).toISOString(),
    quarantined: submission.suspicion ? 1 : 0,
    state: 'new',
    suspicion: submission.suspicion ?? null,
    email: submission.email ?? null,
    locale: submission.locale,
    page_url: submission.page.url,
    page_title: submission.page.title,
    promise: submission.promise ?? null,
    commitment: submission.commitment ?? null,
    written_at: submission.writtenAt ?? null,
    client: submission.client ?? null,
    check_website: submission.check.website,
    check_elapsed_ms: submission.check.elapsedMs ?? null,
    body_sha256: hash,
    note: '',
    message: submission.message,
    other_fields: JSON.stringify(submission.otherFields),
    body,
  } satisfies Record<string, Value>;
}

function fromRow(row: Row): ReceivedFeedback {
  const text = (name: string) => row[name] as string;
  const optional = <Name extends string>(name: Name, column: string) =>
    (row[column] === null ? {} : { [name]: row[column] }) as { [key in Name]?: string };
  const elapsed = row['check_elapsed_ms'];
  return {
    arrival: row['arrival'] as number,
    key: text('key'),
    reference: text('reference'),
    receivedAt: text('received_at'),
    state: text('state') as MessageState,
    quarantined: row['quarantined'] === 1,
    note: text('note'),
    message: text('message'),
    ...optional('email', 'email'),
    locale: text('locale'),
    page: { url: text('page_url'), title: text('page_title') },
    ...optional('promise', 'promise'),
    ...optional('commitment', 'commitment'),
    ...optional('writtenAt', 'written_at'),
    ...optional('client', 'client'),
    check: { website: text('check_website'), ...(elapsed !== null && { elapsedMs: elapsed as number }) },
    ...(row['suspicion'] !== null && { suspicion: row['suspicion'] as Suspicion }),
    otherFields: JSON.parse(text('other_fields')) as OtherField[],
  };
}

function receiptOf(row: Row): Receipt {
  return {
    id: row['key'] as string,
    reference: row['reference'] as string,
    receivedAt: row['received_at'] as string,
  };
}

function repeatOf(row: Row, hash: string): Repeat {
  return row['body_sha256'] === hash ? { outcome: 'replayed', receipt: receiptOf(row) } : { outcome: 'key-reused' };
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

function newReference(): string {
  // Without 0, O, 1 and I, which are mistaken for each other when read out or written by hand.
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const characters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `ML-${characters.slice(0, 4)}-${characters.slice(4)}`;
}
