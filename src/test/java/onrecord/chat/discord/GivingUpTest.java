package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import onrecord.chat.Delivery;
import onrecord.chat.Harbour;
import onrecord.chat.Ledger;
import onrecord.chat.LongSearch;
import onrecord.chat.discord.fake.Fault;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.SqliteLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Where the bot is no member, only the command can be replied to, and that only for some minutes. */
class GivingUpTest extends OwnDiscord {

    private static final String EDIT = "update_original_webhook_message";

    private final Logger logger = (Logger) LoggerFactory.getLogger("onrecord.chat.Answering");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
    }

    private Interaction ask() {
        Interaction asked = discord.command(World.ADA, World.FOREIGN_CHANNEL, "ask",
                Map.of("question", Harbour.SHIPS));
        discord.awaitAcknowledged(asked);
        return asked;
    }

    private void awaitGivenUp(String why) {
        Await.until("a question that is given up", SOON, () -> lines().stream().anyMatch(line -> line.contains(why)));
    }

    private List<String> lines() {
        return List.copyOf(logged.list).stream().map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("given up")).toList();
    }

    private void assertNothingIsLeft() {
        try (Ledger ledger = SqliteLedger.open(folder, Clock.systemUTC())) {
            assertEquals(List.of(), ledger.unanswered(DiscordChat.SURFACE, Delivery.TOO_OLD));
        }
    }

    @Test
    void givesUpWhatCameTooLateWhereItIsNoMember_andSaysWhy() {
        LongSearch search = LongSearch.on(Harbour.SHIPS);
        try (Station station = Station.open(discord, folder, search::answer)) {
            Interaction asked = ask();
            discord.passes(Duration.ofMinutes(16));
            search.find();
            awaitGivenUp("Discord takes no more replies to the interaction: 50027");
            assertEquals(List.of(), asked.replies());
            assertEquals(List.of(), discord.calls("create_message"));
            assertTrue(station.health().well(), station.state());
        }
        assertNothingIsLeft();
    }

    @Test
    void givesUpWhereDiscordCannotBeReachedUntilItIsTooLate() {
        Tempo d = Tempo.DISCORD;
        var hasty = new Tempo(d.connects(), Duration.ZERO, d.silence(), d.quiet(), d.hello(), d.calls(),
                Duration.ofSeconds(3),
                d.nonce(), d.look(), d.watch(), Duration.ofSeconds(1));
        discord.faults().always(EDIT, new Fault.Status(500));
        try (Station station = Station.start(discord, folder, Harbour::answer, hasty)) {
            station.awaitWell(true, SOON);
            ask();
            awaitGivenUp("too late");
            assertTrue(!discord.calls(EDIT).isEmpty(), station.state());
            assertEquals(List.of(), discord.calls("create_message"));
        }
        assertNothingIsLeft();
    }
}
