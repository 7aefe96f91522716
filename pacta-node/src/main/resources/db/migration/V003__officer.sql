CREATE TABLE officer (
  id              text PRIMARY KEY,
  sign_in_name    text NOT NULL UNIQUE,
  display_name    text NOT NULL,
  authority       text NOT NULL REFERENCES authority,
  password_hash   text NOT NULL,
  active          boolean NOT NULL DEFAULT true,
  failure_count   integer NOT NULL DEFAULT 0,
  throttled_until timestamptz NOT NULL DEFAULT 'epoch'
);
CREATE TABLE officer_role (
  officer text NOT NULL REFERENCES officer,
  role    text NOT NULL,
  PRIMARY KEY (officer, role)
);
CREATE TABLE officer_token (
  token_hash text PRIMARY KEY,
  officer    text NOT NULL REFERENCES officer,
  ends_at    timestamptz NOT NULL
);
CREATE INDEX officer_token_ends ON officer_token (ends_at);
