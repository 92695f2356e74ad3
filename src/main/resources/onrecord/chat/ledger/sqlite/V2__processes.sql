-- Who works on what, by the same rules as where several processes share a ledger.
CREATE TABLE process (
    id TEXT PRIMARY KEY,
    alive_until INTEGER NOT NULL);
CREATE INDEX delivery_unanswered ON delivery (surface, received) WHERE state IN ('taken', 'sending');
