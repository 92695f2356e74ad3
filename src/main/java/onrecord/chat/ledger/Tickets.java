package onrecord.chat.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import onrecord.chat.Place;
import onrecord.chat.Ticket;

/** What buttons stand for. */
final class Tickets {

    /** 128 bits: nobody finds a key by trying. */
    private static final int KEY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void add(Connection connection, String key, Ticket ticket, Instant now) throws SQLException {
        Place place = ticket.place();
        Rows.change(connection, "INSERT INTO ticket (key, surface, workspace, channel, thread, user, page, kept)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                key, place.surface(), place.workspace(), place.channel(), place.thread(), ticket.user(), ticket.page(),
                Rows.time(now));
        for (int i = 0; i < ticket.questions().size(); i++) {
            Rows.change(connection, "INSERT INTO ticket_question (ticket, position, text) VALUES (?, ?, ?)",
                    key, i, ticket.questions().get(i));
        }
    }

    Optional<Ticket> find(Connection connection, String key, Instant since) throws SQLException {
        List<String> questions = Rows.select(connection, row -> row.getString("text"),
                "SELECT text FROM ticket_question WHERE ticket = ? ORDER BY position", key);
        return Rows.select(connection,
                row -> new Ticket(Rows.place(row), row.getString("user"), questions, row.getInt("page")),
                "SELECT * FROM ticket WHERE key = ? AND kept >= ?", key, Rows.time(since)).stream().findFirst();
    }

    void purge(Connection connection, Instant before) throws SQLException {
        Rows.change(connection, "DELETE FROM ticket WHERE kept < ?", Rows.time(before));
    }
}
