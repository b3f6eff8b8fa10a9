import { randomUUID } from 'node:crypto';
import { asText, saysFailure } from '../../src/feedback/receipt.js';
import { jsonHeaders, testForm, testMessage, type Answer, type Conversation, type Message } from './conversation.js';

/** One thing that the contract says. */
export interface Check {
  /** What a receiver does, as a sentence without its subject. */
  name: string;
  /** Heading of docs/feedback-contract.md. */
  place: string;
  /** Throws a `Difference` when the receiver does otherwise, or a `Leave` when there is nothing to tell. */
  run: (conversation: Conversation) => Promise<void>;
}

export class Difference extends Error {
  constructor(
    readonly expected: string,
    readonly came: string,
  ) {
    super(`expected ${expected}, came ${came}`);
  }
}

/** Why a check neither passed nor failed. */
export class Leave extends Error {
  constructor(
    readonly result: 'not supported' | 'not checked',
    readonly why: string,
  ) {
    super(why);
  }
}

/** An origin that no receiver allows. */
const strangeOrigin = 'https://not-allowed.example';

const preflightHeaders = {
  'Access-Control-Request-Method': 'POST',
  'Access-Control-Request-Headers': 'content-type,idempotency-key',
};

/** The message that the first check stores, and the next ones repeat. */
interface FirstMessage {
  message: Message;
  id: unknown;
}

/** In the order in which they are made: those on all answers come last. */
export function contractChecks(): Check[] {
  let first: FirstMessage | undefined;

  const stored = (): FirstMessage => {
    if (!first) throw new Leave('not checked', 'no message was stored');
    return first;
  };

  return [
    {
      name: 'stores a message and gives a receipt with an id',
      place: 'Answers, 201',
      async run(conversation) {
        const message = testMessage();
        const answer = await conversation.postMessage('a message', message);
        requireReceipt(answer);
        first = { message, id: answer.json['id'] };
      },
    },
    {
      name: 'gives the first receipt again for the same message, and says so',
      place: 'Answers, 200',
      async run(conversation) {
        const { message, id } = stored();
        const answer = await conversation.postMessage('a message again', message);
        if (answer.status !== 200 || answer.headers.get('Idempotency-Replayed') !== 'true' || answer.json['id'] !== id)
          throw new Difference(
            '200 with Idempotency-Replayed: true and the id of the first',
            `${inWords(answer)}, Idempotency-Replayed: ${answer.headers.get('Idempotency-Replayed') ?? 'missing'}, ${
              answer.json['id'] === id ? 'the same id' : 'another id'
            }`,
          );
      },
    },
    {
      name: 'refuses another message under the same key',
      place: 'Answers, 422',
      async run(conversation) {
        const { message } = stored();
        const other = { ...message, message: `${String(message['message'])} (2)` };
        const answer = await conversation.postMessage('another message under a key', other);
        if (answer.status !== 422 || answer.json['code'] !== 'idempotency-key-reused')
          throw new Difference('422 with the code "idempotency-key-reused"', inWords(answer));
      },
    },
    {
      name: 'makes one message of ten that come at once under one key',
      place: "A receiver's duties",
      async run(conversation) {
        const message = testMessage();
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => conversation.postMessage('ten at once', message)),
        );
        const ids = new Set(answers.filter(({ status }) => status < 300).map(({ json }) => json['id']));
        const created = answers.filter(({ status }) => status === 201).length;
        const isOdd = answers.some(({ status }) => ![200, 201, 202, 409, 429].includes(status));
        if (ids.size !== 1 || ids.has(undefined) || created > 1 || isOdd)
          throw new Difference(
            'one id, at most one 201, and else 200, 202, 409 or 429',
            `${ids.has(undefined) ? 'no id' : `${ids.size} ids`}, and ${answers.map(({ status }) => status).join(' ')}`,
          );
      },
    },
    {
      name: 'takes a message whose members it does not know',
      place: 'Request',
      async run(conversation) {
        const message = testMessage({ extra: { test: 'ja' }, later: [{ version: 2 }] });
        requireReceipt(await conversation.postMessage('a message with other members', message));
      },
    },
    {
      name: 'refuses a request without Idempotency-Key',
      place: 'Answers, 400',
      async run(conversation) {
        const body = JSON.stringify(testMessage());
        const answer = await conversation.post('a message without key', body, { 'Content-Type': 'application/json' });
        requireStatus(answer, 400);
      },
    },
    {
      name: 'refuses what is no JSON',
      place: 'Answers, 400',
      async run(conversation) {
        requireStatus(await conversation.post('half a message', '{"version":1,', jsonHeaders(randomUUID())), 400);
      },
    },
    {
      name: 'refuses what is not UTF-8, a NUL character, and 5 000 lists inside each other',
      place: "A receiver's duties",
      async run(conversation) {
        const encoded = JSON.stringify(testMessage({ message: 'TEST \u00e5' }));
        const nul = testMessage({ message: 'TEST a\0b' });
        const deep = JSON.stringify(testMessage()).replace('{', `{"x":${'['.repeat(5000)}${']'.repeat(5000)},`);
        for (const [what, body, key] of [
          ['a message in Latin-1', new Uint8Array(Buffer.from(encoded, 'latin1')), keyIn(encoded)],
          ['a NUL character', JSON.stringify(nul), nul.key],
          ['deep nesting', deep, keyIn(deep)],
        ] as const) {
          const answer = await conversation.post(what, body, jsonHeaders(key));
          if (answer.status !== 400) throw new Difference(`400 for ${what}`, inWords(answer));
        }
      },
    },
    {
      name: 'names the field when the message is empty',
      place: 'Answers, 422',
      async run(conversation) {
        requireFieldError(await conversation.postMessage('an empty message', testMessage({ message: ' ' })), {
          pointer: '#/message',
          code: 'missing',
        });
      },
    },
    {
      name: 'names the field when the e-mail address is none',
      place: 'Answers, 422',
      async run(conversation) {
        requireFieldError(await conversation.postMessage('a wrong e-mail address', testMessage({ email: 'anna@' })), {
          pointer: '#/email',
          code: 'malformed',
        });
      },
    },
    {
      name: 'takes the key of a message that it refused',
      place: "A receiver's duties",
      async run(conversation) {
        const message = testMessage();
        await conversation.postMessage('an empty message', { ...message, message: '' });
        requireReceipt(await conversation.postMessage('the message, mended', message));
      },
    },
    {
      name: 'takes a message of 4 000 characters and refuses one of 4 001',
      place: 'Request',
      async run(conversation) {
        const longest = testMessage();
        longest['message'] = String(longest['message']).padEnd(4000, ' \u00e5');
        requireReceipt(await conversation.postMessage('a message of 4 000 characters', longest));
        const message = testMessage({ message: 'TEST '.padEnd(4001, '\u00e5') });
        const answer = await conversation.postMessage('a message of 4 001 characters', message);
        if (answer.status !== 413) requireFieldError(answer, { pointer: '#/message', code: 'too-long' });
      },
    },
    {
      name: 'refuses a body of 70 KB',
      place: 'Answers, 413',
      async run(conversation) {
        const message = testMessage({ padding: 'a'.repeat(70 * 1024) });
        requireStatus(await conversation.postMessage('70 KB', message), 413);
      },
    },
    {
      name: 'refuses GET',
      place: 'Answers, 405',
      async run(conversation) {
        const answer = await conversation.request({ method: 'GET', headers: { Accept: 'application/json' } });
        conversation.answers.push({ what: 'GET', answer });
        requireStatus(answer, 405);
      },
    },
    {
      name: 'refuses other content types',
      place: 'Answers, 415',
      async run(conversation) {
        const message = testMessage();
        const headers = { ...jsonHeaders(message.key), 'Content-Type': 'text/plain' };
        requireStatus(await conversation.post('text/plain', JSON.stringify(message), headers), 415);
      },
    },
    {
      name: 'takes a form, and the same form again for the same message',
      place: 'Forms',
      async run(conversation) {
        const { key, body } = testForm();
        const headers = { ...jsonHeaders(key), 'Content-Type': 'application/x-www-form-urlencoded' };
        const answer = await conversation.post('a form', body, headers);
        if (answer.status === 415) throw new Leave('not supported', 'it takes JSON only: 415');
        requireReceipt(answer);
        const again = await conversation.post('a form again', body, headers);
        if (again.status !== 200 || again.json['id'] !== answer.json['id'])
          throw new Difference('200 with the id of the first, at the second time', inWords(again));
      },
    },
    {
      name: 'leads a form without script to a page, and gives it back when it is wrong',
      place: 'Forms without script',
      async run(conversation) {
        const send = (body: string) =>
          conversation.request({
            headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
            body,
          });
        const wrong = await send('message=+&email=test%40exempel.se');
        if ([400, 406, 415].includes(wrong.status))
          throw new Leave('not supported', `it takes no form without script: ${wrong.status}`);
        if (wrong.status !== 422 || !isPage(wrong) || !wrong.text.includes('test@exempel.se'))
          throw new Difference('422 with a page that has what was typed', inWords(wrong));
        const { message } = testMessage() as { message?: string };
        const answer = await send(new URLSearchParams({ message: message ?? '' }).toString());
        const location = answer.headers.get('Location');
        if (answer.status !== 303 || !location) throw new Difference('303 to a page that thanks', inWords(answer));
        const address = new URL(location, conversation.address).href;
        const thanks = await conversation.request({ method: 'GET', headers: { Accept: 'text/html' } }, address);
        if (thanks.status !== 200 || !isPage(thanks))
          throw new Difference('200 with a page where the 303 leads to', inWords(thanks));
      },
    },
    {
      name: 'lets an allowed origin ask before it sends',
      place: 'Across origins',
      async run(conversation) {
        const origin = requireOrigin(conversation);
        const answer = await conversation.request({
          method: 'OPTIONS',
          headers: { Origin: origin, ...preflightHeaders },
        });
        const allowed = namesIn(answer.headers.get('Access-Control-Allow-Headers'));
        const missing = ['content-type', 'idempotency-key'].filter((name) => !allowed.includes(name));
        requireEcho(answer, origin);
        if (answer.status < 200 || answer.status > 299 || missing.length > 0)
          throw new Difference(
            '2xx with Access-Control-Allow-Headers: Content-Type, Idempotency-Key',
            `${inWords(answer)}, Access-Control-Allow-Headers: ${allowed.join(', ') || 'missing'}`,
          );
      },
    },
    {
      name: 'lets an allowed origin read the answer, and when to come again',
      place: 'Across origins',
      async run(conversation) {
        const origin = requireOrigin(conversation);
        const wrong = testMessage({ message: '' });
        const answer = await conversation.postMessage('from an allowed origin', wrong, { Origin: origin });
        requireEcho(answer, origin);
        const exposed = namesIn(answer.headers.get('Access-Control-Expose-Headers'));
        if (!exposed.includes('retry-after'))
          throw new Difference(
            'Access-Control-Expose-Headers: Retry-After',
            `Access-Control-Expose-Headers: ${exposed.join(', ') || 'missing'}`,
          );
      },
    },
    {
      name: 'lets no other origin send',
      place: 'Across origins',
      async run(conversation) {
        const headers = { Origin: strangeOrigin, ...preflightHeaders };
        const { headers: came } = await conversation.request({ method: 'OPTIONS', headers });
        const allowed = came.get('Access-Control-Allow-Origin');
        if (allowed === '*' || allowed === strangeOrigin)
          throw new Difference(
            `no Access-Control-Allow-Origin for ${strangeOrigin}`,
            `Access-Control-Allow-Origin: ${allowed}`,
          );
      },
    },
    {
      name: 'tells its errors as application/problem+json',
      place: 'Errors',
      run: (conversation) =>
        onAll(conversation, 'application/problem+json with its "status"', ({ status, headers, json }) => {
          const contentType = headers.get('Content-Type') ?? 'no Content-Type';
          const isProblem = /^application\/problem\+json\b/i.test(contentType) && json['status'] === status;
          return status < 400 || isProblem ? undefined : `${status} ${contentType}`;
        }),
    },
    {
      name: 'lets nobody store its answers',
      place: "A receiver's duties",
      run: (conversation) =>
        onAll(conversation, 'Cache-Control: no-store', ({ headers }) => {
          const cacheControl = headers.get('Cache-Control') ?? 'missing';
          return namesIn(cacheControl).includes('no-store') ? undefined : `Cache-Control: ${cacheControl}`;
        }),
    },
  ];
}

/** Holds all answers so far against something that they have in common. */
function onAll(conversation: Conversation, expected: string, fault: (answer: Answer) => string | undefined) {
  const faults = new Map<string, string>();
  for (const { what, answer } of conversation.answers) {
    const found = fault(answer);
    if (found !== undefined && !faults.has(what)) faults.set(what, `${found} for ${what}`);
  }
  if (faults.size === 0) return Promise.resolve();
  return Promise.reject(new Difference(expected, [...faults.values()].join('; ')));
}

function requireStatus(answer: Answer, status: number): void {
  if (answer.status !== status) throw new Difference(String(status), inWords(answer));
}

function requireReceipt(answer: Answer): void {
  const { status, json } = answer;
  if (status < 300 && saysFailure(json))
    throw new Difference('an answer that says no failure', `${inWords(answer)}: ${answer.text.slice(0, 200)}`);
  const isReceipt = (status === 201 || status === 202) && asText(json['id']) && !isPage(answer);
  if (!isReceipt) throw new Difference('201 (or 202) with JSON that has an "id"', inWords(answer));
}

function requireFieldError(answer: Answer, wanted: { pointer: string; code: string }): void {
  const errors = Array.isArray(answer.json['errors']) ? (answer.json['errors'] as Record<string, unknown>[]) : [];
  const isNamed = errors.some(({ pointer, code }) => pointer === wanted.pointer && code === wanted.code);
  if (answer.status !== 422 || !isNamed)
    throw new Difference(
      `422 with errors: [${JSON.stringify(wanted)}]`,
      `${inWords(answer)}, errors: ${JSON.stringify(answer.json['errors'] ?? 'missing')}`,
    );
}

function requireOrigin({ origin }: Conversation): string {
  if (!origin) throw new Leave('not checked', 'give an origin that may send: --origin https://www.kommunen.se');
  return origin;
}

function requireEcho(answer: Answer, origin: string): void {
  const allowed = answer.headers.get('Access-Control-Allow-Origin') ?? 'missing';
  if (allowed !== origin)
    throw new Difference(
      `Access-Control-Allow-Origin: ${origin}`,
      `${inWords(answer)}, Access-Control-Allow-Origin: ${allowed}`,
    );
}

function inWords(answer: Answer): string {
  const { status, headers, json } = answer;
  const code = typeof json['code'] === 'string' ? `"${json['code']}"` : '';
  const redirect = headers.has('Location') ? `to ${headers.get('Location')}` : '';
  const kind = isPage(answer) ? 'with an HTML page' : '';
  return [status, code, redirect, kind].filter(Boolean).join(' ');
}

function isPage({ headers, text }: Answer): boolean {
  return /^\s*</.test(text) || (headers.get('Content-Type')?.includes('html') ?? false);
}

function namesIn(list: string | null): string[] {
  return (list ?? '').split(',').map((name) => name.trim().toLowerCase());
}

function keyIn(body: string): string {
  return /"key":"([^"]+)"/.exec(body)?.[1] ?? '';
}
