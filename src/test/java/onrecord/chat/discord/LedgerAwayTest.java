package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.chat.Harbour;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.OnPostgres;
import onrecord.chat.ledger.PostgresServer;
import onrecord.chat.ledger.SharedLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot in Discord while the database of its ledger is stopped, and afterwards. */
@OnPostgres
class LedgerAwayTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final CountDownLatch found = new CountDownLatch(1);
    private final FakeDiscord discord = FakeDiscord.start();
    private final PostgresServer server;
    private final SharedLedger ledger;
    private boolean ended;

    LedgerAwayTest(PostgresServer server) {
        this.server = server;
        this.ledger = SharedLedger.on(server);
    }

    @AfterEach
    void startAgain() {
        if (ended) {
            server.startAgain();
            ended = false;
        }
    }

    private Answer whenFound(Question question) {
        try {
            if (question.text().equals(Harbour.DRAGONS)) {
                found.await();
            }
            return Harbour.answer(question);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Interaction ask(String question) {
        return discord.command(World.ADA, World.CHANNEL, "ask", Map.of("question", question));
    }

    private Message says(String text) {
        return discord.says(World.ADA, World.CHANNEL, discord.world().mention() + " " + text);
    }

    @Test
    void answersWhatItHadTaken_tellsWhoeverAskedMeanwhile_andGoesOnByItself() {
        Tempo q = Station.quick(discord);
        var watched = new Tempo(q.connects(), q.apart(), q.silence(), q.quiet(), q.hello(), q.calls(), q.token(),
                q.nonce(), q.look(), Duration.ofMillis(500), q.ending());
        try (discord; Station station = Station.start(discord, ledger.open(), this::whenFound, watched)) {
            station.awaitWell(true, SOON);
            Interaction taken = ask(Harbour.DRAGONS);
            Message mentioned = says(Harbour.DRAGONS);
            Await.until("both to be taken", SOON, () -> ledger.unanswered() == 2);
            server.end();
            ended = true;
            Interaction asked = ask(Harbour.SHIPS);
            Message said = says(Harbour.SHIPS);
            found.countDown();
            Message told = discord.awaitReply(asked, SOON, reply -> true);
            assertTrue(told.isEphemeral() && told.text().contains("cannot take your question"), told::text);
            assertTrue(discord.awaitReply(said, SOON).text().contains("cannot take your question"));
            station.awaitWell(false, SOON);
            assertEquals(List.of(), taken.replies());
            startAgain();
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
}
