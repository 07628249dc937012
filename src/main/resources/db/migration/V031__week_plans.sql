CREATE TABLE week_plan (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, week TEXT NOT NULL, made_at BIGINT NOT NULL, sent INTEGER NOT NULL DEFAULT 0,
    UNIQUE (owner, week)
);

CREATE TABLE week_plan_row (
    plan TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, who TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (plan, place)
);
