-- One row for each answered call of a program that must not be done twice; forgotten after a day.
-- It holds what was answered, which by the API's rule is never case content.
CREATE TABLE repeatable_call (
  officer      text NOT NULL REFERENCES officer,
  call_key     text NOT NULL,
  path         text NOT NULL,
  body_sha256  text NOT NULL,
  status       integer,
  content_type text NOT NULL DEFAULT '',
  etag         text NOT NULL DEFAULT '',
  location     text NOT NULL DEFAULT '',
  body         text NOT NULL DEFAULT '',
  called_at    timestamptz NOT NULL,
  PRIMARY KEY (officer, call_key)
);
CREATE INDEX repeatable_call_age ON repeatable_call (called_at);
