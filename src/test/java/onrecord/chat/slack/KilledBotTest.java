package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.OnPostgres;
import onrecord.chat.ledger.PostgresServer;
import onrecord.chat.ledger.SharedLedger;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two bots in processes of their own with one app and one ledger, one of which is killed: the other answers what it had,
 * once, and what Slack delivers again. In the build a dead process is given two seconds; {@code -Donrecord.long=true} gives
 * it as long as the program does.
 */
@OnPostgres
class KilledBotTest extends OwnSlack {

    private static final boolean REAL = Boolean.getBoolean("onrecord.long");

    /** What people are to wait at the most, after a process has died. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    private final SharedLedger ledger;
    private final List<Process> bots = new ArrayList<>();
    private final List<Message> asked = new ArrayList<>();

    KilledBotTest(PostgresServer server) {
        this.ledger = SharedLedger.on(server);
    }

    @AfterEach
    void stop() {
        bots.forEach(Process::destroyForcibly);
    }

    private void start(Duration search) throws IOException {
        for (int i = 0; i < 2; i++) {
            bots.add(BotProcess.start(slack, ledger.address(), REAL, search, folder));
        }
        Await.until("sockets of both", SOON, () -> slack.sockets().connected() >= 4);
    }

    /** Asks until both have something to do. */
    private void ask() {
        Await.until("both to have questions", SOON, () -> {
            // A message a second is sent to a channel.
            String channel = "C" + asked.size();
            slack.workspace().channel(channel);
            asked.add(slack.says("U1", channel, slack.workspace().mention() + " " + HarbourDesk.SHIPS));
            return ledger.owners() == 2 && asked.size() >= 12;
        });
    }

    private Instant killOne() throws InterruptedException {
        bots.removeFirst().destroyForcibly().waitFor();
        return Instant.now();
    }

    private void assertAnsweredOnce(String what, Instant killed) {
        asked.forEach(one -> slack.awaitReply(one, SOON));
        slack.awaitAcknowledged(SOON);
        Await.until("everything to be noted", SOON, () -> ledger.unanswered() == 0);
        Duration took = Duration.between(killed, Instant.now());
        System.out.println(what + ": " + asked.size() + " questions, all answered and noted " + took.toMillis()
                + " ms after the kill; redelivered "
                + slack.deliveries().stream().filter(one -> one.attempts() > 1).count());
        assertTrue(took.compareTo(TAKEN_OVER) < 0, took::toString);
        asked.forEach(one -> assertEquals(1, slack.repliesTo(one).size(), one::text));
        asked.forEach(one -> assertTrue(slack.repliesTo(one).getFirst().text().contains("no ship had been lost")));
    }

    @Test
    void leavesToTheOtherWhatItWasSearchingFor() throws Exception {
        start(Duration.ofSeconds(2));
        ask();
        Instant killed = killOne();
        // Whatever was on its way to the dead Slack delivers to the other.
        asked.add(slack.says("U1", "C0", slack.workspace().mention() + " " + HarbourDesk.SHIPS));
        assertAnsweredOnce("killed while searching", killed);
        // Calls whose caller was killed while they were delayed are not always written down.
        assertTrue(slack.calls("chat.postMessage").size() <= asked.size(), "sent once each");
    }

    /** Slack has every answer, and nobody has noted it. */
    @Test
    void leavesToTheOtherWhatMayHaveArrived_whichLooksAndSaysNothingTwice() throws Exception {
        start(Duration.ZERO);
        var held = new CountDownLatch(1);
        slack.faults().always("chat.postMessage", new Fault.Hold(held));
        ask();
        Await.until("all answers to be there", SOON, () -> ledger.sending() == asked.size()
                && asked.stream().noneMatch(one -> slack.repliesTo(one).isEmpty()));
        Instant killed = killOne();
        slack.faults().none();
        held.countDown();
        assertAnsweredOnce("killed while sending", killed);
        assertTrue(!slack.calls("conversations.replies").isEmpty(), "the other looks");
        // Calls whose caller was killed while they were delayed are not always written down.
        assertTrue(slack.calls("chat.postMessage").size() <= asked.size(), "sent once each");
    }
}
