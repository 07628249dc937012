ALTER TABLE nudge ADD COLUMN next_at BIGINT;
ALTER TABLE nudge ADD COLUMN times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nudge ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE nudge ADD COLUMN holder TEXT;
ALTER TABLE nudge ADD COLUMN claimed_until BIGINT;

UPDATE nudge SET next_at = due WHERE state IN ('PLANNED', 'SNOOZED');
UPDATE nudge SET times = 1 WHERE state = 'DELIVERED';

DROP INDEX nudge_due;
CREATE INDEX nudge_next ON nudge (next_at, id) WHERE next_at IS NOT NULL;

CREATE TABLE bundle (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, day TEXT NOT NULL, place INTEGER NOT NULL, at BIGINT NOT NULL, full_up INTEGER NOT NULL,
    UNIQUE (owner, day, place)
);

CREATE TABLE bundle_nudge (
    bundle TEXT NOT NULL, place INTEGER NOT NULL, nudge TEXT NOT NULL, PRIMARY KEY (bundle, place)
);
CREATE INDEX bundle_nudge_nudge ON bundle_nudge (nudge);
