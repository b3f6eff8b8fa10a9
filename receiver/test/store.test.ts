import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import type { Submission } from '../src/read-submission.js';
import { Changes } from '../src/store/changes.js';
import { FeedbackStore } from '../src/store/feedback-store.js';
import { MailJobs } from '../src/store/mail-jobs.js';
import { openDatabase } from '../src/store/open-database.js';
import { engines, type TestDatabase } from './databases.js';

/** As the first version of the store made it. */
const firstSchema = `
  CREATE TABLE feedback (
    arrival INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, reference TEXT NOT NULL UNIQUE, received_at TEXT NOT NULL,
    body_sha256 TEXT NOT NULL, message TEXT NOT NULL, email TEXT, locale TEXT NOT NULL, page_url TEXT NOT NULL,
    page_title TEXT NOT NULL, promise TEXT, commitment TEXT, written_at TEXT NOT NULL, client TEXT NOT NULL,
    check_website TEXT NOT NULL, check_elapsed_ms DOUBLE PRECISION NOT NULL
  );
  INSERT INTO feedback VALUES (7, 'k', 'ML-AAAA-BBBB', '2026-01-01T12:00:01.000Z',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'Från förr', NULL, 'sv', 'https://a.example/',
    'Löfte', NULL, NULL, '2026-01-01T12:00:00Z', 'medborgarlofte/0.1.0', '', 5300)`;

/** A file that the demonstration of version 0.1.0 wrote, and the receipts that it gave. */
const written = fileURLToPath(new URL('fixtures/written-by-demo-0.1.0', import.meta.url));

const submission: Submission = {
  message: 'Hej',
  locale: 'sv',
  page: { url: '', title: '' },
  check: { website: '' },
  otherFields: [],
};

const minute = 60_000;

for (const engine of engines) {
  describe(`the store on ${engine.name}`, () => {
    let database: TestDatabase;
    let opened: FeedbackStore[];
    let now: number;

    beforeEach(async () => {
      database = await engine.create();
      opened = [];
      now = Date.parse('2026-03-01T12:00:00Z');
    });
    afterEach(async () => {
      for (const store of opened) await store.database.close();
      database.remove();
    });

    async function open(): Promise<FeedbackStore> {
      const store = new FeedbackStore(await openDatabase(database.url), () => now);
      opened.push(store);
      return store;
    }

    const all = async (store: FeedbackStore) => (await store.page({}, 100)).messages;

    it('keeps all of a message when it is opened again', async () => {
      const complete: Submission = {
        message: 'Hej \u{1F6A8} "å" \\ \n\t?',
        email: 'anna@example.se',
        locale: 'sv',
        page: { url: 'https://a.example/', title: 'Löfte' },
        promise: 'karlstad-2017',
        commitment: 'belysning',
        writtenAt: '2026-01-01T12:00:00Z',
        client: 'medborgarlofte/0.1.0',
        check: { website: 'x', elapsedMs: 12.5 },
        suspicion: 'hidden-field-filled',
        otherFields: [['stadsdel', 'Norra']],
      };
      const first = await open();
      await first.add(complete, Buffer.from('message=Hej'));
      const before = await all(first);
      const { arrival, key, reference, receivedAt, quarantined, state, note, ...kept } = before[0]!;
      assert.ok(arrival && key && reference);
      assert.deepEqual(kept, complete);
      assert.deepEqual([receivedAt, quarantined, state, note], ['2026-03-01T12:00:00.000Z', true, 'new', '']);
      const second = await open();
      assert.deepEqual(await all(second), before);
      assert.equal((await second.add(complete, Buffer.from('message=Hej'))).outcome, 'replayed');
      const [row] = await database.rows('SELECT body FROM feedback');
      assert.equal(Buffer.from(row!['body'] as Uint8Array).toString(), 'message=Hej');
    });

    it('can be opened by many at once when it is new', async () => {
      const stores = await Promise.all(Array.from({ length: 8 }, open));
      await stores[0]!.add(submission, Buffer.from('a'));
      assert.equal((await stores[7]!.count()).messages, 1);
    });

    it('opens no database of a later version as if it were its own', async () => {
      await open();
      await database.change(
        engine.name === 'libsql' ? 'PRAGMA user_version = 99' : 'UPDATE schema_version SET version = 99',
      );
      await assert.rejects(open(), /later version/);
    });

    it('takes the same form from two processes for one message', async () => {
      const [one, other] = [await open(), await open()];
      const body = Buffer.from('message=Hej');
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).add(submission, body)),
      );
      assert.deepEqual(results.map(({ outcome }) => outcome).sort(), [...Array<string>(19).fill('replayed'), 'stored']);
      assert.deepEqual(await other.count(), { messages: 1, suspected: 0, new: 1 });
    });

    it('takes one key from two processes for one message, and gives both its receipt', async () => {
      const [one, other] = [await open(), await open()];
      const body = Buffer.from('a');
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).add({ ...submission, key: 'k' }, body)),
      );
      assert.equal(results.filter(({ outcome }) => outcome === 'stored').length, 1);
      const receipts = results.map((result) => result.outcome !== 'key-reused' && JSON.stringify(result.receipt));
      assert.equal(new Set(receipts).size, 1);
    });

    it('takes the same form for one message only within the ten minutes before', async () => {
      const store = await open();
      const body = Buffer.from('message=Hej');
      const send = async () => (await store.add(submission, body)).outcome;
      assert.equal(await send(), 'stored');
      now += 10 * minute - 1;
      assert.equal(await send(), 'replayed');
      now += 1;
      assert.equal(await send(), 'stored');
    });

    it('takes the same form for a new message after the clock was set back', async () => {
      const store = await open();
      const body = Buffer.from('message=Hej');
      await store.add(submission, body);
      now -= 365 * 24 * 60 * minute;
      assert.equal((await store.add(submission, body)).outcome, 'stored');
      assert.equal((await store.add(submission, body)).outcome, 'replayed');
    });

    it('keeps a message and the mail about it, or neither', async () => {
      const store = await open();
      const jobs = new MailJobs(store.database, () => now);
      await store.add({ ...submission, key: 'k' }, Buffer.from('a'), ['a@example.se', 'b@example.se']);
      await store.add({ ...submission, key: 'k' }, Buffer.from('a'), ['c@example.se']);
      await store.add({ ...submission, key: 'spam', suspicion: 'too-fast' }, Buffer.from('b'), ['a@example.se']);
      assert.deepEqual(
        (await jobs.of('k')).map(({ recipient }) => recipient),
        ['a@example.se', 'b@example.se'],
      );
      assert.deepEqual(await jobs.of('spam'), []);
      await database.change('DROP TABLE mail_job');
      await assert.rejects(store.add({ ...submission, key: 'l' }, Buffer.from('c'), ['a@example.se']));
      assert.equal(await store.find('l'), undefined);
    });

    it('gives each waiting mail to one of two processes, and to another when that one has died', async () => {
      const [one, other] = [await open(), await open()];
      for (let count = 0; count < 20; count++)
        await one.add({ ...submission, key: `k${count}` }, Buffer.from(String(count)), ['a@example.se']);
      const claim = (store: FeedbackStore, owner: string) =>
        new MailJobs(store.database, () => now).claim(owner, 3, minute);
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) => claim(index % 2 ? one : other, String(index % 2))),
      );
      const ids = claims.flat().map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (;;) {
        const more = await claim(one, '1');
        if (more.length === 0) break;
        ids.push(...more.map(({ id }) => id));
      }
      assert.equal(new Set(ids).size, 20);
      now += minute;
      assert.equal((await claim(other, '0')).length, 3);
    });

    it('sends mail that waits for a time or a process of when the clock was wrong', async () => {
      const store = await open();
      const jobs = new MailJobs(store.database, () => now);
      const [right, year] = [now, 365 * 24 * 60 * minute];
      for (const key of ['failed', 'claimed', 'soon'])
        await store.add({ ...submission, key }, Buffer.from(key), ['a@example.se']);
      now = right + year;
      const [failed] = await jobs.claim('dead', 2, minute);
      await jobs.finish(failed!, 'dead', { state: 'waiting', nextAttemptMs: now + minute, failure: '451' });
      now = right;
      const [soon] = await jobs.claim('me', 1, minute);
      await jobs.finish(soon!, 'me', { state: 'waiting', nextAttemptMs: now + 240 * minute, failure: '451' });
      const taken = (await jobs.claim('me', 5, minute)).map(({ key }) => key).sort();
      // Of the three, one waits four hours as it should, and two were put off by a year.
      assert.equal(taken.length, 2);
      assert.ok(!taken.includes(soon!.key));
      assert.deepEqual(await jobs.claim('other', 5, minute), []);
    });

    it('takes no word about a mail from a process whose time with it is over', async () => {
      const store = await open();
      const jobs = new MailJobs(store.database, () => now);
      await store.add({ ...submission, key: 'k' }, Buffer.from('a'), ['a@example.se']);
      const [first] = await jobs.claim('first', 1, minute);
      now += minute;
      await jobs.claim('second', 1, minute);
      await jobs.finish(first!, 'first', { state: 'dead', failure: '550' });
      assert.deepEqual(
        (await jobs.of('k')).map(({ state }) => state),
        ['waiting'],
      );
    });

    it('pages through its messages, the newest first, by every filter', async () => {
      const store = await open();
      for (let count = 1; count <= 7; count++) {
        const some: Submission = {
          ...submission,
          key: `k${count}`,
          message: count === 3 ? 'ÅTGÄRDA lampan 100%' : `Nummer ${count}`,
          promise: count % 2 ? 'odd' : 'even',
          page: { url: `https://a.example/${count}`, title: '' },
          ...(count === 5 && { suspicion: 'too-fast', email: 'Anna_B@example.se' }),
        };
        await store.add(some, Buffer.from(String(count)));
      }
      const found = async (filter: Parameters<FeedbackStore['page']>[0]) =>
        (await store.page(filter, 50)).messages.map(({ key }) => key);
      const first = await store.page({}, 3);
      const second = await store.page({}, 3, first.next);
      const third = await store.page({}, 3, second.next);
      assert.deepEqual(
        [first, second, third].map(({ messages }) => messages.map(({ key }) => key)),
        [['k7', 'k6', 'k5'], ['k4', 'k3', 'k2'], ['k1']],
      );
      assert.equal(third.next, undefined);
      assert.deepEqual(await found({ promise: 'odd' }), ['k7', 'k5', 'k3', 'k1']);
      assert.deepEqual(await found({ promise: 'odd', quarantined: false }), ['k7', 'k3', 'k1']);
      assert.deepEqual(await found({ quarantined: true }), ['k5']);
      assert.deepEqual(await found({ page: 'https://a.example/6' }), ['k6']);
      assert.deepEqual(await found({ text: 'Åtgärda LAMP' }), ['k3']);
      assert.deepEqual(await found({ text: '%' }), ['k3']);
      assert.deepEqual(await found({ text: 'nna_b@' }), ['k5']);
      assert.deepEqual(await found({ state: 'read' }), []);
      assert.deepEqual(await store.valuesOf('promise'), ['even', 'odd']);
    });

    it('deletes by age what has reached a person, and nothing else', async () => {
      const store = await open();
      const changes = new Changes(store.database, () => now);
      const jobs = new MailJobs(store.database, () => now);
      const add = (key: string, more: Partial<Submission> = {}, to: string[] = []) =>
        store.add({ ...submission, key, ...more }, Buffer.from(key), to);
      const referenceOf = async (key: string) => (await store.find(key))!.reference;
      await add('unread');
      await add('read');
      await changes.setState(await referenceOf('read'), 'read', 'Anna');
      await add('spam', { suspicion: 'too-fast' });
      await add('mailed', {}, ['a@example.se']);
      const [job] = await jobs.claim('me', 1, minute);
      await jobs.finish(job!, 'me', { state: 'sent' });
      await add('waiting', {}, ['a@example.se']);
      await add('dead', {}, ['a@example.se']);
      const [, dead] = await jobs.claim('me', 2, minute);
      await jobs.finish(dead!, 'me', { state: 'dead', failure: '550' });
      await changes.setState(await referenceOf('dead'), 'read', 'Anna');
      now += 1000;
      await add('new');
      assert.equal(await changes.removeByAge(new Date(now).toISOString()), 2);
      const left = (await all(store)).map(({ key }) => key).sort();
      assert.deepEqual(left, ['dead', 'new', 'spam', 'unread', 'waiting']);
      assert.deepEqual(await jobs.of('mailed'), []);
      const [event] = await changes.events(1);
      assert.deepEqual([event?.action, event?.person, event?.detail], ['deleted-by-age', '', '2']);
    });

    it('deletes more than it takes at once', async () => {
      const store = await open();
      const changes = new Changes(store.database, () => now);
      await Promise.all(
        Array.from({ length: 1100 }, (_, index) =>
          store.add({ ...submission, key: String(index), suspicion: 'too-fast' }, Buffer.from(String(index))),
        ),
      );
      assert.equal(await changes.removeQuarantined('2026-03-02', 'Anna'), 1100);
      assert.equal((await store.count()).messages, 0);
    });
  });
}

describe('a database file of before', () => {
  let database: TestDatabase;
  let path: string;

  beforeEach(async () => {
    database = await engines[0]!.create();
    path = database.url.slice('file:'.length);
    mkdirSync(dirname(path), { recursive: true });
  });
  afterEach(() => database.remove());

  it('of the first version keeps its messages, and knows them when they come again', async () => {
    const before = new Libsql(path);
    before.exec(firstSchema);
    before.close();
    for (let times = 0; times < 2; times++) {
      const store = new FeedbackStore(await openDatabase(database.url));
      assert.deepEqual((await store.page({}, 10)).messages, [
        {
          arrival: 7,
          key: 'k',
          reference: 'ML-AAAA-BBBB',
          receivedAt: '2026-01-01T12:00:01.000Z',
          state: 'new',
          quarantined: false,
          note: '',
          message: 'Från förr',
          locale: 'sv',
          page: { url: 'https://a.example/', title: 'Löfte' },
          writtenAt: '2026-01-01T12:00:00Z',
          client: 'medborgarlofte/0.1.0',
          check: { website: '', elapsedMs: 5300 },
          otherFields: [],
        },
      ]);
      const again = await store.add({ ...submission, key: 'k' }, Buffer.from('test'));
      assert.equal(again.outcome, 'replayed');
      await store.database.close();
    }
  });

  it('that the demonstration wrote opens, by several at once, with every message and every receipt', async () => {
    copyFileSync(`${written}.db`, path);
    const { first, receipts } = JSON.parse(readFileSync(`${written}.json`, 'utf8')) as {
      first: Record<string, unknown>;
      receipts: unknown[];
    };
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(database.url)));
    const store = new FeedbackStore(opened[0]!);
    const { messages } = await store.page({}, 10);
    assert.deepEqual(
      messages.map(({ message, quarantined, suspicion }) => [message, quarantined, suspicion]),
      [
        ['Utan skript\noch utan nyckel', false, undefined],
        ['Lampan vid busshållplatsen är trasig.', false, undefined],
        ['Buy cheap \u{1F6A8}', true, 'hidden-field-filled'],
        ['=HYPERLINK("https://evil.example")', false, undefined],
        ['Lampan vid busshållplatsen är trasig.\n\nDen vid "Norra torget" också; tack.', false, undefined],
      ],
    );
    assert.deepEqual(messages[0]!.otherFields, [['stadsdel', 'Södra']]);
    const again = await store.add({ ...submission, key: String(first['key']) }, Buffer.from(JSON.stringify(first)));
    assert.deepEqual(again, { outcome: 'replayed', receipt: receipts[0] });
    for (const one of opened) await one.close();
  });
});
