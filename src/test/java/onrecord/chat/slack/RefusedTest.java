package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import onrecord.chat.fakes.Await;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.Test;

/** What the bot does where Slack will not have it. */
class RefusedTest extends OwnSlack {

    private static void awaitStopped(Station station, String why) {
        Await.until("an end because of " + why, SOON, () -> station.state().startsWith("stopped: " + why));
    }

    @Test
    void asksForFewConnectionsHoweverOftenItIsRefused() throws InterruptedException {
        slack.sockets().refuse();
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Station.QUICK)) {
            Thread.sleep(Duration.ofSeconds(Boolean.getBoolean("onrecord.long") ? 130 : 6));
            assertFalse(station.health().well());
            System.out.println("refused connections: " + slack.opens().size() + " asked for, "
                    + slack.mostOpensInAMinute() + " in a minute at the most");
            Await.until("three tries", SOON, () -> slack.opens().size() >= 3);
        }
        assertTrue(slack.mostOpensInAMinute() <= 10, () -> "" + slack.mostOpensInAMinute());
    }

    @Test
    void goesOnTryingWhenThereAreTooManyConnections() throws InterruptedException {
        slack.sockets().tooManyFromNowOn();
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Station.QUICK)) {
            Thread.sleep(Duration.ofSeconds(1));
            slack.sockets().heal();
            slack.sockets().awaitConnected(1, SOON);
            station.awaitWell(true, SOON);
        }
    }

    @Test
    void stopsWhenSocketModeIsSwitchedOff() throws InterruptedException {
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
            slack.sockets().disableLink();
            awaitStopped(station, "Socket Mode is switched off");
            int opens = slack.opens().size();
            Thread.sleep(Duration.ofSeconds(2));
            assertEquals(opens, slack.opens().size());
        }
    }

    @Test
    void stopsWhenItsTokenIsRevoked() {
        slack.workspace().revokeBotToken();
        try (Station station = Station.start(slack, folder, HarbourDesk.content(), Station.QUICK)) {
            awaitStopped(station, "token_revoked");
            assertEquals(1, slack.calls("auth.test").size());
            assertEquals(List.of(), slack.opens());
        }
    }

    @Test
    void stopsWhenItsTokenIsRevokedLater_andAnswersWithANewOne() {
        Message asked;
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
            slack.faults().always("chat.postMessage", new Fault.Refuse("token_revoked"));
            asked = mention(SHIPS);
            awaitStopped(station, "token_revoked");
            slack.sockets().awaitConnected(0, SOON);
        }
        slack.faults().none();
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
            slack.awaitReply(asked, SOON);
        }
    }
}
