CREATE TABLE suppression (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, address TEXT, reason TEXT NOT NULL, words TEXT NOT NULL,
    added_by TEXT NOT NULL, since BIGINT NOT NULL, ends_at BIGINT, score INTEGER NOT NULL
);
CREATE INDEX suppression_since ON suppression (since);

ALTER TABLE delivery ADD COLUMN account TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN ended_at BIGINT;
ALTER TABLE delivery ADD COLUMN chore_at BIGINT;
CREATE INDEX delivery_account ON delivery (account, state, ended_at);
CREATE INDEX delivery_message ON delivery (message_id);
CREATE INDEX delivery_chore ON delivery (chore_at);
