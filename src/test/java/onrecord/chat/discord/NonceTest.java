package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.chat.Delivery;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.RestCall;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

/** Nothing that the bot says in a channel is there twice because Discord did not say that it arrived. */
class NonceTest extends OwnDiscord {

    private static final Delivery.Key KEY = Delivery.Key.ofTrigger("discord", "1234567890123456789");

    private static Answer broken(Question question) {
        if (question.text().contains("dragons")) {
            throw new IllegalStateException("made for the test");
        }
        return Harbour.answer(question);
    }

    private List<RestCall> awaitPosts(int count) {
        Await.until(count + " messages", SOON,
                () -> discord.calls("create_message").size() >= count);
        return discord.calls("create_message");
    }

    private static void assertOfOneMessage(List<RestCall> posts) {
        posts.forEach(post -> assertTrue(post.body().path("enforce_nonce").asBoolean(), post.body()::toString));
        assertEquals(1, posts.stream().map(post -> post.body().path("nonce").asText()).distinct().count(),
                posts::toString);
    }

    @Test
    void isTheSameForOnePartOfWhatIsSaidToAQuestion_andForNoOther() {
        String answer = Nonce.of(KEY, Nonce.Part.ANSWER);
        assertEquals(answer, Nonce.of(Delivery.Key.ofTrigger("discord", "1234567890123456789"), Nonce.Part.ANSWER));
        assertNotEquals(answer, Nonce.of(KEY, Nonce.Part.NOTICE));
        assertNotEquals(answer, Nonce.of(Delivery.Key.ofTrigger("discord", "1234567890123456788"), Nonce.Part.ANSWER));
        assertEquals(25, answer.length());
    }

    @Test
    void tellsOnceThatSomethingBrokeThoughDiscordDoesNotSayThatItArrived() {
        discord.faults().next("create_message", new Fault.DropAfterAccept());
        try (Station station = Station.open(discord, folder, NonceTest::broken)) {
            Message asked = mention(Harbour.DRAGONS);
            // It looks before it tries again where the pause was as long as Discord surely remembers.
            Await.until("another try", SOON, () -> discord.calls("create_message").size() > 1
                    || !discord.calls("list_messages").isEmpty());
            assertOfOneMessage(awaitPosts(1));
            assertEquals(1, discord.repliesTo(asked).size());
            assertTrue(discord.repliesTo(asked).getFirst().text().contains("went wrong"), station.state());
        }
    }

    @Test
    void tellsOnceThatAQuestionCannotBeTakenThoughDiscordDoesNotSayThatItWasTold() {
        try (Station station = Station.open(discord, folder)) {
            station.loseLedger();
            discord.faults().next("create_message", new Fault.DropAfterAccept());
            Message asked = mention(Harbour.SHIPS);
            discord.awaitReply(asked);
            discord.tellsAgain(asked);
            assertOfOneMessage(awaitPosts(1));
            assertEquals(1, discord.repliesTo(asked).size());
            assertTrue(discord.repliesTo(asked).getFirst().text().contains("cannot take"), station.state());
        }
    }

    /** A notice about an answer must not be taken for the answer, or Discord would not show it. */
    @Test
    void tellsAnAnswerFromWhatIsSaidAboutIt() {
        discord.faults().next("create_message", new Fault.Refuse(400, 50_035, "Invalid Form Body"));
        try (Station station = Station.open(discord, folder)) {
            Message asked = mention(Harbour.SHIPS);
            assertTrue(discord.awaitReply(asked).text().contains("I cannot answer there"), station.state());
            JsonNode answer = awaitPosts(2).getFirst().body();
            JsonNode notice = awaitPosts(2).get(1).body();
            assertNotEquals(answer.path("nonce").asText(), notice.path("nonce").asText());
        }
    }

    @Test
    void givesEachAnswerInAConversationItsOwn() {
        try (Station station = Station.open(discord, folder)) {
            Message answer = discord.awaitReply(mention(Harbour.DRAGONS));
            discord.awaitReply(discord.replies(World.BEN, answer, "and on ships?", true));
            Interaction alone = discord.command(World.ADA, World.CHANNEL, "ask",
                    Map.of("question", Harbour.SHIPS, "private", true));
            discord.presses(World.ADA, discord.awaitReply(alone), "Share in channel");
            List<RestCall> posts = awaitPosts(3);
            assertEquals(3, posts.stream().map(post -> post.body().path("nonce").asText()).distinct().count(),
                    station.state());
            assertEquals(List.of(), discord.mistakes());
        }
    }
}
