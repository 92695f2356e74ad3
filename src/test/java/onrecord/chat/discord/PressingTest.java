package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import org.junit.jupiter.api.Test;

/** What comes of buttons and forms in Discord. */
class PressingTest extends InDiscord {

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
        discord.awaitReply(pressed, SOON, message -> message.everything().contains("Shared in the channel"));
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
    void saysThatNothingWasAskedWithAnEmptyForm() {
        Interaction pressed = discord.presses(World.ADA, reply(ask(Harbour.DRAGONS)), "Not what I asked");
        discord.awaitAcknowledged(pressed);
        Message told = reply(discord.submits(World.ADA, pressed, Map.of("speaker", "", "topic", " ")));
        assertTrue(told.isEphemeral());
        assertTrue(told.text().startsWith("Nothing was asked"), told::text);
    }
}
