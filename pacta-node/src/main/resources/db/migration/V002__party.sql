CREATE TABLE authority (
  id            text PRIMARY KEY,
  party         text NOT NULL,
  name          text NOT NULL,
  contact_point boolean NOT NULL,
  valid_from    timestamptz NOT NULL
);
