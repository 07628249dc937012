CREATE TABLE deal (
    id TEXT PRIMARY KEY, version INTEGER NOT NULL, company TEXT, company_name TEXT NOT NULL, company_key TEXT NOT NULL, owner TEXT,
    name TEXT NOT NULL, stage TEXT NOT NULL, phase TEXT NOT NULL, called TEXT NOT NULL, because TEXT, amount TEXT, currency TEXT,
    stage_at BIGINT, amount_at BIGINT, name_at BIGINT, hidden INTEGER NOT NULL, opened_at BIGINT NOT NULL, moved_at BIGINT NOT NULL,
    credited INTEGER NOT NULL CHECK (credited BETWEEN 0 AND 100)
);
CREATE INDEX deal_company ON deal (company);
CREATE INDEX deal_company_key ON deal (company_key);

CREATE TABLE deal_origin (
    source TEXT NOT NULL, external_id TEXT NOT NULL, deal TEXT NOT NULL, PRIMARY KEY (source, external_id)
);
CREATE INDEX deal_origin_deal ON deal_origin (deal);

CREATE TABLE deal_contact (
    deal TEXT NOT NULL, address TEXT NOT NULL, PRIMARY KEY (deal, address)
);
CREATE INDEX deal_contact_address ON deal_contact (address);

CREATE TABLE deal_turn (
    deal TEXT NOT NULL, number INTEGER NOT NULL, was TEXT, stage TEXT NOT NULL, phase TEXT NOT NULL, called TEXT NOT NULL,
    because TEXT, amount TEXT, currency TEXT, source TEXT NOT NULL, source_key TEXT NOT NULL, actor TEXT NOT NULL, why TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (deal, number)
);

CREATE TABLE credit (
    id TEXT PRIMARY KEY, deal TEXT NOT NULL, introduction TEXT NOT NULL, role TEXT NOT NULL,
    share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100), state TEXT NOT NULL, evidence TEXT NOT NULL, decided_by TEXT NOT NULL,
    at BIGINT NOT NULL, UNIQUE (deal, introduction)
);
CREATE INDEX credit_introduction ON credit (introduction);
CREATE INDEX credit_state ON credit (state);

CREATE TABLE credit_turn (
    credit TEXT NOT NULL, number INTEGER NOT NULL, state TEXT NOT NULL, role TEXT NOT NULL, share INTEGER NOT NULL, actor TEXT NOT NULL,
    why TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (credit, number)
);
