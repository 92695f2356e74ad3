package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.Pace;
import onrecord.chat.discord.fake.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A Discord of its own for each test, and a folder for the bots that the test starts in it. */
abstract class OwnDiscord {

    /** Nothing takes so long unless it goes wrong. */
    static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    /** Two heartbeats missed are a dead connection to JDA, and no machine that builds is as quick as to miss none of {@link Pace#quick}. */
    static final Pace CALM = Pace.quick().heartbeatEvery(Duration.ofSeconds(20));

    final FakeDiscord discord;

    OwnDiscord() {
        this(Pace.quick());
    }

    OwnDiscord(Pace pace) {
        discord = FakeDiscord.start(pace);
    }

    @AfterEach
    final void endDiscord() {
        discord.close();
    }

    final Message mention(String text) {
        return discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " " + text);
    }

    final Interaction ask(String question) {
        return discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", question));
    }

    /** Whether a bot is well, or soon will be, and answers as it ought to. */
    final void assertAnswers(Station station) {
        station.awaitWell(true, SOON);
        Message answer = discord.awaitReply(mention(Harbour.SHIPS), SOON);
        assertTrue(answer.everything().contains("no ship had been lost"), answer::everything);
    }
}
