import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Ways in which a receiver can miss the contract. */
export const faults = [
  'stores nothing and thanks in HTML',
  'gives no id',
  'gives no reference',
  'stores a repeat again',
  'does not say that it is a repeat',
  'gives another receipt for a repeat',
  'takes another message under the same key',
  'makes a message of each that comes at once',
  'refuses other members',
  'needs no key',
  'does not look at the key in the header',
  'takes any version',
  'fails at broken JSON',
  'takes what is not UTF-8',
  'takes NUL',
  'takes deep nesting',
  'takes what nobody sees for a message',
  'answers an empty message without saying where',
  'takes any email address',
  'takes an email address without end',
  'remembers the keys of what it refused',
  'takes a message without end',
  'takes at most 1 000 characters',
  'counts an emoji as two',
  'takes short titles only',
  'needs an email address',
  'refuses what looks like spam',
  'counts repeats',
  'counts malformed requests',
  'counts repeats and does not say when to come again',
  'refuses messages over a limit',
  'never cuts a request',
  'takes a body without end',
  'answers GET with 200',
  'takes any content type',
  'stores a repeated form again',
  'refuses hidden fields that make no sense',
  'counts a line break of a form as two',
  'answers a form without script with JSON',
  'empties a form that is wrong',
  'leads a form without script nowhere',
  'stores a form without script twice',
  'takes another text under the key of a form',
  'allows no headers',
  'allows every origin',
  'allows no origin',
  'takes messages of every origin',
  'takes messages of a hidden origin',
  'does not expose Retry-After',
  'describes errors as text',
  'gives no code of an error',
  'gives another status in the body',
  'lets caches store its answers',
  'redirects',
  'hangs up',
] as const;
export type Fault = (typeof faults)[number];

interface Answer {
  status: number;
  body?: Record<string, unknown>;
  page?: string;
  headers?: Record<string, string>;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly members: Record<string, unknown> = {},
  ) {
    super(String(status));
  }
}

/** As little of a receiver as keeps the contract, in memory, with one fault or none. `plain` takes JSON only. */
export async function startWrongReceiver(
  fault: Fault | undefined,
  options: { allowedOrigin: string; plain?: boolean },
): Promise<{ url: string; close(): Promise<void> }> {
  const { allowedOrigin, plain = false } = options;
  const has = (name: Fault): boolean => fault === name;
  const kept = new Map<string, { id: string; body: string }>();
  const refusedKeys = new Set<string>();
  /** Requests that count against the sender. */
  let counted = 0;
  let ids = 0;

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const { method, headers } = request;
    if (method === 'OPTIONS')
      return {
        status: 204,
        headers: has('allows no headers') ? {} : { 'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key' },
      };
    if (method === 'GET' && request.url?.startsWith('/thanks')) return { status: 200, page: '<p>Tack' };
    if (method !== 'POST') {
      if (has('answers GET with 200')) return { status: 200, body: {} };
      throw new Refusal(405);
    }
    if (has('redirects')) return { status: 302, headers: { Location: '/login' } };
    const bytes = await buffer(request);
    const isStranger = headers.origin !== undefined && headers.origin !== allowedOrigin;
    const isTaken = has('takes messages of every origin') || has('takes messages of a hidden origin');
    if (isStranger && !(isTaken && (headers.origin === 'null') === has('takes messages of a hidden origin')))
      throw new Refusal(403, { code: 'origin-not-allowed' });
    if (bytes.length > 65_536 && !has('takes a body without end')) throw new Refusal(413);
    if (counted > 20) throw new Refusal(429, { code: 'too-many-requests' });
    const isForm = headers['content-type'] === 'application/x-www-form-urlencoded' && !plain;
    if (!isForm && headers['content-type'] !== 'application/json' && !has('takes any content type'))
      throw new Refusal(415);
    if (isForm && headers.accept === 'text/html') return answerToPage(new URLSearchParams(bytes.toString()));
    if (headers['idempotency-key'] === undefined && !has('needs no key')) throw new Refusal(400);
    const record = isForm ? readFields(bytes) : readRecord(bytes);
    const isOtherKey = headers['idempotency-key'] !== `"${String(record['key'])}"`;
    if (headers['idempotency-key'] !== undefined && isOtherKey && !has('does not look at the key in the header'))
      throw new Refusal(400);
    if (has('stores nothing and thanks in HTML')) return { status: 200, page: '<h1>Tack' };
    return store(record, bytes.toString('latin1'), isForm);
  }

  function readFields(bytes: Buffer): Record<string, unknown> {
    const record = Object.fromEntries(new URLSearchParams(bytes.toString())) as Record<string, string>;
    if (record['locale']?.includes('<') && has('refuses hidden fields that make no sense')) throw new Refusal(400);
    const breaks = has('counts a line break of a form as two') ? '\r\n' : '\n';
    return { ...record, message: record['message']?.replaceAll('\r\n', breaks) };
  }

  /** Over a limit that only a wrong receiver has. */
  function count(): void {
    if (++counted > 20) throw new Refusal(429, { code: 'too-many-requests' });
  }

  function readRecord(bytes: Buffer): Record<string, unknown> {
    try {
      const text = new TextDecoder('utf-8', { fatal: !has('takes what is not UTF-8') }).decode(bytes);
      const record = JSON.parse(text) as Record<string, unknown>;
      if (text.includes('\\u0000') && !has('takes NUL')) throw new Refusal(400);
      if (text.includes('[[[[') && !has('takes deep nesting')) throw new Refusal(400);
      if ('extra' in record && has('refuses other members')) throw new Refusal(400);
      if (record['version'] !== 1 && !has('takes any version')) throw new Refusal(400);
      return record;
    } catch {
      if (has('counts malformed requests')) count();
      throw new Refusal(has('fails at broken JSON') ? 500 : 400);
    }
  }

  function store(record: Record<string, unknown>, body: string, isForm: boolean): Answer {
    const { key, message, email } = record as Record<string, string>;
    if (refusedKeys.has(key!) && has('remembers the keys of what it refused')) throw new Refusal(422);
    const wrong = (pointer: string, code: string): never => {
      refusedKeys.add(key!);
      const errors = has('answers an empty message without saying where') ? undefined : [{ pointer, code }];
      throw new Refusal(422, { code: 'invalid-feedback', errors });
    };
    const read = message?.replace(has('takes what nobody sees for a message') ? /\s/g : /[\s\p{Cf}]/gu, '');
    if (!read) wrong('#/message', 'missing');
    const limit = has('takes at most 1 000 characters') ? 1000 : has('takes a message without end') ? Infinity : 4000;
    const length = has('counts an emoji as two') ? message!.length : Array.from(message!).length;
    if (length > limit) wrong('#/message', 'too-long');
    if (email === undefined && has('needs an email address')) wrong('#/email', 'missing');
    if (email && email.length > 254 && !has('takes an email address without end')) wrong('#/email', 'too-long');
    const { page, check } = record as { page?: { title: string }; check?: { website: string } };
    if (page && page.title.length > 200 && has('takes short titles only')) throw new Refusal(400);
    if (check?.website && has('refuses what looks like spam')) throw new Refusal(403);
    if (email?.endsWith('@') && !has('takes any email address')) wrong('#/email', 'malformed');
    const before = kept.get(key!);
    if (before && (has('counts repeats') || has('counts repeats and does not say when to come again'))) count();
    if (!before && has('refuses messages over a limit')) count();
    if (before && before.body !== body && !has('takes another message under the same key'))
      throw new Refusal(422, { code: 'idempotency-key-reused' });
    const isRepeatStored =
      has('stores a repeat again') ||
      (isForm && has('stores a repeated form again')) ||
      // Only the first key of all is repeated later; those of one later key come at once.
      (has('makes a message of each that comes at once') && !isForm && key !== [...kept.keys()][0]);
    if (before && !isRepeatStored)
      return {
        status: 200,
        body: receipt(has('gives another receipt for a repeat') ? `${before.id}-2` : before.id),
        headers: has('does not say that it is a repeat') ? {} : { 'Idempotency-Replayed': 'true' },
      };
    const id = `id-${++ids}`;
    if (!before) kept.set(key!, { id, body });
    return { status: 201, body: has('gives no id') ? {} : receipt(id) };
  }

  function receipt(id: string): Record<string, unknown> {
    return { id, receivedAt: '2026-01-01T12:00:00Z', ...(!has('gives no reference') && { reference: id }) };
  }

  const pages = new Map<string, string>();

  function answerToPage(fields: URLSearchParams): Answer {
    if (has('answers a form without script with JSON')) return { status: 201, body: { id: '1' } };
    if (!fields.get('message')?.trim())
      return { status: 422, page: `<input value="${has('empties a form that is wrong') ? '' : fields.get('email')}">` };
    const [message, key] = [fields.get('message')!, fields.get('key')];
    const before = key === null ? undefined : pages.get(key);
    if (before !== undefined && before !== message && !has('takes another text under the key of a form'))
      return { status: 422, page: `<textarea>${message}</textarea>` };
    if (key !== null) pages.set(key, message);
    const place = has('stores a form without script twice') ? `?${++ids}` : '';
    return {
      status: 303,
      headers: { Location: has('leads a form without script nowhere') ? '/nowhere' : `/thanks${place}` },
    };
  }

  function crossOriginHeaders({ origin }: IncomingMessage['headers']): Record<string, string> {
    if (origin === undefined || has('allows no origin')) return {};
    if (has('allows every origin')) return { 'Access-Control-Allow-Origin': origin };
    if (origin !== allowedOrigin) return {};
    return {
      'Access-Control-Allow-Origin': origin,
      ...(!has('does not expose Retry-After') && { 'Access-Control-Expose-Headers': 'Retry-After' }),
    };
  }

  function send(
    response: ServerResponse,
    { status, body, page, headers }: Answer,
    common: Record<string, string>,
  ): void {
    const isText = has('describes errors as text') && status >= 400;
    const type = page
      ? 'text/html'
      : isText
        ? 'text/plain'
        : status < 400
          ? 'application/json'
          : 'application/problem+json';
    response.writeHead(status, { 'Content-Type': type, ...common, ...headers });
    response.end(page ?? (body && JSON.stringify(body)));
  }

  const requestTimeout = has('never cuts a request') ? 0 : 2000;
  const server = createServer({ requestTimeout, connectionsCheckingInterval: 200 }, (request, response) => {
    if (has('hangs up')) return void request.socket.destroy();
    const common = {
      ...crossOriginHeaders(request.headers),
      ...(!has('lets caches store its answers') && { 'Cache-Control': 'no-store' }),
    };
    answerTo(request)
      .catch((error: unknown): Answer => {
        // Only a connection that was cut.
        if (!(error instanceof Refusal)) return { status: 400 };
        const { status, members } = error;
        const said = { status: has('gives another status in the body') ? status + 1 : status };
        const code = has('gives no code of an error') ? {} : { code: 'a-code' };
        const wait = status === 429 && !has('counts repeats and does not say when to come again');
        return {
          status,
          ...(wait && { headers: { 'Retry-After': '60' } }),
          body: { type: 'about:blank', title: 'No', detail: 'No.', ...code, ...members, ...said },
        };
      })
      .then((answer) => send(response, answer, common));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
