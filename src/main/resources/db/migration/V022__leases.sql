-- Who holds what, for how long, and the fence that grows with each change of hands: a late holder's fence is refused.
CREATE TABLE lease (
    name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence BIGINT NOT NULL, ends_at BIGINT NOT NULL
);

ALTER TABLE delivery ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN leased_until BIGINT NOT NULL DEFAULT 0;
