/** Each is applied once, in this order, and stays as it is. Texts that are compared or sorted are so byte by byte, as in libsql. */
export const postgresMigrations = [
  `CREATE TABLE feedback (
    arrival BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL UNIQUE,
    reference TEXT COLLATE "C" NOT NULL UNIQUE,
    received_at TEXT COLLATE "C" NOT NULL,
    quarantined INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    suspicion TEXT,
    email TEXT,
    locale TEXT NOT NULL,
    page_url TEXT COLLATE "C" NOT NULL,
    page_title TEXT NOT NULL,
    promise TEXT COLLATE "C",
    commitment TEXT COLLATE "C",
    written_at TEXT,
    client TEXT,
    check_website TEXT NOT NULL,
    check_elapsed_ms DOUBLE PRECISION,
    body_sha256 TEXT COLLATE "C" NOT NULL,
    note TEXT NOT NULL,
    message TEXT NOT NULL,
    other_fields TEXT NOT NULL,
    body BYTEA
  );
  CREATE INDEX feedback_by_body ON feedback (body_sha256);
  CREATE INDEX feedback_by_state ON feedback (quarantined, state, arrival);
  CREATE INDEX feedback_by_promise ON feedback (promise, arrival);
  CREATE INDEX feedback_by_commitment ON feedback (commitment, arrival);
  CREATE INDEX feedback_by_time ON feedback (received_at, promise, commitment, quarantined);
  CREATE TABLE mail_job (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL,
    recipient TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    created_ms BIGINT NOT NULL,
    next_attempt_ms BIGINT NOT NULL,
    lease_ms BIGINT NOT NULL,
    lease_owner TEXT,
    failure TEXT,
    UNIQUE (key, recipient)
  );
  CREATE INDEX mail_job_by_state ON mail_job (state, next_attempt_ms);
  CREATE TABLE session (
    id TEXT COLLATE "C" PRIMARY KEY,
    person TEXT NOT NULL,
    expires_ms BIGINT NOT NULL
  );
  CREATE TABLE event (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    action TEXT NOT NULL,
    reference TEXT NOT NULL,
    detail TEXT NOT NULL
  );
  CREATE TABLE heartbeat (id INTEGER PRIMARY KEY, at TEXT NOT NULL)`,
] as const;
