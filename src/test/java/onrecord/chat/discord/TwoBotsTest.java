package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.answer.Quotation;
import onrecord.chat.Harbour;
import onrecord.chat.Samples;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.RestCall;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.OnPostgres;
import onrecord.chat.ledger.PostgresServer;
import onrecord.chat.ledger.SharedLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two bots with one token and one ledger. Discord tells all four sessions everything, and takes one first reply to an
 * interaction: whoever comes later is refused.
 */
@OnPostgres
class TwoBotsTest extends OwnDiscord {

    private static final String TAKEN = "40060";
    private static final String EVERYTHING = "what was said on everything?";

    private final JdaComplaints complaints = new JdaComplaints();
    private final SharedLedger ledger;
    private final List<Station> bots = new ArrayList<>();

    TwoBotsTest(PostgresServer server) {
        super(CALM);
        this.ledger = SharedLedger.on(server);
    }

    @BeforeEach
    void start() {
        for (int i = 0; i < 2; i++) {
            bots.add(Station.start(discord, ledger.open(), TwoBotsTest::answer, Station.quick(discord)));
        }
        bots.forEach(bot -> bot.awaitWell(true, SOON));
        discord.gateway().awaitConnected(2 * Station.SESSIONS, SOON);
    }

    @AfterEach
    void stop() {
        bots.forEach(Station::close);
        assertEquals(List.of(), mistakes());
        assertEquals(List.of(), complaints.all());
        complaints.close();
    }

    /** But that both reply to the same interaction, which neither can know of the other. */
    private List<String> mistakes() {
        return discord.mistakes().stream().filter(one -> !one.contains(TAKEN)).toList();
    }

    private static Answer answer(Question question) {
        return question.text().equals(EVERYTHING)
                ? new Answer.Quoted(question, 0.9, Stream.of("One", "Two", "Three", "Four", "Five")
                        .map(number -> words(number + " " + "word ".repeat(300) + ".")).toList())
                : Harbour.answer(question);
    }

    private static Quotation words(String text) {
        return new Quotation(Samples.excerpt(Samples.document(text), text), null, List.of());
    }

    private void awaitAllAnswered() {
        Await.until("everything to be answered", SOON, () -> ledger.unanswered() == 0);
    }

    private List<RestCall> taken() {
        return discord.refusals().stream().filter(call -> call.answer().path("code").asText().equals(TAKEN)).toList();
    }

    @Test
    void answerEveryQuestionOnce_whicheverHearsItFirst() {
        var commands = new ArrayList<Interaction>();
        var mentions = new ArrayList<Message>();
        for (int i = 0; i < 30; i++) {
            commands.add(ask(Harbour.SHIPS));
            mentions.add(mention(Harbour.SHIPS));
        }
        commands.forEach(one -> discord.awaitReply(one, SOON, reply -> true));
        mentions.forEach(one -> discord.awaitReply(one, SOON));
        awaitAllAnswered();
        commands.forEach(one -> assertEquals(1, one.replies().size(), one::toString));
        commands.forEach(one -> assertTrue(one.replies().getFirst().everything().contains("no ship had been lost")));
        mentions.forEach(one -> assertEquals(1, discord.repliesTo(one).size(), one::text));
        // A bot tries again where the reply that the other began is not there yet.
        assertEquals(commands.size(), discord.carriedOut("update_original_webhook_message").size(), "edited once each");
        assertEquals(mentions.size(), discord.calls("create_message").size(), "sent once each");
        Await.until("both to have replied first", SOON, () -> taken().size() == commands.size());
    }

    @Test
    void answerEveryPressOnce_thoughTheOtherMadeTheButton() {
        var presses = new ArrayList<Interaction>();
        for (int i = 0; i < 10; i++) {
            Message answer = discord.awaitReply(ask(EVERYTHING), SOON, reply -> true);
            assertTrue(answer.everything().contains("One word") && !answer.everything().contains("Five word"));
            presses.add(discord.presses(World.BEN, answer, "More (2)"));
        }
        presses.forEach(one -> discord.awaitReply(one, SOON, reply -> true));
        awaitAllAnswered();
        presses.forEach(one -> assertEquals(1, one.replies().size(), one::toString));
        presses.forEach(one -> assertTrue(one.replies().getFirst().isEphemeral(), one::toString));
        presses.forEach(one -> assertTrue(one.replies().getFirst().everything().contains("Five word"), one::toString));
    }

    /** The other was told to wait for what the one that replied first has not made yet. */
    @Test
    void putTheAnswerInItsPlace_thoughThatIsNotThereYet() {
        discord.faults().next("update_original_webhook_message", new Fault.Refuse(404, 10_008, "Unknown Message"));
        Interaction asked = ask(Harbour.SHIPS);
        discord.awaitReply(asked, SOON, reply -> true);
        awaitAllAnswered();
        assertEquals(1, asked.replies().size());
        assertEquals(List.of(), discord.calls("create_message"));
    }

    @Test
    void shareAnAnswerOnce() {
        Message alone = discord.awaitReply(discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS, "private", true)), SOON, reply -> true);
        discord.awaitReply(discord.presses(World.ADA, alone, "Share in channel"), SOON,
                message -> message.everything().contains("Shared in the channel"));
        awaitAllAnswered();
        assertEquals(1, discord.messagesIn(World.CHANNEL).size());
    }

    @Test
    void openOneForm_andSuggestOnce() {
        Interaction pressed = discord.presses(World.ADA, discord.awaitReply(ask(Harbour.DRAGONS), SOON, any -> true),
                "Not what I asked");
        discord.awaitAcknowledged(pressed);
        assertEquals(9, pressed.answerType());
        Interaction again = discord.submits(World.ADA, pressed, Map.of("speaker", "Ilva Torren", "topic", "ships"));
        discord.awaitReply(again, SOON, reply -> true);
        Interaction typing = discord.types(World.ADA, World.CHANNEL, "ask", "question", "what did");
        discord.awaitAcknowledged(typing);
        awaitAllAnswered();
        assertEquals(1, again.replies().size());
    }

    @Test
    void goOnWithAConversationThatTheOtherBegan() {
        Message first = discord.awaitReply(mention(Harbour.DRAGONS), SOON);
        for (int i = 0; i < 5; i++) {
            Message next = discord.replies(World.ADA, first, "and on ships?", true);
            assertTrue(discord.awaitReply(next, SOON).everything().contains("no ship had been lost"));
            awaitAllAnswered();
            assertEquals(1, discord.repliesTo(next).size());
        }
    }

    /** One cannot write anything down; it must not talk over the other, which can. */
    @Test
    void sayNothingOfWhatOneCannotDo_whereTheOtherAnswers() {
        bots.getFirst().loseLedger();
        var commands = new ArrayList<Interaction>();
        var mentions = new ArrayList<Message>();
        for (int i = 0; i < 5; i++) {
            commands.add(ask(Harbour.SHIPS));
            commands.add(discord.command(World.ADA, World.CHANNEL, "ask",
                    Map.of("question", Harbour.SHIPS, "private", true)));
            mentions.add(mention(Harbour.SHIPS));
        }
        // Until it has looked, once for each.
        Await.until("looks", SOON, () -> discord.calls("get_original_webhook_message").size() == commands.size()
                && discord.calls("list_messages").size() == mentions.size());
        awaitAllAnswered();
        commands.forEach(one -> assertEquals(1, one.replies().size(), one::toString));
        commands.forEach(one -> assertTrue(one.replies().getFirst().everything().contains("no ship had been lost"),
                one::toString));
        mentions.forEach(one -> assertEquals(1, discord.repliesTo(one).size(), one::text));
        mentions.forEach(one -> assertTrue(discord.repliesTo(one).getFirst().everything()
                .contains("no ship had been lost"), one::text));
    }

    @Test
    void tellOnceThatNeitherCanTakeAQuestion() {
        bots.forEach(Station::loseLedger);
        Interaction command = ask(Harbour.SHIPS);
        Interaction alone = discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS, "private", true));
        Message mention = mention(Harbour.SHIPS);
        for (Interaction one : List.of(command, alone)) {
            Message told = discord.awaitReply(one, SOON, reply -> true);
            assertTrue(told.isEphemeral() && told.text().contains("cannot take your question"), told::text);
        }
        assertTrue(discord.awaitReply(mention, SOON).text().contains("cannot take your question"));
        Await.until("both to have looked", SOON, () -> discord.calls("get_original_webhook_message").size() == 4
                && discord.calls("list_messages").size() == 2);
        assertEquals(1, command.replies().size());
        assertEquals(1, alone.replies().size());
        assertEquals(1, discord.repliesTo(mention).size());
    }
}
