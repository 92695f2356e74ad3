package onrecord.chat.slack.fake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A conversation and what was written in it. */
final class Channel {
    /** What kind of conversation it is: the scope that reads it, and its name in events. */
    enum Kind {
        PUBLIC("channels", "channel"), PRIVATE("groups", "group"), DIRECT("im", "im");

        final String scope;
        final String inEvents;

        Kind(String scope, String inEvents) {
            this.scope = scope;
            this.inEvents = inEvents;
        }
    }

    final String id;
    final Kind kind;
    private boolean joined = true;
    private boolean archived;
    private final Set<String> lockedThreads = new HashSet<>();
    private final List<Message> messages = new ArrayList<>();

    Channel(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    synchronized boolean isJoined() {
        return joined;
    }

    synchronized void joined(boolean is) {
        joined = is;
    }

    synchronized boolean isArchived() {
        return archived;
    }

    synchronized void archived(boolean is) {
        archived = is;
    }

    synchronized void lock(String thread) {
        lockedThreads.add(thread);
    }

    synchronized boolean isLocked(String thread) {
        return lockedThreads.contains(thread);
    }

    /** Whether anybody has replied to the message, so that all can see. */
    synchronized boolean hasThread(String ts) {
        return messages.stream().anyMatch(message -> ts.equals(message.thread()) && !ts.equals(message.ts())
                && !message.isEphemeral());
    }

    synchronized void add(Message message) {
        messages.add(message);
    }

    /** Every message, the ephemeral ones too, oldest first. */
    synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    synchronized Optional<Message> find(String ts) {
        return messages.stream().filter(message -> message.ts().equals(ts)).findFirst();
    }

    synchronized Optional<Message> change(String ts, UnaryOperator<Message> change) {
        Optional<Message> found = find(ts);
        found.ifPresent(message -> messages.set(messages.indexOf(message), change.apply(message)));
        return found.map(change);
    }

    synchronized Optional<Message> remove(String ts) {
        Optional<Message> found = find(ts);
        found.ifPresent(messages::remove);
        return found;
    }
}
