package onrecord.chat.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger.Unanswered;
import onrecord.chat.Place;
import onrecord.chat.ReplyAddress;

/**
 * The questions that were written down, and how far each has come.
 *
 * @param owner names this process among all that ever opened the ledger
 */
record Deliveries(String owner) {

    private static final String UNANSWERED = "state IN ('taken', 'sending')";

    boolean add(Connection connection, Delivery delivery) throws SQLException {
        Place place = delivery.place();
        ReplyAddress address = delivery.address();
        return Rows.change(connection, """
                INSERT INTO delivery (key, surface, workspace, channel, thread, user, text, way, ephemeral, address,
                    received, state, owner)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'taken', ?) ON CONFLICT (key) DO NOTHING""",
                delivery.key().text(), place.surface(), place.workspace(), place.channel(), place.thread(),
                delivery.user(), delivery.text(), delivery.way().name(), delivery.ephemeral(),
                address == null ? null : address.url(), Rows.time(delivery.received()), owner) == 1;
    }

    void markSending(Connection connection, Delivery.Key key) throws SQLException {
        Rows.change(connection, "UPDATE delivery SET state = 'sending' WHERE key = ? AND state = 'taken'", key.text());
    }

    /** The address goes: nobody needs it any more. */
    void finish(Connection connection, Delivery.Key key, String state, String outcome) throws SQLException {
        Rows.change(connection,
                "UPDATE delivery SET state = ?, outcome = ?, address = NULL WHERE key = ? AND " + UNANSWERED,
                state, outcome, key.text());
    }

    /** Finds what nobody alive answers, and makes it ours. */
    List<Unanswered> claim(Connection connection, String surface, Instant since) throws SQLException {
        String condition = UNANSWERED + " AND owner <> ? AND surface = ? AND received >= ?";
        List<Unanswered> found = Rows.select(connection, Deliveries::unanswered,
                "SELECT * FROM delivery WHERE " + condition + " ORDER BY received, key", owner, surface,
                Rows.time(since));
        Rows.change(connection, "UPDATE delivery SET owner = ? WHERE " + condition, owner, owner, surface,
                Rows.time(since));
        return found;
    }

    void purge(Connection connection, Instant before) throws SQLException {
        Rows.change(connection, "DELETE FROM delivery WHERE received < ?", Rows.time(before));
    }

    private static Unanswered unanswered(ResultSet row) throws SQLException {
        String address = row.getString("address");
        var delivery = new Delivery(new Delivery.Key(row.getString("key")), Rows.place(row), row.getString("user"),
                row.getString("text"), Way.valueOf(row.getString("way")), row.getBoolean("ephemeral"),
                address == null ? null : new ReplyAddress(address), Instant.ofEpochMilli(row.getLong("received")));
        return new Unanswered(delivery, row.getString("state").equals("sending"));
    }
}
