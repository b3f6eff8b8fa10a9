import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { laterVersion, withoutSwedishCapitals, type Database, type Row, type Statement } from './database.js';
import { libsqlMigrations } from './libsql-migrations.js';

interface PendingWrite {
  statements: readonly Statement[];
  done: (rows: Row[][]) => void;
  failed: (fault: unknown) => void;
}

/** Opens the database file, and creates it and its folder when they are not there. */
export function openLibsqlDatabase(path: string): Database {
  // The messages may hold personal data, so a new folder is for the owner's eyes only.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const writer = openConnection(path);
  try {
    migrate(writer);
  } catch (fault) {
    writer.close();
    throw fault;
  }
  // One more connection: the writer's own would see what it has not committed yet.
  const reader = openConnection(path);
  const [write, read] = [runOn(writer), runOn(reader)];
  let pending: PendingWrite[] = [];
  let isClosed = false;

  /** One commit, and so one wait for the disk, for all that came since the last. */
  function commit(): void {
    const writes = pending;
    pending = [];
    if (writes.length === 0) return;
    const finished: (() => void)[] = [];
    try {
      writer.exec('BEGIN IMMEDIATE');
      for (const { statements, done, failed } of writes) {
        writer.exec('SAVEPOINT one');
        try {
          const rows = statements.map(write);
          finished.push(() => done(rows));
        } catch (fault) {
          // A fault that ended the whole transaction, such as a full disk, is everybody's.
          if (!writer.inTransaction) throw fault;
          writer.exec('ROLLBACK TO one');
          finished.push(() => failed(fault));
        }
        writer.exec('RELEASE one');
      }
      writer.exec('COMMIT');
    } catch (fault) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      for (const { failed } of writes) failed(fault);
      return;
    }
    for (const finish of finished) finish();
  }

  return {
    read: (statement) =>
      new Promise((resolve) => {
        if (isClosed) throw new Error('The database is closed.');
        resolve(read(statement));
      }),
    write: (statements) =>
      new Promise((done, failed) => {
        if (isClosed) throw new Error('The database is closed.');
        if (pending.length === 0) setImmediate(commit);
        pending.push({ statements, done, failed });
      }),
    // There is one writer at a time anyway.
    lock: () => [],
    skipLocked: '',
    contains: (text) => `instr(${withoutSwedishCapitals(`lower(${text})`)}, ?) > 0`,
    close: () =>
      new Promise((resolve) => {
        commit();
        isClosed = true;
        reader.close();
        // Prepared statements keep the file open, so that closing alone would leave the latest messages in the file beside it.
        writer.pragma('wal_checkpoint(TRUNCATE)');
        writer.close();
        resolve();
      }),
  };
}

/** Copies what is committed into a new file, while others go on reading and writing. */
export function copyLibsqlDatabase(from: string, to: string): void {
  const connection = new Libsql(from, { timeout: 5000 });
  connection.prepare('VACUUM INTO ?').run(to);
  connection.close();
}

function openConnection(path: string): Libsql.Database {
  const connection = new Libsql(path, { timeout: 5000 });
  connection.pragma('journal_mode = WAL');
  // The usual NORMAL may lose the last commits when the power goes.
  connection.pragma('synchronous = FULL');
  return connection;
}

function runOn(connection: Libsql.Database): (statement: Statement) => Row[] {
  const known = new Map<string, Libsql.Statement>();
  return ({ sql, values, isPrepared }) => {
    const statement = known.get(sql) ?? connection.prepare(sql);
    if (isPrepared) known.set(sql, statement);
    if (statement.reader) return statement.all(...values) as Row[];
    statement.run(...values);
    return [];
  };
}

/** All or nothing, also when two processes open the same file at once. Writes nothing when there is nothing to do. */
function migrate(connection: Libsql.Database): void {
  const version = () => (connection.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  if (version() === libsqlMigrations.length) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const applied = version();
    if (applied > libsqlMigrations.length) throw laterVersion();
    for (const migration of libsqlMigrations.slice(applied)) connection.exec(migration);
    connection.exec(`PRAGMA user_version = ${libsqlMigrations.length}`);
    connection.exec('COMMIT');
  } catch (fault) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw fault;
  }
}
