CREATE TABLE interaction (
    contact TEXT NOT NULL, way TEXT NOT NULL, direction TEXT NOT NULL, at BIGINT NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (contact, source)
);
CREATE INDEX interaction_at ON interaction (contact, at);
CREATE INDEX interaction_source ON interaction (source);

CREATE TABLE silence (
    company TEXT NOT NULL, since BIGINT NOT NULL, stage TEXT NOT NULL, noticed_at BIGINT NOT NULL,
    PRIMARY KEY (company, since, stage)
);

CREATE TABLE correction (
    id TEXT PRIMARY KEY, contact TEXT NOT NULL, points INTEGER NOT NULL, reason TEXT NOT NULL, corrected_by TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX correction_contact ON correction (contact, at);

CREATE TABLE concern (
    id TEXT PRIMARY KEY, company TEXT NOT NULL, state TEXT NOT NULL, opened_at BIGINT NOT NULL, heard_at BIGINT NOT NULL,
    settled_by TEXT, settled_at BIGINT, note TEXT NOT NULL
);
CREATE INDEX concern_company ON concern (company, state, heard_at);
CREATE INDEX concern_state ON concern (state, opened_at);

CREATE TABLE complaint (
    id TEXT PRIMARY KEY, concern TEXT, source TEXT NOT NULL UNIQUE, speaker TEXT, stranger TEXT, speaker_name TEXT NOT NULL,
    channel TEXT NOT NULL, conversation TEXT NOT NULL, message TEXT NOT NULL, permalink TEXT, body TEXT NOT NULL,
    quote TEXT NOT NULL, quote_key TEXT NOT NULL, confidence DOUBLE PRECISION NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
    relayed_by TEXT, heard_at BIGINT NOT NULL, gone INTEGER NOT NULL
);
CREATE INDEX complaint_concern ON complaint (concern);
CREATE INDEX complaint_speaker ON complaint (speaker);
CREATE INDEX complaint_stranger ON complaint (stranger);
CREATE INDEX complaint_quote ON complaint (quote_key);

CREATE TABLE lesson (
    id TEXT PRIMARY KEY, complaint TEXT, contact TEXT, words TEXT NOT NULL, is_concern INTEGER NOT NULL, taught_by TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX lesson_complaint ON lesson (complaint);
CREATE INDEX lesson_contact ON lesson (contact);

CREATE INDEX introduction_introducer ON introduction (introducer);
