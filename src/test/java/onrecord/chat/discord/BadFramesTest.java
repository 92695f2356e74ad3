package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.chat.Harbour;
import onrecord.chat.LongSearch;
import onrecord.chat.Samples;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import onrecord.corpus.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bot in Discord is known to stumble over. That answers may take long is for {@link DeferringTest}. */
class BadFramesTest extends OwnDiscord {

    /** Long enough for an answer that must not come to have come. */
    private static final Duration A_WHILE = Duration.ofMillis(700);

    @Test
    void answersElsewhereOrNotAtAllAfterFifteenMinutes() {
        LongSearch search = LongSearch.on(Harbour.SHIPS + " slow");
        try (var complaints = new JdaComplaints();
                Station station = Station.open(discord, folder, search::answer)) {
            Interaction slow = ask(Harbour.SHIPS + " slow");
            discord.awaitAcknowledged(slow);
            discord.passes(Duration.ofMinutes(16));
            search.find();
            discord.awaitReply(mention(Harbour.SHIPS), SOON);
            assertEquals(List.of(), slow.replies());
            assertTrue(discord.mostInvalidInTenMinutes() <= 1, () -> "" + discord.refusals());
            assertTrue(station.health().well(), station.state());
            assertEquals(List.of(), complaints.all());
        }
    }

    /** Words that are long however Discord counts: each letter is two units of Java's. */
    private static Answer.Quoted quotations(Question question, int count, int length) {
        List<Quotation> quotations = IntStream.rangeClosed(1, count).mapToObj(i -> {
            Document document = Samples.document("Number " + i + ": " + "😀".repeat(length) + " _end_ of " + i + ".");
            return new Quotation(Samples.excerpt(document, document.text()), null, List.of());
        }).toList();
        return new Answer.Quoted(question, 0.9, quotations);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 900, 1_300, 1_900, 1_990, 2_100, 3_000, 4_050, 4_096, 5_500, 7_000})
    void staysWithinEveryLimit(int length) {
        try (Station station = Station.open(discord, folder, question -> quotations(question, 8, length))) {
            Message answer = discord.awaitReply(mention(Harbour.SHIPS), SOON);
            Interaction asked = ask(Harbour.SHIPS);
            discord.awaitReply(asked);
            assertFalse(answer.everything().isBlank());
            assertFalse(answer.everything().codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF),
                    "half a letter");
            assertEquals(List.of(), discord.mistakes());
            assertEquals(List.of(), discord.refusals());
            assertTrue(station.health().well(), station.state());
        }
    }

    @Test
    void answersOnceWhatIsToldAgainAfterAResume() {
        Message asked;
        try (Station station = Station.open(discord, folder)) {
            asked = mention(Harbour.SHIPS);
            discord.awaitReply(asked, SOON);
            discord.gateway().cut();
            discord.gateway().awaitResumes(1, SOON);
            for (int i = 0; i < 10; i++) {
                discord.tellsAgain(asked);
            }
            discord.awaitReply(mention(Harbour.SHIPS), SOON);
            Await.sleep(A_WHILE);
            assertEquals(1, discord.repliesTo(asked).size());
            assertTrue(station.health().well(), station.state());
        }
        JsonNode body = discord.repliesTo(asked).getFirst().bodies().getFirst();
        assertTrue(body.path("enforce_nonce").asBoolean(), body::toString);
        assertTrue(body.path("nonce").asText().matches(".{1,25}"), body::toString);
    }

    @Test
    void leavesItToDiscordToAnswerOnceWhereTheLedgerIsGone() {
        Message asked;
        try (Station station = Station.open(discord, folder.resolve("one"))) {
            asked = mention(Harbour.SHIPS);
            discord.awaitReply(asked, SOON);
            assertTrue(station.health().well(), station.state());
        }
        try (Station station = Station.open(discord, folder.resolve("other"))) {
            discord.tellsAgain(asked);
            Await.until("a second sending", SOON, () -> discord.calls("create_message").size() == 2);
            assertTrue(station.health().well(), station.state());
        }
        assertEquals(1, discord.repliesTo(asked).size());
    }

    @Test
    void answersNeitherBotsNorWebhooksNorItself() {
        try (Station station = Station.open(discord, folder)) {
            discord.botSays(World.CHANNEL, discord.world().mention() + " " + Harbour.SHIPS);
            discord.webhookSays(World.CHANNEL, discord.world().mention() + " " + Harbour.SHIPS);
            discord.says(World.BOT, World.CHANNEL, discord.world().mention() + " " + Harbour.SHIPS);
            Message asked = mention(Harbour.SHIPS);
            Message answer = discord.awaitReply(asked, SOON);
            discord.tellsAgain(answer);
            Await.sleep(A_WHILE);
            Set<String> answered = new HashSet<>();
            discord.messagesIn(World.CHANNEL).forEach(message -> answered.add(message.reference()));
            assertEquals(Set.of("", asked.id()), answered);
            assertEquals(1, discord.repliesTo(asked).size());
            assertTrue(station.health().well(), station.state());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429})
    void stopsAskingWhereEverythingIsRefused(int status) {
        try (Station station = Station.open(discord, folder)) {
            ask(Harbour.SHIPS);
            discord.faults().everything(status == 429
                    ? new Fault.RateLimited(Duration.ofSeconds(1), false)
                    : new Fault.Refuse(status, 0, status + ": made for the test"));
            for (int i = 0; i < 200; i++) {
                mention(Harbour.SHIPS + " " + i);
            }
            awaitQuiet();
            System.out.println(status + " to 200 questions: " + discord.refusals().size() + " refused calls, "
                    + discord.mostInvalidInTenMinutes() + " of them invalid, " + station.state());
            long refused = discord.refusals().size();
            assertTrue(discord.mostInvalidInTenMinutes() < 100, () -> refused + " refusals");
            assertTrue(status != 404 || refused < 450, () -> refused + " refusals");
        }
    }

    /** Waits until no call was made for a while, or for ten seconds. */
    private void awaitQuiet() {
        int before = -1;
        for (int i = 0; i < 5 && discord.calls().size() != before; i++) {
            before = discord.calls().size();
            Await.sleep(Duration.ofSeconds(2));
        }
    }

    @Test
    void answersOnAfterManyInteractionsThatCameTooLate() {
        try (Station station = Station.open(discord, folder)) {
            discord.faults().always("create_interaction_response",
                    new Fault.Refuse(404, 10_062, "Unknown interaction"));
            for (int i = 0; i < 150; i++) {
                ask(Harbour.SHIPS);
            }
            Await.until("150 refusals", SOON, () -> discord.calls("create_interaction_response").size() >= 150);
            discord.faults().none();
            // Those who asked are answered in the channel instead.
            Await.until("150 answers", SOON, () -> discord.messagesIn(World.CHANNEL).size() >= 150);
            discord.awaitReply(mention(Harbour.SHIPS), SOON);
            discord.awaitReply(ask(Harbour.SHIPS));
            assertTrue(station.health().well(), station.state());
        }
    }

    @Test
    void outlivesFramesThatMakeNoSense() {
        List<String> frames = List.of("{}", "{\"op\":0}", "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":null,\"d\":{}}",
                "{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":null,\"d\":{\"id\":\"1\",\"type\":2}}",
                "{\"op\":0,\"t\":\"UNHEARD_OF\",\"s\":null,\"d\":{}}", "{\"op\":99}");
        try (Station station = Station.open(discord, folder)) {
            frames.forEach(discord.gateway()::sendFrame);
            Message answer = discord.awaitReply(mention(Harbour.SHIPS), SOON);
            assertTrue(answer.everything().contains("no ship had been lost"), answer::everything);
            station.awaitWell(true, SOON);
        }
    }
}
