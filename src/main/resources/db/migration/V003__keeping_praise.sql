CREATE TABLE permission (
    praise TEXT PRIMARY KEY, state TEXT NOT NULL, recorded_by TEXT NOT NULL, recorded_at BIGINT NOT NULL
);
CREATE INDEX permission_state ON permission (state);
