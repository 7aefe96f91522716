-- What an official has begun to write and not yet sent: one for each person, case and kind of short letter. Versions
-- come from one sequence, so that a number once seen never means another text.
CREATE SEQUENCE letter_draft_version AS integer;

CREATE TABLE letter_draft (
  request  uuid NOT NULL REFERENCES request ON DELETE CASCADE,
  officer  text NOT NULL,
  kind     text NOT NULL,
  version  integer NOT NULL DEFAULT nextval('letter_draft_version'),
  saved_at timestamptz NOT NULL,
  fields   text NOT NULL,
  PRIMARY KEY (request, officer, kind)
);
