#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { hashPassword } from './inbox/password.js';
import { run } from './run.js';
import { defaultSettingsFile, readSettings } from './settings.js';
import { copyLibsqlDatabase } from './store/libsql-database.js';

const usage = `Usage: medborgarlofte-receiver
       medborgarlofte-receiver hash-password
       medborgarlofte-receiver backup FILE

Receives residents' feedback, stores it, mails it and shows it in an inbox. Settings come from the environment and
from ${defaultSettingsFile} in this folder (or the file that SETTINGS_FILE names); its README lists them.

hash-password reads a password and prints what INBOX_USERS keeps of it.
backup copies a database file, also while the receiver runs. For PostgreSQL, use pg_dump.`;

const [command, ...rest] = process.argv.slice(2);
if (command === 'hash-password' && rest.length === 0) await printHash();
else if (command === 'backup' && rest.length === 1) backup(rest[0]!);
else if (command === '--help' || command === '-h') console.log(usage);
else if (command !== undefined) {
  console.error(usage);
  process.exitCode = 2;
} else
  await run({
    announce: (url, { INBOX_OPEN, INBOX_PROXY_HEADER, INBOX_USERS, SMTP_URL, DATABASE_URL }) => {
      const hasInbox = INBOX_OPEN || INBOX_PROXY_HEADER || Object.keys(INBOX_USERS).length > 0;
      return [
        `Feedback:  ${url}/feedback`,
        `Inbox:     ${hasInbox ? `${url}/inbox` : 'off; set INBOX_USERS or INBOX_PROXY_HEADER'}`,
        `Mail:      ${SMTP_URL ? 'on' : 'off; set SMTP_URL, MAIL_FROM and MAIL_TO'}`,
        `Database:  ${DATABASE_URL.startsWith('file:') ? DATABASE_URL.slice('file:'.length) : 'PostgreSQL'}`,
        'Press Ctrl-C to end.',
      ].join('\n');
    },
    otherPort: (port) => `PORT=${port} medborgarlofte-receiver`,
  });

/** From standard input, so that the password is in no list of processes and no history of commands. */
async function printHash(): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const password = await lines.question('Password: ');
  lines.close();
  if (Array.from(password).length < 12) {
    console.error('Choose a password of at least 12 characters.');
    process.exitCode = 1;
  } else console.log(await hashPassword(password));
}

function backup(path: string): void {
  const { DATABASE_URL } = readSettings(process.env);
  if (DATABASE_URL.startsWith('file:')) copyLibsqlDatabase(DATABASE_URL.slice('file:'.length), path);
  else {
    console.error('For PostgreSQL, use pg_dump.');
    process.exitCode = 2;
  }
}
