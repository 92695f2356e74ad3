package onrecord.chat.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import onrecord.chat.Content;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Notices;
import onrecord.chat.Watch;
import onrecord.chat.Worker;
import onrecord.chat.Workers;

/** The parts that answer, put together once it is known who the bot is. */
final class Bot implements AutoCloseable {

    private final Worker<SlackMessage> worker;
    private final Entrance entrance;
    private final Watch watch;
    private final Clock clock;

    /** @param onEnd told the reason when the workspace has thrown the app out */
    Bot(Identity self, SlackTokens tokens, WebApi api, Tempo tempo, Clock clock, Ledger ledger, Content content,
            Workers workers, Consumer<String> onEnd) {
        this.clock = clock;
        this.watch = new Watch(SlackChat.NAME, tempo.watch());
        var outbox = new Outbox(api, tokens.bot(), tempo, clock);
        var asides = new Asides(api, outbox, clock);
        var chat = new SlackChat(content, outbox, asides);
        var notices = new Notices<>(SlackChat.NAME, chat.renderer());
        this.worker = new Worker<>(chat, content, ledger, workers, watch, onEnd);
        var intake = new Intake(self, ledger, new Taking(worker::take, chat, notices, workers), clock);
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
        worker.keepResuming(Heard.SURFACE, Delivery.TOO_OLD);
        watch.start(new Probe(entrance, clock));
    }

    @Override
    public void close() {
        worker.close();
        watch.close();
    }
}
