CREATE TABLE webhook_delivery (
    event TEXT NOT NULL, endpoint TEXT NOT NULL, place BIGINT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL,
    attempts INTEGER NOT NULL, created_at BIGINT NOT NULL, due_at BIGINT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (event, endpoint)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint, state, place);

CREATE TABLE webhook_endpoint (
    endpoint TEXT PRIMARY KEY, failures INTEGER NOT NULL, disabled_at BIGINT
);
