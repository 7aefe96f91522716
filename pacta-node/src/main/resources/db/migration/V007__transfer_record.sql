CREATE TABLE transfer_record (
  id                 uuid PRIMARY KEY,
  kind               text NOT NULL,
  request            uuid NOT NULL,
  request_reference  text NOT NULL,
  our_authority      text NOT NULL,
  partner            text NOT NULL,
  manifest_id        text NOT NULL,
  at                 timestamptz NOT NULL,
  from_authority     text NOT NULL,
  to_authority       text NOT NULL,
  purpose            text NOT NULL,
  list_of_data       text NOT NULL,
  categories         text[] NOT NULL,
  special_categories text[] NOT NULL,
  destroy_by         date NOT NULL,
  handling_code      text NOT NULL,
  conditions         text[] NOT NULL,
  digest             text NOT NULL,
  partner_digest     text,
  UNIQUE (manifest_id, kind)
);
CREATE INDEX transfer_record_newest ON transfer_record (at DESC);
CREATE INDEX transfer_record_request ON transfer_record (request);
CREATE INDEX transfer_record_due ON transfer_record (destroy_by);
