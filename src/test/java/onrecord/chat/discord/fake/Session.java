package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/** What the gateway tells one client, numbered, so that it can be told again on another connection. */
final class Session {
    final String id = UUID.randomUUID().toString().replace("-", "");
    final long intents;
    private final List<ObjectNode> told = new ArrayList<>();
    private @Nullable Link link;
    private @Nullable Instant left;
    private long heard;
    private boolean ended;
    private boolean hushed;

    Session(long intents) {
        this.intents = intents;
    }

    synchronized void tell(String type, ObjectNode data) {
        ObjectNode frame = Json.object("op", Op.DISPATCH, "t", type, "s", told.size() + 1, "d", data);
        told.add(frame);
        if (link != null && !hushed) {
            link.send(frame);
        }
    }

    synchronized void begin(Link on) {
        link = on;
    }

    /** Tells on a new connection what the client has not heard; the old one is not used any more. */
    synchronized void resume(Link on, long from) {
        link = on;
        left = null;
        hears(from);
        told.subList((int) from, told.size()).forEach(on::send);
        tell("RESUMED", Json.object());
    }

    synchronized void leave(Link gone, Instant now) {
        if (link == gone) {
            link = null;
            left = now;
        }
    }

    /** The client has said that it knows everything up to this. */
    synchronized void hears(long number) {
        heard = Math.max(heard, number);
    }

    synchronized long heard() {
        return heard;
    }

    synchronized int last() {
        return told.size();
    }

    synchronized @Nullable Link link() {
        return link;
    }

    synchronized boolean isConnected() {
        return !ended && link != null && link.isOpen();
    }

    synchronized void end() {
        ended = true;
    }

    synchronized boolean canResume(Instant notLeftBefore) {
        return !ended && (left == null || !left.isBefore(notLeftBefore));
    }

    synchronized void hush() {
        hushed = true;
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** The numbers under which events with this id were told. */
    synchronized List<Long> numbersOf(String id) {
        return told.stream().filter(frame -> frame.path("d").path("id").asText().equals(id))
                .map(frame -> frame.path("s").asLong()).toList();
    }
}
