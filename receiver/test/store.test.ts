import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import Database from 'libsql';
import { openLibsqlStore } from '../src/store.js';
import type { Submission } from '../src/read-submission.js';
import { temporaryFolder } from './requests.js';

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

const submission: Submission = {
  message: 'Hej',
  locale: 'sv',
  page: { url: '', title: '' },
  check: { website: '' },
  otherFields: [],
};

describe('the store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;

  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'feedback.db');
  });
  afterEach(() => folder.remove());

  it('keeps what its first version received, and knows it when it comes again', async () => {
    const before = new Database(path);
    before.exec(firstSchema);
    before.close();
    for (let opened = 0; opened < 2; opened++) {
      const store = openLibsqlStore(path);
      assert.deepEqual(await store.list(), [
        {
          key: 'k',
          reference: 'ML-AAAA-BBBB',
          receivedAt: '2026-01-01T12:00:01.000Z',
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
      await store.close();
    }
  });

  it('keeps all of a message when it is opened again', async () => {
    const whole: Submission = {
      ...submission,
      check: { website: 'x' },
      suspicion: 'hidden-field-filled',
      otherFields: [['stadsdel', 'Norra']],
    };
    const first = openLibsqlStore(path);
    await first.add(whole, Buffer.from('message=Hej'));
    const before = await first.list();
    await first.close();
    const second = openLibsqlStore(path);
    assert.deepEqual(await second.list(), before);
    assert.deepEqual(
      before.map(({ suspicion, otherFields }) => [suspicion, otherFields]),
      [['hidden-field-filled', [['stadsdel', 'Norra']]]],
    );
    assert.equal((await second.add(whole, Buffer.from('message=Hej'))).outcome, 'replayed');
    await second.close();
  });

  it('opens no database of a later version as if it were its own', async () => {
    await openLibsqlStore(path).close();
    const later = new Database(path);
    later.exec('PRAGMA user_version = 9');
    later.close();
    assert.throws(() => openLibsqlStore(path), /later version/);
  });

  it('takes the same form from two processes for one message', async () => {
    const [one, other] = [openLibsqlStore(path), openLibsqlStore(path)];
    const body = Buffer.from('message=Hej');
    const results = await Promise.all([one, other, one, other].map((store) => store.add(submission, body)));
    assert.deepEqual(results.map(({ outcome }) => outcome).sort(), ['replayed', 'replayed', 'replayed', 'stored']);
    assert.deepEqual(await other.count(), { messages: 1, suspected: 0 });
    await one.close();
    await other.close();
  });
});
