package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import onrecord.chat.Harbour;
import onrecord.chat.LongSearch;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.OnPostgres;
import onrecord.chat.ledger.PostgresServer;
import onrecord.chat.ledger.SharedLedger;
import org.junit.jupiter.api.Test;

/** The bot in Discord while the database of its ledger is stopped, and afterwards. */
@OnPostgres
class LedgerAwayTest extends OwnDiscord {

    private final LongSearch search = LongSearch.on(Harbour.DRAGONS);
    private final PostgresServer server;
    private final SharedLedger ledger;

    LedgerAwayTest(PostgresServer server) {
        this.server = server;
        this.ledger = SharedLedger.on(server);
    }

    @Test
    void answersWhatItHadTaken_tellsWhoeverAskedMeanwhile_andGoesOnByItself() {
        Tempo q = Station.quick(discord);
        var watched = new Tempo(q.connects(), q.apart(), q.silence(), q.quiet(), q.hello(), q.calls(), q.token(),
                q.nonce(), q.look(), Duration.ofMillis(500), q.ending());
        try (Station station = Station.start(discord, ledger.open(), search::answer, watched)) {
            station.awaitWell(true, SOON);
            Interaction taken = ask(Harbour.DRAGONS);
            Message mentioned = mention(Harbour.DRAGONS);
            Await.until("both to be taken", SOON, () -> ledger.unanswered() == 2);
            Message said;
            server.end();
            try {
                Interaction asked = ask(Harbour.SHIPS);
                said = mention(Harbour.SHIPS);
                search.find();
                assertTold(asked, said);
                station.awaitWell(false, SOON);
                assertEquals(List.of(), taken.replies());
            } finally {
                server.startAgain();
            }
            discord.awaitReply(taken, SOON, reply -> true);
            discord.awaitReply(mentioned, SOON);
            station.awaitWell(true, SOON);
            discord.awaitReply(ask(Harbour.SHIPS), SOON,
                    reply -> reply.everything().contains("no ship had been lost"));
            Await.until("everything to be noted", SOON, () -> ledger.unanswered() == 0);
            assertEquals(1, taken.replies().size());
            assertEquals(1, discord.repliesTo(mentioned).size());
            assertEquals(1, discord.repliesTo(said).size());
            assertEquals(List.of(), discord.mistakes());
        }
    }

    private void assertTold(Interaction asked, Message said) {
        Message told = discord.awaitReply(asked, SOON, reply -> true);
        assertTrue(told.isEphemeral() && told.text().contains("cannot take your question"), told::text);
        assertTrue(discord.awaitReply(said, SOON).text().contains("cannot take your question"));
    }
}
