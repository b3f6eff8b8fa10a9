import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import Database from 'libsql';
import { projectFolder, startServer, type RunningServer } from '../../demo/server.js';
import { feedbackBody, postFeedback, rawRequest, temporaryFolder } from './requests.js';

describe('the demo server', () => {
  const folder = temporaryFolder();
  let server: RunningServer;

  before(async () => {
    for (const [path, content] of [
      ['package.json', '{"secret":true}'],
      ['demo/index.html', '<h1>Medborgarlöfte</h1>'],
      ['demo/karlstad.json', '{"title":"Löfte"}'],
      ['demo/builder/index.html', '<h1>Bygg</h1>'],
      ['demo/receiver/feedback.db', 'secret'],
      ['demo/server.ts', 'secret'],
      ['demo/.hidden.json', 'secret'],
      ['demo/.data/hidden.json', 'secret'],
      ['dist/medborgarlofte.js', 'export {};'],
    ] as const) {
      mkdirSync(join(folder.path, path, '..'), { recursive: true });
      writeFileSync(join(folder.path, path), content);
    }
    server = await startServer({ port: 0, database: join(folder.path, 'feedback.db'), folder: folder.path });
  });

  after(async () => {
    await server.close();
    folder.remove();
  });

  const served = [
    ['/', 'text/html; charset=utf-8', '<h1>Medborgarlöfte</h1>'],
    ['/index.html', 'text/html; charset=utf-8', '<h1>Medborgarlöfte</h1>'],
    ['/builder/', 'text/html; charset=utf-8', '<h1>Bygg</h1>'],
    ['/karlstad.json', 'application/json', '{"title":"Löfte"}'],
    ['/dist/medborgarlofte.js', 'text/javascript; charset=utf-8', 'export {};'],
  ] as const;
  for (const [path, contentType, content] of served) {
    it(`serves ${path}`, async () => {
      const response = await fetch(`${server.url}${path}`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Content-Type'), contentType);
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(await response.text(), content);
    });
  }

  it('answers to no other name than its own, so that no page elsewhere can read the inbox', async () => {
    const { port } = new URL(server.url);
    const statusFor = async (host: string) =>
      (await rawRequest(server.url, { path: '/inbox', headers: { Host: `${host}:${port}` } })).status;
    assert.equal(await statusFor('evil.example'), 421);
    assert.equal(await statusFor('localhost'), 200);
  });

  for (const path of [
    '/server.ts',
    '/server.ts?.html',
    '/server%2Ets',
    '/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/dist/../../package.json',
    '/dist/..%2fpackage.json',
    '//package.json',
    '/.hidden.json',
    '/.data/hidden.json',
    '/receiver/feedback.db',
    '/receiver/',
    '/en.html',
    '/dist/none.js',
  ]) {
    it(`does not serve ${path}`, async () => {
      const answer = await rawRequest(server.url, { path });
      assert.equal(answer.status, 404);
      assert.doesNotMatch(answer.body, /secret/);
    });
  }
});

describe('npm start', { timeout: 240_000 }, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let database: string;
  let started: StartedServer[];

  interface StartedServer {
    process: ChildProcess;
    url: string;
    /** Everything printed so far. */
    output(): string;
    /** Waits until the text is printed. */
    printed(text: string): Promise<void>;
    /** Waits for the end; the exit code, or the signal's name. */
    ended: Promise<number | NodeJS.Signals | null>;
  }

  beforeEach(() => {
    folder = temporaryFolder();
    database = join(folder.path, 'data', 'feedback.db');
    started = [];
  });

  afterEach(async () => {
    for (const { process, ended } of started) {
      process.kill('SIGKILL');
      await ended;
    }
    folder.remove();
  });

  function spawnServer(environment: Record<string, string> = {}, project = projectFolder): StartedServer {
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
      cwd: project,
      env: { ...process.env, PORT: '0', DATABASE: database, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (output += part));
    }
    const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null);
    const server: StartedServer = {
      process: child,
      get url() {
        return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
      },
      output: () => output,
      async printed(wanted) {
        while (!output.includes(wanted)) {
          const more = Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
          const event = await Promise.race([more, ended.then(() => 'ended' as const)]);
          if (event === 'ended' && !output.includes(wanted)) assert.fail(`ended without "${wanted}": ${output}`);
        }
      },
      ended,
    };
    started.push(server);
    return server;
  }

  async function startAndWait(environment: Record<string, string> = {}, project?: string): Promise<StartedServer> {
    const server = spawnServer(environment, project);
    await server.printed('Press Ctrl-C to end.');
    return server;
  }

  /** A request whose body has begun, and the status of the answer that comes when it has ended. */
  async function beginFeedback(url: string): Promise<{ finish(): void; status: Promise<number | string | undefined> }> {
    const body = feedbackBody();
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': `"${String(body['key'])}"`,
      Expect: '100-continue',
    };
    const sent = request(url, { path: '/feedback', method: 'POST', headers });
    const status = once(sent, 'response').then(
      ([response]) => (response as IncomingMessage).statusCode,
      () => 'cut',
    );
    sent.flushHeaders();
    // The server asks for the body, so the request is under way there.
    await once(sent, 'continue');
    const encoded = JSON.stringify(body);
    sent.write(encoded.slice(0, 50));
    return { finish: () => sent.end(encoded.slice(50)), status };
  }

  it('says where everything is, and those addresses answer', async () => {
    const server = await startAndWait();
    for (const address of [`${server.url}/\n`, `${server.url}/en.html\n`, `${server.url}/inbox\n`])
      assert.ok(server.output().includes(address), server.output());
    assert.equal((await fetch(`${server.url}/inbox`)).status, 200);
    assert.equal((await fetch(`${server.url}/feedback/health`)).status, 200);
  });

  it('keeps the messages when it is stopped and started again', async () => {
    const first = await startAndWait();
    const body = feedbackBody({ message: 'Finns jag kvar?' });
    const receipt = await (await postFeedback(first.url, body)).text();
    first.process.kill('SIGINT');
    assert.equal(await first.ended, 0);

    const second = await startAndWait();
    assert.match(await (await fetch(`${second.url}/inbox`)).text(), /Finns jag kvar\?/);
    const repeated = await postFeedback(second.url, body);
    assert.equal(repeated.status, 200);
    assert.equal(await repeated.text(), receipt);
  });

  it('has the message it gave a receipt for, though it was killed at once', async () => {
    const first = await startAndWait();
    const body = feedbackBody();
    const response = await postFeedback(first.url, body);
    first.process.kill('SIGKILL');
    assert.equal(response.status, 201);
    assert.equal(await first.ended, 'SIGKILL');

    const second = await startAndWait();
    assert.equal((await postFeedback(second.url, body)).status, 200);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`finishes the message that is under way at ${signal}`, async () => {
      const server = await startAndWait();
      const feedback = await beginFeedback(server.url);
      server.process.kill(signal);
      await server.printed('Stopping.');
      await assert.rejects(fetch(`${server.url}/inbox`));
      feedback.finish();
      assert.equal(await feedback.status, 201);
      assert.equal(await server.ended, 0);
    });
  }

  it('finishes a message whose last part comes as late as an attempt of the form may take', async () => {
    const server = await startAndWait();
    const feedback = await beginFeedback(server.url);
    server.process.kill('SIGTERM');
    await server.printed('Stopping.');
    // Longer than the three seconds that it once waited.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    feedback.finish();
    assert.equal(await feedback.status, 201);
    assert.equal(await server.ended, 0);
  });

  it('does not wait for ever for a message that is never finished', async () => {
    const server = await startAndWait({ STOP_SECONDS: '1' });
    const feedback = await beginFeedback(server.url);
    server.process.kill('SIGINT');
    assert.equal(await server.ended, 0);
    assert.equal(await feedback.status, 'cut');
    assert.doesNotMatch(server.output(), /fault/);
  });

  it('ends at once at a second Ctrl-C', async () => {
    const server = await startAndWait();
    await beginFeedback(server.url);
    server.process.kill('SIGINT');
    await server.printed('Stopping.');
    server.process.kill('SIGINT');
    assert.equal(await server.ended, 130);
  });

  it('says in one sentence that the port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const server = spawnServer({ PORT: String(port) });
    assert.equal(await server.ended, 1);
    other.close();
    assert.equal(
      server.output(),
      `Port ${port} is taken by another program. Choose another port, for example: PORT=8081 npm start\n`,
    );
  });

  it('says plainly that a port is none', async () => {
    const server = spawnServer({ PORT: '65536' });
    assert.equal(await server.ended, 1);
    assert.equal(server.output(), 'PORT in the environment must be a whole number from 0 to 65535.\n');
  });

  it('says plainly that the database cannot be opened', async () => {
    const file = join(folder.path, 'not-a-database');
    writeFileSync(file, 'This is a text file, and long enough not to be taken for an empty database.'.repeat(100));
    const server = spawnServer({ DATABASE: file });
    assert.equal(await server.ended, 1);
    assert.match(server.output(), /^The server could not start: .*\n$/);
  });

  it('says how to build the widget when it is not built', async () => {
    const copy = join(folder.path, 'copy');
    cpSync(join(projectFolder, 'demo'), join(copy, 'demo'), { recursive: true });
    cpSync(join(projectFolder, 'receiver', 'src'), join(copy, 'receiver', 'src'), { recursive: true });
    cpSync(join(projectFolder, 'receiver', 'package.json'), join(copy, 'receiver', 'package.json'));
    for (const folder of ['src', 'cli']) cpSync(join(projectFolder, folder), join(copy, folder), { recursive: true });
    cpSync(join(projectFolder, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'));
    const unbuilt = await startAndWait({}, copy);
    assert.match(unbuilt.output(), /npm run build/);
    mkdirSync(join(copy, 'dist'));
    const built = await startAndWait({}, copy);
    assert.doesNotMatch(built.output(), /npm run build/);
  });

  it('prints no word of what residents write, whatever happens', async () => {
    const server = await startAndWait();
    const secret = { message: 'Hemligheten är Xyzzy', email: 'xyzzy@example.se' };
    const answers = [
      await postFeedback(server.url, feedbackBody(secret)),
      await postFeedback(server.url, feedbackBody({ ...secret, email: 'xyzzy' })),
      await postFeedback(server.url, feedbackBody({ ...secret, version: 2 })),
      await postFeedback(server.url, '{"message":"Xyzzy'),
      await fetch(`${server.url}/inbox`),
    ];
    const other = new Database(database);
    other.exec('DROP TABLE feedback');
    other.close();
    answers.push(
      await postFeedback(server.url, feedbackBody(secret)),
      await fetch(`${server.url}/inbox`),
      await fetch(`${server.url}/feedback/health`),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 422, 400, 400, 200, 500, 500, 503],
    );
    server.process.kill('SIGINT');
    await server.ended;
    assert.doesNotMatch(server.output(), /xyzzy/i);
    const faults = server.output().match(/^\{"at":"[^"]+","event":"fault","name":"SqliteError","code":"\w+"\}$/gm);
    assert.equal(faults?.length, 3, server.output());
  });

  it('reports a fault of its own to the sender without saying what is inside', async () => {
    const server = await startAndWait();
    const other = new Database(database);
    other.exec('DROP TABLE feedback');
    other.close();
    const response = await postFeedback(server.url, feedbackBody());
    const body = await response.text();
    assert.equal(response.status, 500);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal((JSON.parse(body) as { code: string }).code, 'internal-error');
    assert.doesNotMatch(body, /sqlite|table|\.ts/i);
  });
});
