import { createHash, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { Submission } from './read-submission.js';

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
  reference: string;
  receivedAt: string;
}

/** Where messages are kept. Every method may fail; a message is kept only when `add` says so. */
export interface FeedbackStore {
  /** Keeps one row per key, whoever else adds at the same time. Answers when the row would outlast a loss of power. */
  add(submission: Submission, body: Uint8Array): Promise<AddResult>;
  /** Every message, the newest first. */
  list(): Promise<ReceivedFeedback[]>;
  count(): Promise<number>;
  close(): Promise<void>;
}

interface Row {
  key: string;
  reference: string;
  received_at: string;
  body_sha256: string;
  message: string;
  email: string | null;
  locale: string;
  page_url: string;
  page_title: string;
  promise: string | null;
  commitment: string | null;
  written_at: string;
  client: string;
  check_website: string;
  check_elapsed_ms: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS feedback (
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
  )`;

/** Opens the database file, and creates it and its folder when they are not there. */
export function openLibsqlStore(path: string): FeedbackStore {
  // The messages may hold personal data, so a new folder is for the owner's eyes only.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new Database(path, { timeout: 5000 });
  database.pragma('journal_mode = WAL');
  // The usual NORMAL may lose the last commits when the power goes.
  database.pragma('synchronous = FULL');
  database.exec(schema);

  return {
    add: (submission, body) => promise(() => add(database, submission, body)),
    list: () =>
      promise(() => (database.prepare('SELECT * FROM feedback ORDER BY arrival DESC').all() as Row[]).map(fromRow)),
    count: () =>
      promise(
        () => (database.prepare('SELECT count(*) AS messages FROM feedback').get() as { messages: number }).messages,
      ),
    close: () => promise(() => void database.close()),
  };
}

/** libsql works at once and throws; a caller of the store waits, and is refused. */
function promise<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => resolve(work()));
}

function add(database: Database.Database, submission: Submission, body: Uint8Array): AddResult {
  const row = toRow(submission, createHash('sha256').update(body).digest('hex'));
  for (;;) {
    const inserted = insert(database, row);
    const kept = database.prepare('SELECT * FROM feedback WHERE key = ?').get(row.key) as Row | undefined;
    if (kept && kept.body_sha256 !== row.body_sha256) return { outcome: 'key-reused' };
    if (kept) {
      const receipt = { id: kept.key, reference: kept.reference, receivedAt: kept.received_at };
      return { outcome: inserted ? 'stored' : 'replayed', receipt };
    }
    // Neither new nor there already: only the reference was taken.
    row.reference = newReference();
  }
}

function insert(database: Database.Database, row: Row): boolean {
  const columns = Object.keys(row);
  // Prepared anew each time: a statement of libsql's goes on writing after its database was closed.
  const statement = database.prepare(
    `INSERT INTO feedback (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
  );
  return statement.run(...Object.values<Row[keyof Row]>({ ...row })).changes === 1;
}

function toRow(submission: Submission, bodySha256: string): Row {
  return {
    key: submission.key,
    reference: newReference(),
    received_at: new Date().toISOString(),
    body_sha256: bodySha256,
    message: submission.message,
    email: submission.email ?? null,
    locale: submission.locale,
    page_url: submission.page.url,
    page_title: submission.page.title,
    promise: submission.promise ?? null,
    commitment: submission.commitment ?? null,
    written_at: submission.writtenAt,
    client: submission.client,
    check_website: submission.check.website,
    check_elapsed_ms: submission.check.elapsedMs,
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
    writtenAt: row.written_at,
    client: row.client,
    check: { website: row.check_website, elapsedMs: row.check_elapsed_ms },
  };
}

function newReference(): string {
  // Without 0, O, 1 and I, which are mistaken for each other when read out or written by hand.
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const characters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `ML-${characters.slice(0, 4)}-${characters.slice(4)}`;
}
