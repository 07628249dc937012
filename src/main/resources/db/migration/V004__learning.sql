CREATE TABLE mark (
    id TEXT PRIMARY KEY, praise TEXT, contact TEXT, words TEXT NOT NULL, is_praise INTEGER NOT NULL,
    marked_by TEXT NOT NULL, marked_at BIGINT NOT NULL, undone_at BIGINT
);
CREATE INDEX mark_counting ON mark (undone_at, marked_at);
CREATE INDEX mark_praise ON mark (praise);
CREATE INDEX mark_contact ON mark (contact);

ALTER TABLE praise ADD COLUMN band TEXT NOT NULL DEFAULT 'SURE';
