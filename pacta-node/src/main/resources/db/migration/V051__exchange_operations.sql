-- The sender's own copy of the content, readable with its keys only, so that a waiting message can be sealed again
-- when the partner has changed its key. It goes with the receipt, as the envelope does.
ALTER TABLE exchange_outgoing ADD COLUMN own_copy bytea;

-- Since when it is known to people that messages of this channel wait too long.
ALTER TABLE exchange_delivery ADD COLUMN escalated_at timestamptz;
