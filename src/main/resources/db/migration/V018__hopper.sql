-- How often somebody in the hopper was written to without an answer, when last, how long they rest between, and what ended it.
ALTER TABLE hopper ADD COLUMN touches INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hopper ADD COLUMN touched_at BIGINT;
ALTER TABLE hopper ADD COLUMN interval_days INTEGER NOT NULL DEFAULT 90;
ALTER TABLE hopper ADD COLUMN ended TEXT NOT NULL DEFAULT '';
CREATE INDEX hopper_about ON hopper (about);
