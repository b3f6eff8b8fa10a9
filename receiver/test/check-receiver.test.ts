import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startServer } from '../../demo/server.js';
import { checkReceiver } from '../../cli/check-receiver/check-receiver.js';
import { engines } from './databases.js';
import { faults, startWrongReceiver, type Fault } from './wrong-receiver.js';

const origin = 'https://www.karlstad.se';

interface Outcome {
  code: number;
  output: string;
  /** What failed, in the order of the checks. */
  failed: string[];
}

async function check(...args: string[]): Promise<Outcome> {
  const lines: string[] = [];
  const code = await checkReceiver(args, (line) => lines.push(line));
  const failed = lines.filter((line) => line.startsWith('FAILED ')).map((line) => line.slice('FAILED'.length).trim());
  return { code, output: lines.join('\n'), failed };
}

describe('medborgarlofte check-receiver', () => {
  let close: (() => Promise<unknown>)[];
  beforeEach(() => (close = []));
  afterEach(async () => {
    for (const done of close.reverse()) await done();
  });

  async function startReceiver(fault?: Fault, plain = false): Promise<string> {
    const receiver = await startWrongReceiver(fault, { allowedOrigin: origin, plain });
    close.push(() => receiver.close());
    return receiver.url;
  }

  for (const engine of engines) {
    it(`finds that our own receiver keeps the whole contract on ${engine.name}, and leaves messages that say what they are`, async () => {
      const database = await engine.create();
      const server = await startServer({ port: 0, database: database.url, allowedOrigins: [origin] });
      close.push(
        () => Promise.resolve(database.remove()),
        () => server.close(),
      );
      const { code, output } = await check(`${server.url}/feedback`, '--origin', origin);
      assert.match(output, /^22 passed$/m, output);
      assert.equal(code, 0);
      const rows = await database.rows('SELECT message, suspicion FROM feedback');
      assert.equal(rows.length, 7);
      for (const { message, suspicion } of rows) {
        assert.match(String(message), /^TEST: .*Kan tas bort\..*May be deleted\./);
        assert.equal(suspicion, null);
      }
    });
  }

  it('finds nothing wrong with a receiver that is made otherwise', async () => {
    const { code, output } = await check(await startReceiver(), '--origin', origin);
    assert.match(output, /^22 passed$/m, output);
    assert.equal(code, 0);
  });

  it('tells what a receiver does not do, and need not, from what it does wrong', async () => {
    const { code, output } = await check(await startReceiver(undefined, true));
    assert.match(output, /^not supported +takes a form, .*\n +it takes JSON only: 415$/m);
    assert.match(output, /^not supported +leads a form without script .*\n +it takes no form without script: 415$/m);
    assert.match(output, /^not checked +lets an allowed origin ask .*\n +give an origin that may send: --origin /m);
    assert.match(output, /^18 passed, 2 not supported, 2 not checked$/m);
    assert.equal(code, 0);
  });

  /** The beginning of what must fail, and nothing else may. */
  const found: Record<Fault, string[]> = {
    'stores nothing and thanks in HTML': [
      'stores a message',
      'makes one message of ten',
      'takes a message whose',
      'names the field when the message',
      'names the field when the e-mail',
      'takes the key of',
      'takes a message of 4 000',
      'takes a form',
    ],
    'gives no id': [
      'stores a message',
      'makes one message of ten',
      'takes a message whose',
      'takes the key of',
      'takes a message of 4 000',
      'takes a form',
    ],
    'stores a repeat again': ['gives the first receipt', 'makes one message of ten', 'takes a form'],
    'does not say that it is a repeat': ['gives the first receipt'],
    'takes another message under the same key': ['refuses another message'],
    'makes a message of each that comes at once': ['makes one message of ten'],
    'refuses other members': ['takes a message whose'],
    'needs no key': ['refuses a request without'],
    'fails at broken JSON': ['refuses what is no JSON', 'refuses what is not UTF-8'],
    'takes what is not UTF-8': ['refuses what is not UTF-8'],
    'takes NUL': ['refuses what is not UTF-8'],
    'takes deep nesting': ['refuses what is not UTF-8'],
    'answers an empty message without saying where': [
      'names the field when the message',
      'names the field when the e-mail',
      'takes a message of 4 000',
    ],
    'takes any e-mail address': ['names the field when the e-mail'],
    'remembers the keys of what it refused': ['takes the key of'],
    'takes a message without end': ['takes a message of 4 000'],
    'takes at most 1 000 characters': ['takes a message of 4 000'],
    'takes a body without end': ['refuses a body of 70 KB'],
    'answers GET with 200': ['refuses GET'],
    'takes any content type': ['refuses other content types'],
    'stores a repeated form again': ['takes a form'],
    'answers a form without script with JSON': ['leads a form without script'],
    'empties a form that is wrong': ['leads a form without script'],
    'leads a form without script nowhere': ['leads a form without script'],
    'allows no headers': ['lets an allowed origin ask'],
    'allows every origin': ['lets an allowed origin read', 'lets no other origin send'],
    'allows no origin': ['lets an allowed origin ask', 'lets an allowed origin read'],
    'does not expose Retry-After': ['lets an allowed origin read'],
    'tells errors as text': ['tells its errors'],
    'lets caches store its answers': ['lets nobody store'],
    redirects: [
      'stores a message',
      'makes one message of ten',
      'takes a message whose',
      'refuses a request without',
      'refuses what is no JSON',
      'refuses what is not UTF-8',
      'names the field when the message',
      'names the field when the e-mail',
      'takes the key of',
      'takes a message of 4 000',
      'refuses a body of 70 KB',
      'refuses other content types',
      'takes a form',
      'leads a form without script',
    ],
    'hangs up': ['stores a message'],
  };
  for (const fault of faults) {
    it(`finds a receiver that ${fault}`, async () => {
      const { code, failed, output } = await check(await startReceiver(fault), '--origin', origin);
      assert.deepEqual(
        failed.map((name) => found[fault].find((begin) => name.startsWith(begin)) ?? name),
        found[fault],
        output,
      );
      assert.equal(code, 1);
    });
  }

  it('says what was expected, what came, and where the contract says so', async () => {
    const { output } = await check(await startReceiver('answers GET with 200'), '--origin', origin);
    assert.match(output, /^FAILED +refuses GET\n +expected: 405\n +came: 200\n +contract: Answers, 405$/m);
    assert.match(output, /^21 passed, 1 failed$/m);
  });

  it('says so and ends when there is no receiver', async () => {
    const receiver = await startWrongReceiver(undefined, { allowedOrigin: origin });
    await receiver.close();
    const { code, output } = await check(receiver.url);
    assert.equal(code, 1);
    assert.match(output, /came: none: ECONNREFUSED\n.*\nIt does not answer, so nothing else was checked\.$/);
  });

  for (const args of [
    [],
    ['feedback'],
    ['ftp://example.se/'],
    ['http://a.example/', 'http://b.example/'],
    ['http://a.example/', '--origin', 'karlstad'],
    ['http://a.example/', '--yes'],
  ]) {
    it(`says how it is used, and that it stores messages, when it is given ${JSON.stringify(args)}`, async () => {
      const { code, output } = await check(...args);
      assert.equal(code, 2);
      assert.match(output, /^Usage: medborgarlofte check-receiver URL/);
      assert.match(output, /messages are stored/);
    });
  }
});
