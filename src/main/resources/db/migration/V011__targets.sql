ALTER TABLE target ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE target ADD COLUMN consent TEXT NOT NULL DEFAULT 'UNKNOWN';
ALTER TABLE target ADD COLUMN consent_at BIGINT;
ALTER TABLE target ADD COLUMN address TEXT CHECK (address IS NULL OR consent = 'OPTED_IN');
ALTER TABLE target ADD COLUMN name_fold TEXT NOT NULL DEFAULT '';
ALTER TABLE target ADD COLUMN company_fold TEXT NOT NULL DEFAULT '';
CREATE INDEX target_wanted ON target (archived, priority, name_key, id);
CREATE INDEX target_name_fold ON target (name_fold);
CREATE INDEX target_company_fold ON target (company_fold);

ALTER TABLE company ADD COLUMN name_fold TEXT NOT NULL DEFAULT '';
CREATE INDEX company_name_fold ON company (name_fold);

CREATE TABLE fact (
    about TEXT NOT NULL, kind TEXT NOT NULL, fold TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (about, kind, fold)
);
CREATE INDEX fact_fold ON fact (kind, fold, about);

CREATE TABLE acquaintance (
    id TEXT PRIMARY KEY, contact TEXT NOT NULL, target TEXT NOT NULL, voice TEXT NOT NULL, closeness TEXT NOT NULL,
    said_by TEXT NOT NULL, at BIGINT NOT NULL, words TEXT NOT NULL, UNIQUE (contact, target, voice)
);
CREATE INDEX acquaintance_target ON acquaintance (target);

CREATE TABLE connection (
    teammate TEXT NOT NULL, name_print TEXT NOT NULL, company_print TEXT NOT NULL, since_year INTEGER, at BIGINT NOT NULL,
    PRIMARY KEY (teammate, name_print, company_print)
);
CREATE INDEX connection_name ON connection (name_print);
