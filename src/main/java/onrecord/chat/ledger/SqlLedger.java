package onrecord.chat.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.chat.Conversation;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.Ticket;
import onrecord.chat.ledger.Database.Work;

/** The ledger in tables, whichever database holds them. */
final class SqlLedger implements Ledger {

    private final Database database;
    private final Membership membership;
    private final Beats beats;
    private final Clock clock;
    private final Deliveries deliveries;
    private final Threads threads = new Threads();
    private final Tickets tickets = new Tickets();
    private final Turns turns = new Turns();
    private final InHand inHand = new InHand();
    private final Unwritten unwritten = new Unwritten();
    private final Purge purge;

    /** @param beats keep this process a member */
    SqlLedger(Database database, Membership membership, Beats beats, Clock clock) {
        this.database = database;
        this.membership = membership;
        this.beats = beats;
        this.clock = clock;
        this.deliveries = new Deliveries(membership);
        this.purge = new Purge(deliveries, threads, tickets, clock);
    }

    @Override
    public boolean take(Delivery delivery) {
        inHand.take(delivery.key());
        try {
            boolean added = database.run(rows -> deliveries.add(rows, delivery));
            if (!added) {
                inHand.putBack(delivery.key());
            }
            purge.run(database);
            return added;
        } catch (RuntimeException | Error e) {
            inHand.putBack(delivery.key());
            throw e;
        }
    }

    @Override
    public boolean sending(Delivery.Key key) {
        inHand.send(key);
        long asked = System.nanoTime();
        boolean marked = database.run(rows -> deliveries.markSending(rows, key));
        // If that took too long, others may have taken this process for dead since.
        return marked && membership.isInTime(asked);
    }

    @Override
    public void answered(Delivery.Key key, String message) {
        finish(key, rows -> {
            deliveries.markAnswered(rows, key, message);
            threads.markAnswered(rows, key, clock.instant());
        });
    }

    @Override
    public void failed(Delivery.Key key, String why) {
        finish(key, rows -> deliveries.markFailed(rows, key, why));
    }

    /** Held until it is written down, so that it is not handed out before. */
    private void finish(Delivery.Key key, Change change) {
        unwritten.write(() -> {
            change(change);
            inHand.finish(key);
        });
    }

    @Override
    public void letGo(Delivery delivery) {
        inHand.finish(delivery.key());
    }

    @Override
    public List<Unanswered> unanswered(String surface, Duration age) {
        unwritten.catchUp();
        Instant since = since(age);
        List<Unanswered> own = database.run(rows -> {
            rows.alone();
            membership.bury(rows);
            deliveries.claim(rows, surface, since);
            return deliveries.own(rows, surface, since);
        });
        // Whatever is this process's though nobody works on it: claimed now, or when nobody could say whether it was; let go;
        // or claimed while it was delivered once more, and found not to be new.
        Set<Delivery.Key> takenUp = own.stream().map(one -> one.delivery().key()).filter(inHand::takeUp)
                .collect(Collectors.toSet());
        return takenUp.isEmpty() ? List.of() : unfinished(takenUp, surface, since);
    }

    /** Whoever worked on one when it was found may have finished it before it was taken up; from then on, nobody does. */
    private List<Unanswered> unfinished(Set<Delivery.Key> takenUp, String surface, Instant since) {
        Set<Delivery.Key> finished = new HashSet<>(takenUp);
        try {
            List<Unanswered> left = database.run(rows -> deliveries.own(rows, surface, since)).stream()
                    .filter(one -> takenUp.contains(one.delivery().key())).toList();
            left.forEach(one -> finished.remove(one.delivery().key()));
            return left;
        } finally {
            // Or all, where nobody can say: those are handed out the next time.
            finished.forEach(inHand::putBack);
        }
    }

    @Override
    public void remember(Place thread, Delivery.Key key, String question) {
        change(rows -> threads.add(rows, thread, key, question, clock.instant()));
    }

    @Override
    public Conversation recall(Place thread) {
        return database.run(rows -> threads.find(rows, thread, since(THREADS_KEPT)));
    }

    @Override
    public String keep(Ticket ticket) {
        String key = tickets.newKey();
        change(rows -> tickets.add(rows, key, ticket, clock.instant()));
        return key;
    }

    @Override
    public Optional<Ticket> ticket(String key, String user, Place where) {
        return database.run(rows -> tickets.find(rows, key, since(THREADS_KEPT)))
                .filter(ticket -> ticket.isFor(user, where));
    }

    @Override
    public boolean turn(String what, Duration apart) {
        return database.run(rows -> turns.take(rows, what, apart));
    }

    @Override
    public boolean reachable() {
        return beats.well();
    }

    @Override
    public void close() {
        beats.close();
        try (database) {
            unwritten.catchUp();
            change(rows -> membership.leave(rows, inHand.sending()));
        } catch (Unavailable e) {
            // Then others wait until this process's time has passed, as if it had been killed.
        }
    }

    private Instant since(Duration age) {
        return clock.instant().minus(age);
    }

    /** Work without a result. */
    @FunctionalInterface
    private interface Change {

        void in(Rows rows) throws SQLException;
    }

    private void change(Change change) {
        Work<Boolean> work = rows -> {
            change.in(rows);
            return true;
        };
        database.run(work);
    }
}
