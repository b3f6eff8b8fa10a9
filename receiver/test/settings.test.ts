import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, SettingsProblem } from '../src/settings.js';

const hash = `scrypt$N=16384,r=8,p=5$AAAA$${'a'.repeat(43)}`;

function problems(environment: Record<string, string>, file?: string): string {
  try {
    readSettings(environment, () => {
      if (file !== undefined) return file;
      throw Object.assign(new Error('none'), { code: 'ENOENT' });
    });
  } catch (fault) {
    assert.ok(fault instanceof SettingsProblem);
    return fault.message;
  }
  return '';
}

describe('settings', () => {
  it('need not be given, and then nothing is open or sent', () => {
    const settings = readSettings({}, () => '{}');
    assert.deepEqual(
      [settings.PORT, settings.HOST, settings.DATABASE_URL, settings.ALLOWED_ORIGINS, settings.INBOX_OPEN],
      [8080, '127.0.0.1', 'file:data/feedback.db', [], false],
    );
  });

  it('come from a file with real lists and tables, and from the environment, which wins', () => {
    const file = JSON.stringify({
      PORT: 9000,
      HOST: '::1',
      ALLOWED_ORIGINS: ['https://a.se'],
      MAIL_ROUTES: { 'karlstad-2017': ['a@k.se'] },
      SMTP_URL: 'smtp://mail.k.se',
      MAIL_FROM: 'x@k.se',
      MAIL_TO: ['y@k.se'],
    });
    const settings = readSettings({ PORT: '9001', ALLOWED_ORIGINS: 'https://b.se, https://c.se' }, () => file);
    assert.deepEqual(
      [settings.PORT, settings.HOST, settings.ALLOWED_ORIGINS, settings.MAIL_ROUTES],
      [9001, '::1', ['https://b.se', 'https://c.se'], { 'karlstad-2017': ['a@k.se'] }],
    );
  });

  it('take tables from the environment as JSON', () => {
    const settings = readSettings({ INBOX_USERS: JSON.stringify({ anna: hash }) }, () => '{}');
    assert.deepEqual(settings.INBOX_USERS, { anna: hash });
  });

  const wrong: [Record<string, string>, string][] = [
    ...['http', '65536', '-1', '80.5', '99999999'].map((PORT): [Record<string, string>, string] => [
      { PORT },
      'PORT in the environment must be a whole number from 0 to 65535.',
    ]),
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY in the environment must be a whole number from 0 to 10.'],
    [
      { ALLOWED_ORIGINS: 'https://a.se,https://b.se/' },
      'ALLOWED_ORIGINS in the environment, entry 2, must be an origin without a path or a slash at its end, such as https://www.kommunen.se.',
    ],
    [
      { MAIL_TO: 'anna' },
      'MAIL_TO in the environment, entry 1, must be an e-mail address, such as kommunen@exempel.se.',
    ],
    [{ MAIL_TO: 'anna@k.se' }, 'SMTP_URL is required with MAIL_TO and MAIL_ROUTES.'],
    [{ SMTP_URL: 'smtp://mail.k.se', MAIL_TO: 'anna@k.se' }, 'MAIL_FROM is required with SMTP_URL.'],
    [
      { SMTP_URL: 'mail.k.se' },
      'SMTP_URL in the environment must be an address such as smtp://mail.kommunen.se:587 (smtps:// for TLS from the first byte).',
    ],
    [
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL in the environment must begin with file: and a path, or with postgres:// and a server.',
    ],
    [
      { INBOX_USERS: '{"anna":"hemligt"}' },
      'INBOX_USERS in the environment, "anna", must be what "medborgarlofte-receiver hash-password" prints.',
    ],
    [{ INBOX_USERS: 'anna' }, 'INBOX_USERS in the environment must be JSON, such as {"name": "value"}.'],
    [
      { INBOX_OPEN: 'true', HOST: '0.0.0.0' },
      'INBOX_OPEN is only for HOST=127.0.0.1: elsewhere anyone could read the inbox.',
    ],
    [
      { INBOX_PROXY_HEADER: 'X-User' },
      'INBOX_PROXY_HEADER needs TRUST_PROXY=1: without a proxy in front, anyone can send that header.',
    ],
    [{ INBOX_OPEN: 'ja' }, 'INBOX_OPEN in the environment must be true or false.'],
    [{ RETENTION_DAYS: '0' }, 'RETENTION_DAYS in the environment must be a whole number from 1 to 36500.'],
    [{ PUBLIC_URL: 'kommunen.se' }, 'PUBLIC_URL in the environment must be an address with http or https.'],
  ];
  for (const [environment, sentence] of wrong)
    it(`that are wrong are named: ${Object.entries(environment)
      .map((pair) => pair.join('='))
      .join(' ')}`, () => {
      assert.equal(problems(environment), sentence);
    });

  it('that are wrong are all named at once, with where they are', () => {
    assert.equal(
      problems({ PORT: '-1' }, '{"RETENTION_DAYS": "x", "ALOWED_ORIGINS": []}'),
      [
        'PORT in the environment must be a whole number from 0 to 65535.',
        'RETENTION_DAYS in receiver.settings.json must be a whole number from 1 to 36500.',
        'ALOWED_ORIGINS in receiver.settings.json is not a setting.',
      ].join('\n'),
    );
  });

  it('that are wrong are not repeated, since they may be secret', () => {
    for (const environment of [
      { SMTP_URL: 'http://user:xyzzy@mail' },
      { DATABASE_URL: 'http://user:xyzzy@db' },
      { INBOX_USERS: 'xyzzy' },
    ])
      assert.doesNotMatch(problems(environment), /xyzzy/);
    assert.doesNotMatch(problems({}, '{"SMTP_URL": "xyzzy"'), /xyzzy/);
  });

  it('in a file that is asked for and is not there are missed', () => {
    assert.equal(problems({ SETTINGS_FILE: '/nowhere.json' }), 'SETTINGS_FILE: /nowhere.json cannot be read (ENOENT).');
  });
});
