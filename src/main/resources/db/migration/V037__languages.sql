-- The language of a teammate: what their Slack profile says, and what they chose themselves, which goes first.
ALTER TABLE teammate ADD COLUMN locale TEXT;
ALTER TABLE teammate ADD COLUMN language TEXT;
