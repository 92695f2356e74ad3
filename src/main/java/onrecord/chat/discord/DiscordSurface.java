package onrecord.chat.discord;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import onrecord.answer.Question.Asked;
import onrecord.chat.Content;
import onrecord.chat.Delivery;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Health;
import onrecord.chat.Ledger;
import onrecord.chat.Links;
import onrecord.chat.Notices;
import onrecord.chat.Place;
import onrecord.chat.Watch;
import onrecord.chat.Worker;
import onrecord.chat.Workers;
import onrecord.corpus.Corpus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Discord. It connects by itself, goes on trying while Discord is out of reach, and stops, alone,
 * when Discord will not have it.
 */
public final class DiscordSurface implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordSurface.class);

    private final Tempo tempo;
    private final Clock clock;
    private final Workers workers = new Workers(DiscordChat.SURFACE);
    private final Watch watch;
    private final Connections connections;
    private final Registrar registrar;
    private final Worker<DiscordMessage> worker;
    private final Ear ear;
    private volatile boolean opened;
    private volatile boolean closing;
    private volatile @Nullable String ended;

    /**
     * @param token the bot's
     * @param api where Discord's REST API is, with the version and a slash at its end; empty for the real one
     * @param gateway where its gateway is; empty for the one that Discord tells
     * @param corpus the documents as they are now
     * @param people who is credited with words in them
     */
    public DiscordSurface(String token, Optional<URI> api, Optional<URI> gateway, Ledger ledger, Desk desk, Gate gate,
            Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this(token, api, gateway, ledger, new Content(desk, gate, links, corpus, people), Tempo.DISCORD,
                Clock.systemUTC());
    }

    DiscordSurface(String token, Optional<URI> api, Optional<URI> gateway, Ledger ledger, Content content, Tempo tempo,
            Clock clock) {
        this.tempo = tempo;
        this.clock = clock;
        this.watch = new Watch(DiscordChat.NAME, tempo.watch());
        this.connections = new Connections(token, api, gateway, tempo,
                Starts.sharing(token, api, ledger, tempo.apart()), this::hear, new Events());
        this.registrar = new Registrar(connections::library, tempo.calls());
        var deferrals = new Deferrals();
        var chat = new DiscordChat(content, new Posts(connections, tempo, clock),
                new Replies(connections, deferrals, tempo, clock));
        this.worker = new Worker<>(chat, content, ledger, workers, watch,
                why -> connections.end(Codes.mending(Codes.TOKEN)));
        this.ear = new Ear(content, ledger, worker, new Notices<>(DiscordChat.NAME, chat.renderer()), deferrals,
                new Others(deferrals, tempo.calls()), clock);
    }

    private void hear(GenericEvent event) {
        ear.onEvent(event);
    }

    private final class Events implements Line.LineEvents {

        @Override
        public void opened(JDA library) {
            // Not here: it is the thread of one event.
            workers.execute(() -> {
                try {
                    begin();
                } catch (RuntimeException e) {
                    LOG.error("Discord: cannot begin to answer", e);
                }
            });
        }

        @Override
        public void refused(String why) {
            ended = why;
            LOG.error("Discord: stopped: {}. \"onrecord check discord\" tells what to do; everything else goes on.",
                    why);
        }
    }

    private synchronized void begin() {
        if (closing) {
            return;
        }
        registrar.start();
        if (!opened) {
            worker.keepResuming(DiscordChat.SURFACE, Delivery.TOO_OLD);
            watch.start(this::ask);
            ear.warm();
            opened = true;
        }
    }

    /** As somebody would, from the ledger on: what comes before is Discord's, and the connections look after it. */
    private void ask(String workspace, String question) {
        var place = new Place(DiscordChat.SURFACE, workspace, "watch", "");
        worker.take(new Delivery(Delivery.Key.ofTrigger(DiscordChat.SURFACE, "watch-" + UUID.randomUUID()), place,
                "watch", question, Delivery.Way.MENTION, true, null, clock.instant()));
    }

    /** Begins to connect; returns at once. */
    public void start() {
        connections.start();
    }

    /** Whether a question asked now in Discord gets its answer. */
    public Health health() {
        if (ended != null) {
            return Health.of(false, DiscordChat.SURFACE, "stopped: " + ended);
        }
        if (!connections.connected() || !opened) {
            return Health.of(false, DiscordChat.SURFACE, opened ? "reconnecting" : "connecting");
        }
        if (connections.held()) {
            return Health.of(false, DiscordChat.SURFACE,
                    "connected, but sends nothing for ten minutes at most: Discord refused too many calls");
        }
        return Health.of(watch.well(), DiscordChat.SURFACE,
                watch.well() ? "connected" : "connected, but does not answer");
    }

    /** Takes nothing more, finishes what can be finished within ten seconds, and leaves the rest to the ledger. */
    @Override
    public void close() {
        closing = true;
        worker.close();
        watch.close();
        registrar.close();
        connections.quiet();
        workers.finish(tempo.ending());
        workers.close();
        connections.close();
    }
}
