import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { engines, type TestDatabase } from './databases.js';
import { findPostgres, startPostgres, type Cluster } from './postgres.js';
import { feedbackBody, postFeedback, temporaryFolder } from './requests.js';
import { until } from '../../test/support/site.js';

const run = promisify(execFile);
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
/** A file that the demonstration of version 0.1.0 wrote, and the receipts that it gave. */
const written = fileURLToPath(new URL('fixtures/written-by-demo-0.1.0', import.meta.url));
const programs = findPostgres();
const project = fileURLToPath(new URL('../..', import.meta.url));

interface Started {
  process: ChildProcess;
  url: string;
  output(): string;
  ended: Promise<number | null>;
}

const started: Started[] = [];

/** Starts the receiver by its command; answers when it listens or has ended. */
async function start(environment: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    cwd: project,
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (output += part));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const server: Started = {
    process: child,
    get url() {
      return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
    },
    output: () => output,
    ended,
  };
  started.push(server);
  while (!output.includes('Press Ctrl-C')) {
    const event = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended' as const)]);
    if (event === 'ended') break;
  }
  return server;
}

async function endAll(): Promise<void> {
  for (const { process: child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
}
afterEach(endAll);

describe('npm run receiver', { timeout: 120_000 }, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it('says where it is, and what is off, and needs no setting', async () => {
    const server = await start({ DATABASE_URL: `file:${join(folder.path, 'feedback.db')}` });
    assert.match(
      server.output(),
      /Feedback: +http:\/\/127.*\nInbox: +off; set INBOX_USERS.*\nMail: +off; set SMTP_URL/,
    );
    assert.equal((await postFeedback(server.url, feedbackBody())).status, 201);
    assert.equal((await fetch(`${server.url}/inbox`)).status, 404);
  });

  it('says every setting that is wrong, and starts nothing', async () => {
    const server = await start({ PORT: 'x', ALLOWED_ORIGINS: 'x' });
    assert.equal(await server.ended, 1);
    assert.match(server.output(), /^PORT in .*\nALLOWED_ORIGINS in .*\n$/);
  });

  it('makes a hash of a password that it reads, and refuses one that is short', () => {
    const hashed = (input: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', main, 'hash-password'], {
        cwd: project,
        input,
        encoding: 'utf8',
      });
    assert.match(hashed('tolv tecken!\n').stdout, /^scrypt\$N=\d+,r=\d+,p=\d+\$[\w-]+\$[\w-]{43}\n$/);
    assert.equal(hashed('kort\n').status, 1);
  });

  it('reaches no database, and says so without the password', async () => {
    const server = await start({ DATABASE_URL: 'postgres://user:xyzzy@127.0.0.1:1/none' });
    assert.equal(await server.ended, 1);
    assert.match(server.output(), /^The server could not start: the database does not answer/);
    assert.doesNotMatch(server.output(), /xyzzy/);
  });
});

for (const engine of engines) {
  describe(`a receiver that is killed, with ${engine.name}`, { timeout: 120_000 }, () => {
    let database: TestDatabase;
    beforeEach(async () => {
      database = await engine.create();
    });
    afterEach(() => database.remove());

    it('has every message that it acknowledged, once', async () => {
      const acknowledged = new Set<string>();
      for (let times = 0; times < 2; times++) {
        const server = await start({ DATABASE_URL: database.url });
        const before = acknowledged.size;
        const clients = Array.from({ length: 200 }, async () => {
          for (;;) {
            const body = feedbackBody();
            const response = await postFeedback(server.url, body).catch(() => undefined);
            if (!response) return;
            if (response.status === 201) acknowledged.add(String(body['key']));
            if (acknowledged.size === before + 300) server.process.kill('SIGKILL');
          }
        });
        await Promise.all(clients);
      }
      const rows = await database.rows('SELECT key FROM feedback');
      const kept = rows.map((row) => String(row['key']));
      assert.ok(acknowledged.size >= 600);
      const keptOnce = new Set(kept);
      assert.equal(keptOnce.size, kept.length);
      assert.deepEqual(
        [...acknowledged].filter((key) => !keptOnce.has(key)),
        [],
      );
    });

    it('serves one database from two processes, and stores a message that both get once', async () => {
      const [one, other] = await Promise.all([
        start({ DATABASE_URL: database.url }),
        start({ DATABASE_URL: database.url }),
      ]);
      for (let sent = 0; sent < 10; sent++) {
        const body = feedbackBody();
        const answers = await Promise.all([postFeedback(one.url, body), postFeedback(other.url, body)]);
        assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201]);
      }
      assert.equal((await database.rows('SELECT key FROM feedback')).length, 10);
    });
  });
}

describe(
  'a receiver whose PostgreSQL goes away',
  { timeout: 120_000, skip: !programs && 'PostgreSQL is not installed' },
  () => {
    let cluster: Cluster;
    beforeEach(async () => {
      cluster = await startPostgres(programs!);
    });
    afterEach(async () => {
      await endAll();
      await cluster.stop();
    });

    it('says that it cannot store, and stores again when PostgreSQL is back, without a new start', async () => {
      const server = await start({ DATABASE_URL: await cluster.createDatabase(), INBOX_OPEN: 'true' });
      const [before, meanwhile] = [feedbackBody(), feedbackBody()];
      assert.equal((await postFeedback(server.url, before)).status, 201);
      await cluster.stopServer();
      assert.equal((await postFeedback(server.url, meanwhile)).status, 500);
      assert.equal((await fetch(`${server.url}/health`)).status, 503);
      assert.equal((await fetch(`${server.url}/inbox`)).status, 500);
      await cluster.startServer();
      assert.equal((await postFeedback(server.url, meanwhile)).status, 201);
      assert.equal((await postFeedback(server.url, before)).status, 200);
      await healthy(server.url);
    });

    it('does not start where a message would be acknowledged before it is on the disk, and says what to set', async () => {
      const database = await cluster.createDatabase();
      await cluster.query(`ALTER DATABASE ${new URL(database).pathname.slice(1)} SET synchronous_commit = off`);
      const server = await start({ DATABASE_URL: database });
      assert.equal(await server.ended, 1);
      assert.match(server.output(), /^The server could not start: PostgreSQL has synchronous_commit = off, .*\n$/);
    });

    it('answers within an attempt of the form when the network swallows what it sends', async () => {
      const database = new URL(await cluster.createDatabase());
      const swallower = await startSwallower(Number(database.port));
      database.port = String(swallower.port);
      const server = await start({ DATABASE_URL: database.href });
      assert.equal((await postFeedback(server.url, feedbackBody())).status, 201);
      swallower.swallows = true;
      const body = feedbackBody();
      const from = performance.now();
      assert.equal((await postFeedback(server.url, body)).status, 500);
      assert.ok(performance.now() - from < 15_000);
      swallower.swallows = false;
      assert.equal((await postFeedback(server.url, body)).status, 201);
      await endAll();
      swallower.stop();
    });
  },
);

/** Asks until it says that all is well; the last trial is believed for a moment. */
async function healthy(url: string): Promise<void> {
  await until(async () => (await fetch(`${url}/health`)).status === 200, 'healthy');
}

/** A network between the receiver and its database that drops everything without a word when it is asked to. */
async function startSwallower(to: number): Promise<{ port: number; swallows: boolean; stop(): void }> {
  const sockets: Socket[] = [];
  const network = { port: 0, swallows: false, stop: (): void => undefined };
  const server = createServer((client) => {
    const database = connect(to, '127.0.0.1');
    sockets.push(client, database);
    for (const [from, other] of [
      [client, database],
      [database, client],
    ] as const)
      from
        .on('data', (data) => !network.swallows && other.write(data))
        .on('close', () => other.destroy())
        .on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  network.port = (server.address() as AddressInfo).port;
  network.stop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return network;
}

describe('two receivers that start at once', { timeout: 120_000 }, () => {
  it('bring a database of the first version up to date once', async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'feedback.db');
    copyFileSync(`${written}.db`, path);
    const { first } = JSON.parse(readFileSync(`${written}.json`, 'utf8')) as { first: Record<string, unknown> };
    const servers = await Promise.all([1, 2, 3].map(() => start({ DATABASE_URL: `file:${path}` })));
    for (const server of servers) assert.equal((await postFeedback(server.url, first)).status, 200, server.output());
    await endAll();
    folder.remove();
  });
});

/** A file system that is small enough to fill; only root may make one, and not everywhere. */
async function smallDisk(path: string): Promise<(() => Promise<void>) | undefined> {
  mkdirSync(path);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', path]);
    return async () => {
      await run('umount', ['-l', path]);
    };
  } catch {
    return undefined;
  }
}

describe('a receiver on a full disk', { timeout: 120_000 }, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let disk: string;
  let unmount: (() => Promise<void>) | undefined;

  beforeEach(async () => {
    folder = temporaryFolder();
    disk = join(folder.path, 'disk');
    unmount = await smallDisk(disk);
    if (!unmount) console.error('*** No file system can be mounted here: THE TESTS OF A FULL DISK DO NOT RUN. ***');
  });
  afterEach(async () => {
    await endAll();
    await unmount?.();
    folder.remove();
  });

  function fill(): void {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
  }

  it('says that nothing was stored, reports its health, and shows what it has', async (context) => {
    if (!unmount) return context.skip('no mount');
    const server = await start({ DATABASE_URL: `file:${join(disk, 'feedback.db')}`, INBOX_OPEN: 'true' });
    const kept = feedbackBody({ message: 'Finns kvar' });
    await postFeedback(server.url, kept);
    assert.equal((await fetch(`${server.url}/health`)).status, 200);
    fill();
    let status = 201;
    for (let sent = 0; sent < 50 && status === 201; sent++)
      status = (await postFeedback(server.url, feedbackBody({ extra: { x: 'a'.repeat(30_000) } }))).status;
    assert.equal(status, 500);
    // The last trial is believed for a moment.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    assert.equal((await fetch(`${server.url}/health`)).status, 503);
    assert.match(await (await fetch(`${server.url}/inbox`)).text(), /Finns kvar/);
    assert.equal((await postFeedback(server.url, kept)).status, 200);
    assert.doesNotMatch(server.output(), /Finns/);
  });

  it('starts with the database that it has, knows what came before, and stores again when there is room', async (context) => {
    if (!unmount) return context.skip('no mount');
    const settings = { DATABASE_URL: `file:${join(disk, 'feedback.db')}` };
    const before = await start(settings);
    const [kept, other] = [feedbackBody(), feedbackBody({ extra: { x: 'a'.repeat(60_000) } })];
    await postFeedback(before.url, kept);
    before.process.kill('SIGTERM');
    await before.ended;
    fill();
    const full = await start(settings);
    assert.equal((await postFeedback(full.url, other)).status, 500);
    assert.equal((await fetch(`${full.url}/health`)).status, 503);
    assert.equal((await postFeedback(full.url, kept)).status, 200);
    rmSync(join(disk, 'filler'));
    assert.equal((await postFeedback(full.url, other)).status, 201);
    await healthy(full.url);
  });

  it('does not start when there is no room for a new database, and says so', async (context) => {
    if (!unmount) return context.skip('no mount');
    fill();
    const server = await start({ DATABASE_URL: `file:${join(disk, 'feedback.db')}` });
    assert.equal(await server.ended, 1);
    assert.match(server.output(), /^The server could not start: .*disk.*\n$/);
  });
});

describe('a backup', { timeout: 120_000 }, () => {
  it('of a file, made while messages come in, has all of before and opens', async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'feedback.db');
    const server = await start({ DATABASE_URL: `file:${path}` });
    const body = feedbackBody();
    await postFeedback(server.url, body);
    const copy = join(folder.path, 'copy.db');
    await run(process.execPath, ['--import', 'tsx', main, 'backup', copy], {
      cwd: project,
      env: { PATH: process.env['PATH'], DATABASE_URL: `file:${path}` },
    });
    await postFeedback(server.url, feedbackBody());
    const restored = await start({ DATABASE_URL: `file:${copy}` });
    assert.equal((await postFeedback(restored.url, body)).status, 200);
    const health = (await (await fetch(`${restored.url}/health`)).json()) as { messages: number };
    assert.equal(health.messages, 1);
    await endAll();
    chmodSync(folder.path, 0o700);
    folder.remove();
  });

  it(
    'of PostgreSQL, made with its own programs, opens',
    { skip: !findPostgres() && 'PostgreSQL is not installed' },
    async () => {
      const folder = temporaryFolder();
      const [database, other] = [await engines.at(-1)!.create(), await engines.at(-1)!.create()];
      const server = await start({ DATABASE_URL: database.url });
      const body = feedbackBody();
      await postFeedback(server.url, body);
      const file = join(folder.path, 'backup');
      const program = (name: string) => join(findPostgres()!, name);
      await run(program('pg_dump'), ['--format=custom', '--no-owner', `--file=${file}`, database.url]);
      await run(program('pg_restore'), ['--no-owner', `--dbname=${other.url}`, file]);
      const restored = await start({ DATABASE_URL: other.url });
      assert.equal((await postFeedback(restored.url, body)).status, 200);
      folder.remove();
    },
  );
});
