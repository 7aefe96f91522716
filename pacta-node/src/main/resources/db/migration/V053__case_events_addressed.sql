-- Whom an event of a case is addressed to: the other side. Not known of what happened before: such an event counts for
-- whomever something is owed to.
ALTER TABLE case_event ADD COLUMN addressee text;
