-- As every OnRecord made it before formats were counted by Flyway. Never changed: a ledger of that time is taken for this one.
CREATE TABLE delivery (
    key TEXT PRIMARY KEY,
    surface TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    user TEXT NOT NULL,
    text TEXT NOT NULL,
    way TEXT NOT NULL,
    ephemeral INTEGER NOT NULL,
    address TEXT,
    received INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('taken', 'sending', 'answered', 'failed')),
    outcome TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL);
CREATE INDEX delivery_by_age ON delivery (received);
CREATE TABLE thread (
    id INTEGER PRIMARY KEY,
    surface TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    answered INTEGER NOT NULL,
    last INTEGER NOT NULL,
    UNIQUE (surface, workspace, channel, thread));
CREATE INDEX thread_by_age ON thread (last);
CREATE TABLE asked (
    id INTEGER PRIMARY KEY,
    thread INTEGER NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (thread, key));
CREATE TABLE ticket (
    key TEXT PRIMARY KEY,
    surface TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    user TEXT NOT NULL,
    page INTEGER NOT NULL,
    kept INTEGER NOT NULL);
CREATE INDEX ticket_by_age ON ticket (kept);
CREATE TABLE ticket_question (
    ticket TEXT NOT NULL REFERENCES ticket (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (ticket, position)) WITHOUT ROWID;
