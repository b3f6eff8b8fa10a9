import pg from 'pg';
import {
  laterVersion,
  UnfitDatabase,
  withoutSwedishCapitals,
  type Database,
  type Row,
  type Statement,
} from './database.js';
import { postgresMigrations } from './postgres-migrations.js';

/** Any number that no other program uses for a lock in the same database. */
const migrationLock = 7_304_511;

/** Milliseconds. Longer than a commit takes on a busy server; a write and the look that follows when it failed fit into an attempt of the form. */
const patience = 5000;

/** BIGINT comes as text otherwise, since it may be too large for a number. Ours are not. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a database of PostgreSQL, and makes its tables when they are not there. */
export async function openPostgresDatabase(url: string): Promise<Database> {
  await migrate(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    // A server that went away without a word, such as behind a firewall that forgot the connection.
    query_timeout: patience + 1000,
    // All statements of a transaction go at once, so that it waits for the network and the disk once.
    pipeline: true,
    types,
  });
  // A connection that dies while nobody uses it: the next who needs one gets a new one.
  pool.on('error', () => undefined);
  return {
    read: async (statement) => (await pool.query<Row>(toQuery(statement))).rows,
    write: async (statements) => {
      const [only, ...others] = statements;
      // One alone is a transaction of its own.
      if (only && others.length === 0) return [(await pool.query<Row>(toQuery(only))).rows];
      return transaction(pool, statements);
    },
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
      ...statements.map((statement) => client.query<Row>(toQuery(statement))),
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

const preparedNames = new Map<string, string>();

/** `?` as PostgreSQL has them: $1, $2, … */
function toQuery({ sql, values, isPrepared }: Statement): pg.QueryConfig {
  let count = 0;
  const text = sql.replaceAll('?', () => `$${++count}`);
  const query = { text, values: values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)) };
  if (!isPrepared) return query;
  const name = preparedNames.get(sql) ?? `medborgarlofte${preparedNames.size}`;
  preparedNames.set(sql, name);
  return { ...query, name };
}

/** All or nothing, and one after the other when several processes start at once. It may take as long as it takes. */
async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  // What is under way when the connection dies fails by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows: settings } = await client.query<{ synchronous_commit: string }>('SHOW synchronous_commit');
    if (settings[0]?.synchronous_commit === 'off')
      throw new UnfitDatabase(
        'PostgreSQL has synchronous_commit = off, so it would lose messages that were acknowledged when the power goes. Set it to on: ALTER DATABASE … SET synchronous_commit = on.',
      );
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
    const { rows } = await client.query<{ version: number }>('SELECT version FROM schema_version');
    const applied = rows[0]?.version ?? 0;
    if (applied > postgresMigrations.length) throw laterVersion();
    for (const migration of postgresMigrations.slice(applied)) await client.query(migration);
    await client.query('DELETE FROM schema_version');
    await client.query('INSERT INTO schema_version VALUES ($1)', [postgresMigrations.length]);
    await client.query('COMMIT');
  } finally {
    // Ends the transaction, too, when it was not committed.
    await client.end();
  }
}
