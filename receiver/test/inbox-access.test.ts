import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startServer, type RunningServer } from '../../demo/server.js';
import { checkPassword, hashPassword } from '../src/inbox/password.js';
import { htmlFaults } from './html-faults.js';
import { feedbackBody, postFeedback, rawRequest, temporaryFolder } from './requests.js';

const password = 'korrekt häst batteri';
const hash = hashPassword(password);
const signIn = '/inbox/sign-in';

/** A browser that keeps cookies, as far as these pages need one. */
class Browser {
  readonly #cookies = new Map<string, string>();
  constructor(readonly url: string) {}

  async request(
    path: string,
    options: { method?: string; body?: URLSearchParams; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(`${this.url}${path}`, {
      redirect: 'manual',
      ...options,
      headers: { 'Accept-Language': 'sv', ...(cookie && { Cookie: cookie }), ...options.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name!, value!);
    }
    return response;
  }

  async open(path: string): Promise<{ status: number; page: string }> {
    const response = await this.request(path);
    return { status: response.status, page: await response.text() };
  }

  /** Sends a form of a page, with its token. */
  async send(from: string, to: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const { page } = await this.open(from);
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ token, ...fields });
    return this.request(to, { method: 'POST', body, headers: { Origin: this.url, ...headers } });
  }

  cookies(): string {
    return JSON.stringify([...this.#cookies]);
  }
}

describe('the way into the inbox', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let server: RunningServer;
  let now: number;

  beforeEach(() => {
    folder = temporaryFolder();
    now = Date.parse('2026-03-01T12:00:00Z');
  });
  afterEach(async () => {
    await server.close();
    folder.remove();
  });

  async function start(settings: Record<string, string>): Promise<void> {
    const database = join(folder.path, 'feedback.db');
    const more = { INBOX_OPEN: 'false', ...settings };
    server = await startServer({ port: 0, database, settings: more, now: () => now, log: () => undefined });
  }

  const startWithPassword = async (more: Record<string, string> = {}) =>
    start({ INBOX_USERS: JSON.stringify({ anna: await hash }), ...more });

  async function signedIn(): Promise<Browser> {
    const browser = new Browser(server.url);
    const answer = await browser.send(signIn, signIn, { name: 'anna', password });
    assert.equal(answer.status, 303);
    return browser;
  }

  describe('with a password', () => {
    const pages = [
      '',
      '?text=x',
      '/statistics',
      '/mail',
      '/log',
      '/message/ML-AAAA-BBBB',
      '/synpunkter.csv',
      '/synpunkter.xlsx',
    ];
    for (const page of pages) {
      it(`leads from /inbox${page} to the sign-in, and shows nothing before`, async () => {
        await startWithPassword();
        await postFeedback(server.url, feedbackBody({ message: 'Hemligt' }));
        const answer = await new Browser(server.url).request(`/inbox${page}`);
        assert.equal(answer.status, 303);
        assert.equal(answer.headers.get('Location'), `${signIn}?to=${encodeURIComponent(`/inbox${page}`)}`);
        assert.doesNotMatch(await answer.text(), /Hemligt/);
      });
    }

    it('lets in who knows it, back to the page that was asked for, and out again', async () => {
      await startWithPassword();
      await postFeedback(server.url, feedbackBody({ message: 'Hemligt' }));
      const browser = new Browser(server.url);
      const asked = await browser.request('/inbox?state=new');
      const page = await browser.open(asked.headers.get('Location')!);
      assert.deepEqual(await htmlFaults(page.page), []);
      const to = /name="to" value="([^"]+)"/.exec(page.page)?.[1] ?? '';
      const answer = await browser.send(signIn, signIn, { name: 'anna', password, to });
      assert.equal(answer.headers.get('Location'), '/inbox?state=new');
      assert.match((await browser.open('/inbox')).page, /Hemligt/);
      assert.equal((await browser.send('/inbox', '/inbox/sign-out', {})).status, 303);
      assert.equal((await browser.request('/inbox')).status, 303);
    });

    it('says the same whether the name or the password is wrong', async () => {
      await startWithPassword();
      for (const fields of [
        { name: 'anna', password: 'fel' },
        { name: 'eva', password },
        { name: 'constructor', password },
        { name: '', password: '' },
      ]) {
        const browser = new Browser(server.url);
        const answer = await browser.send(signIn, signIn, fields);
        assert.equal(answer.status, 403);
        assert.match(await answer.text(), /Namnet eller lösenordet är fel/);
        assert.equal((await browser.request('/inbox')).status, 303);
      }
    });

    it('gives a wrong name back as text', async () => {
      await startWithPassword();
      const answer = await new Browser(server.url).send(signIn, signIn, { name: '"><script>', password: 'fel' });
      const page = await answer.text();
      assert.ok(page.includes('value="&quot;&gt;&lt;script&gt;"'), page);
      assert.deepEqual(await htmlFaults(page), []);
    });

    it('lets nobody try for ever, also not with the right one', async () => {
      await startWithPassword();
      const browser = new Browser(server.url);
      for (let tried = 0; tried < 10; tried++) await browser.send(signIn, signIn, { name: 'anna', password: 'fel' });
      const answer = await browser.send(signIn, signIn, { name: 'anna', password });
      assert.equal(answer.status, 429);
      assert.ok(answer.headers.get('Retry-After'));
      assert.match(await answer.text(), /För många försök/);
    });

    it('keeps in the browser what no script can read and other sites do not send, and a new one after sign-in', async () => {
      await startWithPassword({ PUBLIC_URL: 'https://synpunkter.example.se' });
      const browser = new Browser(server.url);
      const [line] = (await browser.request(signIn)).headers.getSetCookie();
      assert.match(line ?? '', /^__Host-inbox=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const before = browser.cookies();
      await browser.send(signIn, signIn, { name: 'anna', password });
      assert.notEqual(browser.cookies(), before);
    });

    it('ends after a working day', async () => {
      await startWithPassword();
      const browser = await signedIn();
      now += 10 * 60 * 60_000 - 1;
      assert.equal((await browser.request('/inbox')).status, 200);
      now += 1;
      assert.equal((await browser.request('/inbox')).status, 303);
    });

    it('leads nowhere else after sign-in', async () => {
      await startWithPassword();
      for (const to of [
        'https://evil.example/',
        '//evil.example',
        '/inbox/../x',
        '/feedback',
        '/inboxevil',
        '/inbox\\evil',
      ]) {
        const answer = await new Browser(server.url).send(signIn, signIn, { name: 'anna', password, to });
        assert.match(answer.headers.get('Location') ?? '', /^\/inbox($|\/\.\.\/x$)/);
      }
    });

    it('takes no form without its token, of another site, or of another browser', async () => {
      await startWithPassword();
      const receipt = (await (await postFeedback(server.url, feedbackBody())).json()) as { reference: string };
      const browser = await signedIn();
      const message = `/inbox/message/${receipt.reference}`;
      const fields = { action: 'answered' };
      for (const answer of [
        await browser.send(message, message, { ...fields, token: '' }),
        await browser.send(message, message, { ...fields, token: 'x'.repeat(43) }),
        await browser.send(message, message, fields, { Origin: 'https://evil.example' }),
        await browser.send(message, `${message}/delete`, { token: '' }),
        await browser.send(message, '/inbox/delete-quarantined', { days: '0', token: '' }),
      ]) {
        assert.equal(answer.status, 403);
        assert.match(await answer.text(), /Inget ändrades/);
      }
      assert.match((await browser.open(message)).page, /<span class="tag new">Ny<\/span>/);
      assert.equal((await browser.send(message, message, fields)).status, 303);
      assert.match((await browser.open(message)).page, /<span class="tag answered">Besvarad<\/span>/);
    });
  });

  it('through a proxy shows the inbox to whom the proxy names', async () => {
    await start({ INBOX_PROXY_HEADER: 'X-Remote-User', TRUST_PROXY: '1' });
    assert.equal((await fetch(`${server.url}/inbox`)).status, 403);
    const receipt = (await (await postFeedback(server.url, feedbackBody())).json()) as { reference: string };
    const browser = new Browser(server.url);
    const named = { 'X-Remote-User': 'Åsa'.normalize('NFD').replace(/\u030A/g, '') };
    const message = `/inbox/message/${receipt.reference}`;
    const page = await (await browser.request(message, { headers: named })).text();
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await browser.request(message, {
      method: 'POST',
      headers: { ...named, Origin: server.url },
      body: new URLSearchParams({ token, action: 'read' }),
    });
    assert.match(
      await (await browser.request('/inbox/log', { headers: named })).text(),
      /<td data-label="Vem">Asa<\/td>/,
    );
  });

  it('is closed until somebody opens it', async () => {
    await start({});
    const answer = await fetch(`${server.url}/inbox`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /inte tillgång/);
  });

  it('without a password is for this machine alone', async () => {
    await start({ INBOX_OPEN: 'true' });
    const { port } = new URL(server.url);
    const statusFor = async (host: string) =>
      (await rawRequest(server.url, { path: '/inbox', headers: { Host: `${host}:${port}` } })).status;
    assert.equal(await statusFor('127.0.0.1'), 200);
    assert.notEqual(await statusFor('evil.example'), 200);
  });

  it('is for other sites no way to make the receiver work', async () => {
    await start({ INBOX_OPEN: 'true' });
    // Not by `fetch`, which sets these headers itself.
    const from = (path: string, mode: string, dest: string, site = 'cross-site') => {
      const headers = {
        'Sec-Fetch-Site': site,
        'Sec-Fetch-Mode': mode,
        'Sec-Fetch-Dest': dest,
        'Accept-Language': 'sv',
      };
      return rawRequest(server.url, { path: `/inbox${path}`, headers });
    };
    for (const path of ['/synpunkter.csv', '/synpunkter.xlsx', '/statistics', '?text=x', '/log']) {
      const answer = await from(path, 'navigate', 'document');
      assert.equal(answer.status, 403);
      const page = answer.body;
      assert.ok(page.includes(`<a href="/inbox${path}">Öppna sidan</a>`), page);
    }
    assert.equal((await from('', 'no-cors', 'image')).status, 403);
    assert.equal((await from('', 'navigate', 'iframe')).status, 403);
    // A link in a mail, in a browser.
    assert.equal((await from('', 'navigate', 'document')).status, 200);
    assert.equal((await from('/synpunkter.csv', 'navigate', 'document', 'same-origin')).status, 200);
    assert.equal((await from('/synpunkter.csv', 'navigate', 'document', 'none')).status, 200);
  });
});

describe('a password', () => {
  it('is known again, however its letters are put together, and no other is', async () => {
    const stored = await hashPassword(password.normalize('NFC'));
    assert.equal(await checkPassword(password.normalize('NFD'), stored), true);
    assert.equal(await checkPassword(`${password} `, stored), false);
    assert.equal(await checkPassword(password, undefined), false);
    assert.ok(!stored.includes('häst'));
  });
});
