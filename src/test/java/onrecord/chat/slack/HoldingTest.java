package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Content;
import onrecord.chat.fakes.Await;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the bot lives through. */
class HoldingTest extends OwnSlack {

    @Test
    void answersOnAfterAThousandErrors() {
        var thrown = new AtomicInteger();
        Content content = HarbourDesk.content(question -> {
            if (question.text().contains("boom")) {
                thrown.incrementAndGet();
                throw new StackOverflowError("made for the test");
            }
            return HarbourDesk.answer(question);
        });
        try (Station station = Station.open(slack, folder, content, Station.QUICK)) {
            for (int i = 0; i < 1_000; i++) {
                mention("boom " + i);
                if (i % 50 == 49) {
                    slack.awaitAcknowledged(SOON);
                }
            }
            Message asked = mention(SHIPS);
            // What the others are told privately stands in the channel too.
            Message answer = slack.awaitReply(asked, SOON, reply -> !reply.isEphemeral());
            assertTrue(answer.text().contains("no ship had been lost"));
            station.awaitWell(true, SOON);
            // Questions are answered at the same time: those before may be answered later.
            Await.until("a word to each", SOON, () -> slack.ephemeralsIn("C1", "U1").size() >= 1_000);
        }
        assertEquals(1_000, thrown.get());
        assertEquals(1, slack.messagesIn("C1").stream().filter(Message::isFromBot).count());
        assertEquals(1_000, slack.ephemeralsIn("C1", "U1").size());
    }

    @Test
    void waitsForSlackWhenItCannotBeReachedAtTheStart() {
        slack.faults().next("auth.test", new Fault.Reset()).next("auth.test", new Fault.Status(502))
                .next("auth.test", new Fault.Status(403));
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
        }
        assertEquals(4, slack.calls("auth.test").size());
    }

    @Test
    void comesBackAfterTheConnectionWasCut() {
        try (Station station = Station.open(slack, folder)) {
            for (int i = 0; i < 3; i++) {
                slack.sockets().cut();
                slack.sockets().awaitOpened(i + 2, SOON);
                Message asked = mention(SHIPS);
                slack.awaitReply(asked, SOON);
            }
            station.awaitWell(true, SOON);
        }
        assertTrue(slack.mostOpensInAMinute() <= 10);
    }

    @Test
    void replacesAConnectionOnWhichNothingMoves() {
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
            slack.sockets().refuse();
            slack.sockets().freeze();
            station.awaitWell(false, SOON);
            Await.until("tries to connect", SOON, () -> station.state().equals("connecting"));
            slack.sockets().heal();
            slack.sockets().awaitOpened(2, SOON);
            station.awaitWell(true, SOON);
            slack.awaitReply(mention(SHIPS), SOON);
        }
    }

    /** With the times of the real one; takes half a minute. */
    @Test
    @EnabledIfSystemProperty(named = "onrecord.long", matches = "true")
    void replacesConnectionsOnWhichNothingMovesWithinThirtySeconds() {
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Tempo.SLACK)) {
            slack.sockets().awaitConnected(2, SOON);
            station.awaitWell(true, SOON);
            long start = System.nanoTime();
            slack.sockets().freeze();
            slack.sockets().awaitOpened(4, Duration.ofSeconds(60));
            Duration deaf = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("deaf for " + deaf.toMillis() + " ms");
            assertTrue(deaf.compareTo(Duration.ofSeconds(30)) < 0, deaf::toString);
            slack.awaitReply(mention(SHIPS), SOON);
        }
    }

    @Test
    void opensAnotherConnectionBeforeSlackClosesTheOldOne() {
        try (Station station = Station.open(slack, folder)) {
            slack.sockets().warn();
            slack.sockets().awaitOpened(2, SOON);
            slack.sockets().requestRefresh();
            slack.sockets().awaitOpened(3, SOON);
            List<Message> asked = List.of(mention(SHIPS), mention(SHIPS), mention(SHIPS));
            asked.forEach(one -> slack.awaitReply(one, SOON));
            asked.forEach(one -> assertEquals(1, slack.repliesTo(one).size()));
            station.awaitWell(true, SOON);
            assertEquals(0, slack.sockets().acknowledgedElsewhere());
        }
    }

    @Test
    void outlivesFramesThatMakeNoSense() {
        List<String> frames = List.of("", "{", "null", "[]", "[1,2", "\"text\"", "42", "{}", "not json",
                "{\"type\":\"events_api\"}", "{\"type\":\"events_api\",\"payload\":null}",
                "{\"type\":\"unheard_of\",\"envelope_id\":\"e1\"}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e2\",\"payload\":null}",
                "{\"type\":\"events_api\",\"envelope_id\":\"e3\",\"payload\":{\"type\":\"event_callback\",\"event\":7}}",
                "{\"type\":\"interactive\",\"envelope_id\":\"e4\",\"payload\":{\"type\":\"block_actions\"}}",
                "{\"type\":\"slash_commands\",\"envelope_id\":\"e5\",\"payload\":{\"command\":\"/onrecord\"}}",
                "[".repeat(100_000), "{\"type\":".repeat(20_000));
        try (Station station = Station.open(slack, folder)) {
            for (int round = 0; round < 12; round++) {
                frames.forEach(slack.sockets()::sendFrame);
                slack.sockets().sendFrame("binary".getBytes(StandardCharsets.UTF_8));
                slack.sockets().sendFrame(new byte[0]);
            }
            slack.awaitReply(mention(SHIPS), SOON);
            station.awaitWell(true, SOON);
            assertEquals(1, slack.sockets().opened());
        }
        for (String id : List.of("e1", "e2", "e3", "e4", "e5")) {
            assertTrue(slack.sockets().strangeFrames().stream().anyMatch(frame -> frame.contains("\"" + id + "\"")),
                    id);
        }
    }

    @Test
    void noticesByAQuestionOfItsOwnThatItDoesNotAnswer() throws InterruptedException {
        var broken = new AtomicInteger();
        Content content = HarbourDesk.content(question -> {
            if (broken.get() > 0) {
                throw new IllegalStateException("made for the test");
            }
            return HarbourDesk.answer(question);
        });
        var tempo = new Tempo(1, 10, Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofMillis(300),
                Duration.ofMillis(2_500), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(1),
                Duration.ofMillis(300), Duration.ofMillis(500));
        try (Station station = Station.open(slack, folder, content, tempo)) {
            station.awaitWell(true, SOON);
            // Some questions of its own later it still is.
            Thread.sleep(Duration.ofSeconds(1));
            assertTrue(station.health().well(), station.state());
            broken.set(1);
            station.awaitWell(false, SOON);
            broken.set(0);
            station.awaitWell(true, SOON);
        }
        assertEquals(List.of(), slack.calls("chat.postMessage"));
        assertEquals(List.of(), slack.calls("chat.postEphemeral"));
    }
}
