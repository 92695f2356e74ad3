package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

/** How what the bot has to say gets to Discord, and gets there once, whatever becomes of the call. */
class SendingTest extends OwnDiscord {

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
    void sendsAnAnswerOnceThoughDiscordDoesNotSayThatItArrived() {
        discord.faults().next("create_message", new Fault.DropAfterAccept());
        try (Station station = Station.open(discord, folder)) {
            Message asked = mention(Harbour.SHIPS);
            discord.awaitReply(asked, SOON);
            assertAnswers(station);
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
            assertAnswers(station);
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
}
