package onrecord.chat.ledger;

import java.security.SecureRandom;
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

    void add(Rows rows, String key, Ticket ticket, Instant now) throws SQLException {
        Place place = ticket.place();
        rows.change("INSERT INTO ticket (key, surface, workspace, channel, thread, \"user\", page, kept)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                key, place.surface(), place.workspace(), place.channel(), place.thread(), ticket.user(), ticket.page(),
                now.toEpochMilli());
        for (int i = 0; i < ticket.questions().size(); i++) {
            rows.change("INSERT INTO ticket_question (ticket, position, text) VALUES (?, ?, ?)",
                    key, i, ticket.questions().get(i));
        }
    }

    Optional<Ticket> find(Rows rows, String key, Instant since) throws SQLException {
        List<String> questions = rows.select(row -> row.text("text"),
                "SELECT text FROM ticket_question WHERE ticket = ? ORDER BY position", key);
        return rows.select(
                row -> new Ticket(row.place(), row.text("user"), questions, Math.toIntExact(row.number("page"))),
                "SELECT * FROM ticket WHERE key = ? AND kept >= ?", key, since.toEpochMilli()).stream().findFirst();
    }

    int purge(Rows rows, Instant before, int most) throws SQLException {
        return rows.change("DELETE FROM ticket WHERE key IN (SELECT key FROM ticket WHERE kept < ? LIMIT ?)",
                before.toEpochMilli(), most);
    }
}
