package onrecord.chat.slack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import onrecord.chat.Content;
import onrecord.chat.Health;
import onrecord.chat.Ledger;
import onrecord.chat.fakes.Await;
import onrecord.chat.ledger.SqliteLedger;
import onrecord.chat.slack.fake.FakeSlack;
import onrecord.chat.web.Binding;
import onrecord.chat.web.WebServer;

/** The bot, running, with a ledger of its own. */
final class Station implements AutoCloseable {

    /** Times that a test has; the number of opens a minute is the real one. */
    static final Tempo QUICK = new Tempo(1, 10, Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofMillis(300),
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(1),
            Duration.ofHours(1), Duration.ofMillis(500));

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Ledger ledger;
    private final SlackSurface surface;

    private Station(Ledger ledger, SlackSurface surface) {
        this.ledger = ledger;
        this.surface = surface;
    }

    /** A bot in Socket Mode that has said hello. */
    static Station open(FakeSlack slack, Path folder) {
        return open(slack, folder, HarbourDesk.content(), QUICK);
    }

    static Station open(FakeSlack slack, Path folder, Content content, Tempo tempo) {
        Station station = start(slack, folder, content, tempo);
        slack.sockets().awaitConnected(1, PATIENCE);
        return station;
    }

    /** A bot in Socket Mode, connected or not. */
    static Station start(FakeSlack slack, Path folder, Content content, Tempo tempo) {
        var tokens = new SlackTokens(slack.workspace().botToken(), slack.workspace().appToken(), "");
        return start(slack, folder, content, tempo, tokens);
    }

    private static Station start(FakeSlack slack, Path folder, Content content, Tempo tempo, SlackTokens tokens) {
        return start(slack, SqliteLedger.open(folder, Clock.systemUTC()), content, tempo, tokens);
    }

    /** A bot in Socket Mode that has said hello, with this ledger, which it closes in the end. */
    static Station open(FakeSlack slack, Ledger ledger, Content content, Tempo tempo) {
        var tokens = new SlackTokens(slack.workspace().botToken(), slack.workspace().appToken(), "");
        Station station = start(slack, ledger, content, tempo, tokens);
        slack.sockets().awaitConnected(1, PATIENCE);
        return station;
    }

    private static Station start(FakeSlack slack, Ledger ledger, Content content, Tempo tempo, SlackTokens tokens) {
        Clock clock = Clock.systemUTC();
        var surface = new SlackSurface(tokens, URI.create(slack.apiUrl()), ledger, content, tempo, clock);
        surface.start();
        return new Station(ledger, surface);
    }

    /** A bot that is posted to over HTTP. */
    static Http http(FakeSlack slack, Path folder, Content content) throws InterruptedException {
        var tokens = new SlackTokens(slack.workspace().botToken(), "", slack.workspace().signingSecret());
        Station station = start(slack, folder, content, QUICK, tokens);
        WebServer server = WebServer.start(Binding.loopback(0), station.surface.routes(), station.surface::health);
        while (!station.health().well()) {
            Thread.sleep(10);
        }
        return new Http(station, server);
    }

    /** A bot and its web server. */
    record Http(Station station, WebServer server) implements AutoCloseable {

        URI address() {
            return URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
        }

        @Override
        public void close() {
            server.close();
            station.close();
        }
    }

    Health health() {
        return surface.health();
    }

    String state() {
        return String.join(", ", List.copyOf(surface.health().parts().values()));
    }

    void awaitWell(boolean well, Duration atMost) {
        Await.until("health " + well + " instead of " + state(), atMost, () -> surface.health().well() == well);
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        surface.close();
        ledger.close();
    }
}
