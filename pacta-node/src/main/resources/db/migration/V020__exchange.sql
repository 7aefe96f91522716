-- Trust cards of partners (Art. 13): every version ever imported; the fingerprint was compared by people.
CREATE TABLE exchange_trust_card (
  party       text NOT NULL,
  version     integer NOT NULL,
  card        text NOT NULL,
  tls_pin     text NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by text NOT NULL,
  revoked_at  timestamptz,
  PRIMARY KEY (party, version)
);
CREATE INDEX exchange_trust_card_pin ON exchange_trust_card (tls_pin);

-- The row is the lock that makes the sequence gapless and equal to the commit order.
CREATE TABLE exchange_outgoing_channel (
  channel          text PRIMARY KEY,
  agreement        text NOT NULL,
  partner          text NOT NULL,
  last_sequence    bigint NOT NULL,
  last_manifest_id text
);

-- The envelope is dropped with the receipt: sealed bytes are a second copy of the content.
CREATE TABLE exchange_outgoing (
  manifest_id   text PRIMARY KEY,
  channel       text NOT NULL REFERENCES exchange_outgoing_channel,
  sequence      bigint NOT NULL,
  agreement     text NOT NULL,
  partner       text NOT NULL,
  type          text NOT NULL,
  conversation  uuid NOT NULL,
  created       timestamptz NOT NULL,
  manifest      text NOT NULL,
  salt          bytea,
  envelope      bytea,
  receipt       text,
  accepted      boolean,
  code          text,
  cites         text,
  record_digest text,
  received_at   timestamptz,
  recorded_at   timestamptz,
  UNIQUE (channel, sequence),
  CHECK (receipt IS NOT NULL OR envelope IS NOT NULL)
);
CREATE INDEX exchange_outgoing_waiting ON exchange_outgoing (channel, sequence) WHERE receipt IS NULL;
CREATE INDEX exchange_outgoing_conversation ON exchange_outgoing (conversation);

-- Who delivers a channel and when it is tried again; apart from the channel so that queueing never waits for it.
CREATE TABLE exchange_delivery (
  channel         text PRIMARY KEY REFERENCES exchange_outgoing_channel,
  holder          uuid,
  lease_until     timestamptz,
  failed_attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  last_code       text
);

CREATE TABLE exchange_incoming_channel (
  channel          text PRIMARY KEY,
  agreement        text NOT NULL,
  partner          text NOT NULL,
  last_sequence    bigint NOT NULL,
  last_manifest_id text,
  frozen_at        timestamptz
);

-- Kept for ever: the unique keys are what makes a repeat a repeat. No content here.
CREATE TABLE exchange_incoming (
  manifest_id  text PRIMARY KEY,
  channel      text NOT NULL REFERENCES exchange_incoming_channel,
  sequence     bigint NOT NULL,
  agreement    text NOT NULL,
  partner      text NOT NULL,
  type         text NOT NULL,
  conversation uuid NOT NULL,
  created      timestamptz NOT NULL,
  received_at  timestamptz NOT NULL,
  manifest     text NOT NULL,
  salt         bytea,
  accepted     boolean NOT NULL,
  code         text,
  receipt      text NOT NULL,
  UNIQUE (channel, sequence)
);
CREATE INDEX exchange_incoming_conversation ON exchange_incoming (conversation);

-- The second of two different messages under one number: evidence.
CREATE TABLE exchange_contradiction (
  manifest_id text PRIMARY KEY,
  channel     text NOT NULL REFERENCES exchange_incoming_channel,
  sequence    bigint NOT NULL,
  manifest    text NOT NULL,
  received_at timestamptz NOT NULL
);

CREATE TABLE exchange_refusal (
  code     text NOT NULL,
  partner  text NOT NULL,
  refusals bigint NOT NULL,
  last_at  timestamptz NOT NULL,
  PRIMARY KEY (code, partner)
);
