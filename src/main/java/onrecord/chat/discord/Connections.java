package onrecord.chat.discord;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import onrecord.chat.discord.Line.LineEvents;

/**
 * All sessions with Discord. It tells each of them everything ("You can establish multiple sessions with the same
 * [shard_id, num_shards]", Discord's page on the gateway), so what falls into the gap of one that cannot be resumed is
 * heard over another. What was heard before goes no further.
 */
final class Connections implements AutoCloseable {

    /** One is there while the other is replaced. Each begins anew by itself, and all share the sessions of a day. */
    private static final int COUNT = 2;

    private final LineEvents events;
    private final EventListener ear;
    private final Libraries libraries;
    private final List<Line> lines;
    private final Echoes echoes = new Echoes();
    private final AtomicBoolean refused = new AtomicBoolean();

    /**
     * @param api where the REST API is; empty for the real one
     * @param gateway where the gateway is; empty for the real one
     * @param starts when a session may begin
     * @param ear hears what happens in Discord, once
     */
    Connections(String token, Optional<URI> api, Optional<URI> gateway, Tempo tempo, Starts starts,
            EventListener ear, LineEvents events) {
        this.events = events;
        this.ear = ear;
        this.libraries = new Libraries(token, api, gateway, tempo, starts, this::connected);
        this.lines = Stream.generate(() -> new Line(libraries, tempo, this::hear, new Each(), this::connected))
                .limit(COUNT).toList();
    }

    /** What happens to one happens to all. */
    private final class Each implements LineEvents {

        @Override
        public void opened(JDA library) {
            events.opened(library);
        }

        @Override
        public void refused(String why) {
            end(why);
        }
    }

    private void hear(GenericEvent event) {
        if (echoes.isFirst(event)) {
            ear.onEvent(event);
        }
    }

    void start() {
        // Mentions, replies and direct messages come with their content; more is not asked for.
        Message.suppressContentIntentWarning();
        lines.forEach(Line::start);
    }

    /** A library, by choice one that hears; empty while there is none that does not end. */
    Optional<JDA> library() {
        return Stream.concat(lines.stream().filter(Line::connected), lines.stream())
                .flatMap(line -> line.library().stream()).findFirst();
    }

    /** Whether events are heard. */
    boolean connected() {
        return lines.stream().anyMatch(Line::connected);
    }

    /** Whether nothing is sent, because Discord refused too much of late. */
    boolean held() {
        return libraries.held();
    }

    /** Discord takes nothing from the bot any more. */
    void end(String why) {
        if (refused.compareAndSet(false, true)) {
            lines.forEach(Line::end);
            events.refused(why);
        }
    }

    /** Takes nothing more; what is being sent may be finished. */
    void quiet() {
        lines.forEach(Line::quiet);
    }

    @Override
    public void close() {
        lines.forEach(Line::close);
    }
}
