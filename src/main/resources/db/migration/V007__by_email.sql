ALTER TABLE teammate ADD COLUMN notify_by TEXT;

CREATE TABLE card_mail (
    id TEXT PRIMARY KEY, teammate TEXT NOT NULL, card TEXT NOT NULL, occasion TEXT NOT NULL, state TEXT NOT NULL,
    wanted_at BIGINT NOT NULL, token TEXT UNIQUE, expires_at BIGINT, answered_at BIGINT, UNIQUE (teammate, card, occasion)
);
CREATE INDEX card_mail_waiting ON card_mail (state, wanted_at);
CREATE INDEX card_mail_card ON card_mail (card);

CREATE TABLE link_key (
    id INTEGER PRIMARY KEY, secret TEXT NOT NULL, made_at BIGINT NOT NULL
);

CREATE TABLE link_used (
    nonce TEXT PRIMARY KEY, expires_at BIGINT NOT NULL
);
