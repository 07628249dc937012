CREATE TABLE deal_proposal (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, source_key TEXT NOT NULL, number INTEGER NOT NULL, thread TEXT NOT NULL,
    teammate TEXT NOT NULL, speaker TEXT NOT NULL, speaker_name TEXT NOT NULL, words TEXT NOT NULL, words_key TEXT NOT NULL,
    permalink TEXT, company TEXT, name TEXT, external_id TEXT, stage TEXT NOT NULL, called TEXT, amount TEXT, currency TEXT,
    because TEXT, certainty TEXT NOT NULL, said_at BIGINT, state TEXT NOT NULL, deal TEXT, settled_by TEXT, at BIGINT NOT NULL,
    UNIQUE (source_key, number)
);
CREATE INDEX deal_proposal_thread ON deal_proposal (thread);
CREATE INDEX deal_proposal_words ON deal_proposal (words_key);
CREATE INDEX deal_proposal_speaker ON deal_proposal (speaker);
