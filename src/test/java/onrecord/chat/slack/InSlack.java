package onrecord.chat.slack;

import java.nio.file.Path;
import java.time.Duration;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot in a Slack of its own, running before each test. */
abstract class InSlack {

    static final Duration SOON = Duration.ofSeconds(15);

    /** Long enough for an answer that must not come to have come. */
    static final Duration A_WHILE = Duration.ofMillis(700);

    @TempDir
    Path folder;

    FakeSlack slack;
    Station station;

    @BeforeEach
    void connect() {
        slack = FakeSlack.start();
        station = Station.open(slack, folder);
    }

    @AfterEach
    void disconnect() {
        station.close();
        slack.close();
    }

    Message mention(String text) {
        return slack.says("U1", "C1", slack.workspace().mention() + " " + text);
    }
}
