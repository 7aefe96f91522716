CREATE TABLE request_reference (
  year    integer NOT NULL,
  partner text NOT NULL,
  last    integer NOT NULL,
  PRIMARY KEY (year, partner)
);

-- id is the same at both nodes: it is the conversation of every message of the case. Names of people and authorities
-- stand here as they were then: a later change of the register does not rewrite a case.
CREATE TABLE request (
  id                 uuid PRIMARY KEY,
  side               text NOT NULL,
  version            integer NOT NULL,
  our_reference      text NOT NULL UNIQUE,
  their_reference    text NOT NULL,
  agreement          text NOT NULL,
  partner            text NOT NULL,
  subject            text NOT NULL,
  topics             text[] NOT NULL,
  state              text NOT NULL,
  urgent             boolean NOT NULL,
  oral_unconfirmed   boolean NOT NULL,
  our_authority      text NOT NULL,
  our_authority_name text NOT NULL,
  their_authority    text NOT NULL,
  holder             text NOT NULL,
  holder_name        text NOT NULL,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  due_at             timestamptz
);
CREATE INDEX request_newest ON request (updated_at DESC);
CREATE INDEX request_state ON request (state, updated_at DESC);
CREATE INDEX request_authority ON request (our_authority, updated_at DESC);

-- authors: everybody who wrote or submitted it; none of them may release it.
CREATE TABLE correspondence (
  id            uuid PRIMARY KEY,
  request       uuid NOT NULL REFERENCES request ON DELETE CASCADE,
  type          text NOT NULL,
  outgoing      boolean NOT NULL,
  state         text NOT NULL,
  authors       text[] NOT NULL,
  by_name       text NOT NULL,
  releaser_name text NOT NULL,
  at            timestamptz NOT NULL,
  delivered_at  timestamptz,
  manifest_id   text UNIQUE,
  decision      uuid,
  cites         text[] NOT NULL,
  refusal_code  text NOT NULL,
  content       text NOT NULL
);
CREATE INDEX correspondence_request ON correspondence (request, at);
CREATE INDEX correspondence_awaiting ON correspondence (request) WHERE state = 'AWAITING_RELEASE';

CREATE TABLE request_step (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request  uuid NOT NULL REFERENCES request ON DELETE CASCADE,
  at       timestamptz NOT NULL,
  act      text NOT NULL,
  by_name  text NOT NULL,
  words    text NOT NULL,
  cites    text[] NOT NULL,
  decision uuid
);
CREATE INDEX request_step_request ON request_step (request, id);
