-- Whether a client has agreed that introducing us is part of working together: one row for each company that was spoken to.
CREATE TABLE expectation (
    id TEXT PRIMARY KEY,
    company TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    occasion TEXT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL,
    postponed INTEGER NOT NULL,
    said_to TEXT,
    moved_by TEXT,
    moved_at BIGINT NOT NULL
);
CREATE INDEX expectation_owner ON expectation (owner, state);
CREATE INDEX expectation_said_to ON expectation (said_to);
