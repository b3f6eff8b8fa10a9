import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Ways in which a receiver can miss the contract. */
export const faults = [
  'stores nothing and thanks in HTML',
  'gives no id',
  'stores a repeat again',
  'does not say that it is a repeat',
  'takes another message under the same key',
  'makes a message of each that comes at once',
  'refuses other members',
  'needs no key',
  'fails at broken JSON',
  'takes what is not UTF-8',
  'takes NUL',
  'takes deep nesting',
  'answers an empty message without saying where',
  'takes any e-mail address',
  'remembers the keys of what it refused',
  'takes a message without end',
  'takes at most 1 000 characters',
  'takes a body without end',
  'answers GET with 200',
  'takes any content type',
  'stores a repeated form again',
  'answers a form without script with JSON',
  'empties a form that is wrong',
  'leads a form without script nowhere',
  'allows no headers',
  'allows every origin',
  'allows no origin',
  'does not expose Retry-After',
  'tells errors as text',
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
  let ids = 0;

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const { method, headers } = request;
    if (method === 'OPTIONS')
      return {
        status: 204,
        headers: has('allows no headers') ? {} : { 'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key' },
      };
    if (method === 'GET' && request.url === '/thanks') return { status: 200, page: '<p>Tack' };
    if (method !== 'POST') {
      if (has('answers GET with 200')) return { status: 200, body: {} };
      throw new Refusal(405);
    }
    if (has('redirects')) return { status: 302, headers: { Location: '/login' } };
    const bytes = await buffer(request);
    if (bytes.length > 65_536 && !has('takes a body without end')) throw new Refusal(413);
    const isForm = headers['content-type'] === 'application/x-www-form-urlencoded' && !plain;
    if (!isForm && headers['content-type'] !== 'application/json' && !has('takes any content type'))
      throw new Refusal(415);
    if (isForm && headers.accept === 'text/html') return answerToPage(new URLSearchParams(bytes.toString()));
    if (headers['idempotency-key'] === undefined && !has('needs no key')) throw new Refusal(400);
    const record = isForm ? Object.fromEntries(new URLSearchParams(bytes.toString())) : readRecord(bytes);
    if (has('stores nothing and thanks in HTML')) return { status: 200, page: '<h1>Tack' };
    return store(record, bytes.toString('latin1'), isForm);
  }

  function readRecord(bytes: Buffer): Record<string, unknown> {
    try {
      const text = new TextDecoder('utf-8', { fatal: !has('takes what is not UTF-8') }).decode(bytes);
      const record = JSON.parse(text) as Record<string, unknown>;
      if (text.includes('\\u0000') && !has('takes NUL')) throw new Refusal(400);
      if (text.includes('[[[[') && !has('takes deep nesting')) throw new Refusal(400);
      if ('extra' in record && has('refuses other members')) throw new Refusal(400);
      return record;
    } catch {
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
    if (!message?.trim()) wrong('#/message', 'missing');
    const limit = has('takes at most 1 000 characters') ? 1000 : has('takes a message without end') ? Infinity : 4000;
    if (message!.length > limit) wrong('#/message', 'too-long');
    if (email?.endsWith('@') && !has('takes any e-mail address')) wrong('#/email', 'malformed');
    const before = kept.get(key!);
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
        body: { id: before.id },
        headers: has('does not say that it is a repeat') ? {} : { 'Idempotency-Replayed': 'true' },
      };
    const id = `id-${++ids}`;
    if (!before) kept.set(key!, { id, body });
    return { status: 201, body: has('gives no id') ? {} : { id } };
  }

  function answerToPage(fields: URLSearchParams): Answer {
    if (has('answers a form without script with JSON')) return { status: 201, body: { id: '1' } };
    if (!fields.get('message')?.trim())
      return { status: 422, page: `<input value="${has('empties a form that is wrong') ? '' : fields.get('email')}">` };
    return {
      status: 303,
      headers: { Location: has('leads a form without script nowhere') ? '/nowhere' : '/thanks' },
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
    const isText = has('tells errors as text') && status >= 400;
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

  const server = createServer((request, response) => {
    if (has('hangs up')) return void request.socket.destroy();
    const common = {
      ...crossOriginHeaders(request.headers),
      ...(!has('lets caches store its answers') && { 'Cache-Control': 'no-store' }),
    };
    answerTo(request)
      .catch((error: unknown): Answer => {
        const { status, members } = error as Refusal;
        return { status, body: { status, ...members } };
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
