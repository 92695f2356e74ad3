package onrecord.chat.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;

/** The parts that answer, put together once it is known who the bot is. */
final class Bot implements AutoCloseable {

    private final Ledger ledger;
    private final Workers workers;
    private final Worker worker;
    private final Entrance entrance;
    private final Watch watch;

    /** @param onEnd told the reason when the workspace has thrown the app out */
    Bot(Identity self, SlackTokens tokens, WebApi api, Tempo tempo, Clock clock, Ledger ledger, Content content,
            Workers workers, Consumer<String> onEnd) {
        this.ledger = ledger;
        this.workers = workers;
        this.watch = new Watch(tempo.watch(), clock);
        var outbox = new Outbox(api, tokens.bot(), tempo, clock);
        var asides = new Asides(api, outbox, clock);
        var notices = new Notices(content.links());
        var pages = new Pages(content.gate(), content.links());
        var answering = new Answering(content, pages, ledger, outbox, asides, notices, watch, onEnd);
        var presses = new Presses(content, pages, ledger, answering, asides, notices);
        this.worker = new Worker(answering, presses, ledger, asides, notices, workers, watch);
        var intake = new Intake(self, ledger, workers, delivery -> worker.work(delivery, false), clock);
        var views = new Views(self, content, outbox, asides, ledger, intake, workers, notices, clock);
        this.entrance = new Entrance(listeners(tokens, new Listeners(intake, views, onEnd)));
    }

    private static App listeners(SlackTokens tokens, Listeners listeners) {
        AppConfig config = AppConfig.builder().signingSecret(tokens.signing()).build();
        return listeners.app(config, tokens.socketMode() ? List.of() : List.of(signature(tokens.signing())));
    }

    private static Middleware signature(String secret) {
        return new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(secret)));
    }

    Entrance entrance() {
        return entrance;
    }

    /** Whether a question asked now gets its answer. */
    boolean well() {
        return watch.well();
    }

    /** Answers what was left unanswered when the program ended, and begins to watch itself. */
    void start() {
        for (Ledger.Unanswered left : ledger.unanswered(Heard.TOO_OLD)) {
            Delivery delivery = left.delivery();
            if (delivery.place().surface().equals(Heard.SURFACE)) {
                workers.execute(() -> worker.work(delivery, left.unclear()));
            }
        }
        watch.start(entrance);
    }

    @Override
    public void close() {
        watch.close();
    }
}
