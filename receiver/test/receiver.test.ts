import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { startServer, type RunningServer } from '../../demo/server.js';
import { bodyLimit } from '../../src/feedback/contract.js';
import { engines, type TestDatabase } from './databases.js';
import { feedbackBody, postFeedback, rawRequest } from './requests.js';

const allowedOrigin = 'https://www.karlstad.se';

for (const engine of engines) {
  describe(`the feedback receiver on ${engine.name}`, () => {
    let database: TestDatabase;
    let server: RunningServer;

    before(async () => {
      database = await engine.create();
      server = await startServer({
        port: 0,
        database: database.url,
        allowedOrigins: [allowedOrigin],
        flood: { burst: Infinity },
      });
    });

    after(async () => {
      await server.close();
      database.remove();
    });

    async function readHealth(): Promise<{ messages: number; suspected: number }> {
      return (await (await fetch(`${server.url}/feedback/health`)).json()) as { messages: number; suspected: number };
    }

    async function countMessages(): Promise<number> {
      return (await readHealth()).messages;
    }

    async function storedRow(key: string): Promise<Record<string, unknown>> {
      const [row] = await database.rows('SELECT * FROM feedback WHERE key = ?', key);
      return { ...row };
    }

    async function assertProblem(response: Response, status: number, code: string): Promise<Record<string, unknown>> {
      const problem = (await response.json()) as Record<string, unknown>;
      assert.deepEqual([response.status, problem['code']], [status, code]);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.equal(problem['type'], 'about:blank');
      assert.equal(problem['status'], status);
      assert.ok(problem['title'] && problem['detail']);
      return problem;
    }

    async function assertRefused(response: Promise<Response>, status: number, code: string): Promise<void> {
      const earlier = await countMessages();
      await assertProblem(await response, status, code);
      assert.equal(await countMessages(), earlier);
    }

    describe('a message that arrives', () => {
      it('is answered with a reference and the time it was received', async () => {
        const body = feedbackBody();
        const response = await postFeedback(server.url, body);
        const receipt = (await response.json()) as Record<string, string>;
        assert.equal(response.status, 201);
        assert.equal(response.headers.get('Cache-Control'), 'no-store');
        assert.equal(response.headers.get('Idempotency-Replayed'), null);
        assert.deepEqual(Object.keys(receipt), ['id', 'reference', 'receivedAt']);
        assert.equal(receipt['id'], body['key']);
        assert.match(receipt['reference'] ?? '', /^ML-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
        assert.ok(Math.abs(Date.now() - Date.parse(receipt['receivedAt'] ?? '')) < 60_000);
      });

      it('is stored exactly as it was typed', async () => {
        const message =
          '  Hej!\r\n\r\n\tNär lagas lampan? \u{1F6A8} a\u030A ≠ å <b>&amp;</b> \u202E\'"; DROP TABLE feedback;--\n ';
        const body = feedbackBody({ message });
        assert.equal((await postFeedback(server.url, body)).status, 201);
        assert.deepEqual(Buffer.from(String((await storedRow(String(body['key'])))['message'])), Buffer.from(message));
      });

      it('is stored with all that the form sent and nothing that shows who sent it', async () => {
        const body = feedbackBody();
        await postFeedback(server.url, body, {
          'User-Agent': 'a tablet',
          Referer: 'https://secret.example/',
        });
        const {
          arrival,
          reference,
          received_at,
          body: stored,
          body_sha256,
          ...row
        } = await storedRow(String(body['key']));
        assert.ok(arrival && reference && received_at && stored && body_sha256);
        assert.deepEqual(Object.fromEntries(Object.entries(row).filter(([name]) => name !== '_metadata')), {
          key: body['key'],
          message: body['message'],
          email: 'anna@example.se',
          locale: 'sv',
          page_url: 'https://www.karlstad.se/lofte',
          page_title: 'Medborgarlöfte',
          promise: 'karlstad-2017',
          commitment: 'belysning',
          written_at: '2026-01-01T12:00:00Z',
          client: 'medborgarlofte/1.0.0',
          check_website: '',
          check_elapsed_ms: 5300,
          suspicion: null,
          other_fields: '[]',
          quarantined: 0,
          state: 'new',
          note: '',
        });
      });

      it('is stored byte for byte, with what the municipality added to its form', async () => {
        const key = randomUUID();
        const sent = `{ "stadsdel": "Norra",${JSON.stringify(feedbackBody({ key, extra: { Ärende: '7' }, n: [1] })).slice(1)}\n`;
        assert.equal((await postFeedback(server.url, sent, { 'Idempotency-Key': `"${key}"` })).status, 201);
        const row = await storedRow(key);
        assert.equal(Buffer.from(row['body'] as Uint8Array).toString(), sent);
        assert.deepEqual(JSON.parse(String(row['other_fields'])), [
          ['Ärende', '7'],
          ['stadsdel', 'Norra'],
          ['n', '[1]'],
        ]);
      });

      const suspected: [string, { website: string; elapsedMs: number }, string | null][] = [
        [
          'the field that people never see is filled in',
          { website: 'https://x.example', elapsedMs: 9000 },
          'hidden-field-filled',
        ],
        ['it was written faster than people write', { website: '', elapsedMs: 1499 }, 'too-fast'],
        ['nothing is odd', { website: '', elapsedMs: 1500 }, null],
      ];
      for (const [when, check, suspicion] of suspected) {
        it(`is stored, and marked ${suspicion ?? 'with nothing'}, when ${when}`, async () => {
          const earlier = await readHealth();
          const body = feedbackBody({ check });
          assert.equal((await postFeedback(server.url, body)).status, 201);
          assert.equal((await storedRow(String(body['key'])))['suspicion'], suspicion);
          const later = await readHealth();
          assert.equal(later.messages, earlier.messages + 1);
          assert.equal(later.suspected, earlier.suspected + (suspicion ? 1 : 0));
        });
      }

      it('needs neither an e-mail address, a promise nor a commitment', async () => {
        const body = feedbackBody({ email: undefined, promise: undefined, commitment: undefined });
        assert.equal((await postFeedback(server.url, body)).status, 201);
        const row = await storedRow(String(body['key']));
        assert.deepEqual([row['email'], row['promise'], row['commitment']], [null, null, null]);
      });

      it('may have 4 000 emoji, each written as an escape', async () => {
        const body = feedbackBody({ message: '\u{1F6A8}'.repeat(4000) });
        const escaped = JSON.stringify(body).replaceAll('\u{1F6A8}', '\\ud83d\\udea8');
        const response = await postFeedback(server.url, escaped, { 'Idempotency-Key': `"${String(body['key'])}"` });
        assert.equal(response.status, 201);
      });

      it('may hold members that are not known here, and they change nothing', async () => {
        const key = randomUUID();
        const text = JSON.stringify(feedbackBody({ key, later: { version: 2 } })).replace(
          '{',
          '{"__proto__":{"email":7},',
        );
        assert.equal((await postFeedback(server.url, text, { 'Idempotency-Key': `"${key}"` })).status, 201);
        assert.equal((await storedRow(key))['email'], 'anna@example.se');
      });

      it('is not lost because the page title ends in half an emoji', async () => {
        const body = feedbackBody({ page: { url: 'https://www.karlstad.se/', title: 'Trygghet \uD83D' } });
        assert.equal((await postFeedback(server.url, body)).status, 201);
        assert.equal((await storedRow(String(body['key'])))['page_title'], 'Trygghet \uFFFD');
      });

      it('may name UTF-8 as its charset', async () => {
        const contentType = 'Application/JSON; charset="UTF-8"';
        assert.equal((await postFeedback(server.url, feedbackBody(), { 'Content-Type': contentType })).status, 201);
      });
    });

    describe('a message that arrives again', () => {
      it('answers a repeated message with the first receipt', async () => {
        const body = feedbackBody();
        const first = await postFeedback(server.url, body);
        const count = await countMessages();
        const second = await postFeedback(server.url, body);
        assert.equal(second.status, 200);
        assert.equal(second.headers.get('Idempotency-Replayed'), 'true');
        assert.deepEqual(await second.json(), await first.json());
        assert.equal(await countMessages(), count);
      });

      it('keeps one row when 200 clients send it at once, and each of them is given its receipt at once, none a 409', async () => {
        const body = feedbackBody();
        const count = await countMessages();
        const responses = await Promise.all(Array.from({ length: 200 }, () => postFeedback(server.url, body)));
        const receipts = await Promise.all(responses.map((response) => response.text()));
        assert.equal(responses.filter(({ status }) => status === 201).length, 1);
        assert.equal(responses.filter(({ status }) => status === 200).length, 199);
        assert.equal(new Set(receipts).size, 1);
        assert.equal(await countMessages(), count + 1);
      });

      it('does not take another message under the same key, and keeps the first', async () => {
        const body = feedbackBody({ message: 'Den första' });
        await postFeedback(server.url, body);
        const other = postFeedback(server.url, { ...body, message: 'Den andra' });
        await assertRefused(other, 422, 'idempotency-key-reused');
        assert.equal((await storedRow(String(body['key'])))['message'], 'Den första');
      });

      it('takes a key in capitals for the same key', async () => {
        const body = feedbackBody();
        await postFeedback(server.url, body);
        const capitals = postFeedback(server.url, { ...body, key: String(body['key']).toUpperCase() });
        await assertRefused(capitals, 422, 'idempotency-key-reused');
      });
    });

    describe('a message that the resident can correct', () => {
      const wrong: [string, Record<string, unknown>, string, string][] = [
        ['an empty message', { message: ' \n ' }, '#/message', 'missing'],
        ['no message at all', { message: undefined }, '#/message', 'missing'],
        ['a message that is too long', { message: 'å'.repeat(4001) }, '#/message', 'too-long'],
        ['a message that is a number', { message: 7 }, '#/message', 'malformed'],
        ['a message with half an emoji', { message: 'Hej \uD83D' }, '#/message', 'malformed'],
        ['an e-mail address without a domain', { email: 'anna@' }, '#/email', 'malformed'],
        ['an e-mail address that is too long', { email: `${'a'.repeat(254)}@example.se` }, '#/email', 'too-long'],
        ['an e-mail address that is a list', { email: ['anna@example.se'] }, '#/email', 'malformed'],
      ];
      for (const [what, members, pointer, code] of wrong) {
        it(`names the field when there is ${what}`, async () => {
          const count = await countMessages();
          const response = await postFeedback(server.url, feedbackBody(members));
          const problem = await assertProblem(response, 422, 'invalid-feedback');
          const [error, ...others] = problem['errors'] as { pointer: string; code: string; detail: string }[];
          assert.deepEqual([error?.pointer, error?.code, others], [pointer, code, []]);
          assert.ok(error?.detail);
          assert.equal(await countMessages(), count);
        });
      }

      it('names both fields when both are wrong', async () => {
        const response = await postFeedback(server.url, feedbackBody({ message: '', email: 'anna' }));
        const problem = await assertProblem(response, 422, 'invalid-feedback');
        assert.deepEqual(
          (problem['errors'] as { pointer: string }[]).map(({ pointer }) => pointer),
          ['#/message', '#/email'],
        );
      });
    });

    describe('a request that is malformed', () => {
      const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));
      const nested = (depth: number): string =>
        JSON.stringify(feedbackBody({ key: fixedKey })).replace('{', `{"x":${'['.repeat(depth)}${']'.repeat(depth)},`);
      const fixedKey = randomUUID();
      const asFixed = { 'Idempotency-Key': `"${fixedKey}"` };

      const malformed: [string, string | Uint8Array<ArrayBuffer>][] = [
        ['bytes that are not UTF-8', bytes(JSON.stringify(feedbackBody({ key: fixedKey, message: 'tr\xe5kigt' })))],
        ['a NUL character', JSON.stringify(feedbackBody({ key: fixedKey, message: 'a\0b' }))],
        ['a NUL character in a name', JSON.stringify(feedbackBody({ key: fixedKey, 'a\0b': 1 }))],
        ['JSON without its end', '{"version":1'],
        ['nothing', ''],
        ['a list', '[]'],
        ['null', 'null'],
        ['eight lists inside each other', nested(8)],
        ['30 000 lists inside each other', '['.repeat(30_000) + ']'.repeat(30_000)],
      ];
      for (const [what, body] of malformed) {
        it(`is refused when it holds ${what}`, async () => {
          await assertRefused(postFeedback(server.url, body, asFixed), 400, 'malformed-body');
        });
      }

      it('is taken when its nesting is just deep enough', async () => {
        assert.equal((await postFeedback(server.url, nested(7), asFixed)).status, 201);
      });

      const members: [string, Record<string, unknown>, string][] = [
        ['has no version', { version: undefined }, 'unknown-version'],
        ['has a later version', { version: 2 }, 'unknown-version'],
        ['has its version as text', { version: '1' }, 'unknown-version'],
        ['has no key', { key: undefined }, 'malformed-key'],
        ['has a key that is not a UUID', { key: 'abc' }, 'malformed-key'],
        ['has no language', { locale: undefined }, 'malformed-member'],
        ['has a language that is none', { locale: '"><b>' }, 'malformed-member'],
        ['has no page', { page: undefined }, 'malformed-member'],
        ['has a page without an address', { page: { title: 'Hej' } }, 'malformed-member'],
        ['has a page address without end', { page: { url: 'a'.repeat(8001), title: '' } }, 'malformed-member'],
        ['has a page title that is too long', { page: { url: '', title: 'a'.repeat(501) } }, 'malformed-member'],
        ['has a page title that is null', { page: { url: '', title: null } }, 'malformed-member'],
        ['has a promise that is a number', { promise: 7 }, 'malformed-member'],
        ['has a commitment that is too long', { commitment: 'a'.repeat(201) }, 'malformed-member'],
        ['has a time that is none', { writtenAt: '2026-13-41T12:00:00Z' }, 'malformed-member'],
        ['has a time in no known zone', { writtenAt: '2026-01-01T12:00:00' }, 'malformed-member'],
        ['does not name its program', { client: undefined }, 'malformed-member'],
        ['has a list as its check', { check: [] }, 'malformed-member'],
        ['has a negative duration', { check: { website: '', elapsedMs: -1 } }, 'malformed-member'],
      ];
      it('may have values as long as the contract says, counted in code points', async () => {
        const body = feedbackBody({
          promise: '\u{1F6A8}'.repeat(200),
          page: { url: '', title: '\u{1F6A8}'.repeat(500) },
          check: { website: '', elapsedMs: 5300 },
        });
        assert.equal((await postFeedback(server.url, body)).status, 201);
      });

      for (const [what, changed, code] of members) {
        it(`is refused when it ${what}`, async () => {
          await assertRefused(postFeedback(server.url, feedbackBody(changed)), 400, code);
        });
      }

      it('is refused without an Idempotency-Key', async () => {
        const response = fetch(`${server.url}/feedback`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(feedbackBody()),
        });
        await assertRefused(response, 400, 'idempotency-key-missing');
      });

      it('is refused when its Idempotency-Key is another than its key, or has no quotes', async () => {
        const body = feedbackBody();
        for (const header of [`"${randomUUID()}"`, String(body['key'])]) {
          const response = postFeedback(server.url, body, { 'Idempotency-Key': header });
          await assertRefused(response, 400, 'idempotency-key-mismatch');
        }
      });

      for (const contentType of [
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/json; charset=latin1',
        'application/x-www-form-urlencoded; charset=iso-8859-1',
        'application/jsonp',
        'constructor',
        '__proto__',
      ]) {
        it(`is refused as ${contentType}`, async () => {
          const response = postFeedback(server.url, feedbackBody(), { 'Content-Type': contentType });
          await assertRefused(response, 415, 'unsupported-media-type');
        });
      }

      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
        it(`is refused as ${method}, and the answer names what is allowed`, async () => {
          const response = await fetch(`${server.url}/feedback`, { method });
          assert.equal(response.headers.get('Allow'), 'POST, OPTIONS');
          await assertProblem(response, 405, 'method-not-allowed');
        });
      }
    });

    describe('a request that is too large', () => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${randomUUID()}"` };
      const tooMuch = `{"message":"${'a'.repeat(bodyLimit)}"}`;

      it('is refused', async () => {
        await assertRefused(postFeedback(server.url, tooMuch), 413, 'too-large');
      });

      it('is taken at the very limit', async () => {
        const body = feedbackBody({ padding: '' });
        body['padding'] = 'a'.repeat(bodyLimit - Buffer.byteLength(JSON.stringify(body)));
        assert.equal(Buffer.byteLength(JSON.stringify(body)), bodyLimit);
        assert.equal((await postFeedback(server.url, body)).status, 201);
      });

      it('is cut while it is being sent when it does not say how long it is', async () => {
        const answer = await rawRequest(server.url, {
          path: '/feedback',
          method: 'POST',
          headers,
          write: tooMuch,
          end: false,
        });
        assert.equal(answer.status, 413);
        assert.equal((JSON.parse(answer.body) as { code: string }).code, 'too-large');
      });

      it('is refused before it is sent when it says that it is too long', async () => {
        const claimed = { ...headers, 'Content-Length': bodyLimit + 1 };
        const answer = await rawRequest(server.url, {
          path: '/feedback',
          method: 'POST',
          headers: claimed,
          end: false,
        });
        assert.equal(answer.status, 413);
      });

      it('is not taken when it says that it is short', async () => {
        const count = await countMessages();
        const body = feedbackBody({ message: 'a'.repeat(bodyLimit) });
        const lie = { ...headers, 'Idempotency-Key': `"${String(body['key'])}"`, 'Content-Length': 20 };
        // What follows the 20 bytes is cut off, and that may reach us before the answer does.
        const answer = await rawRequest(server.url, {
          path: '/feedback',
          method: 'POST',
          headers: lie,
          write: JSON.stringify(body),
          end: false,
        }).catch((fault: unknown) => assert.equal((fault as NodeJS.ErrnoException).code, 'ECONNRESET'));
        if (answer) assert.equal(answer.status, 400);
        assert.equal(await countMessages(), count);
      });
    });

    describe('a form on another site', () => {
      const preflight = (origin: string): Promise<Response> =>
        fetch(`${server.url}/feedback`, {
          method: 'OPTIONS',
          headers: {
            Origin: origin,
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': 'content-type,idempotency-key',
          },
        });

      it('may ask before it sends, when the municipality has allowed it', async () => {
        const { status, headers } = await preflight(allowedOrigin);
        assert.equal(status, 204);
        assert.equal(headers.get('Access-Control-Allow-Origin'), allowedOrigin);
        assert.equal(headers.get('Access-Control-Allow-Methods'), 'POST');
        assert.equal(headers.get('Access-Control-Allow-Headers'), 'Content-Type, Idempotency-Key');
        assert.match(headers.get('Access-Control-Max-Age') ?? '', /^\d+$/);
        assert.equal(headers.get('Vary'), 'Origin');
        assert.equal(headers.get('Cache-Control'), 'no-store');
      });

      it('may read the receipt, when the municipality has allowed it', async () => {
        const response = await postFeedback(server.url, feedbackBody(), { Origin: allowedOrigin });
        assert.equal(response.status, 201);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), allowedOrigin);
        assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After, Idempotency-Replayed');
        assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
        assert.equal(response.headers.get('Vary'), 'Origin');
      });

      it('may read what is wrong, when the municipality has allowed it', async () => {
        const response = await postFeedback(server.url, feedbackBody({ message: '' }), { Origin: allowedOrigin });
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), allowedOrigin);
        await assertProblem(response, 422, 'invalid-feedback');
      });

      for (const origin of [
        'https://evil.example',
        `${allowedOrigin}.evil.example`,
        'http://www.karlstad.se',
        'null',
      ]) {
        it(`is refused when it is on ${origin}`, async () => {
          for (const answer of [
            await preflight(origin),
            await postFeedback(server.url, feedbackBody(), { Origin: origin }),
          ]) {
            assert.deepEqual(
              [...answer.headers.keys()].filter((name) => name.startsWith('access-control-')),
              [],
            );
            assert.equal(answer.headers.get('Vary'), 'Origin');
            await assertRefused(Promise.resolve(answer), 403, 'origin-not-allowed');
          }
        });
      }

      it('stores nothing that a page of a strange origin sends', async () => {
        const count = await countMessages();
        await postFeedback(server.url, feedbackBody(), { Origin: 'https://evil.example' });
        assert.equal(await countMessages(), count);
      });

      it('is always taken when it is on the same site', async () => {
        assert.equal((await postFeedback(server.url, feedbackBody(), { Origin: server.url })).status, 201);
      });
    });

    it('reports its health', async () => {
      const response = await fetch(`${server.url}/feedback/health`);
      const health = (await response.json()) as { database: string; messages: number };
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.equal(health.database, 'ok');
      await postFeedback(server.url, feedbackBody());
      assert.equal(await countMessages(), health.messages + 1);
    });
  });
}
