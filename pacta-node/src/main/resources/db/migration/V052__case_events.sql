-- What happened in each case, in the order in which it became known here: duties, and guards that ask about the past,
-- rest on it. facts: what the conditions of duties may read, as JSON.
CREATE TABLE case_event (
  sequence    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request     uuid NOT NULL,
  agreement   text NOT NULL,
  event       text NOT NULL,
  party       text NOT NULL,
  at          timestamptz NOT NULL,
  urgent      boolean NOT NULL,
  facts       text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX case_event_request ON case_event (request, sequence);
CREATE INDEX case_event_asked ON case_event (agreement, event, sequence DESC);

-- Cases whose first events were not kept: nothing may be concluded from one not being there.
CREATE TABLE case_begun_before (request uuid PRIMARY KEY);
INSERT INTO case_begun_before SELECT id FROM request WHERE state NOT IN ('DRAFT', 'AWAITING_RELEASE');

-- Rows from before stand as they are until an event they name ends them. Reckoned rows are worked out anew with each
-- event of their case: those open then, for the lists.
ALTER TABLE duty
  ALTER COLUMN due_at DROP NOT NULL,
  ADD COLUMN reckoned boolean NOT NULL DEFAULT false,
  ADD COLUMN target_at timestamptz,
  ADD COLUMN length text NOT NULL DEFAULT '',
  ADD COLUMN period text NOT NULL DEFAULT '',
  ADD COLUMN status text NOT NULL DEFAULT 'OPEN',
  ADD COLUMN missing text[] NOT NULL DEFAULT '{}',
  ADD COLUMN reckoning text NOT NULL DEFAULT '';
UPDATE duty SET status = CASE WHEN met_at IS NOT NULL THEN 'MET' WHEN paused_at IS NOT NULL THEN 'PAUSED' ELSE 'OPEN' END;
