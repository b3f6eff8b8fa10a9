/** Each is applied once, in this order, and stays as it is: messages are public records, so a database outlives this code. */
export const libsqlMigrations = [
  `CREATE TABLE IF NOT EXISTS feedback (
    arrival INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    message TEXT NOT NULL,
    email TEXT,
    locale TEXT NOT NULL,
    page_url TEXT NOT NULL,
    page_title TEXT NOT NULL,
    promise TEXT,
    commitment TEXT,
    written_at TEXT NOT NULL,
    client TEXT NOT NULL,
    check_website TEXT NOT NULL,
    check_elapsed_ms DOUBLE PRECISION NOT NULL
  )`,
  // A column that must be given cannot be made one that may be missing, so the table is made anew.
  `ALTER TABLE feedback RENAME TO feedback_before;
  CREATE TABLE feedback (
    arrival INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    body BLOB,
    body_sha256 TEXT NOT NULL,
    message TEXT NOT NULL,
    email TEXT,
    locale TEXT NOT NULL,
    page_url TEXT NOT NULL,
    page_title TEXT NOT NULL,
    promise TEXT,
    commitment TEXT,
    written_at TEXT,
    client TEXT,
    check_website TEXT NOT NULL,
    check_elapsed_ms DOUBLE PRECISION,
    suspicion TEXT,
    other_fields TEXT NOT NULL
  );
  INSERT INTO feedback
    SELECT arrival, key, reference, received_at, NULL, body_sha256, message, email, locale, page_url, page_title, promise,
      commitment, written_at, client, check_website, check_elapsed_ms, NULL, '[]'
    FROM feedback_before;
  DROP TABLE feedback_before;
  CREATE INDEX feedback_by_body ON feedback (body_sha256)`,
  // The state of each message, mail, sessions and a log. The body comes last, so that a list never reads past it.
  `ALTER TABLE feedback RENAME TO feedback_before;
  DROP INDEX feedback_by_body;
  CREATE TABLE feedback (
    arrival INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    quarantined INTEGER NOT NULL,
    state TEXT NOT NULL,
    suspicion TEXT,
    email TEXT,
    locale TEXT NOT NULL,
    page_url TEXT NOT NULL,
    page_title TEXT NOT NULL,
    promise TEXT,
    commitment TEXT,
    written_at TEXT,
    client TEXT,
    check_website TEXT NOT NULL,
    check_elapsed_ms DOUBLE PRECISION,
    body_sha256 TEXT NOT NULL,
    note TEXT NOT NULL,
    message TEXT NOT NULL,
    other_fields TEXT NOT NULL,
    body BLOB
  );
  INSERT INTO feedback
    SELECT arrival, key, reference, received_at, suspicion IS NOT NULL, 'new', suspicion, email, locale, page_url,
      page_title, promise, commitment, written_at, client, check_website, check_elapsed_ms, body_sha256, '', message,
      other_fields, body
    FROM feedback_before;
  DROP TABLE feedback_before;
  CREATE INDEX feedback_by_body ON feedback (body_sha256);
  CREATE INDEX feedback_by_state ON feedback (quarantined, state, arrival);
  CREATE INDEX feedback_by_promise ON feedback (promise, arrival);
  CREATE INDEX feedback_by_commitment ON feedback (commitment, arrival);
  CREATE INDEX feedback_by_time ON feedback (received_at, promise, commitment, quarantined);
  CREATE TABLE mail_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    next_attempt_ms INTEGER NOT NULL,
    lease_ms INTEGER NOT NULL,
    lease_owner TEXT,
    failure TEXT,
    UNIQUE (key, recipient)
  );
  CREATE INDEX mail_job_by_state ON mail_job (state, next_attempt_ms);
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    expires_ms INTEGER NOT NULL
  );
  CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    action TEXT NOT NULL,
    reference TEXT NOT NULL,
    detail TEXT NOT NULL
  );
  CREATE TABLE heartbeat (id INTEGER PRIMARY KEY, at TEXT NOT NULL)`,

  // SQLite sorted all messages for the first fifty, since `feedback_by_state` has the state before the arrival.
  `CREATE INDEX feedback_by_quarantine ON feedback (quarantined, arrival)`,
] as const;
