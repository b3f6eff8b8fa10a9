import { randomUUID } from 'node:crypto';
import { bodyLimit, limitOf, problemStatuses } from '../../src/feedback/contract.js';
import { asText, saysFailure } from '../../src/feedback/receipt.js';
import { jsonHeaders, testForm, testMessage, type Answer, type Conversation, type Message } from './conversation.js';

/** One thing that the contract says. */
export interface Check {
  /** What a receiver does, as a sentence without its subject. */
  name: string;
  /** Heading of docs/feedback-contract.md. */
  place: string;
  /** Throws a `Mismatch` when the receiver does otherwise, or a `Skip` when there is nothing to report. */
  run: (conversation: Conversation) => Promise<void>;
}

export class Mismatch extends Error {
  constructor(
    readonly expected: string,
    readonly came: string,
  ) {
    super(`expected ${expected}, came ${came}`);
  }
}

/** Why a check neither passed nor failed. */
export class Skip extends Error {
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
  receipt: Answer['json'];
}

/** In the order in which they are made: those on all answers come last. */
export function contractChecks(): Check[] {
  let first: FirstMessage | undefined;

  const stored = (): FirstMessage => {
    if (!first) throw new Skip('not checked', 'no message was stored');
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
        first = { message, receipt: answer.json };
      },
    },
    {
      name: 'gives a reference, and the time at which it received the message',
      place: 'Answers, 201',
      run() {
        const { reference, receivedAt } = stored().receipt;
        const isTime = typeof receivedAt === 'string' && /^\d{4}-\d\d-\d\dT\S+$/.test(receivedAt);
        if (asText(reference) && isTime && !Number.isNaN(Date.parse(receivedAt))) return Promise.resolve();
        const came = JSON.stringify({ reference, receivedAt });
        return Promise.reject(new Mismatch('"reference", and "receivedAt" as RFC 3339 has times', came));
      },
    },
    {
      name: 'gives the first receipt again for the same message, and says so',
      place: 'Answers, 200',
      async run(conversation) {
        const { message, receipt } = stored();
        const answer = await conversation.postMessage('a message again', message);
        const replayed = answer.headers.get('Idempotency-Replayed');
        const differs = ['id', 'reference', 'receivedAt'].filter((name) => answer.json[name] !== receipt[name]);
        if (answer.status !== 200 || replayed !== 'true' || differs.length > 0)
          throw new Mismatch(
            '200 with Idempotency-Replayed: true and the receipt of the first',
            `${inWords(answer)}, Idempotency-Replayed: ${replayed ?? 'missing'}, ${
              differs.length > 0 ? `another ${differs.join(', ')}` : 'the same receipt'
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
          throw new Mismatch('422 with the code "idempotency-key-reused"', inWords(answer));
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
          throw new Mismatch(
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
      name: 'refuses an Idempotency-Key that is not the key of the message in double quotes',
      place: 'Answers, 400',
      async run(conversation) {
        const message = testMessage();
        for (const header of [`"${randomUUID()}"`, message.key]) {
          const answer = await conversation.postMessage('a header with another key', message, {
            'Idempotency-Key': header,
          });
          if (answer.status !== 400)
            throw new Mismatch(`400 for the key ${message.key} with ${header}`, inWords(answer));
        }
      },
    },
    {
      name: 'refuses a version that it does not know',
      place: 'Request',
      async run(conversation) {
        requireStatus(await conversation.postMessage('version 2', testMessage({ version: 2 })), 400);
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
          if (answer.status !== 400) throw new Mismatch(`400 for ${what}`, inWords(answer));
        }
      },
    },
    {
      name: 'names the field when there is nothing to read in the message',
      place: 'Answers, 422',
      async run(conversation) {
        for (const text of ['', ' ', '\u200b \ufeff\n'])
          requireFieldError(await conversation.postMessage('an empty message', testMessage({ message: text })), {
            pointer: '#/message',
            code: 'missing',
          });
      },
    },
    {
      name: 'names the field when the email address is none, or too long',
      place: 'Answers, 422',
      async run(conversation) {
        const longest = `${'a'.repeat(limitOf('email') - '@exempel.se'.length)}@exempel.se`;
        for (const [email, code] of [
          ['anna@', 'malformed'],
          [`a${longest}`, 'too-long'],
        ] as const)
          requireFieldError(await conversation.postMessage('a wrong email address', testMessage({ email })), {
            pointer: '#/email',
            code,
          });
      },
    },
    {
      name: 'takes the key of a message that it refused',
      place: "A receiver's duties",
      async run(conversation) {
        const message = testMessage();
        await conversation.postMessage('an empty message', { ...message, message: '' });
        requireReceipt(await conversation.postMessage('the message, corrected', message));
      },
    },
    {
      name: 'takes a message of 4 000 code points and refuses one of 4 001',
      place: 'Request',
      async run(conversation) {
        const limit = limitOf('message');
        const longest = testMessage();
        longest['message'] = filled(`${String(longest['message'])} `, limit);
        requireReceipt(await conversation.postMessage('a message of 4 000 code points', longest));
        const answer = await conversation.postMessage(
          'a message of 4 001 code points',
          testMessage({ message: filled('TEST ', limit + 1) }),
        );
        if (answer.status !== 413) requireFieldError(answer, { pointer: '#/message', code: 'too-long' });
      },
    },
    {
      name: 'takes every other text as long as it may be, counted in code points',
      place: 'Request',
      async run(conversation) {
        const text = (path: Parameters<typeof limitOf>[0]) => filled('test', limitOf(path));
        const url = 'https://kommunen.exempel.se/'.padEnd(limitOf('page.url'), 'a');
        const message = testMessage({
          page: { url, title: text('page.title') },
          promise: text('promise'),
          commitment: text('commitment'),
          client: text('client'),
        });
        requireReceipt(await conversation.postMessage('the longest values', message));
      },
    },
    {
      name: 'takes a message without what may be absent',
      place: 'Request',
      async run(conversation) {
        const message = testMessage({ email: undefined, promise: undefined, page: { url: '', title: '' } });
        requireReceipt(await conversation.postMessage('the smallest message', message));
      },
    },
    {
      name: 'gives a receipt for what looks like spam, too',
      place: "A receiver's duties",
      async run(conversation) {
        for (const check of [
          { website: 'https://exempel.se', elapsedMs: 5300 },
          { website: '', elapsedMs: 0 },
        ])
          requireReceipt(await conversation.postMessage('a suspected message', testMessage({ check })));
      },
    },
    {
      name: 'refuses a body of more than 64 KB',
      place: 'Answers, 413',
      async run(conversation) {
        const message = testMessage({ padding: 'a'.repeat(bodyLimit) });
        requireStatus(await conversation.postMessage('more than 64 KB', message), 413);
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
        if (answer.status === 415) throw new Skip('not supported', 'it takes JSON only: 415');
        requireReceipt(answer);
        const again = await conversation.post('a form again', body, headers);
        if (again.status !== 200 || again.json['id'] !== answer.json['id'])
          throw new Mismatch('200 with the id of the first, at the second time', inWords(again));
      },
    },
    {
      name: 'takes a form whose hidden fields make no sense, and its line breaks as LF',
      place: 'Forms',
      async run(conversation) {
        const start = 'TEST: check-receiver. Kan tas bort. / May be deleted.\r\n';
        const { key, body } = testForm({
          // Just as long as it may be, if each line break counts as one.
          message: `${start}${'\r\n'.repeat(limitOf('message') - start.length)}.`,
          locale: '"><b>',
          writtenAt: 'yesterday',
          check: { website: '', elapsedMs: 'long' },
        });
        const headers = { ...jsonHeaders(key), 'Content-Type': 'application/x-www-form-urlencoded' };
        const answer = await conversation.post('a form with odd fields', body, headers);
        if (answer.status === 415) throw new Skip('not supported', 'it takes JSON only: 415');
        requireReceipt(answer);
      },
    },
    {
      name: 'leads a form without script to a page, and gives it back when it is wrong',
      place: 'Forms without script',
      async run(conversation) {
        const wrong = await submitForm(conversation, { message: ' ', email: 'test@exempel.se' });
        requirePageSupport(wrong);
        if (wrong.status !== 422 || !isPage(wrong) || !wrong.text.includes('test@exempel.se'))
          throw new Mismatch('422 with a page that has what was typed', inWords(wrong));
        const answer = await submitForm(conversation, { message: String(testMessage()['message']) });
        const address = new URL(requireThanks(answer), conversation.address).href;
        const thanks = await conversation.request({ method: 'GET', headers: { Accept: 'text/html' } }, address);
        if (thanks.status !== 200 || !isPage(thanks))
          throw new Mismatch('200 with a page where the 303 leads to', inWords(thanks));
      },
    },
    {
      name: 'makes one message of a form without script that comes twice',
      place: 'Forms without script',
      async run(conversation) {
        const fields = { message: String(testMessage()['message']) };
        const answer = await submitForm(conversation, fields);
        requirePageSupport(answer);
        const [once, twice] = [requireThanks(answer), requireThanks(await submitForm(conversation, fields))];
        if (once !== twice) throw new Mismatch('303 to the same page both times', `${once} and ${twice}`);
      },
    },
    {
      name: 'asks once more when a form without script brings another text under its key',
      place: 'Forms without script',
      async run(conversation) {
        const { key, message } = testMessage();
        const answer = await submitForm(conversation, { key, message: String(message) });
        requirePageSupport(answer);
        requireThanks(answer);
        const other = await submitForm(conversation, { key, message: `${String(message)} (2)` });
        if (other.status !== 422 || !isPage(other) || !other.text.includes('(2)'))
          throw new Mismatch('422 with a page that has the other text', inWords(other));
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
          throw new Mismatch(
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
          throw new Mismatch(
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
          throw new Mismatch(
            `no Access-Control-Allow-Origin for ${strangeOrigin}`,
            `Access-Control-Allow-Origin: ${allowed}`,
          );
      },
    },
    {
      name: 'takes no message from another origin, or from one that is hidden',
      place: 'Across origins',
      async run(conversation) {
        for (const origin of [strangeOrigin, 'null']) {
          const answer = await conversation.postMessage('from another origin', testMessage(), { Origin: origin });
          const allowed = answer.headers.get('Access-Control-Allow-Origin');
          if (answer.status < 400 || allowed === '*' || allowed === origin)
            throw new Mismatch(
              `a refusal without Access-Control-Allow-Origin for Origin: ${origin}`,
              `${inWords(answer)}, Access-Control-Allow-Origin: ${allowed ?? 'missing'}`,
            );
        }
      },
    },
    {
      name: 'counts neither repeats nor malformed requests against whoever sends them',
      place: "A receiver's duties",
      async run(conversation) {
        const { message } = stored();
        await inTurns(conversation.amounts.repeats, () =>
          conversation.postMessage('a message again and again', message),
        );
        await inTurns(conversation.amounts.repeats, () =>
          conversation.post('half a message', '{"version":1,', jsonHeaders(randomUUID())),
        );
        requireReceipt(await conversation.postMessage('a message after those', testMessage()));
      },
    },
    {
      name: 'refuses none of many messages from one address',
      place: "A receiver's duties",
      async run(conversation) {
        if (!conversation.mayFlood)
          throw new Skip('not checked', `it leaves ${conversation.amounts.messages} messages: --flood`);
        await inTurns(conversation.amounts.messages, async () =>
          requireReceipt(await conversation.postMessage('one of many messages', testMessage())),
        );
      },
    },
    {
      name: 'cuts a request that is never finished',
      place: "A receiver's duties",
      async run(conversation) {
        const seconds = conversation.cutWithin;
        if (!seconds) throw new Skip('not checked', 'say how long it may take, in seconds: --cut-within 60');
        if (!(await conversation.isCutWithin(seconds)))
          throw new Mismatch(`an answer or a closed connection within ${seconds} seconds`, 'neither');
      },
    },
    {
      name: 'answers a monitor at /health',
      place: "A receiver's duties",
      async run(conversation) {
        const address = `${conversation.address.replace(/\/$/, '')}/health`;
        const answer = await conversation.request({ method: 'GET' }, address);
        if (typeof answer.json['database'] !== 'string')
          throw new Skip('not supported', `no JSON with "database": ${inWords(answer)}`);
        if (answer.status !== 200 && answer.status !== 503) throw new Mismatch('200 or 503', inWords(answer));
      },
    },
    {
      name: 'says when to come again with each 429 and 503',
      place: 'Errors',
      run: (conversation) =>
        onAll(conversation, 'Retry-After in seconds, 1 or more', ({ status, headers }) => {
          const after = headers.get('Retry-After') ?? 'missing';
          const isWait = /^[1-9]\d*$/.test(after);
          return (status === 429 || status === 503) && !isWait ? `${status} with Retry-After: ${after}` : undefined;
        }),
    },
    {
      name: 'describes its errors as application/problem+json',
      place: 'Errors',
      run: (conversation) =>
        onAll(
          conversation,
          'application/problem+json with type, title, status, detail and code',
          ({ status, headers, json }) => {
            if (status < 400) return undefined;
            const contentType = headers.get('Content-Type') ?? 'no Content-Type';
            if (!/^application\/problem\+json\b/i.test(contentType)) return `${status} ${contentType}`;
            const missing = ['type', 'title', 'detail', 'code'].filter((name) => typeof json[name] !== 'string');
            if (missing.length > 0) return `${status} without ${missing.join(', ')}`;
            const known = Object.entries(problemStatuses).find(([code]) => code === json['code'])?.[1] ?? status;
            const isSame = json['status'] === status && known === status;
            return isSame
              ? undefined
              : `${status} with status ${asText(json['status'])} and code ${asText(json['code'])}`;
          },
        ),
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

/** So many requests, some at a time. */
async function inTurns(count: number, send: () => Promise<unknown>): Promise<void> {
  let left = count;
  const client = async () => {
    while (left-- > 0) await send();
  };
  await Promise.all(Array.from({ length: 10 }, client));
}

/** A text of so many code points, most of which are two code units. */
function filled(start: string, length: number): string {
  return start + '\u{1F6A8}'.repeat(length - start.length);
}

/** As a browser sends a form without script. */
function submitForm(conversation: Conversation, fields: Record<string, string>): Promise<Answer> {
  return conversation.request({
    headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
}

function requirePageSupport({ status }: Answer): void {
  if ([400, 406, 415].includes(status)) throw new Skip('not supported', `it takes no form without script: ${status}`);
}

/** Where a form without script is led to. */
function requireThanks(answer: Answer): string {
  const location = answer.headers.get('Location');
  if (answer.status !== 303 || !location) throw new Mismatch('303 to a page that thanks', inWords(answer));
  return location;
}

/** Holds all answers so far against something that they have in common. */
function onAll(conversation: Conversation, expected: string, fault: (answer: Answer) => string | undefined) {
  const faults = new Map<string, string>();
  for (const { what, answer } of conversation.answers) {
    const found = fault(answer);
    if (found !== undefined && !faults.has(what)) faults.set(what, `${found} for ${what}`);
  }
  if (faults.size === 0) return Promise.resolve();
  return Promise.reject(new Mismatch(expected, [...faults.values()].join('; ')));
}

function requireStatus(answer: Answer, status: number): void {
  if (answer.status !== status) throw new Mismatch(String(status), inWords(answer));
}

function requireReceipt(answer: Answer): void {
  const { status, json } = answer;
  if (status < 300 && saysFailure(json))
    throw new Mismatch('an answer that says no failure', `${inWords(answer)}: ${answer.text.slice(0, 200)}`);
  const isReceipt = (status === 201 || status === 202) && asText(json['id']) && !isPage(answer);
  if (!isReceipt) throw new Mismatch('201 (or 202) with JSON that has an "id"', inWords(answer));
}

function requireFieldError(answer: Answer, wanted: { pointer: string; code: string }): void {
  const errors = Array.isArray(answer.json['errors']) ? (answer.json['errors'] as Record<string, unknown>[]) : [];
  const isNamed = errors.some(({ pointer, code }) => pointer === wanted.pointer && code === wanted.code);
  if (answer.status !== 422 || !isNamed)
    throw new Mismatch(
      `422 with errors: [${JSON.stringify(wanted)}]`,
      `${inWords(answer)}, errors: ${JSON.stringify(answer.json['errors'] ?? 'missing')}`,
    );
}

function requireOrigin({ origin }: Conversation): string {
  if (!origin) throw new Skip('not checked', 'give an origin that may send: --origin https://www.kommunen.se');
  return origin;
}

function requireEcho(answer: Answer, origin: string): void {
  const allowed = answer.headers.get('Access-Control-Allow-Origin') ?? 'missing';
  if (allowed !== origin)
    throw new Mismatch(
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
