package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import onrecord.chat.slack.fake.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledgements do not wait for answers. Short in the build; {@code -Donrecord.long=true} makes it two minutes. */
class AcknowledgingTest {

    private static final int A_SECOND = 50;
    private static final int CHANNELS = 500;
    private static final Duration SEARCH = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private static Answer slowly(Question question) {
        try {
            Thread.sleep(SEARCH);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return HarbourDesk.answer(question);
    }

    @Test
    void acknowledgesAtOnceHoweverSlowTheSearchIs() throws InterruptedException {
        int seconds = Boolean.getBoolean("onrecord.long") ? 120 : 10;
        try (FakeSlack slack = FakeSlack.start(Pace.slack());
                Station station = Station.start(slack, folder, HarbourDesk.content(AcknowledgingTest::slowly),
                        Tempo.SLACK)) {
            slack.sockets().awaitConnected(Tempo.SLACK.lines(), Duration.ofSeconds(20));
            slack.workspace().unsubscribe("message.channels");
            List<Message> asked = ask(slack, seconds * A_SECOND);
            slack.awaitAcknowledged(Duration.ofSeconds(10));
            List<Duration> latencies = latencies(slack);
            System.out.println("acknowledged " + latencies.size() + " events at " + A_SECOND + " a second: p50 "
                    + part(latencies, 0.5) + " ms, p99 " + part(latencies, 0.99) + " ms, max " + part(latencies, 1)
                    + " ms");
            // Slack delivers again after three seconds.
            assertTrue(latencies.getLast().compareTo(Duration.ofSeconds(3)) < 0, latencies.getLast()::toString);
            assertTrue(slack.deliveries().stream().allMatch(delivery -> delivery.attempts() == 1));
            slack.awaitReply(asked.getLast(), Duration.ofSeconds(60));
            assertTrue(station.health().well(), station.state());
            assertEquals(asked.size(), answered(slack, asked));
        }
    }

    private static List<Message> ask(FakeSlack slack, int count) throws InterruptedException {
        var asked = new ArrayList<Message>();
        Instant start = Instant.now();
        for (int i = 0; i < count; i++) {
            String channel = "C" + i % CHANNELS;
            slack.workspace().channel(channel);
            asked.add(slack.says("U1", channel, slack.workspace().mention() + " " + HarbourDesk.SHIPS));
            Instant due = start.plus(Duration.ofSeconds(1).dividedBy(A_SECOND).multipliedBy(i + 1));
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
        }
        return asked;
    }

    private static List<Duration> latencies(FakeSlack slack) {
        return slack.deliveries().stream().map(delivery -> delivery.latency().orElseThrow()).sorted().toList();
    }

    private static long part(List<Duration> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part)).toMillis();
    }

    private static long answered(FakeSlack slack, List<Message> asked) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        long answered = 0;
        while (answered < asked.size() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            answered = asked.stream().filter(question -> slack.repliesTo(question).size() == 1).count();
        }
        return answered;
    }
}
