/**
 * What the receiver costs beside the database alone, and what survives when it is killed: docs/bench.md. It never fails on slowness;
 * it does when an acknowledged message is missing.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Libsql from 'libsql';
import pg from 'pg';
import { sql } from '../../receiver/src/store/database.js';
import { openDatabase } from '../../receiver/src/store/open-database.js';
import { findPostgres, startPostgres } from '../../receiver/test/postgres.js';
import { Client } from './client.js';

const { values: options } = parseArgs({
  options: {
    /** Only so: without any of these three, all are run. */
    load: { type: 'boolean' },
    memory: { type: 'boolean' },
    kill: { type: 'boolean' },
    seconds: { type: 'string', default: '5' },
    messages: { type: 'string', default: '100000' },
    'kill-seconds': { type: 'string', default: '60' },
  },
});
const number = (name: 'seconds' | 'messages' | 'kill-seconds'): number => {
  const value = Number(options[name]);
  if (value > 0) return value;
  console.error(`--${name} ${options[name]}: expected a number above 0.`);
  process.exit(2);
};
const [seconds, messages, killSeconds] = [number('seconds'), number('messages'), number('kill-seconds')];
const isAll = !options.load && !options.memory && !options.kill;

/** What Node itself needs to take a message and to answer. */
const bareServer = `require('node:http').createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    const { key } = JSON.parse(Buffer.concat(chunks));
    response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id: key }));
  });
}).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port + ' Press Ctrl-C'); });
process.on('SIGTERM', () => process.exit());`;

const folder = mkdtempSync(join(tmpdir(), 'medborgarlofte-bench-'));
const programs = findPostgres();
const cluster = programs ? await startPostgres(programs) : undefined;
try {
  await measure('libsql', `file:${join(folder, 'feedback.db')}`);
  if (cluster) await measure('PostgreSQL', await cluster.createDatabase());
  else console.log('PostgreSQL is not installed, so it is not measured. Install it with: npm run install-test-servers');
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string, url: string): Promise<void> {
  console.log(`## ${name}\n`);
  if (isAll || options.load) await measureLoad(url);
  if (isAll || options.memory) await measureMemory(url);
  if (isAll || options.kill) await measureKills(url);
}

/**
 * Times beside the two things that a message cannot do without: one durable INSERT of the same bytes after the other by the
 * database's own driver, and the same request answered by an HTTP server that does nothing else.
 */
async function measureLoad(url: string): Promise<void> {
  const row = (what: string, { rate, p50, p95 }: Load, ofInsert = '', ofOne = '') =>
    console.log(`| ${what} | ${rate.toFixed(0)} | ${ms(p50)} | ${ms(p95)} | ${ofInsert} | ${ofOne} |`);
  console.log('| what | a second | p50 | p95 | p50 ÷ INSERT | rate ÷ one client |');
  console.log('| ---- | -------: | --: | --: | -----------: | ----------------: |');
  const insert = await bareInserts(url);
  row('INSERT alone', insert, '1.00');
  const measureServer = async (what: string, server: Running): Promise<Load> => {
    let one: Load | undefined;
    for (const clients of [1, 16, 200]) {
      const measured = await load(server.url, clients, { forSeconds: seconds });
      one ??= measured;
      const name = `${what}, ${clients} client${clients > 1 ? 's' : ''}`;
      row(name, measured, (measured.p50 / insert.p50).toFixed(2), (measured.rate / one.rate).toFixed(2));
    }
    await stop(server);
    return one!;
  };
  const http = await measureServer('HTTP alone', await start(['-e', bareServer]));
  const message = await measureServer('receiver', await startReceiver(url));
  const least = insert.p50 + http.p50;
  console.log(
    `\nEach for ${seconds} s. Aims: p50 ÷ INSERT at one client 1.3 at most, rate ÷ one client at 16 at least 5. INSERT and HTTP alone take ${ms(least)} together, the receiver ${(message.p50 / least).toFixed(2)} times that.\n`,
  );
}

async function measureMemory(url: string): Promise<void> {
  const server = await startReceiver(url);
  // What the first messages leave behind is code and caches.
  await load(server.url, 50, { most: Math.min(2000, messages) });
  const before = memoryOf(server.process);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(server.process))), 100);
  await load(server.url, 50, { most: messages });
  clearInterval(watch);
  const after = memoryOf(server.process);
  await stop(server);
  console.log(`Memory over ${messages} messages: ${before} MB before, ${most} MB at most, ${after} MB after.\n`);
}

/** Kills the process every few seconds under 200 clients, and looks for each key that a client was given a receipt for. */
async function measureKills(url: string): Promise<void> {
  const acknowledged: string[] = [];
  const end = Date.now() + killSeconds * 1000;
  let kills = 0;
  while (Date.now() < end) {
    const server = await startReceiver(url);
    const timer = setTimeout(() => server.process.kill('SIGKILL'), 500 + 2500 * Math.random());
    await load(server.url, 200, { acknowledged });
    clearTimeout(timer);
    kills++;
  }
  const database = await openDatabase(url);
  const [all] = await database.read(sql('SELECT count(*) AS rows, count(DISTINCT key) AS keys FROM feedback'));
  let found = 0;
  for (let from = 0; from < acknowledged.length; from += 500) {
    const keys = acknowledged.slice(from, from + 500);
    const marks = keys.map(() => '?').join(', ');
    const [row] = await database.read(sql(`SELECT count(*) AS found FROM feedback WHERE key IN (${marks})`, ...keys));
    found += Number(row!['found']);
  }
  await database.close();
  const missing = acknowledged.length - found;
  const twice = Number(all!['rows']) - Number(all!['keys']);
  console.log(
    `Killed ${kills} times in ${killSeconds} s under 200 clients: ${acknowledged.length} acknowledged, ${missing} of them missing, ${twice} stored twice.\n`,
  );
  if (missing > 0 || twice > 0 || acknowledged.length === 0) process.exitCode = 1;
}

async function stop({ process: child }: Running): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

interface Load {
  rate: number;
  p50: number;
  p95: number;
}

async function bareInserts(url: string): Promise<Load> {
  const table =
    'CREATE TABLE bare (key TEXT PRIMARY KEY, hash TEXT NOT NULL, message TEXT NOT NULL, body TEXT NOT NULL)';
  const times: number[] = [];
  let insert: (values: string[]) => unknown;
  let close: () => unknown;
  if (url.startsWith('file:')) {
    const connection = new Libsql(url.slice('file:'.length));
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.exec(table);
    insert = (values) => connection.prepare('INSERT INTO bare VALUES (?, ?, ?, ?)').run(...values);
    close = () => connection.close();
  } else {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(table);
    insert = (values) => client.query('INSERT INTO bare VALUES ($1, $2, $3, $4)', values);
    close = () => client.end();
  }
  const begin = performance.now();
  while (performance.now() - begin < seconds * 1000) {
    const { key, text, message } = newMessage();
    const from = performance.now();
    await insert([key, createHash('sha256').update(text).digest('hex'), message, text]);
    times.push(performance.now() - from);
  }
  const duration = performance.now() - begin;
  await close();
  return summary(times, duration);
}

/** So many clients, each of which sends its next message when the last is acknowledged, until the server dies. */
async function load(
  url: string,
  clients: number,
  {
    forSeconds = Infinity,
    most = Infinity,
    acknowledged,
  }: { forSeconds?: number; most?: number; acknowledged?: string[] },
): Promise<Load> {
  const times: number[] = [];
  const begin = performance.now();
  let sent = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client(url);
      while (performance.now() - begin < forSeconds * 1000 && sent++ < most) {
        const { key, text } = newMessage();
        const from = performance.now();
        const status = await client.post(key, text);
        if (status === 0) return;
        if (status === 201) acknowledged?.push(key);
        times.push(performance.now() - from);
      }
      client.close();
    }),
  );
  return summary(times, performance.now() - begin);
}

function summary(times: number[], duration: number): Load {
  const sorted = times.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { rate: (times.length / duration) * 1000, p50: at(0.5), p95: at(0.95) };
}

function newMessage(): { key: string; text: string; message: string } {
  const key = randomUUID();
  const message = `Lampan vid busshållplatsen är trasig. ${key}`;
  const text = JSON.stringify({
    version: 1,
    key,
    message,
    locale: 'sv',
    page: { url: 'https://www.karlstad.se/lofte', title: 'Medborgarlöfte' },
    writtenAt: '2026-01-01T12:00:00Z',
    client: 'bench',
    check: { website: '', elapsedMs: 5300 },
  });
  return { key, text, message };
}

interface Running {
  process: ChildProcess;
  url: string;
}

function startReceiver(database: string): Promise<Running> {
  return start(['receiver/dist/main.js'], { PORT: '0', TRUST_PROXY: '1', DATABASE_URL: database });
}

async function start(script: string[], environment: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, script, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  while (!output.includes('Press Ctrl-C')) await once(child.stdout, 'data');
  return { process: child, url: /http:\/\/127\.0\.0\.1:\d+/.exec(output)![0] };
}

/** Megabytes in memory, as Linux counts them. */
function memoryOf({ pid }: ChildProcess): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}
