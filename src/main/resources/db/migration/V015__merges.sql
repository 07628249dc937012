ALTER TABLE company ADD COLUMN merged_into TEXT;
CREATE INDEX company_merged_into ON company (merged_into);

CREATE TABLE company_merge (
    id TEXT PRIMARY KEY, gone TEXT NOT NULL, kept TEXT NOT NULL, merged_by TEXT NOT NULL, merged_at BIGINT NOT NULL,
    undone_by TEXT, undone_at BIGINT
);
CREATE INDEX company_merge_gone ON company_merge (gone);
CREATE INDEX company_merge_kept ON company_merge (kept);

CREATE TABLE company_merge_row (
    merge_id TEXT NOT NULL, kind TEXT NOT NULL, row_id TEXT NOT NULL, PRIMARY KEY (merge_id, kind, row_id)
);

UPDATE company SET name_fold = '';
UPDATE target SET company_fold = '', name_fold = '';
