package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A bot in a Discord of its own, running before each test. */
abstract class InDiscord extends OwnDiscord {

    private final JdaComplaints complaints = new JdaComplaints();
    Station station;

    InDiscord() {
        super(CALM);
    }

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
    }

    Message reply(Interaction asked) {
        return discord.awaitReply(asked);
    }
}
