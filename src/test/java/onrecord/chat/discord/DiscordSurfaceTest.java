package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import onrecord.chat.Harbour;
import onrecord.chat.LongSearch;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

/** What people see who ask the bot in Discord. */
class DiscordSurfaceTest extends InDiscord {

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
        Message asked = mention(Harbour.SHIPS);
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
    void answersTheLongestQuestionThatDiscordTakes() {
        String longest = "What about *ships* ".repeat(110).substring(0, 2_000);
        Message answer = reply(ask(longest));
        assertFalse(answer.everything().isEmpty());
        Interaction pressed = discord.presses(World.BEN, answer, "Not what I asked");
        discord.awaitAcknowledged(pressed);
        assertTrue(pressed.form().toString().contains("I read your question as"), pressed.form()::toString);
        Message mentioned = discord.awaitReply(mention(longest.substring(30)));
        assertFalse(mentioned.everything().contains("went wrong"), mentioned::everything);
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
        Message answer = discord.awaitReply(mention(Harbour.SHIPS));
        Message thanks = discord.replies(World.ADA, answer, "thanks", true);
        discord.awaitReply(mention(Harbour.SHIPS));
        assertEquals(List.of(), discord.repliesTo(thanks));
    }

    @Test
    void answersNoMachines() {
        Message bot = discord.botSays(World.CHANNEL, discord.world().mention() + " " + Harbour.SHIPS);
        Message hook = discord.webhookSays(World.CHANNEL, discord.world().mention() + " " + Harbour.SHIPS);
        discord.awaitReply(mention(Harbour.SHIPS));
        assertEquals(List.of(), discord.repliesTo(bot));
        assertEquals(List.of(), discord.repliesTo(hook));
    }

    @Test
    void answersAMessageOnceThatIsDeliveredTwice() {
        Message asked = mention(Harbour.SHIPS);
        discord.awaitReply(asked);
        discord.tellsAgain(asked);
        discord.awaitReply(mention(Harbour.SHIPS));
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
    void answersAtTheNextStartACommandThatItHadTaken() throws InterruptedException {
        station.close();
        LongSearch search = LongSearch.on(Harbour.DRAGONS);
        station = Station.open(discord, folder, search::answer);
        Interaction asked = ask(Harbour.DRAGONS);
        Await.until("a search instead of " + station.state(), SOON, search::begun);
        restart();
        Message answer = discord.awaitReply(asked, SOON, message -> message.everything().contains("Not on record"));
        assertFalse(answer.isEphemeral());
    }
}
