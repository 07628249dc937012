CREATE TABLE source_deal (
    source TEXT NOT NULL, external_id TEXT NOT NULL, there INTEGER NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (source, external_id)
);

CREATE TABLE stage_question (
    source TEXT NOT NULL, pipeline TEXT NOT NULL, name_key TEXT NOT NULL, name TEXT NOT NULL, asked_at BIGINT NOT NULL, meaning TEXT,
    answered_by TEXT, answered_at BIGINT, PRIMARY KEY (source, pipeline, name_key)
);

CREATE TABLE stage_waiting (
    source TEXT NOT NULL, pipeline TEXT NOT NULL, name_key TEXT NOT NULL, external_id TEXT NOT NULL, at BIGINT NOT NULL,
    PRIMARY KEY (source, pipeline, name_key, external_id)
);
