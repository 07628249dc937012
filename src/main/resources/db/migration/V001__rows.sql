CREATE TABLE company (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, segment TEXT NOT NULL, domain TEXT, owner TEXT
);
CREATE INDEX company_domain ON company (domain);

CREATE TABLE contact (
    id TEXT PRIMARY KEY, company TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, email TEXT UNIQUE,
    slack_id TEXT UNIQUE, role TEXT, standing TEXT NOT NULL, notes TEXT NOT NULL
);
CREATE INDEX contact_company ON contact (company);
CREATE INDEX contact_name ON contact (name_key);

CREATE TABLE teammate (
    id TEXT PRIMARY KEY, slack_id TEXT UNIQUE, email TEXT UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, zone TEXT NOT NULL
);

CREATE TABLE stranger (
    id TEXT PRIMARY KEY, slack_id TEXT UNIQUE, email TEXT, name TEXT NOT NULL, guess TEXT, asked TEXT NOT NULL, state TEXT NOT NULL
);
CREATE INDEX stranger_email ON stranger (email);

CREATE TABLE channel (
    id TEXT PRIMARY KEY, company TEXT, inviter TEXT
);

CREATE TABLE praise (
    id TEXT PRIMARY KEY, source TEXT NOT NULL UNIQUE, speaker TEXT, stranger TEXT, channel TEXT NOT NULL,
    conversation TEXT NOT NULL, message TEXT NOT NULL, permalink TEXT, body TEXT NOT NULL, quote TEXT NOT NULL,
    quote_key TEXT NOT NULL, confidence DOUBLE PRECISION NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, relayed_by TEXT,
    state TEXT NOT NULL, heard_at BIGINT NOT NULL
);
CREATE INDEX praise_speaker ON praise (speaker);
CREATE INDEX praise_stranger ON praise (stranger);
CREATE INDEX praise_quote ON praise (quote_key);

CREATE TABLE moment (
    id TEXT PRIMARY KEY, praise TEXT NOT NULL UNIQUE, contact TEXT NOT NULL, owner TEXT NOT NULL, suggested TEXT,
    advice TEXT NOT NULL, state TEXT NOT NULL, opened_at BIGINT NOT NULL, expires_at BIGINT NOT NULL
);
CREATE INDEX moment_owner ON moment (owner, state);
CREATE INDEX moment_expiry ON moment (state, expires_at);

CREATE TABLE target (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, company TEXT NOT NULL, company_key TEXT NOT NULL,
    role TEXT NOT NULL, why TEXT NOT NULL, challenge TEXT NOT NULL, segment TEXT NOT NULL, priority INTEGER NOT NULL,
    archived INTEGER NOT NULL, UNIQUE (name_key, company_key)
);

CREATE TABLE profile_card (
    segment TEXT PRIMARY KEY, who TEXT NOT NULL, why TEXT NOT NULL, what TEXT NOT NULL, filled_at BIGINT NOT NULL
);

CREATE TABLE content (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, line TEXT NOT NULL, file_name TEXT NOT NULL, type TEXT NOT NULL,
    bytes BIGINT NOT NULL, file ${bytes} NOT NULL
);
CREATE TABLE content_sent (
    person TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (person, content)
);

CREATE TABLE draft (
    id TEXT PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, owner TEXT NOT NULL,
    thread_token TEXT NOT NULL UNIQUE, state TEXT NOT NULL, approved_by TEXT, approved_at BIGINT, fingerprint TEXT,
    message_id TEXT, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL
);
CREATE INDEX draft_owner ON draft (owner, state);
CREATE INDEX draft_about ON draft (about);
CREATE INDEX draft_expiry ON draft (state, expires_at);
CREATE INDEX draft_message ON draft (message_id);
CREATE TABLE draft_version (
    draft TEXT NOT NULL, version INTEGER NOT NULL, address TEXT NOT NULL, address_name TEXT NOT NULL, bcc TEXT NOT NULL,
    subject TEXT NOT NULL, body TEXT NOT NULL, content TEXT, in_reply_to TEXT, refs TEXT NOT NULL, PRIMARY KEY (draft, version)
);

CREATE TABLE ask (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, introducer TEXT NOT NULL, target TEXT, moment TEXT, owner TEXT NOT NULL,
    state TEXT NOT NULL, introducer_side TEXT NOT NULL, target_side TEXT NOT NULL, follow_ups INTEGER NOT NULL,
    created_at BIGINT NOT NULL, asked_at BIGINT
);
CREATE INDEX ask_introducer ON ask (introducer);
CREATE INDEX ask_owner ON ask (owner, state);

CREATE TABLE reply (
    id TEXT PRIMARY KEY, about TEXT NOT NULL, owner TEXT NOT NULL, sender TEXT NOT NULL, words TEXT NOT NULL, answer TEXT NOT NULL,
    because TEXT NOT NULL, by_asked_person INTEGER NOT NULL, settled_by TEXT NOT NULL, at BIGINT NOT NULL, message_id TEXT NOT NULL
);
CREATE INDEX reply_about ON reply (about);

CREATE TABLE introduction (
    id TEXT PRIMARY KEY, ask TEXT UNIQUE, introducer TEXT NOT NULL, target_name TEXT NOT NULL, target_company TEXT NOT NULL,
    target_email TEXT, owner TEXT NOT NULL, bridge TEXT UNIQUE, subject TEXT NOT NULL, state TEXT NOT NULL, made_at BIGINT NOT NULL
);
CREATE INDEX introduction_owner ON introduction (owner);
CREATE INDEX introduction_email ON introduction (target_email);

CREATE TABLE thank_you (
    id TEXT PRIMARY KEY, contact TEXT NOT NULL, owner TEXT NOT NULL, about TEXT NOT NULL, occasion TEXT NOT NULL,
    state TEXT NOT NULL, owed_since BIGINT NOT NULL, due_at BIGINT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX thank_you_contact ON thank_you (contact, state);
CREATE INDEX thank_you_owner ON thank_you (owner, state);
CREATE INDEX thank_you_about ON thank_you (about);

CREATE TABLE nudge (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, about TEXT NOT NULL, due BIGINT NOT NULL, state TEXT NOT NULL,
    why TEXT NOT NULL, ended TEXT NOT NULL
);
CREATE INDEX nudge_due ON nudge (state, due);
CREATE INDEX nudge_about ON nudge (about, state);
CREATE INDEX nudge_owner ON nudge (owner, state);

CREATE TABLE hopper (
    id TEXT PRIMARY KEY, about TEXT NOT NULL, owner TEXT NOT NULL, who TEXT NOT NULL, reason TEXT NOT NULL, since BIGINT NOT NULL,
    wake BIGINT NOT NULL, is_open INTEGER NOT NULL
);
CREATE INDEX hopper_owner ON hopper (owner, is_open);

CREATE TABLE notice (
    id TEXT PRIMARY KEY, teammate TEXT NOT NULL, sentence TEXT NOT NULL, detail TEXT NOT NULL, code TEXT NOT NULL,
    about TEXT NOT NULL, at BIGINT NOT NULL
);

CREATE TABLE delivery (
    id ${serial}, delivery_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, slack_id TEXT, card TEXT, draft TEXT, message_id TEXT,
    envelope_from TEXT, recipients TEXT, raw ${bytes}, state TEXT NOT NULL, due_at BIGINT NOT NULL, attempt INTEGER NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX delivery_due ON delivery (state, due_at);
CREATE INDEX delivery_card ON delivery (card, slack_id, state);

CREATE TABLE card_place (
    card TEXT NOT NULL, slack_id TEXT NOT NULL, channel TEXT NOT NULL, ts TEXT NOT NULL, PRIMARY KEY (card, slack_id)
);
CREATE INDEX card_place_message ON card_place (channel, ts);

CREATE TABLE inbound (
    id ${serial}, source TEXT NOT NULL, event_key TEXT NOT NULL, kind TEXT NOT NULL, payload ${bytes}, received_at BIGINT NOT NULL,
    state TEXT NOT NULL, attempt INTEGER NOT NULL, next_at BIGINT NOT NULL, reason TEXT NOT NULL, UNIQUE (source, event_key)
);
CREATE INDEX inbound_next ON inbound (state, next_at);

CREATE TABLE mail_seen (
    mailbox TEXT NOT NULL, uid_validity BIGINT NOT NULL, uid BIGINT NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
);
CREATE INDEX mail_seen_content ON mail_seen (mailbox, sha256);

CREATE TABLE activity (
    id ${serial}, at BIGINT NOT NULL, actor TEXT NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL, why TEXT NOT NULL,
    before TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE INDEX activity_about ON activity (about);
CREATE INDEX activity_what ON activity (what, at);

CREATE TABLE remembered (
    name TEXT PRIMARY KEY, value TEXT NOT NULL
);
