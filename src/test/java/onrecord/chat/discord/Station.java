package onrecord.chat.discord;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.chat.Content;
import onrecord.chat.Harbour;
import onrecord.chat.Health;
import onrecord.chat.Ledger;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.SqliteLedger;
import onrecord.corpus.Corpus;

/** The bot, running, by choice with a ledger of its own. */
final class Station implements AutoCloseable {

    /** So many the bot holds. */
    static final int SESSIONS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final DiscordSurface surface;

    private Station(Ledger ledger, DiscordSurface surface) {
        this.ledger = ledger;
        this.surface = surface;
    }

    /** A bot that is ready to answer, with all its sessions. */
    static Station open(FakeDiscord discord, Path folder) {
        return open(discord, folder, Harbour::answer);
    }

    /** @param answerer in place of the usual one, for what must go wrong or take long */
    static Station open(FakeDiscord discord, Path folder, Function<Question, Answer> answerer) {
        Station station = start(discord, folder, answerer);
        station.awaitWell(true, PATIENCE);
        discord.gateway().awaitConnected(SESSIONS, PATIENCE);
        return station;
    }

    /** A bot, connected or not. */
    static Station start(FakeDiscord discord, Path folder, Function<Question, Answer> answerer) {
        return start(discord, folder, answerer, quick(discord));
    }

    static Station start(FakeDiscord discord, Path folder, Function<Question, Answer> answerer, Tempo tempo) {
        return start(discord, SqliteLedger.open(folder, Clock.systemUTC()), answerer, tempo);
    }

    /** A bot, connected or not, with this ledger, which it closes in the end. */
    static Station start(FakeDiscord discord, Ledger ledger, Function<Question, Answer> answerer, Tempo tempo) {
        Corpus corpus = Harbour.corpus();
        var content = new Content(Harbour.desk(answerer), Harbour.gate(), Harbour.links(), () -> corpus,
                Harbour::people);
        var surface = new DiscordSurface(discord.world().token(), Optional.of(discord.api()),
                Optional.of(discord.gatewayUrl()), ledger, content, tempo, Clock.systemUTC());
        surface.start();
        return new Station(ledger, surface);
    }

    /** As in Discord itself, but in a hurry to end, and to begin where that is allowed. */
    static Tempo quick(FakeDiscord discord) {
        return quick(discord.pace().identifyEvery().isZero());
    }

    /** @param hurried whether sessions may begin one right after the other */
    static Tempo quick(boolean hurried) {
        Tempo d = Tempo.DISCORD;
        return new Tempo(d.connects(), hurried ? Duration.ZERO : d.apart(), d.silence(), d.quiet(), d.hello(),
                d.calls(),
                d.token(), Duration.ofMillis(500), d.look(), d.watch(), Duration.ofSeconds(1));
    }

    Health health() {
        return surface.health();
    }

    /** Nothing can be written down any more. */
    void loseLedger() {
        ledger.close();
    }

    String state() {
        return String.join(", ", List.copyOf(surface.health().parts().values()));
    }

    void awaitWell(boolean well, Duration atMost) {
        Await.until("health " + well + " instead of " + state(), atMost, () -> surface.health().well() == well);
    }

    @Override
    public void close() {
        surface.close();
        ledger.close();
    }
}
