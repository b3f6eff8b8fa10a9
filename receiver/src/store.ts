import { createHash, randomInt, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { OtherField, Submission, Suspicion } from './read-submission.js';

/** What the resident's form is given to show, and a repeat is given again. */
export interface Receipt {
  /** The message's key. */
  id: string;
  /** Short, and easy to read out on the telephone: "ML-7K3Q-9XTR". */
  reference: string;
  /** RFC 3339 in UTC. */
  receivedAt: string;
}

export type AddResult =
  | { outcome: 'stored' | 'replayed'; receipt: Receipt }
  /** Another message was stored under the same key; this one was not. */
  | { outcome: 'key-reused' };

export interface ReceivedFeedback extends Submission {
  key: string;
  reference: string;
  receivedAt: string;
}

/** Where messages are kept. Every method may fail; a message is kept only when `add` says so. */
export interface FeedbackStore {
  /**
   * Keeps one row per key, whoever else adds at the same time. Answers when the row would outlast a loss of power.
   *
   * A form without script has no key, and the browser sends it again when the connection dies, as people do when nothing
   * seems to happen. So the same bytes without a key are the same message for ten minutes.
   */
  add(submission: Submission, body: Uint8Array): Promise<AddResult>;
  find(key: string): Promise<ReceivedFeedback | undefined>;
  /** Every message, the newest first. */
  list(): Promise<ReceivedFeedback[]>;
  count(): Promise<{ messages: number; suspected: number }>;
  close(): Promise<void>;
}

interface Row {
  key: string;
  reference: string;
  received_at: string;
  /** The request's body, byte for byte; null for what the first version of this store received. */
  body: Uint8Array | null;
  body_sha256: string;
  message: string;
  email: string | null;
  locale: string;
  page_url: string;
  page_title: string;
  promise: string | null;
  commitment: string | null;
  written_at: string | null;
  client: string | null;
  check_website: string;
  check_elapsed_ms: number | null;
  suspicion: string | null;
  /** JSON: a list of names and values. */
  other_fields: string;
}

const sameFormWithin = 10 * 60_000;

/** Each is applied once, in this order, and stays as it is: messages are public records, so a database outlives this code. */
const migrations = [
  `CREATE TABLE IF NOT EXISTS feedback (
    arrival INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    message TEXT NOT NULL,
    email TEXT,
    locale TEXT NOT NULL,
    page_url TEXT NOT NULL,
    page_title TEXT NOT NULL,
    promise TEXT,
    commitment TEXT,
    written_at TEXT NOT NULL,
    client TEXT NOT NULL,
    check_website TEXT NOT NULL,
    check_elapsed_ms DOUBLE PRECISION NOT NULL
  )`,
  // A column that must be given cannot be made one that may be missing, so the table is made anew.
  `ALTER TABLE feedback RENAME TO feedback_before;
  CREATE TABLE feedback (
    arrival INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    body BLOB,
    body_sha256 TEXT NOT NULL,
    message TEXT NOT NULL,
    email TEXT,
    locale TEXT NOT NULL,
    page_url TEXT NOT NULL,
    page_title TEXT NOT NULL,
    promise TEXT,
    commitment TEXT,
    written_at TEXT,
    client TEXT,
    check_website TEXT NOT NULL,
    check_elapsed_ms DOUBLE PRECISION,
    suspicion TEXT,
    other_fields TEXT NOT NULL
  );
  INSERT INTO feedback
    SELECT arrival, key, reference, received_at, NULL, body_sha256, message, email, locale, page_url, page_title, promise,
      commitment, written_at, client, check_website, check_elapsed_ms, NULL, '[]'
    FROM feedback_before;
  DROP TABLE feedback_before;
  CREATE INDEX feedback_by_body ON feedback (body_sha256)`,
];

/** Opens the database file, and creates it and its folder when they are not there. */
export function openLibsqlStore(path: string, now: () => number = Date.now): FeedbackStore {
  // The messages may hold personal data, so a new folder is for the owner's eyes only.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new Database(path, { timeout: 5000 });
  database.pragma('journal_mode = WAL');
  // The usual NORMAL may lose the last commits when the power goes.
  database.pragma('synchronous = FULL');
  migrate(database);

  return {
    add: (submission, body) => promise(() => add(database, submission, body, now())),
    find: (key) =>
      promise(() => {
        const row = database.prepare('SELECT * FROM feedback WHERE key = ?').get(key) as Row | undefined;
        return row && fromRow(row);
      }),
    list: () =>
      promise(() => (database.prepare('SELECT * FROM feedback ORDER BY arrival DESC').all() as Row[]).map(fromRow)),
    count: () =>
      promise(() => {
        const counted = database
          .prepare('SELECT count(*) AS messages, count(suspicion) AS suspected FROM feedback')
          .get();
        const { messages, suspected } = counted as { messages: number; suspected: number };
        return { messages, suspected };
      }),
    close: () => promise(() => void database.close()),
  };
}

/** libsql works at once and throws; a caller of the store waits, and is refused. */
function promise<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => resolve(work()));
}

/** All or nothing, also when two processes open the same file at once. */
function migrate(database: Database.Database): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: applied } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (applied > migrations.length) throw new Error('The database was made by a later version of this program.');
    for (const migration of migrations.slice(applied)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (fault) {
    database.exec('ROLLBACK');
    throw fault;
  }
}

function add(database: Database.Database, submission: Submission, body: Uint8Array, now: number): AddResult {
  const row = toRow(submission, body, now);
  // Nothing is later than null, so with a key there are no twins.
  const twinsSince = submission.key === undefined ? new Date(now - sameFormWithin).toISOString() : null;
  const twin = [row.body_sha256, twinsSince] as const;
  for (;;) {
    const inserted = insert(database, row, twin);
    const kept = database
      .prepare('SELECT * FROM feedback WHERE key = ? OR (body_sha256 = ? AND received_at > ?) ORDER BY arrival DESC')
      .get(row.key, ...twin) as Row | undefined;
    if (kept && kept.body_sha256 !== row.body_sha256) return { outcome: 'key-reused' };
    if (kept) {
      const receipt = { id: kept.key, reference: kept.reference, receivedAt: kept.received_at };
      return { outcome: inserted ? 'stored' : 'replayed', receipt };
    }
    // Neither new nor there already: only the reference was taken.
    row.reference = newReference();
  }
}

/** In one statement, so that no other process comes between the look and the insertion. */
function insert(
  database: Database.Database,
  row: Row,
  twin: readonly [bodySha256: string, since: string | null],
): boolean {
  const columns = Object.keys(row);
  // Prepared anew each time: a statement of libsql's goes on writing after its database was closed.
  const statement = database.prepare(
    `INSERT INTO feedback (${columns.join(', ')}) SELECT ${columns.map(() => '?').join(', ')}
      WHERE NOT EXISTS (SELECT 1 FROM feedback WHERE body_sha256 = ? AND received_at > ?) ON CONFLICT DO NOTHING`,
  );
  return statement.run(...Object.values<Row[keyof Row]>({ ...row }), ...twin).changes === 1;
}

function toRow(submission: Submission, body: Uint8Array, now: number): Row {
  return {
    key: submission.key ?? randomUUID(),
    reference: newReference(),
    received_at: new Date(now).toISOString(),
    body,
    body_sha256: createHash('sha256').update(body).digest('hex'),
    message: submission.message,
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
    suspicion: submission.suspicion ?? null,
    other_fields: JSON.stringify(submission.otherFields),
  };
}

function fromRow(row: Row): ReceivedFeedback {
  return {
    key: row.key,
    reference: row.reference,
    receivedAt: row.received_at,
    message: row.message,
    ...(row.email !== null && { email: row.email }),
    locale: row.locale,
    page: { url: row.page_url, title: row.page_title },
    ...(row.promise !== null && { promise: row.promise }),
    ...(row.commitment !== null && { commitment: row.commitment }),
    ...(row.written_at !== null && { writtenAt: row.written_at }),
    ...(row.client !== null && { client: row.client }),
    check: {
      website: row.check_website,
      ...(row.check_elapsed_ms !== null && { elapsedMs: row.check_elapsed_ms }),
    },
    ...(row.suspicion !== null && { suspicion: row.suspicion as Suspicion }),
    otherFields: JSON.parse(row.other_fields) as OtherField[],
  };
}

function newReference(): string {
  // Without 0, O, 1 and I, which are mistaken for each other when read out or written by hand.
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const characters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `ML-${characters.slice(0, 4)}-${characters.slice(4)}`;
}
