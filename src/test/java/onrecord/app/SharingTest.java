package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.OnPostgres;
import onrecord.chat.ledger.PostgresAddress;
import onrecord.chat.ledger.PostgresServer;
import onrecord.chat.slack.fake.FakeSlack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a ledger in PostgreSQL. */
@OnPostgres
class SharingTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final PostgresAddress address;

    SharingTest(PostgresServer server) {
        this.address = server.newLedger();
    }

    @Test
    void isChecked() {
        Run run = Run.in(folder);
        Run.Outcome none = run.of("check", "ledger");
        assertEquals(Main.ANSWERED, none.status());
        assertTrue(none.out().startsWith("ok    The ledger is a file in "), none.out());

        Run shared = shared(run);
        Run.Outcome right = shared.with("ONRECORD_LEDGER_PASSWORD", address.password()).of("check", "ledger");
        assertEquals(Main.ANSWERED, right.status());
        assertEquals("ok    The ledger " + address + " can be reached; the next start makes its tables.\n",
                right.out());

        Run.Outcome wrong = shared.with("ONRECORD_LEDGER_PASSWORD", "canary-wrong").of("check");
        assertEquals(Main.ERROR, wrong.status());
        assertTrue(wrong.out().contains("WRONG The ledger " + address + " does not let the program in"), wrong.out());
        assertFalse((wrong.out() + wrong.err()).contains("canary"), wrong.out() + wrong.err());
    }

    @Test
    void isSharedByTwoPrograms_soThatOneAnswersWhatTheOtherWasAsked() throws Exception {
        try (FakeSlack slack = FakeSlack.start()) {
            var servers = new ArrayList<Process>();
            try {
                for (String name : List.of("one", "other")) {
                    servers.add(
                            shared(Run.in(folder.resolve(name))).with("ONRECORD_LEDGER_PASSWORD", address.password())
                                    .asBotOf(slack).server());
                }
                slack.sockets().awaitOpened(4, SOON);
                for (int i = 0; i < 4; i++) {
                    slack.workspace().channel("C" + i);
                    var asked = slack.says("U1", "C" + i,
                            slack.workspace().mention() + " what did Brask say on ships?");
                    slack.awaitReply(asked, SOON);
                    assertEquals(1, slack.repliesTo(asked).size());
                    // Whichever hears this knows the thread.
                    slack.replies("U1", asked, slack.workspace().mention() + " and Torren on the budget?");
                    Await.until("the follow-up to be answered", SOON, () -> slack.repliesTo(asked).size() == 2);
                    assertTrue(slack.repliesTo(asked).getLast().text().contains("40 million crowns"));
                }
            } finally {
                servers.forEach(Process::destroyForcibly);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(file -> file.getFileName().toString().startsWith("ledger.")).toList());
        }
    }

    private Run shared(Run run) {
        return run.with("ONRECORD_LEDGER", address.url()).with("ONRECORD_LEDGER_USER", address.user());
    }
}
