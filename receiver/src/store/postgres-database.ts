import pg from 'pg';
import { LaterVersion, withoutSwedishCapitals, type Database, type Row, type Statement } from './database.js';
import { postgresMigrations } from './postgres-migrations.js';

/** Any number that no other program uses for a lock in the same database. */
const migrationLock = 7_304_511;

/** Milliseconds. Longer than a commit takes on a busy server, shorter than an attempt of the form. */
const patience = 10_000;

/** BIGINT comes as text otherwise, since it may be too large for a number. Ours are not. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a database of PostgreSQL, and makes its tables when they are not there. */
export async function openPostgresDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    // All statements of a transaction go at once, so that it waits for the network and the disk once.
    pipeline: true,
    types,
  });
  // A connection that dies while nobody uses it: the next who needs one gets a new one.
  pool.on('error', () => undefined);
  try {
    await migrate(pool);
  } catch (fault) {
    await pool.end();
    throw fault;
  }
  return {
    read: async (statement) => (await pool.query<Row>(numbered(statement.sql), values(statement))).rows,
    write: (statements) => transaction(pool, statements),
    lock: (name) => [{ sql: 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', values: [name] }],
    skipLocked: 'FOR UPDATE SKIP LOCKED',
    // The order of this collation is by bytes: it knows the capitals from A to Z alone, as libsql does.
    contains: (text) => `strpos(${withoutSwedishCapitals(`lower(${text} COLLATE "C")`)}, ?) > 0`,
    close: () => pool.end(),
  };
}

async function transaction(pool: pg.Pool, statements: readonly Statement[]): Promise<Row[][]> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    // Where one fails, the others fail too, and the server answers COMMIT with ROLLBACK.
    const sent = [
      client.query('BEGIN'),
      ...statements.map((statement) => client.query<Row>(numbered(statement.sql), values(statement))),
      client.query('COMMIT'),
    ];
    const settled = await Promise.allSettled(sent);
    const failed = settled.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    const results = await Promise.all(sent);
    if (results.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was not committed.');
    return results.slice(1, -1).map(({ rows }) => rows as Row[]);
  } catch (fault) {
    broken = fault;
    throw fault;
  } finally {
    // After a fault nobody knows what state the connection is in.
    client.release(broken !== undefined);
  }
}

function values(statement: Statement): unknown[] {
  return statement.values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
}

const numberedStatements = new Map<string, string>();

/** `?` as PostgreSQL has them: $1, $2, … */
function numbered(sql: string): string {
  let known = numberedStatements.get(sql);
  if (known === undefined) {
    let count = 0;
    known = sql.replaceAll('?', () => `$${++count}`);
    if (numberedStatements.size < 500) numberedStatements.set(sql, known);
  }
  return known;
}

/** All or nothing, and one after the other when several processes start at once. */
async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
    const { rows } = await client.query<{ version: number }>('SELECT version FROM schema_version');
    const applied = rows[0]?.version ?? 0;
    if (applied > postgresMigrations.length) throw new LaterVersion();
    for (const migration of postgresMigrations.slice(applied)) await client.query(migration);
    await client.query('DELETE FROM schema_version');
    await client.query('INSERT INTO schema_version VALUES ($1)', [postgresMigrations.length]);
    await client.query('COMMIT');
  } catch (fault) {
    broken = fault;
    throw fault;
  } finally {
    client.release(broken !== undefined);
  }
}
