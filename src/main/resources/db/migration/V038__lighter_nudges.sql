-- An ended one is looked for by its end alone, so that a delivery need not be written there too.
DROP INDEX nudge_unlooked;
CREATE INDEX nudge_unlooked ON nudge (id) WHERE ended_at IS NULL AND state IN ('DONE', 'CANCELLED', 'EXPIRED');
