package onrecord.chat.ledger;

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
 * @param membership who this process is
 */
record Deliveries(Membership membership) {

    private static final String UNANSWERED = "state IN ('taken', 'sending')";

    private static final String FINISH = "UPDATE delivery SET outcome = ?, address = NULL, state = ";
    private static final String WHERE = " WHERE key = ? AND " + UNANSWERED;

    boolean add(Rows rows, Delivery delivery) throws SQLException {
        Place place = delivery.place();
        ReplyAddress address = delivery.address();
        return rows.change("""
                INSERT INTO delivery (key, surface, workspace, channel, thread, "user", text, way, ephemeral, address,
                    received, state, owner)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'taken', ?) ON CONFLICT (key) DO NOTHING""",
                delivery.key().text(), place.surface(), place.workspace(), place.channel(), place.thread(),
                delivery.user(), delivery.text(), delivery.way().name(), delivery.ephemeral(),
                address == null ? null : address.url(), delivery.received().toEpochMilli(), membership.id()) == 1;
    }

    /**
     * Only what is this process's may be sent, and only while nobody can take it for dead. The row is locked by that:
     * whoever takes it away has done so before or does so after.
     */
    boolean markSending(Rows rows, Delivery.Key key) throws SQLException {
        return rows.change("UPDATE delivery SET state = 'sending' WHERE key = ? AND owner = ? AND " + UNANSWERED
                + " AND " + membership.isAlive(rows), key.text(), membership.id(), membership.id(),
                membership.margin()) == 1;
    }

    /** Whoever sent it: the address goes, nobody needs it any more. */
    void markAnswered(Rows rows, Delivery.Key key, String message) throws SQLException {
        rows.change(FINISH + "'answered'" + WHERE, message, key.text());
    }

    /** Unless it is another living process's by now, which may do better. */
    void markFailed(Rows rows, Delivery.Key key, String why) throws SQLException {
        rows.change(FINISH + "'failed'" + WHERE + " AND (owner = ? OR owner NOT IN (SELECT id FROM process))", why,
                key.text(), membership.id());
    }

    /** Makes what nobody alive has this process's. */
    void claim(Rows rows, String surface, Instant since) throws SQLException {
        List<Unanswered> found = find(rows, surface, since, "owner NOT IN (SELECT id FROM process) AND owner <> ?");
        rows.changeAll("UPDATE delivery SET owner = ? WHERE key = ?", membership.id(),
                found.stream().map(one -> one.delivery().key().text()).toList());
    }

    /** What this process has, oldest first. */
    List<Unanswered> own(Rows rows, String surface, Instant since) throws SQLException {
        return find(rows, surface, since, "owner = ?");
    }

    /** @param whose a condition with this process's name as its parameter */
    private List<Unanswered> find(Rows rows, String surface, Instant since, String whose) throws SQLException {
        return rows.select(Deliveries::unanswered, "SELECT * FROM delivery WHERE " + UNANSWERED
                + " AND surface = ? AND received >= ? AND " + whose + " ORDER BY received, key"
                + rows.dialect().forUpdate(), surface, since.toEpochMilli(), membership.id());
    }

    int purge(Rows rows, Instant before, int most) throws SQLException {
        return rows.change("DELETE FROM delivery WHERE key IN (SELECT key FROM delivery WHERE received < ? LIMIT ?)",
                before.toEpochMilli(), most);
    }

    private static Unanswered unanswered(Row row) throws SQLException {
        String address = row.textOrNull("address");
        var delivery = new Delivery(new Delivery.Key(row.text("key")), row.place(), row.text("user"), row.text("text"),
                Way.valueOf(row.text("way")), row.flag("ephemeral"), address == null ? null : new ReplyAddress(address),
                row.time("received"));
        return new Unanswered(delivery, row.text("state").equals("sending"));
    }
}
