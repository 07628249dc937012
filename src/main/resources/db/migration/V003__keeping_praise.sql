CREATE TABLE permission (
    praise TEXT PRIMARY KEY, state TEXT NOT NULL, recorded_by TEXT NOT NULL, recorded_at BIGINT NOT NULL
);
CREATE INDEX permission_state ON permission (state);

ALTER TABLE praise ADD COLUMN body_key TEXT NOT NULL DEFAULT '';
UPDATE praise SET body_key = LOWER(body);
CREATE INDEX praise_heard ON praise (heard_at);

ALTER TABLE activity ADD COLUMN why_salt TEXT;
ALTER TABLE activity ADD COLUMN why_digest TEXT;
