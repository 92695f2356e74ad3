package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.World;
import onrecord.chat.slack.fake.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a server, with Slack and Discord together. */
class ChatsTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String QUESTION = " what did Brask say on ships?";
    private static final String WORDS = "We counted every ship twice";

    @TempDir
    Path folder;

    private FakeSlack slack;
    private FakeDiscord discord;
    private Run run;

    @BeforeEach
    void start() {
        slack = FakeSlack.start();
        discord = FakeDiscord.start();
        run = Run.in(folder).with("DISCORD_API", discord.api().toString());
    }

    @AfterEach
    void stop() {
        slack.close();
        discord.close();
    }

    @Test
    void answerInBothUntilTheyAreToldToEnd() throws Exception {
        Process server = run.asBotOf(slack).with("DISCORD_TOKEN", discord.world().token())
                .with("DISCORD_GATEWAY", discord.gatewayUrl().toString()).server();
        try {
            slack.sockets().awaitOpened(1, SOON);
            discord.gateway().awaitConnected(1, SOON);
            var inSlack = slack.says("U1", "C1", slack.workspace().mention() + QUESTION);
            var inDiscord = discord.says(World.ADA, World.CHANNEL, discord.world().mention() + QUESTION);
            assertTrue(slack.awaitReply(inSlack, SOON).text().contains(WORDS));
            assertTrue(discord.awaitReply(inDiscord, SOON).everything().contains(WORDS));
            server.destroy();
            assertTrue(server.waitFor(12, TimeUnit.SECONDS));
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertEquals(List.of(), discord.mistakes());
    }

    @Test
    void tellWhetherDiscordIsSetUpRight() {
        var right = run.with("ONRECORD_CORPUS", folder.resolve("none").toString())
                .with("DISCORD_TOKEN", discord.world().token()).of("check", "discord");
        assertEquals(Main.ANSWERED, right.status(), right.out() + right.err());
        assertTrue(right.out().contains("Invite link: https://discord.com/oauth2/authorize?client_id="), right.out());
        assertFalse(right.out().contains("canary"), right.out());
        var none = Run.in(folder).of("check", "discord");
        assertEquals(Main.ERROR, none.status());
        assertTrue(none.out().contains("DISCORD_TOKEN is not set"), none.out());
    }

    @Test
    void refuseATokenThatIsNoneWithoutShowingIt() {
        var wrong = run.with("DISCORD_TOKEN", "CANARY").of();
        assertEquals(Main.ERROR, wrong.status());
        assertTrue(wrong.err().contains("Discord cannot be used"), wrong.err());
        assertFalse((wrong.out() + wrong.err()).contains("CANARY"));
        assertEquals(List.of(), discord.calls());
    }
}
