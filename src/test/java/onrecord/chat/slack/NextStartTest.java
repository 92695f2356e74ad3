package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import onrecord.chat.LongSearch;
import onrecord.chat.fakes.Await;
import onrecord.chat.slack.fake.Fault;
import onrecord.chat.slack.fake.Message;
import org.junit.jupiter.api.Test;

/** What a bot finds in its ledger when it starts again. */
class NextStartTest extends OwnSlack {

    @Test
    void answersWhatItHadTakenWhenItEnded() {
        LongSearch search = LongSearch.on(SHIPS);
        Message asked;
        try (Station station = Station.open(slack, folder, HarbourDesk.content(search::answer), Station.QUICK)) {
            station.awaitWell(true, SOON);
            asked = mention(SHIPS);
            slack.command("/onrecord", SHIPS, "U2", "C1");
            Await.until("a search instead of " + station.state(), SOON, search::begun);
            slack.awaitAcknowledged(SOON);
        }
        assertEquals(List.of(), slack.repliesTo(asked));
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
            slack.awaitReply(asked, SOON);
            slack.awaitEphemeral("C1", "U2");
        }
        assertEquals(1, slack.repliesTo(asked).stream().filter(reply -> !reply.isEphemeral()).count());
    }

    @Test
    void looksWhetherItsAnswerArrivedBeforeItSendsItAgain() {
        slack.faults().always("chat.postMessage", new Fault.Delay(Duration.ofSeconds(30)));
        Message asked;
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
            asked = mention(SHIPS);
            slack.awaitReply(asked, SOON);
        }
        slack.faults().none();
        try (Station station = Station.open(slack, folder)) {
            station.awaitWell(true, SOON);
            Message next = mention(SHIPS);
            slack.awaitReply(next, SOON);
        }
        assertEquals(1, slack.repliesTo(asked).size());
    }
}
