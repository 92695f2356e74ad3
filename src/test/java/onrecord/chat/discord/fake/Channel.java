package onrecord.chat.discord.fake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A place where messages stand. */
final class Channel {
    /** What sort of place it is, with Discord's number for it. */
    enum Kind {
        TEXT(0), DIRECT(1), THREAD(11);

        final int type;

        Kind(int type) {
            this.type = type;
        }
    }

    final String id;
    final Kind kind;
    final String name;

    /** The channel a thread is in; the person a direct channel is with; otherwise empty. */
    final String of;

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile boolean closedToBot;

    Channel(String id, Kind kind, String name, String of) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.of = of;
    }

    void add(Message message) {
        messages.add(message);
    }

    List<Message> messages() {
        return messages.stream().filter(message -> !message.isDeleted()).toList();
    }

    Optional<Message> message(String id) {
        return messages().stream().filter(message -> message.id().equals(id)).findFirst();
    }

    boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    void closeToBot() {
        closedToBot = true;
    }

    /** The bot may neither read nor write here. */
    boolean isClosedToBot() {
        return closedToBot;
    }
}
