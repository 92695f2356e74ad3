package onrecord.chat.slack;

import java.nio.file.Path;
import java.time.Duration;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A Slack of its own for each test, and a folder for the bots that the test starts in it. */
abstract class OwnSlack {

    /** Nothing takes so long unless it goes wrong. */
    static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    final FakeSlack slack = FakeSlack.start();

    @AfterEach
    final void endSlack() {
        slack.close();
    }

    final Message mention(String text) {
        return slack.says("U1", "C1", slack.workspace().mention() + " " + text);
    }
}
