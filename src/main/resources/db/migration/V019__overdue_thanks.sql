-- Who has heard that a thank-you is overdue: 0 nobody but its owner, 1 the company's owner, 2 the approvers.
ALTER TABLE thank_you ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
