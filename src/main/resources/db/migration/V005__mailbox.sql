CREATE TABLE mail_cursor (
    mailbox TEXT PRIMARY KEY, uid_validity BIGINT NOT NULL, uid BIGINT NOT NULL, since BIGINT, seen_at BIGINT NOT NULL,
    renumbered_at BIGINT
);
INSERT INTO mail_cursor (mailbox, uid_validity, uid, seen_at)
    SELECT seen.mailbox, seen.uid_validity, MAX(seen.uid),
        (SELECT COALESCE(MAX(received_at), 0) FROM inbound WHERE source = 'MAIL')
    FROM mail_seen seen
    WHERE seen.uid_validity = (SELECT MAX(newest.uid_validity) FROM mail_seen newest WHERE newest.mailbox = seen.mailbox)
    GROUP BY seen.mailbox, seen.uid_validity;

CREATE TABLE mail_content (
    sha256 TEXT PRIMARY KEY
);
INSERT INTO mail_content (sha256) SELECT DISTINCT sha256 FROM mail_seen;
DROP INDEX mail_seen_content;

CREATE TABLE mail_quarantine (
    mailbox TEXT NOT NULL, uid_validity BIGINT NOT NULL, uid BIGINT NOT NULL, raw ${bytes} NOT NULL, why TEXT NOT NULL,
    at BIGINT NOT NULL, PRIMARY KEY (mailbox, uid_validity, uid)
);

CREATE TABLE sealed (
    name TEXT PRIMARY KEY, value ${bytes} NOT NULL
);
