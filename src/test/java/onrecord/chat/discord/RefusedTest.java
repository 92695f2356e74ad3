package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot does where Discord will not have it. */
class RefusedTest extends OwnDiscord {

    @ParameterizedTest
    @ValueSource(ints = {4004, 4013, 4014})
    void stopsAloneAndSaysWhyWhereDiscordWillNotHaveIt(int code) {
        discord.gateway().closeIdentifies(code);
        try (Station station = Station.start(discord, folder, Harbour::answer)) {
            Await.until("a stop instead of " + station.state(), SOON, () -> station.state().contains("stopped"));
            Await.sleep(Duration.ofSeconds(3));
            int identifies = discord.gateway().identifies().size();
            assertTrue(identifies <= Station.SESSIONS, () -> identifies + " identifies");
        }
    }

    @Test
    void stopsWhenItsTokenIsReset() {
        try (Station station = Station.open(discord, folder)) {
            discord.world().resetToken();
            discord.gateway().close(4004, "Authentication failed.");
            Await.until("a stop instead of " + station.state(), SOON, () -> station.state().contains("stopped"));
            assertTrue(discord.mostInvalidInTenMinutes() < 10, () -> "" + discord.mostInvalidInTenMinutes());
        }
    }

    @Test
    void stopsWhereItsTokenIsNotGoodFromTheStart() {
        discord.world().resetToken();
        try (Station station = Station.start(discord, folder, Harbour::answer)) {
            Await.until("a stop instead of " + station.state(), SOON, () -> station.state().contains("stopped"));
            assertTrue(discord.mostInvalidInTenMinutes() < 10, () -> "" + discord.mostInvalidInTenMinutes());
        }
    }

    @Test
    void saysThatCallsAreHeldBackWhereDiscordRefusedTooMany() {
        try (Station station = Station.open(discord, folder)) {
            discord.faults().always("create_message", new Fault.Refuse(403, 50_013, "Missing Permissions"))
                    .always("create_dm", new Fault.Refuse(403, 50_007, "Cannot send messages to this user"));
            for (int i = 0; i < 40; i++) {
                mention(Harbour.SHIPS);
            }
            station.awaitWell(false, SOON);
            assertTrue(station.state().contains("refused too many calls"), station.state());
            assertTrue(discord.mostInvalidInTenMinutes() < 100, () -> "" + discord.mostInvalidInTenMinutes());
        }
    }

    @Test
    void identifiesSeldomWhileItIsRefused() {
        try (Station station = Station.open(discord, folder)) {
            discord.gateway().invalidateIdentifies();
            discord.gateway().invalidateSessions(false);
            int rounds = Boolean.getBoolean("onrecord.long") ? 8 : 2;
            discord.gateway().awaitIdentifies(Station.SESSIONS * (1 + rounds), Duration.ofMinutes(20));
            List<Instant> all = discord.gateway().identifies();
            List<Long> waits = waits(all.subList(Station.SESSIONS, all.size()));
            System.out.println("waits between identifies while refused: " + waits + " ms; as it goes on, "
                    + aDay(waits) + " a day");
            assertTrue(aDay(waits) < 1_000, () -> aDay(waits) + " identifies a day");
            discord.gateway().heal();
            station.awaitWell(true, Duration.ofMinutes(16));
            assertAnswers(station);
        }
    }

    /** From one try to the next, in milliseconds; all sessions try at about the same time. */
    private static List<Long> waits(List<Instant> identifies) {
        return IntStream.range(1, identifies.size())
                .mapToObj(i -> Duration.between(identifies.get(i - 1), identifies.get(i)).toMillis())
                .filter(wait -> wait > 1_000)
                .toList();
    }

    /** How many there will be in a day if waits go on doubling, to a quarter of an hour at most, as the last one did. */
    private static long aDay(List<Long> waits) {
        long wait = waits.getLast();
        long tries = 0;
        for (long time = 0; time < Duration.ofDays(1).toMillis(); time += wait) {
            tries++;
            wait = Math.min(Duration.ofMinutes(15).dividedBy(2).toMillis(), 2 * wait);
        }
        return tries * Station.SESSIONS;
    }
}
