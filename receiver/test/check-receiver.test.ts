import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startServer } from '../../demo/server.js';
import { checkReceiver } from '../../cli/check-receiver/check-receiver.js';
import { contractChecks } from '../../cli/check-receiver/contract-checks.js';
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
  // Fewer than the command sends; the receivers here have limits as small.
  const code = await checkReceiver(args, (line) => lines.push(line), { repeats: 30, messages: 40 });
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
      const server = await startServer({
        port: 0,
        database: database.url,
        allowedOrigins: [origin],
        requestTimeout: 2000,
        flood: { burst: 25, perSecond: 1e-6 },
      });
      close.push(
        () => Promise.resolve(database.remove()),
        () => server.close(),
      );
      const options = ['--origin', origin, '--flood', '--cut-within', '20'];
      const { code, output } = await check(`${server.url}/feedback`, ...options);
      assert.match(output, /^37 passed$/m, output);
      assert.equal(code, 0);
      const rows = await database.rows('SELECT message, suspicion FROM feedback');
      assert.equal(rows.length, 55);
      const suspected: Record<string, number> = {};
      for (const { message, suspicion } of rows) {
        assert.match(String(message), /^TEST: .*Kan tas bort\..*May be deleted\./);
        const why = String(suspicion);
        suspected[why] = (suspected[why] ?? 0) + 1;
      }
      assert.deepEqual([suspected['hidden-field-filled'], suspected['too-fast']], [1, 1]);
      // Those over the limit are in quarantine, and none is lost.
      assert.equal(suspected['many-at-once'], 30);
    });
  }

  it('is described in the contract, rule by rule', () => {
    const contract = readFileSync(new URL('../../docs/feedback-contract.md', import.meta.url), 'utf8');
    const [, section] = /### What check-receiver checks\n([^]*?)\n### /.exec(contract)!;
    const described = [...section!.matchAll(/^\| [^|]+ \| ([a-z][^|]+?) +\|$/gm)].flatMap(([, names]) =>
      names!.split('; '),
    );
    assert.deepEqual(
      described.sort(),
      contractChecks()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('finds nothing wrong with a receiver that is made otherwise', async () => {
    const { code, output } = await check(await startReceiver(), '--origin', origin, '--flood', '--cut-within', '20');
    assert.match(output, /^36 passed, 1 not supported$/m, output);
    assert.equal(code, 0);
  });

  it('distinguishes what a receiver does not do, and need not, from what it does wrong', async () => {
    const { code, output } = await check(await startReceiver(undefined, true));
    assert.match(output, /^not supported +takes a form, .*\n +it takes JSON only: 415$/m);
    assert.match(output, /^not supported +leads a form without script .*\n +it takes no form without script: 415$/m);
    assert.match(output, /^not checked +lets an allowed origin ask .*\n +give an origin that may send: --origin /m);
    assert.match(output, /^27 passed, 6 not supported, 4 not checked$/m);
    assert.equal(code, 0);
  });

  /** The beginning of what must fail, and nothing else may. */
  const found: Record<Fault, string[]> = {
    'stores nothing and thanks in HTML': [
      'stores a message',
      'makes one message of ten',
      'takes a message whose',
      'names the field when there is',
      'names the field when the email',
      'takes the key of',
      'takes a message of 4 000',
      'takes every other text',
      'takes a message without what',
      'gives a receipt for what',
      'takes a form, and',
      'takes a form whose',
    ],
    'gives no reference': ['gives a reference'],
    'gives no id': [
      'stores a message',
      'makes one message of ten',
      'takes a message whose',
      'takes the key of',
      'takes a message of 4 000',
      'takes every other text',
      'takes a message without what',
      'gives a receipt for what',
      'takes a form, and',
      'takes a form whose',
    ],
    'stores a repeat again': ['gives the first receipt', 'makes one message of ten', 'takes a form, and'],
    'does not say that it is a repeat': ['gives the first receipt'],
    'takes another message under the same key': ['refuses another message'],
    'makes a message of each that comes at once': ['makes one message of ten'],
    'refuses other members': ['takes a message whose'],
    'gives another receipt for a repeat': ['gives the first receipt', 'makes one message of ten', 'takes a form, and'],
    'needs no key': ['refuses a request without'],
    'does not look at the key in the header': ['refuses an Idempotency-Key'],
    'takes any version': ['refuses a version'],
    'fails at broken JSON': ['refuses a version', 'refuses what is no JSON', 'refuses what is not UTF-8'],
    'takes what is not UTF-8': ['refuses what is not UTF-8'],
    'takes NUL': ['refuses what is not UTF-8'],
    'takes deep nesting': ['refuses what is not UTF-8'],
    'answers an empty message without saying where': [
      'names the field when there is',
      'names the field when the email',
      'takes a message of 4 000',
    ],
    'takes what nobody sees for a message': ['names the field when there is'],
    'takes an email address without end': ['names the field when the email'],
    'takes any email address': ['names the field when the email'],
    'remembers the keys of what it refused': ['takes the key of'],
    'takes a message without end': ['takes a message of 4 000'],
    'takes at most 1 000 characters': ['takes a message of 4 000', 'takes a form whose'],
    'counts an emoji as two': ['takes a message of 4 000'],
    'takes short titles only': ['takes every other text'],
    'needs an email address': ['takes a message without what'],
    'refuses what looks like spam': ['gives a receipt for what'],
    'counts repeats': ['counts neither'],
    'counts malformed requests': ['counts neither'],
    'counts repeats and does not say when to come again': ['counts neither', 'says when to come again'],
    'refuses messages over a limit': ['refuses none of many'],
    'never cuts a request': ['cuts a request'],
    'takes a body without end': ['refuses a body of more'],
    'answers GET with 200': ['refuses GET'],
    'takes any content type': ['refuses other content types'],
    'stores a repeated form again': ['takes a form, and'],
    'refuses hidden fields that make no sense': ['takes a form whose'],
    'counts a line break of a form as two': ['takes a form whose'],
    'stores a form without script twice': ['makes one message of a form'],
    'takes another text under the key of a form': ['asks once more'],
    'answers a form without script with JSON': [
      'leads a form without script',
      'makes one message of a form',
      'asks once more',
    ],
    'empties a form that is wrong': ['leads a form without script'],
    'leads a form without script nowhere': ['leads a form without script'],
    'allows no headers': ['lets an allowed origin ask'],
    'allows every origin': [
      'lets an allowed origin read',
      'lets no other origin send',
      'takes no message from another',
    ],
    'takes messages of every origin': ['takes no message from another'],
    'takes messages of a hidden origin': ['takes no message from another'],
    'allows no origin': ['lets an allowed origin ask', 'lets an allowed origin read'],
    'does not expose Retry-After': ['lets an allowed origin read'],
    'describes errors as text': ['describes its errors'],
    'gives no code of an error': ['describes its errors'],
    'gives another status in the body': ['describes its errors'],
    'lets caches store its answers': ['lets nobody store'],
    redirects: [
      'stores a message',
      'makes one message of ten',
      'takes a message whose',
      'refuses a request without',
      'refuses an Idempotency-Key',
      'refuses a version',
      'refuses what is no JSON',
      'refuses what is not UTF-8',
      'names the field when there is',
      'names the field when the email',
      'takes the key of',
      'takes a message of 4 000',
      'takes every other text',
      'takes a message without what',
      'gives a receipt for what',
      'refuses a body of more',
      'refuses other content types',
      'takes a form, and',
      'takes a form whose',
      'leads a form without script',
      'makes one message of a form',
      'asks once more',
      'takes no message from another',
    ],
    'hangs up': ['stores a message'],
  };
  for (const fault of faults) {
    it(`finds a receiver that ${fault}`, async () => {
      const isFlood = fault === 'refuses messages over a limit';
      const more = fault === 'never cuts a request' ? ['--cut-within', '1'] : isFlood ? ['--flood'] : [];
      const { code, failed, output } = await check(await startReceiver(fault), '--origin', origin, ...more);
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
    assert.match(output, /^33 passed, 1 failed, 2 not checked, 1 not supported$/m);
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
