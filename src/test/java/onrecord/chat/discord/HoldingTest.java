package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Gateway;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.Pace;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot lives through. */
class HoldingTest extends OwnDiscord {

    @Test
    void answersOnAfterAHundredErrors() {
        var thrown = new AtomicInteger();
        try (Station station = Station.open(discord, folder, question -> {
            if (question.text().contains("boom")) {
                thrown.incrementAndGet();
                throw new StackOverflowError("made for the test");
            }
            return Harbour.answer(question);
        })) {
            for (int i = 0; i < 100; i++) {
                mention("boom " + i);
            }
            Await.until("errors", SOON, () -> thrown.get() == 100);
            assertAnswers(station);
        }
    }

    @Test
    void waitsForDiscordWhereItCannotBeReachedAtTheStart() {
        discord.faults().next("get_my_user", new Fault.Reset()).next("get_my_user", new Fault.Status(502))
                .next("get_my_user", new Fault.Status(503));
        try (Station station = Station.start(discord, folder, Harbour::answer)) {
            station.awaitWell(true, Duration.ofMinutes(2));
            assertAnswers(station);
        }
    }

    @Test
    void answersOnAfterAReconnectThatDiscordAskedFor() {
        try (Station station = Station.open(discord, folder)) {
            discord.gateway().requestReconnect();
            discord.gateway().awaitResumes(Station.SESSIONS, SOON);
            assertAnswers(station);
            assertEquals(Station.SESSIONS, discord.gateway().identifies().size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersOnAfterAnInvalidSession(boolean resumable) {
        try (Station station = Station.open(discord, folder)) {
            discord.gateway().invalidateSessions(resumable);
            if (resumable) {
                discord.gateway().awaitResumes(Station.SESSIONS, SOON);
            } else {
                discord.gateway().awaitIdentifies(2 * Station.SESSIONS, SOON);
            }
            assertAnswers(station);
        }
    }

    @Test
    void comesBackAfterTheConnectionWasCut() {
        try (Station station = Station.open(discord, folder)) {
            for (int i = 1; i <= 3; i++) {
                discord.gateway().cut();
                Message missed = mention(Harbour.SHIPS);
                discord.awaitReply(missed, SOON);
                assertEquals(1, discord.repliesTo(missed).size());
            }
            station.awaitWell(true, SOON);
            assertEquals(Station.SESSIONS, discord.gateway().identifies().size());
        }
    }

    /** Discord does not tell again what happened between two sessions, so another must have heard it. */
    @Test
    void hearsOverAnotherSessionWhatOneThatBeginsAnewWasNotTold() {
        try (Station station = Station.open(discord, folder)) {
            for (int i = 1; i <= 3; i++) {
                Gateway one = discord.gateway().one(i);
                one.forgetSessions();
                one.cut();
                Message asked = mention(Harbour.SHIPS);
                Interaction command = ask(Harbour.SHIPS);
                discord.awaitReply(asked, SOON);
                discord.awaitReply(command);
                assertEquals("connected", station.state());
                discord.gateway().awaitIdentifies(Station.SESSIONS + i, SOON);
                discord.gateway().awaitConnected(Station.SESSIONS, SOON);
                assertEquals(1, discord.repliesTo(asked).size());
                assertEquals(1, command.replies().size());
            }
        }
    }

    @Test
    void saysThatItIsDeafWhereNothingMoves_andComesBack() {
        try (Station station = Station.open(discord, folder)) {
            discord.gateway().refuse();
            discord.gateway().freeze();
            station.awaitWell(false, SOON);
            discord.gateway().heal();
            assertAnswers(station);
        }
    }

    /** One in forty times JDA then ends by itself, and what was missed is not told again. */
    @Test
    void comesBackHoweverOftenAConnectionGoesDead() {
        int times = Boolean.getBoolean("onrecord.long") ? 100 : 3;
        Gateway gateway = discord.gateway();
        try (Station station = Station.open(discord, folder)) {
            for (int i = 1; i <= times; i++) {
                int sessions = gateway.resumes() + gateway.identifies().size();
                int begun = gateway.identifies().size();
                gateway.freeze();
                Message missed = mention(Harbour.SHIPS);
                Await.until("other sessions after " + i + " dead ones, " + station.state(), Duration.ofMinutes(4),
                        () -> gateway.resumes() + gateway.identifies().size() >= sessions + Station.SESSIONS);
                if (gateway.identifies().size() < begun + Station.SESSIONS) {
                    discord.awaitReply(missed, SOON);
                    assertEquals(1, discord.repliesTo(missed).size());
                }
                assertAnswers(station);
            }
            System.out.println(times + " dead connections: resumed " + gateway.resumes() + ", begun anew "
                    + (gateway.identifies().size() - Station.SESSIONS));
        }
    }

    /** Takes minutes: the library gives a connection up when two heartbeats were not answered. */
    @Test
    @EnabledIfSystemProperty(named = "onrecord.long", matches = "true")
    void answersWhatWasAskedWhileNothingMoved_atDiscordsPace() {
        Pace pace = Pace.discord();
        try (FakeDiscord paced = FakeDiscord.start(pace); Station station = Station.open(paced, folder)) {
            paced.gateway().freeze();
            Message missed = paced.says(World.ADA, World.CHANNEL, paced.world().mention() + " " + Harbour.SHIPS);
            long start = System.nanoTime();
            station.awaitWell(false, pace.heartbeatEvery().multipliedBy(4));
            long deaf = Duration.ofNanos(System.nanoTime() - start).toMillis();
            paced.awaitReply(missed, pace.heartbeatEvery().multipliedBy(4));
            System.out.println("a dead connection was noticed after " + deaf + " ms, what was missed answered after "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, resumed "
                    + paced.gateway().resumes());
            assertTrue(deaf < pace.heartbeatEvery().multipliedBy(2).toMillis(), () -> deaf + " ms");
            assertEquals(1, paced.repliesTo(missed).size());
        }
    }
}
