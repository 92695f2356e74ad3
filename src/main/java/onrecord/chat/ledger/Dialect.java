package onrecord.chat.ledger;

/** The little in which the two databases do not speak the same SQL. */
enum Dialect {

    SQLITE {
        @Override
        String now() {
            return "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
        }

        @Override
        String alone() {
            return "";
        }

        @Override
        String forUpdate() {
            return "";
        }

        @Override
        String stored(String text) {
            return text;
        }

        @Override
        String read(String stored) {
            return stored;
        }
    },

    POSTGRESQL {
        // Goes on within a transaction, unlike now(): who waited for a lock must not reckon with the time before.
        @Override
        String now() {
            return "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
        }

        // Only this program asks for this number, and only for this.
        @Override
        String alone() {
            return "SELECT pg_advisory_xact_lock(hashtext(current_schema()), 7373)";
        }

        @Override
        String forUpdate() {
            return " FOR UPDATE SKIP LOCKED";
        }

        // Its texts cannot hold U+0000; people's can.
        @Override
        String stored(String text) {
            return text.indexOf('\0') < 0 && text.indexOf(ESCAPE) < 0
                    ? text
                    : text.replace("" + ESCAPE, ESCAPE + "1").replace("\0", ESCAPE + "0");
        }

        @Override
        String read(String stored) {
            return stored.indexOf(ESCAPE) < 0
                    ? stored
                    : stored.replace(ESCAPE + "0", "\0").replace(ESCAPE + "1", "" + ESCAPE);
        }
    };

    /** Data Link Escape: what it was made for, and rarer in texts than a backslash. */
    private static final char ESCAPE = '\u0010';

    /** The database's own time in milliseconds, as an expression. Processes' clocks differ; this one does not. */
    abstract String now();

    /** What makes a transaction wait until no other that began so is running; empty where there is never another. */
    abstract String alone();

    /** What ends a query for rows that are about to be changed: those that somebody else is changing are left out. */
    abstract String forUpdate();

    /** A text as it can be stored. */
    abstract String stored(String text);

    /** The text that was stored. */
    abstract String read(String stored);
}
