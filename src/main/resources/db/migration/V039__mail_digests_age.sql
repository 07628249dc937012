-- When a mail was taken in, so that its digest can be let go years after.
ALTER TABLE mail_content ADD COLUMN at BIGINT NOT NULL DEFAULT 0;
UPDATE mail_content SET at = (SELECT COALESCE(MAX(received_at), 0) FROM inbound WHERE source = 'MAIL');
