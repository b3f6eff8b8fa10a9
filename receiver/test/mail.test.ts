import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { startServer, type RunningServer, type ServerOptions } from '../../demo/server.js';
import { composeMail } from '../src/mail/compose.js';
import { recipientsOf } from '../src/mail/recipients.js';
import type { ReceivedFeedback } from '../src/store/feedback-store.js';
import { engines, type TestDatabase } from './databases.js';
import { feedbackBody, postFeedback } from './requests.js';

interface ReceivedMail {
  from: string;
  to: string[];
  text: string;
}

/** A real mail server on this machine; `behaviour` is asked anew for each mail. */
class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** How many times somebody came to deliver. */
  envelopes = 0;
  behaviour: 'takes' | 'greylists' | 'refuses the address' | 'refuses the text' | 'drops after DATA' | 'is silent' =
    'takes';
  #server: SMTPServer | undefined;
  port = 0;

  async start(): Promise<void> {
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onConnect: (_session, callback) => {
        if (this.behaviour !== 'is silent') callback();
      },
      onRcptTo: (_address, _session, callback) => {
        this.envelopes++;
        if (this.behaviour === 'greylists') callback(reply(451, 'Try again later'));
        else if (this.behaviour === 'refuses the address') callback(reply(550, 'No such user'));
        else callback();
      },
      onData: (stream, session, callback) => {
        void text(stream).then((mail) => {
          const { mailFrom, rcptTo } = session.envelope;
          if (this.behaviour === 'refuses the text') return callback(reply(554, 'Looks like spam'));
          this.mails.push({
            from: (mailFrom as { address: string }).address,
            to: rcptTo.map(({ address }) => address),
            text: mail,
          });
          if (this.behaviour !== 'drops after DATA') return callback();
          for (const connection of this.#server!.connections) (connection as unknown as { close(): void }).close();
        });
      },
    };
    this.#server = new SMTPServer(options);
    this.#server.on('error', () => undefined);
    this.#server.listen(this.port, '127.0.0.1');
    await once((this.#server as unknown as { server: Server }).server, 'listening');
    this.port = ((this.#server as unknown as { server: Server }).server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(resolve) : resolve()));
    this.#server = undefined;
  }
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

const minute = 60_000;
const day = 24 * 60 * minute;

for (const engine of engines) {
  describe(`mail to the person responsible, with ${engine.name}`, { timeout: 180_000 }, () => {
    let database: TestDatabase;
    let mail: MailServer;
    let server: RunningServer;
    let now: number;
    let servers: RunningServer[];
    let events: string[];
    let heard: () => void;

    before(async () => {
      database = await engine.create();
    });
    after(() => database.remove());

    beforeEach(async () => {
      mail = new MailServer();
      await mail.start();
      now = Date.parse('2026-03-01T12:00:00Z');
      servers = [];
      events = [];
      heard = () => undefined;
      server = await start();
    });
    afterEach(async () => {
      for (const each of servers) await each.close();
      await mail.stop();
      await database.change('DELETE FROM mail_job');
      await database.change('DELETE FROM feedback');
    });

    async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
      const started = await startServer({
        port: 0,
        database: database.url,
        now: () => now,
        mailPollEvery: 1_000_000,
        mailPatience: 500,
        log: (event, facts = {}) => {
          events.push([event, facts['failure']].filter(Boolean).join(' '));
          heard();
        },
        settings: {
          SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
          MAIL_FROM: 'synpunkter@kommunen.se',
          MAIL_TO: 'ansvarig@kommunen.se',
          MAIL_ROUTES: JSON.stringify({
            'karlstad-2017': ['lofte@kommunen.se'],
            'https://www.karlstad.se/trafik': ['trafik@kommunen.se', 'chef@kommunen.se'],
          }),
          PUBLIC_URL: 'http://localhost',
        },
        ...options,
      });
      servers.push(started);
      return started;
    }

    /** Waits until the log has so many lines that begin with the word. */
    async function logged(word: string, count = 1): Promise<void> {
      while (events.filter((event) => event.startsWith(word)).length < count)
        await new Promise<void>((resolve) => (heard = resolve));
    }

    /** Lets time pass, and looks at the queue. */
    function later(milliseconds: number, at = server): void {
      now += milliseconds;
      at.sendMail();
    }

    async function readHealth(): Promise<{ waiting: number; oldestWaitingSeconds: number; dead: number }> {
      const { mail: state } = (await (await fetch(`${server.url}/health`)).json()) as {
        mail: { waiting: number; oldestWaitingSeconds: number; dead: number };
      };
      return state;
    }

    it('has the message, where it is from, and how to answer', async () => {
      const receipt = (await (await postFeedback(server.url, feedbackBody())).json()) as Record<string, string>;
      await logged('mail-sent');
      const [{ from, to, text: source } = { from: '', to: [], text: '' }] = mail.mails;
      assert.equal(from, 'synpunkter@kommunen.se');
      assert.deepEqual(to, ['lofte@kommunen.se']);
      assert.match(source, new RegExp(`^Subject: =\\?UTF-8\\?Q\\?Synpunkt_${receipt['reference']}`, 'm'));
      assert.match(source, /^Reply-To: anna@example\.se\r$/m);
      assert.match(source, new RegExp(`^Message-ID: <${receipt['id']}@kommunen\\.se>\\r$`, 'mi'));
      assert.match(source, /^Content-Type: text\/plain; charset=utf-8\r$/m);
      assert.match(source, /^Auto-Submitted: auto-generated\r$/m);
      assert.doesNotMatch(source, /multipart|text\/html/);
    });

    it('goes to each of several addresses by itself', async () => {
      const page = { url: 'https://www.karlstad.se/trafik/gator', title: 'Gator' };
      await postFeedback(server.url, feedbackBody({ promise: undefined, page, email: undefined }));
      await logged('mail-sent', 2);
      assert.deepEqual(mail.mails.map(({ to }) => to.join()).sort(), ['chef@kommunen.se', 'trafik@kommunen.se']);
      for (const { text: source } of mail.mails) assert.doesNotMatch(source, /^Reply-To/m);
    });

    it('is sent once, though the message comes again', async () => {
      const body = feedbackBody();
      await postFeedback(server.url, body);
      await logged('mail-sent');
      await postFeedback(server.url, body);
      later(day);
      await postFeedback(server.url, feedbackBody());
      await logged('mail-sent', 2);
      assert.equal(mail.mails.length, 2);
    });

    it('is held back while the message is suspected, and sent when a person releases it', async () => {
      await postFeedback(server.url, feedbackBody({ check: { website: 'x', elapsedMs: 9000 } }));
      later(day);
      const reference = await onlyReference();
      await actInInbox(reference, 'release');
      await logged('mail-sent');
      assert.equal(mail.mails.length, 1);
    });

    it('waits while the mail server is down, also through a restart, and goes when it is up', async () => {
      await mail.stop();
      await postFeedback(server.url, feedbackBody());
      await logged('mail-failed');
      now += 2 * day;
      const { waiting, oldestWaitingSeconds, dead } = await readHealth();
      assert.deepEqual([waiting, oldestWaitingSeconds, dead], [1, (2 * day) / 1000, 0]);
      assert.match(await inbox('/mail'), /väntar på att skickas/);
      await server.close();
      servers = [];
      await mail.start();
      server = await start();
      await logged('mail-sent');
      assert.equal(mail.mails.length, 1);
      assert.deepEqual(await readHealth(), { waiting: 0, oldestWaitingSeconds: 0, dead: 0 });
    });

    it('comes again later when the server is greylisting, with the same Message-ID, and not before its time', async () => {
      mail.behaviour = 'greylists';
      await postFeedback(server.url, feedbackBody());
      await logged('mail-failed EENVELOPE 451');
      assert.equal(mail.envelopes, 1);
      mail.behaviour = 'takes';
      await postFeedback(server.url, feedbackBody());
      await logged('mail-sent');
      assert.equal(mail.envelopes, 2);
      later(2 * minute);
      await logged('mail-sent', 2);
      assert.equal(mail.mails.length, 2);
    });

    it('is not waited for longer than it takes when the server is silent', async () => {
      mail.behaviour = 'is silent';
      const sent = postFeedback(server.url, feedbackBody());
      assert.equal((await sent).status, 201);
      await logged('mail-failed ETIMEDOUT');
      mail.behaviour = 'takes';
      later(2 * minute);
      await logged('mail-sent');
    });

    it('comes again with the same Message-ID when the connection dies after DATA', async () => {
      mail.behaviour = 'drops after DATA';
      await postFeedback(server.url, feedbackBody());
      await logged('mail-failed');
      mail.behaviour = 'takes';
      later(2 * minute);
      await logged('mail-sent');
      const ids = mail.mails.map(({ text: source }) => /^Message-ID: (.*)\r$/im.exec(source)?.[1]);
      assert.equal(ids.length, 2);
      assert.ok(ids[0]);
      assert.equal(ids[0], ids[1]);
    });

    for (const behaviour of ['refuses the address', 'refuses the text'] as const) {
      it(`is given up when the server ${behaviour}, where people see it, and can be sent again by hand`, async () => {
        mail.behaviour = behaviour;
        await postFeedback(server.url, feedbackBody());
        await logged('mail-given-up');
        later(day);
        assert.deepEqual(await readHealth(), { waiting: 0, oldestWaitingSeconds: 0, dead: 1 });
        assert.match(await inbox(''), /E-post om 1 synpunkt kunde inte skickas/);
        const reference = await onlyReference();
        const page = await inbox('/mail');
        assert.match(page, new RegExp(`${reference}.*lofte@kommunen\\.se.*kunde inte skickas.*55[04]`, 's'));
        mail.behaviour = 'takes';
        await actInInbox(reference, 'mail-again');
        await logged('mail-sent');
        assert.equal((await readHealth()).dead, 0);
      });
    }

    it('is tried for days, ever more seldom, and then given up', async () => {
      mail.behaviour = 'greylists';
      await postFeedback(server.url, feedbackBody());
      await logged('mail-failed');
      let attempts = 1;
      const begin = now;
      while (!events.some((event) => event.startsWith('mail-given-up'))) {
        const before = events.length;
        later(5 * 60 * minute);
        while (events.length === before) await new Promise<void>((resolve) => (heard = resolve));
        attempts++;
      }
      assert.ok(now - begin >= 4 * day && now - begin <= 5 * day, String((now - begin) / day));
      assert.ok(attempts >= 10 && attempts <= 40, String(attempts));
    });

    it('is sent by one of two receivers, which share the work', async () => {
      await mail.stop();
      for (let sent = 0; sent < 10; sent++) await postFeedback(server.url, feedbackBody());
      await logged('mail-failed', 10);
      await mail.start();
      now += day;
      const other = await start();
      later(0, server);
      later(0, other);
      await logged('mail-sent', 10);
      assert.equal(mail.mails.length, 10);
      assert.equal(new Set(mail.mails.map(({ text: source }) => /^Message-ID: (.*)\r$/im.exec(source)?.[1])).size, 10);
    });

    it('leaves no word of the message and no address in the log', async () => {
      mail.behaviour = 'refuses the address';
      await postFeedback(server.url, feedbackBody({ message: 'Xyzzy' }));
      await logged('mail-given-up');
      assert.doesNotMatch(events.join('\n'), /xyzzy|@|No such user/i);
    });

    async function inbox(path: string): Promise<string> {
      return (await fetch(`${server.url}/inbox${path}`, { headers: { 'Accept-Language': 'sv' } })).text();
    }

    async function onlyReference(): Promise<string> {
      const [row] = await database.rows('SELECT reference FROM feedback');
      return String(row!['reference']);
    }

    async function actInInbox(reference: string, action: string): Promise<void> {
      const address = `${server.url}/inbox/message/${reference}`;
      const page = await fetch(address);
      const cookie = page.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ');
      const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      const answer = await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: cookie, Origin: server.url },
        body: new URLSearchParams({ token, action }),
      });
      assert.equal(answer.status, 303);
    }
  });
}

describe('who gets mail', () => {
  const routes = {
    MAIL_TO: ['default@kommunen.se'],
    MAIL_ROUTES: {
      'karlstad-2017': ['lofte@kommunen.se'],
      'https://www.karlstad.se/trafik': ['trafik@kommunen.se'],
      'https://www.karlstad.se/trafik/cykel/': ['cykel@kommunen.se'],
    },
  };
  const to = (promise: string | undefined, url: string) =>
    recipientsOf({ ...(promise !== undefined && { promise }), page: { url, title: '' } }, routes).join();

  for (const [promise, url, address] of [
    ['karlstad-2017', 'https://www.karlstad.se/trafik', 'lofte@kommunen.se'],
    [undefined, 'https://www.karlstad.se/trafik', 'trafik@kommunen.se'],
    ['another', 'https://www.karlstad.se/trafik/gator', 'trafik@kommunen.se'],
    [undefined, 'https://www.karlstad.se/trafik/cykel', 'cykel@kommunen.se'],
    [undefined, 'https://www.karlstad.se/trafik/cykel/vinter', 'cykel@kommunen.se'],
    [undefined, 'https://www.karlstad.se/trafikskola', 'default@kommunen.se'],
    [undefined, '', 'default@kommunen.se'],
    ['constructor', 'https://www.karlstad.se/', 'default@kommunen.se'],
  ] as const) {
    it(`about ${promise ?? 'no promise'} from ${url || 'no page'} is ${address}`, () =>
      assert.equal(to(promise, url), address));
  }
});

describe('the mail', () => {
  const feedback: ReceivedFeedback = {
    arrival: 1,
    key: '8b0e7f0e-3c1f-4b1e-9a54-3d2f6c7a8b90',
    reference: 'ML-7K3Q-9XTR',
    receivedAt: '2026-03-01T12:00:00Z',
    state: 'new',
    quarantined: false,
    note: '',
    message: 'Rad 1\n\nRad 3',
    email: 'anna@example.se',
    locale: 'sv',
    page: { url: 'https://www.karlstad.se/lofte', title: 'Löfte\r\nBcc: x@y.se' },
    check: { website: '' },
    otherFields: [['stad\ndel', 'Norra\nSödra']],
  };
  const facts = {
    from: 'a@kommunen.se',
    to: ['b@kommunen.se'],
    language: 'sv',
    inboxUrl: 'https://x.se/inbox',
  } as const;

  it('begins with the message as it was typed, and has each fact on a line of its own', () => {
    assert.equal(
      composeMail(feedback, facts).text,
      `Rad 1

Rad 3

-- 
Referensnummer: ML-7K3Q-9XTR
Mottagen: 1 mars 2026 kl. 13.00
E-postadress: anna@example.se
Sida: Löfte Bcc: x@y.se – https://www.karlstad.se/lofte
stad del: Norra Södra

Öppna i inkorgen: https://x.se/inbox/message/ML-7K3Q-9XTR
`,
    );
  });

  it('has a subject of one line', () => {
    assert.equal(composeMail(feedback, facts).subject, 'Synpunkt ML-7K3Q-9XTR: Löfte Bcc: x@y.se');
  });

  for (const email of ['a,b@c.se', 'a@b.se,c@d.se', '"x"@y.se', 'a<b@c.se>', 'a@b.se;c@d.se', 'a\u200B@b.se'])
    it(`answers nobody when the address is ${JSON.stringify(email)}`, () => {
      assert.equal(composeMail({ ...feedback, email }, facts).replyTo, undefined);
    });
});
