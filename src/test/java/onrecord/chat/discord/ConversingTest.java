package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import org.junit.jupiter.api.Test;

/** How one question in Discord leans on another. */
class ConversingTest extends InDiscord {

    @Test
    void goesOnWithAConversationByReplies() {
        Message answer = discord.awaitReply(mention(Harbour.DRAGONS));
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
        Message answer = discord.awaitReply(mention(Harbour.DRAGONS));
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
        Message answer = discord.awaitReply(mention(Harbour.DRAGONS));
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
        discord.awaitReply(mention(Harbour.DRAGONS));
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
}
