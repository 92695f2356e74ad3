package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Gateway;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.Pace;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot lives through. */
class HoldingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private FakeDiscord discord;

    @BeforeEach
    void start() {
        discord = FakeDiscord.start();
    }

    @AfterEach
    void stop() {
        discord.close();
    }

    private Message mention(String text) {
        return discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " " + text);
    }

    private void answers(Station station) {
        station.awaitWell(true, SOON);
        Message answer = discord.awaitReply(mention(Harbour.SHIPS), SOON);
        assertTrue(answer.everything().contains("no ship had been lost"), answer::everything);
    }

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
            answers(station);
        }
    }

    @Test
    void answersOnAfterAReconnectThatDiscordAskedFor() {
        try (Station station = Station.open(discord, folder)) {
            discord.gateway().requestReconnect();
            discord.gateway().awaitResumes(Station.SESSIONS, SOON);
            answers(station);
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
            answers(station);
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
                Interaction command = discord.command(World.ADA, World.CHANNEL, "ask",
                        Map.of("question", Harbour.SHIPS));
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
            station.awaitWell(false, Duration.ofSeconds(5));
            discord.gateway().heal();
            answers(station);
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
                answers(station);
            }
            System.out.println(times + " dead connections: resumed " + gateway.resumes() + ", begun anew "
                    + (gateway.identifies().size() - Station.SESSIONS));
        }
    }

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
    void waitsForDiscordWhereItCannotBeReachedAtTheStart() {
        discord.faults().next("get_my_user", new Fault.Reset()).next("get_my_user", new Fault.Status(502))
                .next("get_my_user", new Fault.Status(503));
        try (Station station = Station.start(discord, folder, Harbour::answer)) {
            station.awaitWell(true, Duration.ofMinutes(2));
            answers(station);
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
            answers(station);
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

    @Test
    void answersAtTheNextStartWhatItHadTakenWhenItEnded() throws InterruptedException {
        var searching = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        Message asked;
        try (Station station = Station.open(discord, folder, question -> {
            if (!question.text().equals(Harbour.SHIPS)) {
                return Harbour.answer(question); // the bot's own question, by which it knows that it answers
            }
            searching.countDown();
            return after(never, question);
        })) {
            asked = mention(Harbour.SHIPS);
            assertTrue(searching.await(10, TimeUnit.SECONDS), station.state());
        }
        assertEquals(List.of(), discord.repliesTo(asked));
        try (Station station = Station.open(discord, folder)) {
            discord.awaitReply(asked, SOON);
            answers(station);
        }
        assertEquals(1, discord.repliesTo(asked).size());
    }

    private static Answer after(CountDownLatch latch, Question question) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Harbour.answer(question);
    }

    @Test
    void sendsAnAnswerOnceThoughDiscordDoesNotSayThatItArrived() {
        discord.faults().next("create_message", new Fault.DropAfterAccept());
        try (Station station = Station.open(discord, folder)) {
            Message asked = mention(Harbour.SHIPS);
            discord.awaitReply(asked, SOON);
            answers(station);
            assertEquals(1, discord.repliesTo(asked).size());
        }
    }

    @Test
    void looksForAnAnswerThatArrivedSoLongAgoThatDiscordDoesNotKnowItAgain() {
        discord.faults().next("create_message", new Fault.DropAfterAccept()).always("create_message",
                new Fault.Status(500));
        try (Station station = Station.open(discord, folder)) {
            Message asked = mention(Harbour.SHIPS);
            discord.awaitReply(asked, SOON);
            // It looks before it tries again where the pause was as long as Discord surely remembers.
            Await.until("another try", SOON, () -> discord.calls("create_message").size() > 1
                    || !discord.calls("list_messages").isEmpty());
            discord.passes(Duration.ofMinutes(10));
            discord.faults().none();
            answers(station);
            Await.until("a look", SOON, () -> !discord.calls("list_messages").isEmpty());
            assertEquals(1, discord.repliesTo(asked).size());
        }
    }

    @Test
    void sharesAnAnswerOnceThoughDiscordDoesNotSayThatItArrived() {
        try (Station station = Station.open(discord, folder)) {
            Interaction asked = discord.command(World.ADA, World.CHANNEL, "ask",
                    Map.of("question", Harbour.SHIPS, "private", true));
            Message answer = discord.awaitReply(asked);
            discord.faults().next("create_message", new Fault.DropAfterAccept()).next("create_message",
                    new Fault.DropAfterAccept());
            Interaction pressed = discord.presses(World.ADA, answer, "Share in channel");
            discord.awaitReply(pressed, SOON, message -> message.everything().contains("Shared in the channel"));
            assertEquals(1, discord.messagesIn(World.CHANNEL).size());
            assertTrue(station.health().well(), station.state());
        }
    }

    /** Where the bot is no member, only the button can be replied to, and such a reply has no nonce. */
    @Test
    void sharesOnceWhereItIsNotAMemberAndSaysSoWhereNobodyKnows() {
        try (Station station = Station.open(discord, folder)) {
            Message answer = discord.awaitReply(discord.command(World.ADA, World.FOREIGN_CHANNEL, "ask",
                    Map.of("question", Harbour.SHIPS, "private", true)));
            discord.faults().next("execute_webhook", new Fault.Status(500));
            Interaction pressed = discord.presses(World.ADA, answer, "Share in channel");
            discord.awaitReply(pressed, SOON, message -> message.everything().contains("did not confirm it"));
            assertEquals(List.of(), discord.messagesIn(World.FOREIGN_CHANNEL).stream()
                    .filter(message -> !message.isEphemeral()).toList());
            assertEquals(1, discord.calls("execute_webhook").size());
            assertTrue(station.health().well(), station.state());
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

    /** What its own question was is nobody's at the next start, and its place no channel. */
    @Test
    void leavesAQuestionOfItsOwnWithTheProgramThatAskedIt() throws InterruptedException {
        var searching = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        try (Station station = Station.start(discord, folder, question -> {
            searching.countDown();
            return after(never, question);
        })) {
            assertTrue(searching.await(10, TimeUnit.SECONDS), station.state());
        }
        var asked = new AtomicInteger();
        try (JdaComplaints complaints = new JdaComplaints();
                Station station = Station.open(discord, folder, question -> {
                    asked.incrementAndGet();
                    return Harbour.answer(question);
                })) {
            answers(station);
            assertEquals(2, asked.get());
            assertEquals(List.of(), complaints.all());
        }
    }

    @Test
    void sendsAgainWhatDidNotArrive() {
        discord.faults().next("create_message", new Fault.Status(503)).next("create_message", new Fault.Status(502));
        try (Station station = Station.open(discord, folder)) {
            Message asked = mention(Harbour.SHIPS);
            discord.awaitReply(asked, SOON);
            assertEquals(1, discord.repliesTo(asked).size());
            assertTrue(station.health().well(), station.state());
        }
    }

    @Test
    void waitsAsLongAsDiscordAsksFor() {
        discord.faults().next("create_message", new Fault.RateLimited(Duration.ofSeconds(2), false));
        try (Station station = Station.open(discord, folder)) {
            long start = System.nanoTime();
            Message asked = mention(Harbour.SHIPS);
            Interaction command = discord.command(World.BEN, World.CHANNEL, "ask", Map.of("question", Harbour.SHIPS));
            discord.awaitReply(command);
            discord.awaitReply(asked, SOON);
            assertTrue(System.nanoTime() - start >= Duration.ofSeconds(2).toNanos());
            assertEquals(1, discord.mostInvalidInTenMinutes());
            assertTrue(station.health().well(), station.state());
        }
    }

    /** Takes minutes: the library gives a connection up when two heartbeats were not answered. */
    @Test
    @EnabledIfSystemProperty(named = "onrecord.long", matches = "true")
    void answersWhatWasAskedWhileNothingMoved_atDiscordsPace() {
        discord.close();
        Pace pace = Pace.discord();
        discord = FakeDiscord.start(pace);
        try (Station station = Station.open(discord, folder)) {
            discord.gateway().freeze();
            Message missed = mention(Harbour.SHIPS);
            long start = System.nanoTime();
            station.awaitWell(false, pace.heartbeatEvery().multipliedBy(4));
            long deaf = Duration.ofNanos(System.nanoTime() - start).toMillis();
            discord.awaitReply(missed, pace.heartbeatEvery().multipliedBy(4));
            System.out.println("a dead connection was noticed after " + deaf + " ms, what was missed answered after "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, resumed "
                    + discord.gateway().resumes());
            assertTrue(deaf < pace.heartbeatEvery().multipliedBy(2).toMillis(), () -> deaf + " ms");
            assertEquals(1, discord.repliesTo(missed).size());
        }
    }
}
