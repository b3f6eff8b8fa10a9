import type { Database } from './database.js';
import { openLibsqlDatabase } from './libsql-database.js';
import { openPostgresDatabase } from './postgres-database.js';

/** `file:` and a path, or `postgres://` and a server. */
export async function openDatabase(url: string): Promise<Database> {
  return url.startsWith('file:') ? openLibsqlDatabase(url.slice('file:'.length)) : openPostgresDatabase(url);
}
