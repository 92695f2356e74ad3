package onrecord.chat.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;

/**
 * Tells what was heard before over another session. Only so that nothing is done in vain: that a question is answered once
 * is the ledger's care.
 */
final class Echoes {

    /** More than a busy server says in the three minutes for which a session can be resumed. */
    private static final int REMEMBERED = 10_000;

    private final Map<Long, Boolean> heard = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether this is the first time that it is heard of a message or an interaction; true for everything else. */
    boolean isFirst(GenericEvent event) {
        OptionalLong id = id(event);
        return id.isEmpty() || isFirst(id.getAsLong());
    }

    private synchronized boolean isFirst(long id) {
        return heard.putIfAbsent(id, true) == null;
    }

    private static OptionalLong id(GenericEvent event) {
        return switch (event) {
            case MessageReceivedEvent said -> OptionalLong.of(said.getMessageIdLong());
            case GenericInteractionCreateEvent asked -> OptionalLong.of(asked.getInteraction().getIdLong());
            default -> OptionalLong.empty();
        };
    }
}
