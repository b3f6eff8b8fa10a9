/** What the receiver costs beside the database alone: docs/bench.md. It prints, and never fails on slowness. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql, type Database } from '../../receiver/src/store/database.js';
import { openDatabase } from '../../receiver/src/store/open-database.js';
import { findPostgres, startPostgres } from '../../receiver/test/postgres.js';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    messages: { type: 'string', default: '100000' },
    'kill-seconds': { type: 'string', default: '60' },
  },
});
const seconds = Number(options.seconds);
const messages = Number(options.messages);
const killSeconds = Number(options['kill-seconds']);

const folder = mkdtempSync(join(tmpdir(), 'medborgarlofte-bench-'));
const programs = findPostgres();
const cluster = programs ? await startPostgres(programs) : undefined;
try {
  console.log(
    `Each load for ${seconds} s. "Bare" is one durable INSERT of the same bytes after the other, without the receiver.\n`,
  );
  await measure('libsql', `file:${join(folder, 'feedback.db')}`);
  if (cluster) await measure('PostgreSQL', await cluster.createDatabase());
  else console.log('PostgreSQL is not installed, so it is not measured.');
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string, url: string): Promise<void> {
  const database = await openDatabase(url);
  const bare = await bareInserts(database);
  let server = await start(url);
  const loads = [];
  for (const clients of [1, 16, 200]) loads.push({ clients, ...(await load(server.url, clients, seconds)) });
  const one = loads[0]!;
  console.log(`## ${name}\n`);
  console.log('| clients | messages a second | p50 | p95 | p50 ÷ bare | rate ÷ one client |');
  console.log('| ------: | ----------------: | --: | --: | ---------: | ----------------: |');
  console.log(`| bare | ${bare.rate.toFixed(0)} | ${ms(bare.p50)} | ${ms(bare.p95)} | 1.00 | |`);
  for (const { clients, rate, p50, p95 } of loads)
    console.log(
      `| ${clients} | ${rate.toFixed(0)} | ${ms(p50)} | ${ms(p95)} | ${(p50 / bare.p50).toFixed(2)} | ${(rate / one.rate).toFixed(2)} |`,
    );

  const before = memoryOf(server.process);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(server.process))), 100);
  await load(server.url, 50, Infinity, messages);
  clearInterval(watch);
  console.log(
    `\nMemory over ${messages} messages: ${before} MB before, ${most} MB at most, ${memoryOf(server.process)} MB after.`,
  );

  const acknowledged: string[] = [];
  const end = Date.now() + killSeconds * 1000;
  let kills = 0;
  while (Date.now() < end) {
    const killed = new Promise((resolve) => setTimeout(resolve, 1000 + 2000 * Math.random())).then(() => {
      server.process.kill('SIGKILL');
      kills++;
    });
    await load(server.url, 200, Infinity, Infinity, acknowledged);
    await killed;
    server = await start(url);
  }
  const rows = await database.read(sql('SELECT count(*) AS rows, count(DISTINCT key) AS keys FROM feedback'));
  let missing = 0;
  for (const key of acknowledged)
    if ((await database.read(sql('SELECT 1 AS there FROM feedback WHERE key = ?', key))).length !== 1) missing++;
  const { rows: all, keys } = rows[0]!;
  console.log(
    `Killed ${kills} times in ${killSeconds} s under 200 clients: ${acknowledged.length} acknowledged, ${missing} of them missing, ${Number(all) - Number(keys)} twice.\n`,
  );
  server.process.kill('SIGTERM');
  await once(server.process, 'exit');
  await database.close();
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

interface Load {
  rate: number;
  p50: number;
  p95: number;
}

async function bareInserts(database: Database): Promise<Load> {
  const times: number[] = [];
  const begin = performance.now();
  await database.write([
    sql('CREATE TABLE bare (key TEXT PRIMARY KEY, hash TEXT NOT NULL, message TEXT NOT NULL, body TEXT NOT NULL)'),
  ]);
  while (performance.now() - begin < seconds * 1000) {
    const { key, text, message } = newMessage();
    const from = performance.now();
    const hash = createHash('sha256').update(text).digest('hex');
    await database.write([sql('INSERT INTO bare VALUES (?, ?, ?, ?)', key, hash, message, text)]);
    times.push(performance.now() - from);
  }
  return summary(times, performance.now() - begin);
}

/** So many clients, each of which sends its next message when the last is acknowledged, until the server dies. */
async function load(
  url: string,
  clients: number,
  forSeconds: number,
  most = Infinity,
  acknowledged?: string[],
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const begin = performance.now();
  let sent = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - begin < forSeconds * 1000 && sent++ < most) {
        const { key, text } = newMessage();
        const from = performance.now();
        const status = await post(agent, url, key, text).catch(() => 0);
        if (status === 0) return;
        if (status === 201) acknowledged?.push(key);
        times.push(performance.now() - from);
      }
    }),
  );
  agent.destroy();
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

function post(agent: Agent, url: string, key: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Idempotency-Key': `"${key}"`,
    };
    request(`${url}/feedback`, { method: 'POST', agent, headers }, (response) => {
      response
        .resume()
        .once('end', () => resolve(response.statusCode ?? 0))
        .once('error', reject);
    })
      .once('error', reject)
      .end(body);
  });
}

async function start(database: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['receiver/dist/main.js'], {
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: database },
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
