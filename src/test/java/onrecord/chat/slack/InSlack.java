package onrecord.chat.slack;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A bot in a Slack of its own, running before each test. */
abstract class InSlack extends OwnSlack {

    /** Long enough for an answer that must not come to have come. */
    static final Duration A_WHILE = Duration.ofMillis(700);

    Station station;

    @BeforeEach
    void connect() {
        station = Station.open(slack, folder);
    }

    @AfterEach
    void disconnect() {
        station.close();
    }
}
