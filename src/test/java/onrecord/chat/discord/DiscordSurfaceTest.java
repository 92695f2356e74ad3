package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see who use the bot in Discord. */
class DiscordSurfaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final FakeDiscord discord = FakeDiscord.start();
    private final JdaComplaints complaints = new JdaComplaints();
    private Station station;

    @BeforeEach
    void start() {
        station = Station.open(discord, folder);
    }

    private void restart() {
        station.close();
        start();
    }

    @AfterEach
    void stop() {
        station.close();
        assertEquals(List.of(), discord.mistakes());
        assertEquals(List.of(), complaints.all());
        complaints.close();
        discord.close();
    }

    private Interaction ask(String question) {
        return discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", question));
    }

    private Message reply(Interaction asked) {
        return discord.awaitReply(asked);
    }

    private Message says(String text) {
        return discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " " + text);
    }

    @Test
    void answersACommandForEverybodyToSee() {
        Message answer = reply(ask(Harbour.SHIPS));
        assertTrue(answer.everything().contains("Odo Brask, own words"), answer::everything);
        assertFalse(answer.isEphemeral());
        assertTrue(station.health().well());
    }

    @Test
    void answersOnlyTheAskerWhoWantsItPrivate() {
        Message answer = reply(discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS, "private", true)));
        assertTrue(answer.isEphemeral());
        assertEquals(List.of(), discord.messagesIn(World.CHANNEL));
    }

    @Test
    void asksOneSpeakerOnOneSubject() {
        Message answer = reply(discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", "ships?", "speaker", "Ilva Torren", "topic", "the harbour")));
        assertTrue(answer.everything().contains(
                "I read your question as: What did Ilva Torren say about ships on the harbour?"),
                answer::everything);
    }

    @Test
    void suggestsPeopleAndSubjectsOfTheDocuments() {
        Interaction typing = discord.types(World.ADA, World.CHANNEL, "ask", "speaker", "tor");
        discord.awaitAcknowledged(typing);
        assertEquals(List.of("Ilva Torren"), typing.choices());
        Interaction nothing = discord.types(World.ADA, World.CHANNEL, "timeline", "topic", "zzz");
        discord.awaitAcknowledged(nothing);
        assertEquals(List.of(), nothing.choices());
    }

    @Test
    void answersAMentionWithAReplyThatPingsNobody() {
        Message asked = says(Harbour.SHIPS);
        Message answer = discord.awaitReply(asked);
        assertEquals(asked.id(), answer.reference());
        assertEquals("[]", answer.bodies().getFirst().at("/allowed_mentions/parse").toString());
        assertTrue(answer.bodies().getFirst().path("enforce_nonce").asBoolean());
        assertTrue(answer.bodies().getFirst().path("nonce").asText().length() <= 25);
    }

    @Test
    void answersADirectMessage() {
        Message answer = discord.awaitReply(discord.directMessage(World.BEN, Harbour.SHIPS));
        assertTrue(answer.everything().contains("Odo Brask, own words"), answer::everything);
    }

    @Test
    void goesOnWithAConversationByReplies() {
        Message answer = discord.awaitReply(says(Harbour.DRAGONS));
        Message next = discord.awaitReply(discord.replies(World.BEN, answer, "and on ships?", true));
        assertTrue(next.everything().contains("I read your question as: " + Harbour.DRAGONS + " and on ships?"),
                next::everything);
    }

    @Test
    void goesOnWithACommandByReplies() {
        Message answer = reply(ask(Harbour.DRAGONS));
        Message next = discord.awaitReply(discord.replies(World.BEN, answer, "and on ships?", true));
        assertTrue(next.everything().contains("I read your question as: " + Harbour.DRAGONS + " and on ships?"),
                next::everything);
    }

    @Test
    void goesOnWithAConversationAfterARestart() {
        Message answer = discord.awaitReply(says(Harbour.DRAGONS));
        restart();
        Message next = discord.awaitReply(discord.replies(World.ADA, answer, "and on ships?", true));
        assertTrue(next.everything().contains(Harbour.DRAGONS + " and on ships?"), next::everything);
    }

    @Test
    void takesAThreadForOneConversation() {
        Message begun = discord.says(World.ADA, World.CHANNEL, "Let us talk.");
        String thread = discord.startsThread(begun, "Harbour");
        discord.awaitReply(discord.says(World.ADA, thread, discord.world().mention() + " " + Harbour.DRAGONS));
        Message next = discord.awaitReply(
                discord.says(World.BEN, thread, discord.world().mention() + " and on ships?"));
        assertTrue(next.everything().contains(Harbour.DRAGONS + " and on ships?"), next::everything);
    }

    @Test
    void goesOnInAThreadThatWasBegunAtAnAnswer() {
        Message answer = discord.awaitReply(says(Harbour.DRAGONS));
        String thread = discord.startsThread(answer, "Dragons");
        Message next = discord.awaitReply(
                discord.says(World.BEN, thread, discord.world().mention() + " and on ships?"));
        assertTrue(next.everything().contains(Harbour.DRAGONS + " and on ships?"), next::everything);
    }

    @Test
    void goesOnWithACommandInAThreadThatWasBegunAtAnAnswer() {
        Message answer = reply(ask(Harbour.DRAGONS));
        String thread = discord.startsThread(answer, "Dragons");
        Message next = reply(discord.command(World.BEN, thread, "ask", Map.of("question", "and on ships?")));
        assertTrue(next.everything().contains(Harbour.DRAGONS + " and on ships?"), next::everything);
        Message last = discord.awaitReply(
                discord.says(World.ADA, thread, discord.world().mention() + " and on boats?"));
        assertTrue(last.everything().contains("and on ships? and on boats?"), last::everything);
    }

    @Test
    void beginsWithACommandInAThreadThatWasBegunAtSomethingElse() {
        discord.awaitReply(says(Harbour.DRAGONS));
        String thread = discord.startsThread(discord.says(World.ADA, World.CHANNEL, "Let us talk."), "Harbour");
        Message first = reply(discord.command(World.BEN, thread, "ask", Map.of("question", "and on ships?")));
        assertTrue(first.everything().contains("I read your question as: and on ships?"), first::everything);
    }

    @Test
    void goesOnWithASharedAnswerByReplies() {
        Message answer = reply(discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", Harbour.DRAGONS, "private", true)));
        discord.presses(World.ADA, answer, "Share in channel");
        Message shared = discord.awaitMessage(World.CHANNEL, message -> true);
        Message next = discord.awaitReply(discord.replies(World.BEN, shared, "and on ships?", true));
        assertTrue(next.everything().contains(Harbour.DRAGONS + " and on ships?"), next::everything);
        Message last = discord.awaitReply(discord.replies(World.BEN, next, "and on boats?", true));
        assertTrue(last.everything().contains("and on boats?"), last::everything);
    }

    @Test
    void tellsTheAskerAloneThatAQuestionCannotBeTaken() {
        station.loseLedger();
        Interaction asked = ask(Harbour.SHIPS);
        Message told = discord.awaitReply(asked, PATIENCE, message -> message.text().contains("cannot take"));
        assertTrue(told.isEphemeral());
        assertEquals(List.of(), discord.messagesIn(World.CHANNEL));
    }

    @Test
    void answersTheLongestQuestionThatDiscordTakes() {
        String longest = "What about *ships* ".repeat(110).substring(0, 2_000);
        Message answer = reply(ask(longest));
        assertFalse(answer.everything().isEmpty());
        Interaction pressed = discord.presses(World.BEN, answer, "Not what I asked");
        discord.awaitAcknowledged(pressed);
        assertTrue(pressed.form().toString().contains("I read your question as"), pressed.form()::toString);
        Message mentioned = discord.awaitReply(says(longest.substring(30)));
        assertFalse(mentioned.everything().contains("went wrong"), mentioned::everything);
    }

    @Test
    void saysNothingOfAPrivateAnswerToAnybodyElse() {
        Message answer = reply(discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS, "private", true)));
        for (String button : List.of("In context", "Share in channel")) {
            Message told = reply(discord.presses(World.BEN, answer, button));
            assertTrue(told.isEphemeral());
            assertTrue(told.text().contains("somebody else"), told::text);
        }
        assertEquals(List.of(), discord.messagesIn(World.CHANNEL));
    }

    @Test
    void helpsWhoeverOnlyCallsIt_alsoInAReplyToSomebodyElse() {
        Message other = discord.says(World.BEN, World.CHANNEL, "What do you think?");
        Message asked = discord.replies(World.ADA, other, discord.world().mention(), true);
        assertTrue(discord.awaitReply(asked).everything().contains("How to ask"));
        Message question = discord.replies(World.ADA, other, discord.world().mention() + " " + Harbour.SHIPS, true);
        assertTrue(discord.awaitReply(question).everything().contains("Odo Brask, own words"));
    }

    @Test
    void leavesThanksUnanswered() {
        Message answer = discord.awaitReply(says(Harbour.SHIPS));
        Message thanks = discord.replies(World.ADA, answer, "thanks", true);
        discord.awaitReply(says(Harbour.SHIPS));
        assertEquals(List.of(), discord.repliesTo(thanks));
    }

    @Test
    void answersNoMachines() {
        Message bot = discord.botSays(World.CHANNEL, discord.world().mention() + " " + Harbour.SHIPS);
        Message hook = discord.webhookSays(World.CHANNEL, discord.world().mention() + " " + Harbour.SHIPS);
        discord.awaitReply(says(Harbour.SHIPS));
        assertEquals(List.of(), discord.repliesTo(bot));
        assertEquals(List.of(), discord.repliesTo(hook));
    }

    @Test
    void answersAMessageOnceThatIsDeliveredTwice() {
        Message asked = says(Harbour.SHIPS);
        discord.awaitReply(asked);
        discord.tellsAgain(asked);
        discord.awaitReply(says(Harbour.SHIPS));
        assertEquals(1, discord.repliesTo(asked).size());
    }

    @Test
    void checksTheQuotationOfAMessageForWhoeverAsked() {
        Message said = discord.says(World.BEN, World.CHANNEL, "**ships** were ~~lost~~");
        Message answer = reply(discord.commandOn(World.ADA, said, "Check this quotation"));
        assertTrue(answer.isEphemeral());
        assertTrue(answer.everything().contains("Quote check: ships were lost"), answer::everything);
    }

    @Test
    void showsTheSentencesRoundAQuotationToWhoeverPresses() {
        Message answer = reply(ask(Harbour.SHIPS));
        Message context = reply(discord.presses(World.BEN, answer, "In context"));
        assertTrue(context.isEphemeral());
        assertTrue(context.everything().contains("In bold: Odo Brask, own words"), context::everything);
    }

    @Test
    void knowsAButtonAfterARestart() {
        Message answer = reply(ask(Harbour.SHIPS));
        restart();
        Message context = reply(discord.presses(World.BEN, answer, "In context"));
        assertTrue(context.everything().contains("In bold: "), context::everything);
    }

    @Test
    void sharesWhatOnlyTheAskerSaw() {
        Message answer = reply(discord.command(World.ADA, World.CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS, "private", true)));
        Interaction pressed = discord.presses(World.ADA, answer, "Share in channel");
        Message shared = discord.awaitMessage(World.CHANNEL,
                message -> message.everything().contains("Odo Brask, own words"));
        assertFalse(shared.isEphemeral());
        discord.awaitReply(pressed, PATIENCE, message -> message.everything().contains("Shared in the channel"));
    }

    @Test
    void asksAgainWhatWasMeant() {
        Message answer = reply(ask(Harbour.DRAGONS));
        Interaction pressed = discord.presses(World.ADA, answer, "Not what I asked");
        discord.awaitAcknowledged(pressed);
        assertTrue(pressed.form().toString().contains("I read your question as"), pressed.form()::toString);
        Message again = reply(discord.submits(World.ADA, pressed,
                Map.of("speaker", "Ilva Torren", "topic", "ships")));
        assertFalse(again.isEphemeral());
        assertTrue(again.everything().contains("What did Ilva Torren say about ships?"), again::everything);
    }

    @Test
    void registersItsCommandsOnce() {
        reply(ask(Harbour.SHIPS));
        int before = discord.calls("bulk_set_application_commands").size();
        restart();
        reply(ask(Harbour.SHIPS));
        assertEquals(List.of("Check this quotation", "ask", "check", "compare", "help", "sources", "timeline"),
                discord.commands());
        assertEquals(1, before);
        assertEquals(before, discord.calls("bulk_set_application_commands").size());
    }

    @Test
    void saysWhatItIs() {
        Message help = reply(discord.command(World.ADA, World.CHANNEL, "help", Map.of()));
        assertTrue(help.isEphemeral());
        assertTrue(help.everything().contains("How to ask"), help::everything);
    }

    @Test
    void answersWhereItIsNotAMember() {
        Message answer = reply(discord.command(World.ADA, World.FOREIGN_CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS)));
        assertTrue(answer.everything().contains("Odo Brask, own words"), answer::everything);
    }

    @Test
    void tellsTheAskerAloneThatSomethingBroke() {
        station.close();
        station = Station.open(discord, folder, question -> {
            if (question.text().contains("dragons")) {
                throw new IllegalStateException("made for the test");
            }
            return Harbour.answer(question);
        });
        Interaction asked = ask(Harbour.DRAGONS);
        Message told = discord.awaitReply(asked, PATIENCE,
                message -> message.everything().contains("Something went wrong"));
        assertTrue(told.isEphemeral());
        Message direct = discord.awaitReply(says(Harbour.DRAGONS));
        assertTrue(direct.text().contains("Something went wrong"), direct::text);
    }

    @Test
    void answersAtTheNextStartACommandThatItHadTaken() throws InterruptedException {
        station.close();
        var searching = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        station = Station.open(discord, folder, question -> {
            if (question.text().equals(Harbour.DRAGONS)) {
                searching.countDown();
                wait(never);
            }
            return Harbour.answer(question);
        });
        Interaction asked = ask(Harbour.DRAGONS);
        assertTrue(searching.await(10, TimeUnit.SECONDS), station.state());
        restart();
        Message answer = discord.awaitReply(asked, PATIENCE, message -> message.everything().contains("Not on record"));
        assertFalse(answer.isEphemeral());
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsTheAskerInADirectMessageWhereItMayNotWrite() {
        discord.faults().next("create_message", new Fault.Refuse(403, 50_013, "Missing Permissions"))
                .next("create_message", new Fault.Refuse(403, 50_013, "Missing Permissions"));
        says(Harbour.SHIPS);
        Await.until("a direct message", PATIENCE, () -> !discord.calls("create_dm").isEmpty()
                && discord.calls("create_message").size() == 3);
        assertTrue(discord.calls("create_message").getLast().body().path("content").asText()
                .contains("50013 Missing Permissions"), discord.calls("create_message")::toString);
    }

    @Test
    void saysThatNothingWasAskedWithAnEmptyForm() {
        Interaction pressed = discord.presses(World.ADA, reply(ask(Harbour.DRAGONS)), "Not what I asked");
        discord.awaitAcknowledged(pressed);
        Message told = reply(discord.submits(World.ADA, pressed, Map.of("speaker", "", "topic", " ")));
        assertTrue(told.isEphemeral());
        assertTrue(told.text().startsWith("Nothing was asked"), told::text);
    }
}
