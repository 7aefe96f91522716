CREATE TABLE journal_head (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  sequence bigint NOT NULL,
  hash     text NOT NULL
);
INSERT INTO journal_head (sequence, hash) VALUES (0, '');

-- detail is text, not jsonb: the hash covers its exact characters.
CREATE TABLE journal (
  sequence bigint PRIMARY KEY,
  at       timestamptz NOT NULL,
  actor    text NOT NULL,
  act      text NOT NULL,
  subject  text NOT NULL,
  detail   text NOT NULL,
  hash     text NOT NULL
);
CREATE INDEX journal_subject ON journal (subject, sequence);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only';
END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
