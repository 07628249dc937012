ALTER TABLE ask ADD COLUMN card_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ask ADD COLUMN joined TEXT;
ALTER TABLE ask ADD COLUMN target_not_before BIGINT;
CREATE INDEX ask_target ON ask (target);
CREATE INDEX ask_joined ON ask (joined);
UPDATE ask SET state = 'ADVISED' WHERE kind = 'ADVICE' AND state = 'WILLING';
UPDATE ask SET introducer_side = 'HESITANT' WHERE state = 'HESITANT';
UPDATE ask SET target_side = 'NOT_CONTACTED' WHERE state IN ('QUESTION', 'WILLING', 'HESITANT', 'SILENT', 'DECLINED', 'UNABLE', 'ADVISED');

CREATE TABLE ask_turn (
    ask TEXT NOT NULL, number INTEGER NOT NULL, was TEXT NOT NULL, became TEXT NOT NULL, actor TEXT NOT NULL, why TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (ask, number)
);
CREATE TABLE introducer_turn (
    ask TEXT NOT NULL, number INTEGER NOT NULL, was TEXT NOT NULL, became TEXT NOT NULL, actor TEXT NOT NULL, why TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (ask, number)
);
CREATE TABLE target_turn (
    ask TEXT NOT NULL, number INTEGER NOT NULL, was TEXT NOT NULL, became TEXT NOT NULL, actor TEXT NOT NULL, why TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (ask, number)
);

UPDATE company SET segment = 'partner' WHERE REPLACE(LOWER(segment), ' ', '-') IN ('strategic-partner', 'strategic-partners', 'partners');
UPDATE target SET segment = 'partner' WHERE REPLACE(LOWER(segment), ' ', '-') IN ('strategic-partner', 'strategic-partners', 'partners');
UPDATE company SET segment = REPLACE(segment, ' ', '-');
UPDATE target SET segment = REPLACE(segment, ' ', '-');

CREATE TABLE card_version (
    segment TEXT NOT NULL, version INTEGER NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, what TEXT NOT NULL, filled_by TEXT,
    filled_at BIGINT NOT NULL, PRIMARY KEY (segment, version)
);
INSERT INTO card_version (segment, version, who, why, what, filled_by, filled_at)
    SELECT CASE WHEN REPLACE(LOWER(segment), ' ', '-') IN ('strategic-partner', 'strategic-partners', 'partners') THEN 'partner'
        ELSE REPLACE(segment, ' ', '-') END, 1, who, why, what, NULL, filled_at
    FROM profile_card WHERE true ORDER BY segment ON CONFLICT (segment, version) DO NOTHING;
DROP TABLE profile_card;

CREATE TABLE qualification (
    introduction TEXT PRIMARY KEY, fit TEXT NOT NULL, words TEXT NOT NULL, segment TEXT NOT NULL, card_version INTEGER NOT NULL,
    decided_by TEXT NOT NULL, at BIGINT NOT NULL
);

CREATE TABLE favour (
    id TEXT PRIMARY KEY, contact TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, done_by TEXT NOT NULL, at BIGINT NOT NULL
);
CREATE INDEX favour_contact ON favour (contact);
