-- The same tables as the second format of SQLite, from which the formats of both go on. Times are milliseconds since 1970.
CREATE TABLE delivery (
    key TEXT PRIMARY KEY,
    surface TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    "user" TEXT NOT NULL,
    text TEXT NOT NULL,
    way TEXT NOT NULL,
    ephemeral BOOLEAN NOT NULL,
    address TEXT,
    received BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('taken', 'sending', 'answered', 'failed')),
    outcome TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL);
CREATE INDEX delivery_by_age ON delivery (received);
CREATE INDEX delivery_unanswered ON delivery (surface, received) WHERE state IN ('taken', 'sending');
CREATE TABLE thread (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    surface TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    answered BOOLEAN NOT NULL,
    last BIGINT NOT NULL,
    UNIQUE (surface, workspace, channel, thread));
CREATE INDEX thread_by_age ON thread (last);
CREATE TABLE asked (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    thread BIGINT NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (thread, key));
CREATE TABLE ticket (
    key TEXT PRIMARY KEY,
    surface TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    "user" TEXT NOT NULL,
    page INTEGER NOT NULL,
    kept BIGINT NOT NULL);
CREATE INDEX ticket_by_age ON ticket (kept);
CREATE TABLE ticket_question (
    ticket TEXT NOT NULL REFERENCES ticket (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (ticket, position));
CREATE TABLE process (
    id TEXT PRIMARY KEY,
    alive_until BIGINT NOT NULL);
