CREATE TABLE work_time (
    teammate TEXT PRIMARY KEY, hours TEXT, days TEXT NOT NULL, country TEXT, quiet TEXT NOT NULL, per_day INTEGER, rhythm TEXT
);

CREATE TABLE day_off (
    teammate TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, PRIMARY KEY (teammate, first_day, last_day)
);

CREATE TABLE away (teammate TEXT PRIMARY KEY, since BIGINT NOT NULL, ends BIGINT, words TEXT NOT NULL);
