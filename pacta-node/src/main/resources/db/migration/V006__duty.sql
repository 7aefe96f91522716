CREATE TABLE duty (
  id            uuid PRIMARY KEY,
  request       uuid NOT NULL,
  rule          text NOT NULL,
  bearer        text NOT NULL,
  ours          boolean NOT NULL,
  says          text NOT NULL,
  term          text NOT NULL,
  cite          text[] NOT NULL,
  ended_by      text[] NOT NULL,
  paused_by     text[] NOT NULL,
  started_at    timestamptz NOT NULL,
  due_at        timestamptz NOT NULL,
  legal         boolean NOT NULL,
  target_source text NOT NULL,
  paused_at     timestamptz,
  met_at        timestamptz
);
CREATE INDEX duty_request ON duty (request);
CREATE INDEX duty_open ON duty (due_at) WHERE met_at IS NULL;
