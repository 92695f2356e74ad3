package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.Pace;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.OnPostgres;
import onrecord.chat.ledger.PostgresServer;
import onrecord.chat.ledger.SharedLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two bots in processes of their own with one token and one ledger, one of which is killed: the other answers what it had,
 * once. In the build a dead process is given two seconds; {@code -Donrecord.long=true} gives it as long as the program does.
 */
@OnPostgres
class KilledBotTest extends OwnDiscord {

    private static final boolean REAL = Boolean.getBoolean("onrecord.long");

    /** What people are to wait at the most, after a process has died. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    private static final Duration SEARCH = Duration.ofSeconds(1);

    private final SharedLedger ledger;
    private final List<Process> bots = new ArrayList<>();
    private final List<Interaction> commands = new ArrayList<>();
    private final List<Message> mentions = new ArrayList<>();

    KilledBotTest(PostgresServer server) {
        this.ledger = SharedLedger.on(server);
    }

    @AfterEach
    void stop() {
        bots.forEach(Process::destroyForcibly);
    }

    private void start(Duration search) throws IOException {
        for (int i = 0; i < 2; i++) {
            bots.add(BotProcess.start(discord, ledger.address(), REAL, search, folder));
        }
        discord.gateway().awaitConnected(2 * Station.SESSIONS, SOON);
    }

    /** Asks until both have something to do. */
    private void ask() {
        Await.until("both to have questions", SOON, () -> {
            commands.add(discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", Harbour.SHIPS)));
            // The library sends to one channel one message after the other.
            String channel = "3000000000000011" + (10 + mentions.size());
            discord.world().channel(channel);
            mentions.add(discord.says(World.ADA, channel, discord.world().mention() + " " + Harbour.SHIPS));
            return ledger.owners() == 2 && commands.size() >= 6;
        });
        commands.forEach(discord::awaitAcknowledged);
    }

    private Instant killOne() throws InterruptedException {
        bots.removeFirst().destroyForcibly().waitFor();
        return Instant.now();
    }

    private void assertAnsweredOnce(String what, Instant killed) {
        commands.forEach(one -> discord.awaitReply(one, SOON, reply -> true));
        mentions.forEach(one -> discord.awaitReply(one, SOON));
        Await.until("everything to be noted", SOON, () -> ledger.unanswered() == 0);
        Duration took = Duration.between(killed, Instant.now());
        System.out.println(what + ": " + (commands.size() + mentions.size()) + " questions, all answered and noted "
                + took.toMillis() + " ms after the kill");
        assertTrue(took.compareTo(TAKEN_OVER) < 0, took::toString);
        commands.forEach(one -> assertEquals(1, one.replies().size(), one::toString));
        commands.forEach(one -> assertTrue(one.replies().getFirst().everything().contains("no ship had been lost")));
        mentions.forEach(one -> assertEquals(1, discord.repliesTo(one).size(), one::text));
        assertEquals(List.of(), discord.mistakes().stream().filter(one -> !one.contains("40060")).toList());
    }

    @Test
    void leavesToTheOtherWhatItWasSearchingFor() throws Exception {
        start(Duration.ofSeconds(2));
        ask();
        assertAnsweredOnce("killed while searching", killOne());
        // A bot tries again where the reply that the other began is not there yet.
        assertEquals(commands.size(), discord.carriedOut("update_original_webhook_message").size(), "edited once each");
        assertEquals(mentions.size(), discord.calls("create_message").size(), "sent once each");
    }

    /** Discord has every answer, and nobody has noted it. */
    @Test
    void leavesToTheOtherWhatMayHaveArrived_whichLooksAndSaysNothingTwice() throws Exception {
        start(Duration.ZERO);
        var held = new CountDownLatch(1);
        for (String operation : List.of("create_message", "update_original_webhook_message")) {
            discord.faults().always(operation, new Fault.Hold(held));
        }
        ask();
        Await.until("all answers to be there", SOON, () -> ledger.sending() == commands.size() + mentions.size()
                && commands.stream().noneMatch(one -> one.replies().isEmpty())
                && mentions.stream().noneMatch(one -> discord.repliesTo(one).isEmpty()));
        Instant killed = killOne();
        discord.faults().none();
        held.countDown();
        assertAnsweredOnce("killed while sending", killed);
    }

    /** At Discord's pace, at which one session may begin every five seconds, whichever process begins it. */
    @Test
    @EnabledIfSystemProperty(named = "onrecord.long", matches = "true")
    void answerEveryQuestionOnce_whileOneAfterTheOtherIsKilled() throws Exception {
        int questions = 1_200;
        int kills = 10;
        try (FakeDiscord real = FakeDiscord.start(Pace.discord())) {
            Instant start = Instant.now();
            for (int i = 0; i < 2; i++) {
                bots.add(BotProcess.start(real, ledger.address(), true, SEARCH, folder));
            }
            real.gateway().awaitConnected(2 * Station.SESSIONS, Duration.ofMinutes(2));
            System.out.println("four sessions after " + Duration.between(start, Instant.now()).toMillis() + " ms, "
                    + real.gateway().identifies().size() + " identifies");
            for (int i = 0; i < questions; i++) {
                String channel = "3000000000000011" + (10 + i % 50);
                real.world().channel(channel);
                commands.add(real.command(World.ADA, channel, "ask", Map.of("question", Harbour.SHIPS)));
                mentions.add(real.says(World.ADA, channel, real.world().mention() + " " + Harbour.SHIPS));
                if (i % (questions / kills) == questions / kills / 2) {
                    bots.removeFirst().destroyForcibly();
                    bots.add(BotProcess.start(real, ledger.address(), true, SEARCH, folder));
                }
                Await.sleep(Duration.ofMillis(250));
            }
            Instant asked = Instant.now();
            Await.until("everything to be noted", Duration.ofMinutes(2), () -> ledger.unanswered() == 0);
            System.out.println(questions + " commands and as many mentions, " + kills + " kills: commands not answered "
                    + commands.stream().filter(one -> one.replies().isEmpty()).count() + ", twice "
                    + commands.stream().filter(one -> one.replies().size() > 1).count() + "; mentions not answered "
                    + mentions.stream().filter(one -> real.repliesTo(one).isEmpty()).count() + ", twice "
                    + mentions.stream().filter(one -> real.repliesTo(one).size() > 1).count() + "; the last "
                    + Duration.between(asked, Instant.now()).toMillis() + " ms after the last question; "
                    + real.gateway().identifies().size() + " identifies; refused: " + refusals(real));
            commands.forEach(one -> assertEquals(1, one.replies().size(), one::toString));
            mentions.forEach(one -> assertEquals(1, real.repliesTo(one).size(), one::text));
            assertEquals(List.of(), real.mistakes().stream()
                    .filter(one -> !one.contains("40060")).toList());
        }
    }

    private static Map<String, Long> refusals(FakeDiscord real) {
        return real.refusals().stream().collect(Collectors.groupingBy(
                call -> call.operation() + " " + call.status() + " " + call.answer().path("code").asText(),
                Collectors.counting()));
    }
}
