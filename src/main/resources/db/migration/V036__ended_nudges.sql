-- When it was first found ended, so that it can be let go a while after.
ALTER TABLE nudge ADD COLUMN ended_at BIGINT;
CREATE INDEX nudge_unlooked ON nudge (id) WHERE next_at IS NULL AND ended_at IS NULL;
CREATE INDEX nudge_ended ON nudge (ended_at) WHERE ended_at IS NOT NULL;
