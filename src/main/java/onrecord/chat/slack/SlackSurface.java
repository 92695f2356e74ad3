package onrecord.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import onrecord.answer.Question.Asked;
import onrecord.chat.Content;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Health;
import onrecord.chat.Ledger;
import onrecord.chat.Links;
import onrecord.chat.OpenBudget;
import onrecord.chat.Pauses;
import onrecord.chat.Route;
import onrecord.chat.Workers;
import onrecord.corpus.Corpus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Slack. It connects by itself, goes on trying while Slack is out of reach, and stops, alone,
 * when Slack will not have it.
 */
public final class SlackSurface implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSurface.class);

    private final SlackTokens tokens;
    private final Tempo tempo;
    private final Clock clock;
    private final Ledger ledger;
    private final Content content;
    private final HttpClient http;
    private final WebApi api;
    private final Workers workers = new Workers(Heard.SURFACE);
    private final Thread starting;
    private volatile @Nullable Bot bot;
    private volatile @Nullable SocketLines socket;
    private volatile @Nullable String ended;

    /**
     * @param tokens without {@link SlackTokens#problems}
     * @param slack where Slack's Web API is; empty for the real one
     * @param corpus the documents as they are now
     * @param people who is credited with words in them
     */
    public SlackSurface(SlackTokens tokens, Optional<URI> slack, Ledger ledger, Desk desk, Gate gate, Links links,
            Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this(tokens, slack.orElse(WebApi.SLACK), ledger, new Content(desk, gate, links, corpus, people), Tempo.SLACK,
                Clock.systemUTC());
    }

    SlackSurface(SlackTokens tokens, URI slack, Ledger ledger, Content content, Tempo tempo, Clock clock) {
        this.tokens = tokens;
        this.tempo = tempo;
        this.clock = clock;
        this.ledger = ledger;
        this.content = content;
        this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1).build();
        this.api = new WebApi(http, slack);
        this.starting = Thread.ofPlatform().daemon().name("slack-start").unstarted(this::connect);
    }

    /** Begins to connect; returns at once. */
    public void start() {
        starting.start();
    }

    /** What the web server is to answer: nothing in Socket Mode. */
    public List<Route> routes() {
        if (tokens.socketMode()) {
            return List.of();
        }
        return List.of(new Route("POST", SlackEndpoint.PATH, new SlackEndpoint(this::entrance)).open());
    }

    /** Whether a question asked now in Slack gets its answer. */
    public Health health() {
        Bot here = bot;
        SocketLines line = socket;
        if (ended != null) {
            return Health.of(false, Heard.SURFACE, "stopped: " + ended);
        }
        if (here == null || line == null && tokens.socketMode()) {
            return Health.of(false, Heard.SURFACE, "connecting");
        }
        String state = line == null ? "listening" : line.state();
        boolean connected = line == null || line.connected();
        return Health.of(connected && here.well(), Heard.SURFACE,
                here.well() ? state : state + ", but does not answer");
    }

    private @Nullable Entrance entrance() {
        Bot here = bot;
        return here == null || ended != null ? null : here.entrance();
    }

    private void connect() {
        try {
            Optional<Identity> self = Optional.empty();
            var pauses = new Pauses(tempo.firstRetry(), tempo.longestRetry());
            for (Duration pause = pauses.first(); self.isEmpty() && ended == null; pause = pauses.after(pause)) {
                self = identity();
                if (self.isEmpty() && ended == null) {
                    Thread.sleep(pause);
                }
            }
            self.ifPresent(this::open);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            LOG.error("Slack: cannot start", e);
            end("a fault in the program");
        }
    }

    private Optional<Identity> identity() throws InterruptedException {
        switch (api.call("auth.test", tokens.bot(), Map.of())) {
            case Outcome.Done(JsonNode json, String scopes) -> {
                return Optional.of(new Identity(json.path("team_id").asText(), json.path("user_id").asText(),
                        json.path("bot_id").asText(), scopes(scopes)));
            }
            case Outcome.Refused refused when refused.isForGood() -> end(refused.error());
            // Such as a page of a proxy's in place of Slack's answer.
            case Outcome.Refused refused -> LOG.warn("Slack refuses ({}); trying again", refused.error());
            case Outcome.TooMany(Duration after) -> Thread.sleep(after);
            case Outcome.Unreached(String why) -> LOG.warn("Slack cannot be reached; trying again");
            case Outcome.Unclear(String why) -> LOG.warn("Slack does not answer ({}); trying again", why);
        }
        return Optional.empty();
    }

    static Set<String> scopes(String listed) {
        return Arrays.stream(listed.split(",")).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    private void open(Identity self) {
        var answering = new Bot(self, tokens, api, tempo, clock, ledger, content, workers, this::end);
        bot = answering;
        answering.start();
        if (tokens.socketMode()) {
            var budget = new OpenBudget(tempo.rule(), System::nanoTime, RandomGenerator.getDefault());
            var opener = new SocketOpener(api, http, tokens.app(), tempo.hello());
            var line = new SocketLines(tempo.lines(), spare -> new SocketMode(opener, tempo, budget, spare,
                    new Frames(answering.entrance(), workers), this::end));
            socket = line;
            line.start();
        }
    }

    private void end(String why) {
        if (ended == null) {
            ended = why;
            LOG.error("Slack: stopped, because Slack says: {}. \"onrecord check slack\" tells what to do; "
                    + "everything else goes on.", why);
            SocketLines line = socket;
            if (line != null) {
                // Not here: it may be the line that tells so, on a thread of its own that has to go on.
                Thread.ofVirtual().name("slack-end").start(line::close);
            }
        }
    }

    /** Takes nothing more, finishes what can be finished within ten seconds, and leaves the rest to the ledger. */
    @Override
    public void close() {
        starting.interrupt();
        Bot here = bot;
        if (here != null) {
            here.close();
        }
        SocketLines line = socket;
        if (line != null) {
            line.close();
        }
        workers.finish(tempo.ending());
        workers.close();
        http.shutdownNow();
    }
}
