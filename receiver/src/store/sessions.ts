import { createHash, randomBytes } from 'node:crypto';
import { sql, type Database } from './database.js';

/** Milliseconds without a request until one has to sign in again: a working day. */
export const sessionLength = 10 * 60 * 60_000;

/** Who is signed in. The database has a hash of what the browser has, so that a copy of it lets nobody in. */
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /** A new session's token, for the person's cookie. */
  async begin(person: string): Promise<string> {
    const token = newToken();
    const now = this.now();
    await this.database.write([
      sql('DELETE FROM session WHERE expires_ms <= ?', now),
      sql('INSERT INTO session (id, person, expires_ms) VALUES (?, ?, ?)', idOf(token), person, now + sessionLength),
    ]);
    return token;
  }

  async personOf(token: string): Promise<string | undefined> {
    const [row] = await this.database.read(
      sql('SELECT person FROM session WHERE id = ? AND expires_ms > ?', idOf(token), this.now()),
    );
    return row?.['person'] as string | undefined;
  }

  async end(token: string): Promise<void> {
    await this.database.write([sql('DELETE FROM session WHERE id = ?', idOf(token))]);
  }
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function idOf(token: string): string {
  return createHash('sha256').update(`session:${token}`).digest('base64url');
}
