package onrecord.app;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.chat.Health;
import onrecord.chat.Ledger;
import onrecord.chat.Route;
import onrecord.chat.api.ApiSurface;
import onrecord.chat.discord.DiscordSurface;
import onrecord.chat.ledger.PostgresLedger;
import onrecord.chat.ledger.SqliteLedger;
import onrecord.chat.page.PageSurface;
import onrecord.chat.slack.SlackSurface;
import onrecord.chat.web.Metrics;
import onrecord.chat.web.WebServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chats that run beside the console, and what they need. They end when this is closed or when the
 * process is told to end, and then take ten seconds at the most.
 */
final class Chats implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Chats.class);

    /** What is to be closed, the last first. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end-chats");
    private final List<Supplier<Health>> health = new ArrayList<>();
    private @Nullable Ledger ledger;
    private @Nullable WebServer web;

    /**
     * Starts what is configured.
     *
     * @param page whether to serve the page though no chat needs the web server
     */
    static Chats start(Settings settings, Opened opened, boolean page) {
        var chats = new Chats();
        try {
            chats.open(settings, opened, page);
        } catch (RuntimeException e) {
            chats.close();
            throw e;
        }
        return chats;
    }

    private void open(Settings settings, Opened opened, boolean page) {
        Runtime.getRuntime().addShutdownHook(hook);
        boolean slack = settings.slack().tokens().given();
        boolean discord = settings.discord().token().given();
        if (slack || discord || page || settings.web().fixed()) {
            var metrics = new Metrics();
            count(opened, metrics);
            List<Route> routes = slack ? slack(settings, opened, metrics).routes() : List.of();
            if (discord) {
                discord(settings, opened, metrics);
            }
            listen(settings, opened, routes, metrics);
        }
    }

    private void listen(Settings settings, Opened opened, List<Route> chats, Metrics metrics) {
        // Slack sends to one address; a browser can be told another.
        Listening listening = new Listening(settings.web(), chats.isEmpty());
        List<Route> routes = Stream.of(chats, pages(settings, opened, metrics)).flatMap(List::stream).toList();
        var trial = new Trial(opened);
        WebServer listens = listening.start(routes,
                new WebServer.Keeping(() -> health(trial), settings.web().token(), metrics));
        open.push(listens);
        web = listens;
    }

    private static void count(Opened opened, Metrics metrics) {
        metrics.gauge("onrecord.documents", "Documents that were read", () -> opened.corpus().size());
        metrics.gauge("onrecord.statements", "Statements that are credited to somebody",
                () -> opened.corpus().statements());
    }

    private static List<Route> pages(Settings settings, Opened opened, Metrics metrics) {
        var page = new PageSurface(opened.desk().counted(metrics, "page"), opened.gate().counted(metrics, "page"),
                opened.links(), opened::corpus, opened::people);
        Thread.ofVirtual().name("prepare-page").start(page::prepare);
        var api = new ApiSurface(opened.desk().counted(metrics, "api"), opened.gate().counted(metrics, "api"),
                opened.links(), settings.web().url(), opened::corpus, opened::people);
        return Stream.of(page.routes(), api.routes()).flatMap(List::stream).toList();
    }

    /** Where a browser on this machine finds the page, if it is served. */
    Optional<URI> page() {
        return Optional.ofNullable(web).map(WebServer::address);
    }

    private SlackSurface slack(Settings settings, Opened opened, Metrics metrics) {
        List<String> problems = settings.slack().tokens().problems();
        if (!problems.isEmpty()) {
            throw new Problem("Slack cannot be used. " + String.join(" ", problems));
        }
        var started = new SlackSurface(settings.slack().tokens(), settings.slack().api(), ledger(settings),
                opened.desk().counted(metrics, "slack"), opened.gate().counted(metrics, "slack"), opened.links(),
                opened::corpus, opened::people);
        open.push(started);
        health.add(started::health);
        started.start();
        return started;
    }

    private void discord(Settings settings, Opened opened, Metrics metrics) {
        Settings.Discord discord = settings.discord();
        List<String> problems = discord.token().problems();
        if (!problems.isEmpty()) {
            throw new Problem("Discord cannot be used. " + String.join(" ", problems));
        }
        var started = new DiscordSurface(discord.token().text(), discord.api(), discord.gateway(), ledger(settings),
                opened.desk().counted(metrics, "discord"), opened.gate().counted(metrics, "discord"), opened.links(),
                opened::corpus, opened::people);
        open.push(started);
        health.add(started::health);
        started.start();
    }

    /** One for all chats. */
    private Ledger ledger(Settings settings) {
        Ledger known = ledger;
        if (known == null) {
            Clock clock = Clock.systemUTC();
            Ledger opened = settings.ledger().map(address -> PostgresLedger.open(address, clock))
                    .orElseGet(() -> SqliteLedger.open(settings.data(), clock));
            open.push(opened);
            health.add(() -> health(opened));
            ledger = opened;
            return opened;
        }
        return known;
    }

    private static Health health(Ledger ledger) {
        boolean reachable = ledger.reachable();
        return Health.of(reachable, "ledger", reachable ? "reachable" : "cannot be reached; no chat takes questions");
    }

    /** Whether there is anything that people can reach without the console. */
    boolean running() {
        return !open.isEmpty();
    }

    /** Whether a question asked now gets its answer, here and in every chat. */
    private Health health(Trial trial) {
        return health.stream().map(Supplier::get).reduce(trial.run(), Health::and);
    }

    /** Returns when the process is told to end. */
    void await() throws InterruptedException {
        ended.await();
    }

    private synchronized void end() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("Could not be ended in order", e);
            }
        }
        ended.countDown();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is running; its work is done once.
        }
        end();
    }
}
