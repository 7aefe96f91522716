CREATE TABLE disclosure (
  id             uuid PRIMARY KEY,
  request        uuid NOT NULL,
  at             timestamptz NOT NULL,
  officer        text NOT NULL,
  recipient_kind text NOT NULL,
  recipient      text NOT NULL,
  reason         text NOT NULL,
  decision       uuid NOT NULL
);
CREATE INDEX disclosure_request ON disclosure (request);
