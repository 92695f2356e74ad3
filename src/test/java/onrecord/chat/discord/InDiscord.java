package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot in a Discord of its own, running before each test. */
abstract class InDiscord {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    final FakeDiscord discord = FakeDiscord.start();
    private final JdaComplaints complaints = new JdaComplaints();
    Station station;

    @BeforeEach
    void start() {
        station = Station.open(discord, folder);
    }

    void restart() {
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

    Interaction ask(String question) {
        return discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", question));
    }

    Message reply(Interaction asked) {
        return discord.awaitReply(asked);
    }

    Message says(String text) {
        return discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " " + text);
    }
}
