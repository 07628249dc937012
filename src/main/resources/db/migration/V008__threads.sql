ALTER TABLE reply ADD COLUMN tie TEXT NOT NULL DEFAULT 'SURE';
ALTER TABLE reply ADD COLUMN brought TEXT;
ALTER TABLE reply ADD COLUMN brought_name TEXT NOT NULL DEFAULT '';
ALTER TABLE reply ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE reply ADD COLUMN refs TEXT NOT NULL DEFAULT '';
UPDATE reply SET tie = 'SOMEBODY_ELSE' WHERE by_asked_person = 0;
CREATE INDEX reply_message ON reply (message_id);

CREATE TABLE contact_address (
    address TEXT PRIMARY KEY, contact TEXT NOT NULL
);
CREATE INDEX contact_address_contact ON contact_address (contact);

CREATE TABLE participant (
    introduction TEXT NOT NULL, address TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (introduction, address)
);
CREATE INDEX participant_address ON participant (address);
