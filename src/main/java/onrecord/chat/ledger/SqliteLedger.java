package onrecord.chat.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onrecord.chat.Conversation;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.Ticket;

/** The ledger in one SQLite file. One process at a time can have it open. */
public final class SqliteLedger implements Ledger {

    private static final String FILE = "ledger.db";
    private static final String LOCK = "ledger.lock";

    /** Often enough that the file does not grow, and seldom enough that nobody waits for it. */
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    private final Hold hold;
    private final Database database;
    private final Clock clock;
    private final Deliveries deliveries = new Deliveries(UUID.randomUUID().toString());
    private final Threads threads = new Threads();
    private final Tickets tickets = new Tickets();
    /** Read and written by whoever has the database's turn. */
    private Instant purged = Instant.MIN;

    private SqliteLedger(Hold hold, Database database, Clock clock) {
        this.hold = hold;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the ledger of a data folder; makes folder and ledger if they are not there.
     *
     * @throws Unavailable if another process has it open, it cannot be written, is damaged or was
     *     written by a newer program
     */
    public static SqliteLedger open(Path folder, Clock clock) {
        Path file = folder.toAbsolutePath().resolve(FILE);
        var faults = new Faults(file);
        makeFile(file, faults);
        Hold hold = Hold.of(file.resolveSibling(LOCK), faults);
        try {
            return new SqliteLedger(hold, Database.open(file), clock);
        } catch (RuntimeException | Error e) {
            hold.close();
            throw e;
        }
    }

    /** For the owner's eyes only: people's questions stand in it. SQLite's further files follow this one. */
    private static void makeFile(Path file, Faults faults) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            boolean posix = Files.getFileStore(file.resolveSibling(".")).supportsFileAttributeView("posix");
            if (posix) {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException known) {
            // Opened as it is, or refused by SQLite.
        } catch (IOException e) {
            throw faults.unwritable(e);
        }
    }

    @Override
    public boolean take(Delivery delivery) {
        return database.run(connection -> {
            purge(connection);
            return deliveries.add(connection, delivery);
        });
    }

    @Override
    public void sending(Delivery.Key key) {
        change(connection -> deliveries.markSending(connection, key));
    }

    @Override
    public void answered(Delivery.Key key, String message) {
        change(connection -> {
            deliveries.finish(connection, key, "answered", message);
            threads.markAnswered(connection, key, clock.instant());
        });
    }

    @Override
    public void failed(Delivery.Key key, String why) {
        change(connection -> deliveries.finish(connection, key, "failed", why));
    }

    @Override
    public List<Unanswered> unanswered(String surface, Duration age) {
        return database.run(connection -> deliveries.claim(connection, surface, since(age)));
    }

    @Override
    public void remember(Place thread, Delivery.Key key, String question) {
        change(connection -> threads.add(connection, thread, key, question, clock.instant()));
    }

    @Override
    public Conversation recall(Place thread) {
        return database.run(connection -> threads.find(connection, thread, since(THREADS_KEPT)));
    }

    @Override
    public String keep(Ticket ticket) {
        String key = tickets.newKey();
        change(connection -> tickets.add(connection, key, ticket, clock.instant()));
        return key;
    }

    @Override
    public Optional<Ticket> ticket(String key, String user, Place where) {
        return database.run(connection -> tickets.find(connection, key, since(THREADS_KEPT)))
                .filter(ticket -> ticket.isFor(user, where));
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            hold.close();
        }
    }

    private void purge(Connection connection) throws SQLException {
        if (purged.isBefore(since(BETWEEN_PURGES))) {
            deliveries.purge(connection, since(KEYS_KEPT));
            threads.purge(connection, since(THREADS_KEPT));
            tickets.purge(connection, since(THREADS_KEPT));
            purged = clock.instant();
        }
    }

    private Instant since(Duration age) {
        return clock.instant().minus(age);
    }

    /** Work without a result. */
    @FunctionalInterface
    private interface Change {

        void in(Connection connection) throws SQLException;
    }

    private void change(Change change) {
        database.run(connection -> {
            change.in(connection);
            return true;
        });
    }
}
