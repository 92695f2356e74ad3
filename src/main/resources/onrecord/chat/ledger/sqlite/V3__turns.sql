-- What the processes of a bot do one after the other; nobody's turn comes before that time, in milliseconds since 1970.
CREATE TABLE turn (
    name TEXT PRIMARY KEY,
    free INTEGER NOT NULL);
