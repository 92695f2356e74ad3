package onrecord.chat.ledger;

import static onrecord.chat.ledger.Rows.IS_PLACE;

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

    void add(Rows rows, Place place, Delivery.Key key, String question, Instant now) throws SQLException {
        rows.change("""
                INSERT INTO thread (surface, workspace, channel, thread, answered, last) VALUES (?, ?, ?, ?, FALSE, ?)
                ON CONFLICT (surface, workspace, channel, thread) DO UPDATE SET last = excluded.last""",
                place.surface(), place.workspace(), place.channel(), place.thread(), now.toEpochMilli());
        long thread = id(rows, place).getFirst();
        rows.change(
                "INSERT INTO asked (thread, key, text) VALUES (?, ?, ?) ON CONFLICT (thread, key) DO NOTHING",
                thread, key.text(), Visible.beginning(question, LONGEST));
        rows.change("""
                DELETE FROM asked WHERE thread = ? AND id NOT IN
                    (SELECT id FROM asked WHERE thread = ? ORDER BY id DESC LIMIT ?)""",
                thread, thread, Ledger.QUESTIONS_KEPT);
    }

    /** What only its asker saw does not make the bot a part of the thread. */
    void markAnswered(Rows rows, Delivery.Key key, Instant now) throws SQLException {
        rows.change(
                """
                        INSERT INTO thread (surface, workspace, channel, thread, answered, last)
                        SELECT surface, workspace, channel, thread, TRUE, CAST(? AS BIGINT) FROM delivery WHERE key = ? AND NOT ephemeral
                        ON CONFLICT (surface, workspace, channel, thread) DO UPDATE SET answered = TRUE, last = excluded.last""",
                now.toEpochMilli(), key.text());
    }

    Conversation find(Rows rows, Place place, Instant since) throws SQLException {
        List<Boolean> answered = rows.select(row -> row.flag("answered"),
                "SELECT answered FROM thread WHERE " + IS_PLACE + " AND last >= ?",
                place.surface(), place.workspace(), place.channel(), place.thread(), since.toEpochMilli());
        if (answered.isEmpty()) {
            return Conversation.NEW;
        }
        List<Asked> asked = rows.select(
                row -> new Asked(new Delivery.Key(row.text("key")), row.text("text")),
                "SELECT key, text FROM asked WHERE thread = ? ORDER BY id", id(rows, place).getFirst());
        return new Conversation(asked, answered.getFirst());
    }

    int purge(Rows rows, Instant before, int most) throws SQLException {
        return rows.change("DELETE FROM thread WHERE id IN (SELECT id FROM thread WHERE last < ? LIMIT ?)",
                before.toEpochMilli(), most);
    }

    private static List<Long> id(Rows rows, Place place) throws SQLException {
        return rows.select(row -> row.number("id"), "SELECT id FROM thread WHERE " + IS_PLACE,
                place.surface(), place.workspace(), place.channel(), place.thread());
    }
}
