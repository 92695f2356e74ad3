package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackSurfaceTest {

    @TempDir
    Path folder;

    private FakeSlack slack;
    private Station station;

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

    @Test
    void answersAMentionInItsThread() {
        Message asked = slack.says("U1", "C1", slack.workspace().mention() + " " + HarbourDesk.SHIPS);
        Message answer = slack.awaitReply(asked);
        assertEquals(asked.ts(), answer.threadTs());
        assertTrue(answer.text().contains("no ship had been lost"), answer.text());
        assertTrue(slack.refusals().isEmpty(), () -> slack.refusals().toString());
    }
}
