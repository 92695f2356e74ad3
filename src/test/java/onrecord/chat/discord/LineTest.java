package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Pace;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Keeps what happened to a line. */
    private static final class Kept implements Line.LineEvents {
        private final AtomicInteger opened = new AtomicInteger();
        private final List<String> refusals = new CopyOnWriteArrayList<>();

        @Override
        public void opened(JDA library) {
            opened.incrementAndGet();
        }

        @Override
        public void refused(String why) {
            refusals.add(why);
        }

        void awaitOpened(int count) {
            Await.until(count + " openings", SOON, () -> opened.get() >= count);
        }
    }

    /** @param another whether there is another that hears meanwhile */
    private static Line line(FakeDiscord discord, Tempo tempo, Kept kept, boolean another) {
        var libraries = new Libraries(discord.world().token(), Optional.of(discord.api()),
                Optional.of(discord.gatewayUrl()), tempo,
                new Starts(discord.world().token(), Optional.of(discord.api()), () -> true), () -> another);
        Line line = new Line(libraries, tempo, event -> {
        }, kept, () -> another);
        line.start();
        return line;
    }

    @Test
    void makesANewConnectionWhereTheLibraryEndedByItself() {
        var kept = new Kept();
        try (FakeDiscord discord = FakeDiscord.start();
                Line line = line(discord, Station.quick(discord), kept, false)) {
            kept.awaitOpened(1);
            line.library().orElseThrow().shutdownNow();
            kept.awaitOpened(2);
            Await.until("a connection", SOON, line::connected);
            assertEquals(2, discord.gateway().identifies().size());
            assertEquals(List.of(), kept.refusals);
        }
    }

    /** Nobody can tell whether there is nothing to be told, so another line hears meanwhile. */
    @Test
    void beginsAnotherSessionWhereHeartbeatsAreAnsweredAndNothingElseIsHeard() {
        var kept = new Kept();
        Tempo d = Tempo.DISCORD;
        var tempo = new Tempo(d.connects(), Duration.ZERO, d.silence(), Duration.ofSeconds(3), d.hello(), d.calls(),
                d.token(),
                d.nonce(), d.look(), d.watch(), d.ending());
        try (FakeDiscord discord = FakeDiscord.start(); Line line = line(discord, tempo, kept, true)) {
            kept.awaitOpened(1);
            discord.gateway().hush();
            kept.awaitOpened(2);
            Await.until("a connection", SOON, line::connected);
            discord.gateway().awaitConnected(1, SOON);
            // If this takes long, it has begun one more: on that, too, nothing is heard but its beginning.
            assertTrue(discord.gateway().identifies().size() >= 2);
            assertEquals(0, discord.gateway().resumes());
            assertEquals(List.of(), kept.refusals);
        }
    }

    /** As a library was seen to be for five hours that said that it was connected. */
    @Test
    void makesANewConnectionWhereNothingIsHeardThoughTheLibrarySaysItIsConnected() {
        var kept = new Kept();
        Tempo d = Tempo.DISCORD;
        var tempo = new Tempo(d.connects(), Duration.ZERO, Duration.ofSeconds(2), d.quiet(), d.hello(), d.calls(),
                d.token(),
                d.nonce(),
                d.look(), d.watch(),
                d.ending());
        Pace silent = Pace.quick().heartbeatEvery(Duration.ofMinutes(10));
        try (FakeDiscord discord = FakeDiscord.start(silent); Line line = line(discord, tempo, kept, false)) {
            kept.awaitOpened(1);
            assertEquals(JDA.Status.CONNECTED, line.library().orElseThrow().getStatus());
            kept.awaitOpened(2);
            assertEquals(List.of(), kept.refusals);
        }
    }
}
