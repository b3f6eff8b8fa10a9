import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { FloodLimiter } from '../src/flood-limiter.js';
import { startServer, type RunningServer, type ServerOptions } from '../../demo/server.js';
import { feedbackBody, postFeedback, submitForm, temporaryFolder } from './requests.js';

describe('a receiver that is flooded', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let server: RunningServer;
  let now = 0;

  beforeEach(() => {
    folder = temporaryFolder();
    now = Date.parse('2026-03-01T12:00:00Z');
  });

  afterEach(async () => {
    await server.close();
    folder.remove();
  });

  async function start(options: Partial<ServerOptions>): Promise<void> {
    server = await startServer({ port: 0, database: join(folder.path, 'feedback.db'), now: () => now, ...options });
  }

  const allowedOrigin = 'https://www.karlstad.se';

  it('says when to come again, and takes the message then', async () => {
    await start({ flood: { burst: 2, perSecond: 0.1 }, allowedOrigins: [allowedOrigin] });
    for (let sent = 0; sent < 2; sent++) assert.equal((await postFeedback(server.url, feedbackBody())).status, 201);
    const body = feedbackBody();
    const refused = await postFeedback(server.url, body, { Origin: allowedOrigin });
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), '10');
    assert.match(refused.headers.get('Access-Control-Expose-Headers') ?? '', /Retry-After/);
    assert.equal(refused.headers.get('Content-Type'), 'application/problem+json');
    assert.equal(((await refused.json()) as { code: string }).code, 'too-many-requests');
    now += 9_999;
    assert.equal((await postFeedback(server.url, body)).status, 429);
    now += 1;
    assert.equal((await postFeedback(server.url, body)).status, 201);
  });

  it('gives who sent a form without script the text back, and says how long to wait', async () => {
    await start({ flood: { burst: 1, perSecond: 1 / 90 } });
    await submitForm(server.url, { message: 'Den första' });
    const refused = await submitForm(server.url, { message: 'Den andra', stadsdel: 'Norra' });
    const page = await refused.text();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), '90');
    assert.match(page, /Vänta 2 minuter/);
    assert.match(page, />\nDen andra<\/textarea>/);
    assert.match(page, /name="stadsdel" value="Norra"/);
  });

  it('does not lock out a library, whose visitors share one address', async () => {
    await start({});
    for (let sent = 0; sent < 100; sent++) assert.equal((await postFeedback(server.url, feedbackBody())).status, 201);
  });
});

describe('the limiter', () => {
  it('holds back one sender and no other', () => {
    const limiter = new FloodLimiter({ burst: 1, perSecond: 1 }, () => 0);
    assert.equal(limiter.secondsToWait('a'), 0);
    assert.equal(limiter.secondsToWait('a'), 1);
    assert.equal(limiter.secondsToWait('b'), 0);
  });

  it('lets nobody save up for more than a burst', () => {
    let now = 0;
    const limiter = new FloodLimiter({ burst: 2, perSecond: 1 }, () => now);
    limiter.secondsToWait('a');
    now = 3_600_000;
    assert.deepEqual(
      [1, 2, 3].map(() => limiter.secondsToWait('a')),
      [0, 0, 1],
    );
  });

  it('holds nobody back for longer because they go on trying', () => {
    let now = 0;
    const limiter = new FloodLimiter({ burst: 1, perSecond: 0.1 }, () => now);
    limiter.secondsToWait('a');
    for (now = 1000; now < 10_000; now += 1000) assert.equal(limiter.secondsToWait('a'), 10 - now / 1000);
    assert.equal(limiter.secondsToWait('a'), 0);
  });

  it('remembers senders without their addresses, and only while it needs to', () => {
    let now = 0;
    const limiter = new FloodLimiter({ burst: 2, perSecond: 1 }, () => now);
    limiter.secondsToWait('192.0.2.7');
    limiter.secondsToWait('192.0.2.8');
    assert.deepEqual(
      limiter.remembered().map((id) => id.includes('192.0.2')),
      [false, false],
    );
    now = 2001;
    limiter.secondsToWait('192.0.2.9');
    assert.equal(limiter.remembered().length, 1);
  });
});

describe('a request that is too slow', () => {
  it('is cut, and leaves nothing', { timeout: 10_000 }, async () => {
    const folder = temporaryFolder();
    const server = await startServer({ port: 0, database: join(folder.path, 'feedback.db'), requestTimeout: 100 });
    const body = JSON.stringify(feedbackBody());
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.write(
      `POST /feedback HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`,
    );
    await once(socket, 'close');
    assert.match(answer, /^HTTP\/1\.1 408 /);
    const health = (await (await fetch(`${server.url}/feedback/health`)).json()) as { messages: number };
    assert.equal(health.messages, 0);
    await server.close();
    folder.remove();
  });
});
