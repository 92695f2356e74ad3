package onrecord.chat.discord.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.chat.fakes.NodeProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A client that others wrote (discord.js for Node) is content with the fake, and the fake with it.
 *
 * <p>Skipped where there is no Node, unless ONRECORD_NODE is "required", as it is in .ci/run.
 */
@Tag("node")
class DiscordJsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private FakeDiscord discord;
    private NodeProgram app;

    @BeforeAll
    static void needsNode() {
        Optional<String> obstacle = NodeProgram.obstacle();
        if (obstacle.isPresent()) {
            String skipped = "The fake Discord is not tried with discord.js: " + obstacle.get();
            assertFalse("required".equals(System.getenv("ONRECORD_NODE")), skipped);
            System.err.println(skipped);
            abort(skipped);
        }
    }

    @BeforeEach
    void connect() throws IOException {
        discord = FakeDiscord.start();
        String api = discord.api().toString().replaceFirst("/v10/$", "");
        app = NodeProgram.start("discord.mjs",
                Map.of("DISCORD_API", api, "DISCORD_TOKEN", discord.world().token()));
    }

    @AfterEach
    void disconnect() {
        app.close();
        discord.close();
    }

    private void everythingWentWell() {
        assertEquals(List.of(), app.said().stream().filter(line -> line.startsWith("error:")).toList());
        assertEquals(List.of(), discord.mistakes());
        assertEquals(List.of(), discord.defects());
        assertEquals(List.of(), discord.refusals());
    }

    private void answersAMention() {
        Message asked = discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " hello");
        discord.awaitMessage(World.CHANNEL, one -> one.reference().equals(asked.id())
                && one.text().equals("heard: " + asked.text() + " (read by ada)"));
    }

    @Test
    void answersMessages() {
        answersAMention();
        Message direct = discord.directMessage(World.BEN, "are you there?");
        discord.awaitMessage(direct.channel(), one -> one.text().startsWith("heard: are you there? (read by"));
        Interaction check = discord.commandOn(World.BEN, direct, "Check this");
        assertEquals("read: are you there?", discord.awaitReply(check).text());
        String thread = discord.startsThread(discord.says(World.ADA, World.CHANNEL, "on ships"), "on ships");
        Message there = discord.says(World.ADA, thread, discord.world().mention() + " and here?");
        discord.awaitReply(there);
        everythingWentWell();
    }

    @Test
    void answersInteractions() {
        Interaction asked = discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", "what?"));
        Message answer = discord.awaitReply(asked);
        assertEquals("what?", answer.embeds().path(0).path("description").asText());
        discord.awaitReply(asked, PATIENCE, reply -> reply.isEphemeral() && reply.text().equals("and more"));
        Interaction typed = discord.types(World.ADA, World.CHANNEL, "ask", "speaker", "to");
        discord.awaitAcknowledged(typed);
        assertEquals(List.of("Ilva Torren"), typed.choices());
        Interaction pressed = discord.presses(World.BEN, answer, "More");
        discord.awaitAcknowledged(pressed);
        discord.awaitMessage(World.CHANNEL, one -> one.id().equals(answer.id()) && one.text().equals("page 2"));
        Interaction abroad = discord.command(World.BEN, World.FOREIGN_CHANNEL, "ask", Map.of("question", "there?"));
        discord.awaitReply(abroad);
        everythingWentWell();
    }

    @Test
    void takesUpItsSessionAfterACut() {
        discord.gateway().cut();
        Message missed = discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " missed?");
        discord.awaitReply(missed, PATIENCE);
        assertEquals(1, discord.gateway().resumes());
        assertEquals(1, discord.gateway().identifies().size());
        assertTrue(app.awaitLine("resumed").contains("told again"));
        everythingWentWell();
    }

    @Test
    void connectsAgainWhenAskedTo() {
        discord.gateway().requestReconnect();
        discord.gateway().awaitResumes(1, PATIENCE);
        discord.gateway().invalidateSessions(true);
        discord.gateway().awaitResumes(2, PATIENCE);
        answersAMention();
        discord.gateway().invalidateSessions(false);
        discord.gateway().awaitIdentifies(2, PATIENCE);
        discord.gateway().awaitConnected(1, PATIENCE);
        answersAMention();
        everythingWentWell();
    }

    @Test
    void noticesAHalfOpenConnection() {
        discord.gateway().freeze();
        discord.gateway().awaitResumes(1, PATIENCE);
        answersAMention();
        everythingWentWell();
    }

    @Test
    void givesUpWhenItsTokenIsNotGood() {
        discord.world().resetToken();
        discord.gateway().close(4004, "Authentication failed.");
        app.awaitLine("closed 4004");
        assertEquals(1, discord.gateway().identifies().size());
    }
}
