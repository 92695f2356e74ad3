package onrecord.chat.ledger;

import static onrecord.chat.ledger.Rows.IS_PLACE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import onrecord.chat.Conversation;
import onrecord.chat.Conversation.Asked;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.Visible;

/** The threads, and the last questions of each. */
final class Threads {

    /** No question is read beyond this. */
    private static final int LONGEST = 4_000;

    void add(Connection connection, Place place, Delivery.Key key, String question, Instant now) throws SQLException {
        Rows.change(connection, """
                INSERT INTO thread (surface, workspace, channel, thread, answered, last) VALUES (?, ?, ?, ?, 0, ?)
                ON CONFLICT (surface, workspace, channel, thread) DO UPDATE SET last = excluded.last""",
                place.surface(), place.workspace(), place.channel(), place.thread(), Rows.time(now));
        long thread = id(connection, place).getFirst();
        Rows.change(connection,
                "INSERT INTO asked (thread, key, text) VALUES (?, ?, ?) ON CONFLICT (thread, key) DO NOTHING",
                thread, key.text(), Visible.beginning(question, LONGEST));
        Rows.change(connection, """
                DELETE FROM asked WHERE thread = ? AND id NOT IN
                    (SELECT id FROM asked WHERE thread = ? ORDER BY id DESC LIMIT ?)""",
                thread, thread, Ledger.QUESTIONS_KEPT);
    }

    /** What only its asker saw does not make the bot a part of the thread. */
    void markAnswered(Connection connection, Delivery.Key key, Instant now) throws SQLException {
        Rows.change(connection, """
                INSERT INTO thread (surface, workspace, channel, thread, answered, last)
                SELECT surface, workspace, channel, thread, 1, ? FROM delivery WHERE key = ? AND NOT ephemeral
                ON CONFLICT (surface, workspace, channel, thread) DO UPDATE SET answered = 1, last = excluded.last""",
                Rows.time(now), key.text());
    }

    Conversation find(Connection connection, Place place, Instant since) throws SQLException {
        List<Boolean> answered = Rows.select(connection, row -> row.getBoolean("answered"),
                "SELECT answered FROM thread WHERE " + IS_PLACE + " AND last >= ?",
                place.surface(), place.workspace(), place.channel(), place.thread(), Rows.time(since));
        if (answered.isEmpty()) {
            return Conversation.NEW;
        }
        List<Asked> asked = Rows.select(connection,
                row -> new Asked(new Delivery.Key(row.getString("key")), row.getString("text")),
                "SELECT key, text FROM asked WHERE thread = ? ORDER BY id", id(connection, place).getFirst());
        return new Conversation(asked, answered.getFirst());
    }

    void purge(Connection connection, Instant before) throws SQLException {
        Rows.change(connection, "DELETE FROM thread WHERE last < ?", Rows.time(before));
    }

    private static List<Long> id(Connection connection, Place place) throws SQLException {
        return Rows.select(connection, row -> row.getLong("id"), "SELECT id FROM thread WHERE " + IS_PLACE,
                place.surface(), place.workspace(), place.channel(), place.thread());
    }
}
