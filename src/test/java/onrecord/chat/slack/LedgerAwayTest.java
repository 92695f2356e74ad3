package onrecord.chat.slack;

import static onrecord.chat.slack.HarbourDesk.DRAGONS;
import static onrecord.chat.slack.HarbourDesk.SHIPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import onrecord.chat.LongSearch;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.OnPostgres;
import onrecord.chat.ledger.PostgresServer;
import onrecord.chat.ledger.SharedLedger;
import onrecord.chat.slack.fake.Delivery;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.slack.fake.Message;
import onrecord.chat.slack.fake.Pace;
import org.junit.jupiter.api.Test;

/** The bot in Slack while the database of its ledger is stopped, and afterwards. */
@OnPostgres
class LedgerAwayTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Tempo WATCHED = new Tempo(Station.QUICK.lines(), Station.QUICK.opens(),
            Station.QUICK.firstRetry(), Station.QUICK.longestRetry(), Station.QUICK.ping(), Station.QUICK.silence(),
            Station.QUICK.hello(), Station.QUICK.farewell(), Station.QUICK.messageEvery(), Duration.ofMillis(500),
            Station.QUICK.ending());

    /** What is not taken is brought again soon. */
    private static final Pace HURRIED = Pace.quick().acknowledgedWithin(Duration.ofSeconds(1));

    private final LongSearch search = LongSearch.on(DRAGONS);
    private final PostgresServer server;
    private final SharedLedger ledger;

    LedgerAwayTest(PostgresServer server) {
        this.server = server;
        this.ledger = SharedLedger.on(server);
    }

    private Station open(FakeSlack slack) {
        return Station.open(slack, ledger.open(), HarbourDesk.content(search::answer), WATCHED);
    }

    private static Message mention(FakeSlack slack, String text) {
        return slack.says("U1", "C1", slack.workspace().mention() + " " + text);
    }

    @Test
    void answersWhatItHadTakenAndWhatSlackDeliversAgain_whenTheServerIsBack() {
        // As often as it is brought in vain; the last time is this test's to choose.
        Pace pace = HURRIED.redelivering(Duration.ZERO);
        try (FakeSlack slack = FakeSlack.start(pace); Station station = open(slack)) {
            Message taken = mention(slack, DRAGONS);
            Await.until("it to be taken", SOON, () -> ledger.unanswered() == 1);
            Message asked;
            Delivery vain;
            server.end();
            try {
                asked = mention(slack, SHIPS);
                search.find();
                vain = slack.deliveries("app_mention").getLast();
                Await.until("two deliveries in vain", SOON, vain::isLost);
                station.awaitWell(false, SOON);
                assertEquals(List.of(), slack.repliesTo(asked));
            } finally {
                server.startAgain();
            }
            station.awaitWell(true, SOON);
            slack.redelivers(vain, 3);
            slack.awaitReply(taken, SOON);
            slack.awaitReply(asked, SOON);
            Await.until("everything to be noted", SOON, () -> ledger.unanswered() == 0);
            assertEquals(1, slack.repliesTo(taken).size());
            assertEquals(1, slack.repliesTo(asked).size());
            assertEquals(List.of(), slack.ephemeralsIn("C1", "U1"), "there was nothing to tell");
        }
    }

    @Test
    void tellsTheAskerWhatSlackWillNotDeliverAgain_andGoesOnByItself() {
        try (FakeSlack slack = FakeSlack.start(HURRIED); Station station = open(slack)) {
            slack.awaitReply(mention(slack, SHIPS), SOON);
            Message asked;
            server.end();
            try {
                asked = mention(slack, SHIPS);
                slack.command("/onrecord", SHIPS, "U2", "C1");
                for (String user : List.of("U1", "U2")) {
                    Await.until("a word to " + user, SOON, () -> !slack.ephemeralsIn("C1", user).isEmpty());
                    assertTrue(slack.ephemeralsIn("C1", user).getFirst().text().contains("cannot take your question"));
                }
                station.awaitWell(false, SOON);
            } finally {
                server.startAgain();
            }
            station.awaitWell(true, SOON);
            slack.awaitReply(mention(slack, SHIPS), SOON);
            assertEquals(1, slack.ephemeralsIn("C1", "U1").size(), "told once");
            assertEquals(slack.ephemeralsIn("C1", "U1"), slack.repliesTo(asked), "nothing but that");
        }
    }
}
