package onrecord.chat.discord;

import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.data.DataObject;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Place;

/** A message that somebody wrote: whether it is for the bot, and which conversation it goes on with. */
final class Heard {

    private final Begun begun;

    Heard(Ledger ledger) {
        this.begun = new Begun(ledger);
    }

    /** The question in a message; nothing if it is not for the bot. */
    Optional<Delivery> question(Message message, Instant now) {
        if (!isWaitedFor(message, now)) {
            return Optional.empty();
        }
        String text = message.getContentRaw();
        boolean direct = !message.isFromGuild();
        boolean named = Typed.mentions(text, self(message)) || OwnRole.isNamedIn(message);
        Optional<Place> answered = answered(message);
        if (!direct && !named && answered.isEmpty() && !isReplyToBot(message)) {
            return Optional.empty();
        }
        Way way = direct ? Way.DIRECT : named ? Way.MENTION : Way.REPLY;
        Place place = place(message, answered);
        var key = Delivery.Key.ofMessage(DiscordChat.SURFACE, place.workspace(), place.channel(), message.getId(),
                message.getAuthor().getId());
        return Optional.of(new Delivery(key, place, message.getAuthor().getId(), Typed.words(text), way, false,
                Address.ofMessage(message.getId()), now));
    }

    /**
     * Whether somebody calls the bot in a message whose words Discord keeps from it.
     *
     * @param event as Discord sent it
     */
    static boolean isWithoutWords(Message message, DataObject event, Instant now) {
        return isWaitedFor(message, now) && OwnRole.isCalledWithoutWords(message, event);
    }

    /** Whether a person wrote it who may still wait for an answer. */
    private static boolean isWaitedFor(Message message, Instant now) {
        return isAPersons(message) && !message.getTimeCreated().toInstant().isBefore(now.minus(Delivery.TOO_OLD));
    }

    private static boolean isAPersons(Message message) {
        boolean said = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        return said && !message.getAuthor().isBot() && !message.isWebhookMessage()
                && !message.getAuthor().isSystem();
    }

    private static String self(Message message) {
        return message.getJDA().getSelfUser().getId();
    }

    private static boolean isReplyToBot(Message message) {
        Message to = message.getReferencedMessage();
        return to != null && isBots(to);
    }

    static boolean isBots(Message message) {
        return message.getAuthor().getId().equals(self(message));
    }

    private Optional<Place> answered(Message message) {
        Message to = message.getReferencedMessage();
        return to != null && isBots(to) ? begun.by(message, to) : Optional.empty();
    }

    /** A reply goes on with the conversation of the answer; in a thread and in direct messages there is only one. */
    private Place place(Message message, Optional<Place> answered) {
        MessageChannel channel = message.getChannel();
        return answered.orElseGet(() -> conversation(channel, here(message, thread(channel, message.getId())),
                message.getAuthor().getId()));
    }

    /**
     * The same place, where a question goes on with what was said in the channel before; in a thread that was begun at an
     * answer, that is the answer.
     */
    Place conversation(MessageChannel channel, Place place, String user) {
        try {
            return channel instanceof ThreadChannel thread ? begun.in(thread, place, user) : place;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return place;
        }
    }

    static Place here(Message message, String thread) {
        String guild = message.isFromGuild() ? message.getGuild().getId() : Posts.DIRECT;
        return new Place(DiscordChat.SURFACE, guild, message.getChannel().getId(), thread);
    }

    /**
     * The conversation that something said in a channel belongs to.
     *
     * @param begun the one that it begins where people talk of many things
     */
    static String thread(MessageChannel channel, String begun) {
        return channel.getType().isGuild() && !channel.getType().isThread() ? begun : channel.getId();
    }
}
