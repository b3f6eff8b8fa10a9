import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Database from 'libsql';
import { startServer, type RunningServer } from '../../demo/server.js';
import { limitOf } from '../../src/feedback/contract.js';
import { htmlFaults } from './html-faults.js';
import {
  feedbackBody,
  formFields,
  postFeedback,
  postForm,
  rawRequest,
  submitForm,
  temporaryFolder,
} from './requests.js';

const allowedOrigin = 'https://www.karlstad.se';

/** The time on the receiver's clock, which stands still until a test moves it. */
let now = Date.parse('2026-03-01T12:00:00Z');
const folder = temporaryFolder();
const database = join(folder.path, 'feedback.db');
let server: RunningServer;

before(async () => {
  server = await startServer({
    port: 0,
    database,
    allowedOrigins: [allowedOrigin],
    flood: { burst: Infinity },
    now: () => now,
  });
});

after(async () => {
  await server.close();
  folder.remove();
});

function rowsWith(column: 'key' | 'message', value: string): Record<string, unknown>[] {
  const reader = new Database(database);
  const rows = reader.prepare(`SELECT * FROM feedback WHERE ${column} = ?`).all(value) as Record<string, unknown>[];
  reader.close();
  return rows;
}

async function countMessages(): Promise<number> {
  return ((await (await fetch(`${server.url}/feedback/health`)).json()) as { messages: number }).messages;
}

async function assertProblem(response: Response, status: number, code: string): Promise<Record<string, unknown>> {
  const problem = (await response.json()) as Record<string, unknown>;
  assert.deepEqual([response.status, problem['code']], [status, code]);
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  return problem;
}

/** The attributes and text that tests look for; the page is checked to be valid HTML without script first. */
async function readPage(response: Response): Promise<string> {
  const page = await response.text();
  assert.match(response.headers.get('Content-Type') ?? '', /^text\/html; charset=utf-8$/i);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  const action = page.includes('<form') ? 'self' : 'none';
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action '/);
  assert.ok(policy.includes(`form-action '${action}'; frame-ancestors 'none'`), policy);
  assert.doesNotMatch(page, /<script|javascript:| on\w+=/i);
  assert.deepEqual(await htmlFaults(page), []);
  return page;
}

describe('a form that the element sends', () => {
  it('is answered and stored like JSON', async () => {
    const fields = formFields();
    const response = await postForm(server.url, fields);
    const receipt = (await response.json()) as Record<string, string>;
    assert.equal(response.status, 201);
    assert.deepEqual(Object.keys(receipt), ['id', 'reference', 'receivedAt']);
    assert.equal(receipt['id'], fields['key']);
    const [row = {}] = rowsWith('key', fields['key'] ?? '');
    const { message, email, locale, page_url, page_title, promise, commitment, written_at } = row;
    assert.deepEqual(
      { message, email, locale, page_url, page_title, promise, commitment, written_at },
      Object.fromEntries(Object.entries(fields).filter(([name]) => !['key', 'website', 'elapsed_ms'].includes(name))),
    );
    assert.deepEqual([row['check_website'], row['check_elapsed_ms'], row['client']], ['', 5300, null]);
    assert.equal(Buffer.from(row['body'] as Uint8Array).toString(), new URLSearchParams(fields).toString());
  });

  it('is answered with the first receipt when it comes again', async () => {
    const fields = formFields();
    const first = await postForm(server.url, fields);
    const second = await postForm(server.url, fields);
    assert.deepEqual([second.status, second.headers.get('Idempotency-Replayed')], [200, 'true']);
    assert.deepEqual(await second.json(), await first.json());
  });

  it('is not taken with another text under the same key, nor as JSON under it', async () => {
    const fields = formFields();
    await postForm(server.url, fields);
    await assertProblem(await postForm(server.url, { ...fields, message: 'B' }), 422, 'idempotency-key-reused');
    const json = await postFeedback(server.url, feedbackBody({ key: fields['key'] }));
    await assertProblem(json, 422, 'idempotency-key-reused');
  });

  it('may leave its key to the header, but not the header', async () => {
    const { key = '', ...fields } = formFields();
    assert.equal((await postForm(server.url, fields, { 'Idempotency-Key': `"${key}"` })).status, 201);
    assert.equal(rowsWith('key', key).length, 1);
    const without = await fetch(`${server.url}/feedback`, {
      method: 'POST',
      body: new URLSearchParams(formFields()),
    });
    await assertProblem(without, 400, 'idempotency-key-missing');
    const other = await postForm(server.url, formFields(), { 'Idempotency-Key': `"${randomUUID()}"` });
    await assertProblem(other, 400, 'idempotency-key-mismatch');
    for (const header of [key, '"7"', '""'])
      await assertProblem(
        await postForm(server.url, fields, { 'Idempotency-Key': header }),
        400,
        header === key ? 'idempotency-key-mismatch' : 'malformed-key',
      );
  });

  it('is a message of its own under each key, though the bytes are the same', async () => {
    const fields = formFields({ message: `Lika ${randomUUID()}` });
    delete fields['key'];
    for (const key of [randomUUID(), randomUUID()])
      assert.equal((await postForm(server.url, fields, { 'Idempotency-Key': `"${key}"` })).status, 201);
    assert.equal(rowsWith('message', fields['message'] ?? '').length, 2);
  });

  it('names the fields that are wrong', async () => {
    const response = await postForm(server.url, formFields({ message: ' \n', email: 'anna' }));
    const { errors } = await assertProblem(response, 422, 'invalid-feedback');
    assert.deepEqual(
      (errors as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]),
      [
        ['#/message', 'missing'],
        ['#/email', 'malformed'],
      ],
    );
  });

  it('may have other fields, and two of the same name', async () => {
    const key = randomUUID();
    const body = `message=Hej&stadsdel=Norra&%C3%A4mne=a&%C3%A4mne=b+c&&tom&lika=a=b&message=Fel&key=${key}`;
    const response = await fetch(`${server.url}/feedback`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8', 'Idempotency-Key': `"${key}"` },
      body,
    });
    assert.equal(response.status, 201);
    const [row = {}] = rowsWith('key', key);
    assert.equal(row['message'], 'Hej');
    assert.deepEqual(JSON.parse(String(row['other_fields'])), [
      ['stadsdel', 'Norra'],
      ['ämne', 'a'],
      ['ämne', 'b c'],
      ['tom', ''],
      ['lika', 'a=b'],
    ]);
    assert.equal(Buffer.from(row['body'] as Uint8Array).toString(), body);
  });

  it('takes hidden fields that make no sense for not given, since no resident can correct them', async () => {
    const fields = formFields({
      locale: '"><b>',
      page_url: 'a'.repeat(8001),
      page_title: '',
      promise: 'a'.repeat(201),
      commitment: '',
      written_at: 'i går',
      elapsed_ms: '-1',
      email: '  ',
    });
    assert.equal((await postForm(server.url, fields, { 'Accept-Language': 'en-GB,en;q=0.9,sv;q=0.8' })).status, 201);
    const [row = {}] = rowsWith('key', fields['key'] ?? '');
    const { locale, page_url, page_title, promise, commitment, written_at, check_elapsed_ms, email } = row;
    assert.deepEqual(
      [locale, page_url, page_title, promise, commitment, written_at, check_elapsed_ms, email],
      ['en', '', '', null, null, null, null, null],
    );
  });

  it('may be all of 4 000 emoji', async () => {
    assert.equal((await postForm(server.url, formFields({ message: '\u{1F6A8}'.repeat(4000) }))).status, 201);
  });

  const malformed = {
    'bytes that are not UTF-8': new Uint8Array(Buffer.from('message=tr\xe5kigt', 'latin1')),
    'escapes that are not UTF-8': 'message=tr%E5kigt',
    'an escape that is none': 'message=50%',
    'a NUL character': 'message=a%00b',
    'a NUL character in a name': 'message=a&b%00=c',
  };
  for (const [what, body] of Object.entries(malformed)) {
    it(`is refused when it holds ${what}`, async () => {
      const count = await countMessages();
      const response = await fetch(`${server.url}/feedback`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Idempotency-Key': `"${randomUUID()}"`,
        },
        body,
      });
      await assertProblem(response, 400, 'malformed-body');
      assert.equal(await countMessages(), count);
    });
  }

  it('is refused when it is of a later version', async () => {
    await assertProblem(await postForm(server.url, formFields({ version: '2' })), 400, 'unknown-version');
  });

  it('may come from an allowed origin and no other', async () => {
    const allowed = await postForm(server.url, formFields(), { Origin: allowedOrigin });
    assert.equal(allowed.status, 201);
    assert.equal(allowed.headers.get('Access-Control-Allow-Origin'), allowedOrigin);
    const refused = await postForm(server.url, formFields(), { Origin: 'https://evil.example' });
    await assertProblem(refused, 403, 'origin-not-allowed');
  });
});

describe('a form without script', () => {
  /** Follows the redirect that a stored message is answered with. */
  async function thanksFor(response: Response): Promise<{ address: string; page: string }> {
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const address = new URL(response.headers.get('Location') ?? '', response.url).href;
    const thanks = await fetch(address, { headers: { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' } });
    assert.equal(thanks.status, 200);
    return { address, page: await readPage(thanks) };
  }

  const unique = (): string => `Lampan är trasig ${randomUUID()}`;

  it('needs nothing but a message, and leads to a page that thanks with the reference', async () => {
    const message = unique();
    const { page } = await thanksFor(await submitForm(server.url, { message }));
    const [row = {}] = rowsWith('message', message);
    assert.match(page, /<html lang="sv">/);
    assert.match(page, /<h1>Tack! Vi har fått din synpunkt\.<\/h1>/);
    assert.ok(page.includes(String(row['reference'])));
    assert.ok(page.includes('1 mars 2026 kl. 13.00'));
    assert.deepEqual([row['locale'], row['email'], row['suspicion'], row['written_at']], ['sv', null, null, null]);
    assert.match(String(row['key']), /^[\da-f]{8}-[\da-f]{4}-4/);
  });

  it('may be reloaded at its thanks, which sends nothing again', async () => {
    const { address } = await thanksFor(await submitForm(server.url, { message: unique() }));
    const count = await countMessages();
    assert.match(await (await fetch(address)).text(), /Tack!/);
    assert.equal(await countMessages(), count);
  });

  it('thanks in English when the form says so, or the browser does and the form says nothing', async () => {
    for (const [fields, acceptLanguage, language] of [
      [{ locale: 'en' }, 'sv', 'en'],
      [{ locale: 'sv' }, 'en', 'sv'],
      [{}, 'fi-FI, en-GB;q=0.8, sv;q=0.5', 'en'],
      [{ locale: 'ar' }, 'ar', 'sv'],
    ] as const) {
      const sent = await submitForm(
        server.url,
        { message: unique(), ...fields },
        { 'Accept-Language': acceptLanguage },
      );
      const { page } = await thanksFor(sent);
      assert.ok(page.includes(`<html lang="${language}">`));
      assert.ok(page.includes(language === 'en' ? 'Thank you! We have received' : 'Tack! Vi har fått'));
    }
  });

  it('thanks for nothing that is not there', async () => {
    const response = await fetch(`${server.url}/feedback/received/${randomUUID()}`, {
      headers: { Accept: 'text/html' },
    });
    assert.equal(response.status, 404);
    const page = await readPage(response);
    assert.doesNotMatch(page, /Tack/);
  });

  it('leads back to its page, when that page may send here', async () => {
    const linkFor = async (page_url: string) => {
      const { page } = await thanksFor(await submitForm(server.url, { message: unique(), page_url }));
      return /<a href="([^"]*)"/.exec(page)?.[1];
    };
    assert.equal(await linkFor(`${allowedOrigin}/lofte`), `${allowedOrigin}/lofte`);
    assert.equal(await linkFor(`${server.url}/`), `${server.url}/`);
    for (const address of [
      'https://evil.example/',
      `${allowedOrigin}.evil.example/`,
      'javascript:alert(1)',
      'data:,x',
      '/lofte',
    ])
      assert.equal(await linkFor(address), undefined);
  });

  it('stores a text with line breaks as it was typed, though browsers change them', async () => {
    const message = `\n  Rad 1\n\nRad 2 ${randomUUID()}`;
    await submitForm(server.url, { message });
    assert.equal(rowsWith('message', message).length, 1);
    const longest = `${'a\n'.repeat(1900)}${'b'.repeat(200)}`;
    assert.equal(Array.from(longest).length, limitOf('message'));
    assert.equal((await submitForm(server.url, { message: longest })).status, 303);
  });

  describe('that a dying connection or an impatient person sends twice', () => {
    it('is one message, and both are shown the same thanks', async () => {
      const message = unique();
      const answers = await Promise.all(Array.from({ length: 20 }, () => submitForm(server.url, { message })));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
      assert.equal(new Set(answers.map(({ headers }) => headers.get('Location'))).size, 1);
      now += 10 * 60_000 - 1;
      assert.equal(
        (await submitForm(server.url, { message })).headers.get('Location'),
        answers[0]?.headers.get('Location'),
      );
      assert.equal(rowsWith('message', message).length, 1);
    });

    it('is a new message after ten minutes', async () => {
      const message = unique();
      await submitForm(server.url, { message });
      now += 10 * 60_000;
      assert.equal((await submitForm(server.url, { message })).status, 303);
      assert.equal(rowsWith('message', message).length, 2);
      // The later one counts from now on.
      assert.equal((await submitForm(server.url, { message })).status, 303);
      assert.equal(rowsWith('message', message).length, 2);
    });

    it('is another message when anything in it differs', async () => {
      const message = unique();
      await submitForm(server.url, { message });
      await submitForm(server.url, { message, email: 'anna@example.se' });
      assert.equal(rowsWith('message', message).length, 2);
    });

    it('is one message for as long as it is kept, when the form has a key', async () => {
      const fields = { message: unique(), key: randomUUID() };
      await submitForm(server.url, fields);
      now += 24 * 3_600_000;
      await thanksFor(await submitForm(server.url, fields));
      assert.equal(rowsWith('key', fields.key).length, 1);
    });
  });

  it('makes a key of its own when that in the form is none', async () => {
    const message = unique();
    await thanksFor(await submitForm(server.url, { message, key: 'abc' }));
    assert.equal(rowsWith('message', message).length, 1);
  });

  describe('that a person has to change', () => {
    const typed = {
      message: ' \n ',
      stadsdel: 'Norra "1" <b>',
      email: '"><script>alert(1)</script>',
      website: '',
      locale: 'sv',
    };

    it('is shown again with all that was sent, what is wrong beside each field, and focus at the first', async () => {
      const response = await submitForm(server.url, typed);
      assert.equal(response.status, 422);
      const page = await readPage(response);
      assert.match(page, /<title>Fel: Något behöver ändras<\/title>/);
      assert.match(page, /<a href="#message">Skriv en synpunkt\.<\/a>/);
      assert.match(page, /<a href="#email">Skriv e-postadressen så här/);
      assert.match(page, /<p class="error" id="message-error">Skriv en synpunkt\.<\/p>/);
      assert.match(
        page,
        /<textarea id="message" name="message" aria-invalid="true" aria-describedby="message-error" autofocus/,
      );
      assert.match(
        page,
        /<input id="email" name="email" aria-invalid="true" aria-describedby="email-error" type="email"[^>]*value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/,
      );
      assert.equal(page.match(/autofocus/g)?.length, 1);
      assert.match(page, /<input type="hidden" name="stadsdel" value="Norra &quot;1&quot; &lt;b&gt;" \/>/);
      assert.equal(response.headers.get('Referrer-Policy'), 'same-origin');
    });

    it('is shown in English to who reads English', async () => {
      const page = await readPage(await submitForm(server.url, { ...typed, locale: 'en-GB' }));
      assert.match(page, /<html lang="en">/);
      assert.match(page, /<title>Error: Something needs to be changed<\/title>/);
      assert.match(page, /Enter your feedback/);
    });

    it('keeps a text that is too long, to its last line break', async () => {
      const message = `\n\n</textarea><b>${'å'.repeat(4000)}\n`;
      const response = await submitForm(server.url, { message });
      const page = await readPage(response);
      assert.equal(response.status, 422);
      assert.match(page, /högst 4 000 tecken/);
      const kept = /<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(page)?.[1] ?? '';
      assert.equal(kept.replaceAll('\r\n', '\n').replace('&lt;/textarea&gt;&lt;b&gt;', '</textarea><b>'), message);
      assert.doesNotMatch(page, /id="email"/);
    });

    it('has a field for the message though none was sent', async () => {
      const page = await readPage(await submitForm(server.url, 'email=anna%40example.se'));
      assert.match(page, /<textarea id="message"/);
      assert.match(page, /<input id="email" name="email" type="email" autocomplete="email" value="anna@example\.se"/);
    });

    it('shows a second field of the same name no second time', async () => {
      const page = await (await submitForm(server.url, 'message=+&message=b&email=a&email=c')).text();
      assert.equal(page.match(/id="message"/g)?.length, 1);
      assert.match(page, /<input type="hidden" name="message" value="b" \/>/);
    });

    it('may send another text from the same form: one more press, and it is taken', async () => {
      const key = randomUUID();
      await submitForm(server.url, { message: unique(), key });
      const other = unique();
      const response = await submitForm(server.url, { message: other, key });
      assert.equal(response.status, 422);
      const page = await readPage(response);
      assert.match(page, /Vill du skicka en synpunkt till\?/);
      assert.ok(page.includes(other));
      assert.doesNotMatch(page, /name="key"/);
      await thanksFor(await submitForm(server.url, { message: other }));
    });
  });

  describe('that cannot be taken', () => {
    const cases: [string, () => Promise<Response>, number, RegExp][] = [
      ['is too large', () => submitForm(server.url, { message: 'a'.repeat(70_000) }), 413, /Texten är för lång/],
      ['is not in UTF-8', () => submitForm(server.url, 'message=tr%E5kigt'), 400, /fungerar inte just nu/],
      [
        'is encoded otherwise',
        () => submitForm(server.url, 'x', { 'Content-Type': 'multipart/form-data; boundary=x' }),
        415,
        /fungerar inte just nu/,
      ],
      [
        'is on a strange page',
        () => submitForm(server.url, { message: 'Strange' }, { Origin: 'https://evil.example' }),
        403,
        /fungerar inte just nu/,
      ],
      [
        'is no longer a form, but its address in a browser',
        () => fetch(`${server.url}/feedback`, { headers: { Accept: 'text/html' } }),
        405,
        /fungerar inte just nu/,
      ],
    ];
    for (const [what, send, status, words] of cases) {
      it(`is answered in words when it ${what}`, async () => {
        const count = await countMessages();
        const response = await send();
        assert.equal(response.status, status);
        const page = await readPage(response);
        assert.match(page, words);
        assert.doesNotMatch(page, /<form|Strange/);
        assert.equal(await countMessages(), count);
      });
    }

    it('gives back the text when the receiver itself fails', async () => {
      const path = join(folder.path, 'broken.db');
      const broken = await startServer({ port: 0, database: path });
      const other = new Database(path);
      other.exec('DROP TABLE feedback');
      other.close();
      const response = await submitForm(broken.url, { message: 'Kvar?', stadsdel: 'Norra' });
      await broken.close();
      assert.equal(response.status, 500);
      const page = await readPage(response);
      assert.match(page, /Vi vet inte om synpunkten kom fram/);
      assert.match(page, />\nKvar\?<\/textarea>.*name="stadsdel" value="Norra"/s);
    });
  });

  describe('on a page of', () => {
    const send = (headers: Record<string, string>) => submitForm(server.url, { message: unique() }, headers);

    it('the same site, or an allowed one, is taken', async () => {
      for (const origin of [server.url, allowedOrigin]) assert.equal((await send({ Origin: origin })).status, 303);
    });

    it('the same site that hides its origin by its referrer policy is taken', async () => {
      assert.equal((await send({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })).status, 303);
    });

    it('any site that hides its origin otherwise is refused', async () => {
      for (const site of ['cross-site', 'same-site', 'none'])
        assert.equal((await send({ Origin: 'null', 'Sec-Fetch-Site': site })).status, 403);
      assert.equal((await send({ Origin: 'null' })).status, 403);
      const strange = await send({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' });
      assert.equal(strange.status, 403);
    });
  });

  it('is none when it is JSON: a program sent that, and is answered in JSON whatever else it accepts', async () => {
    const accept = { Accept: 'application/json, text/html' };
    assert.equal((await postFeedback(server.url, feedbackBody(), accept)).status, 201);
    await assertProblem(await postFeedback(server.url, feedbackBody({ message: '' }), accept), 422, 'invalid-feedback');
  });

  it('has its text back when it is refused while being sent without a length', async () => {
    const answer = await rawRequest(server.url, {
      path: '/feedback',
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      write: 'message=',
    });
    assert.equal(answer.status, 422);
    assert.match(answer.body, /<textarea/);
  });
});
