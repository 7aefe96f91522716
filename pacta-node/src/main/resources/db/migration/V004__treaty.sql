-- Notes and other dated events of an agreement; the status in time is computed from them.
CREATE TABLE treaty_event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agreement   text NOT NULL,
  event       text NOT NULL,
  party       text,
  date        date NOT NULL,
  units       text[] NOT NULL DEFAULT '{}',
  recorded_at timestamptz NOT NULL
);
CREATE INDEX treaty_event_agreement ON treaty_event (agreement, date);

-- What each Party's national law says to cooperation under an agreement, as recorded at this node (Art. 1(2)).
CREATE TABLE national_law (
  agreement   text NOT NULL,
  party       text NOT NULL,
  allows      boolean NOT NULL,
  source      text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (agreement, party)
);

CREATE TABLE decision (
  id        uuid PRIMARY KEY,
  at        timestamptz NOT NULL,
  actor     text NOT NULL,
  agreement text NOT NULL,
  act       text NOT NULL,
  outcome   text NOT NULL,
  subject   text NOT NULL,
  cites     text[] NOT NULL,
  rules     text[] NOT NULL,
  record    text NOT NULL
);
CREATE INDEX decision_newest ON decision (agreement, at DESC);
CREATE INDEX decision_cites ON decision USING gin (cites);
CREATE INDEX decision_subject ON decision (subject);

-- Counted as decisions are taken, so that the agreement page needs no scan of all decisions.
CREATE TABLE decision_count (
  agreement text NOT NULL,
  unit      text NOT NULL,
  decisions integer NOT NULL,
  PRIMARY KEY (agreement, unit)
);
