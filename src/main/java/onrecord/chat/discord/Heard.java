package onrecord.chat.discord;

import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import onrecord.chat.Delivery;
import onrecord.chat.Delivery.Way;
import onrecord.chat.Ledger;
import onrecord.chat.Place;
import onrecord.chat.Ticket;

/** A message that somebody wrote: whether it is for the bot, and which conversation it goes on with. */
final class Heard {

    private final Ledger ledger;

    Heard(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The question in a message; nothing if it is not for the bot. */
    Optional<Delivery> question(Message message, Instant now) {
        if (!isAPersons(message) || message.getTimeCreated().toInstant().isBefore(now.minus(DiscordChat.TOO_OLD))) {
            return Optional.empty();
        }
        String text = message.getContentRaw();
        boolean direct = !message.isFromGuild();
        boolean named = Typed.mentions(text, self(message));
        Optional<Ticket> answered = answered(message);
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
        return to != null && to.getAuthor().getId().equals(self(message));
    }

    /** What stands under the answer that this replies to: its buttons carry the key of its question. */
    private Optional<Ticket> answered(Message message) {
        MessageReference reference = message.getMessageReference();
        Message to = message.getReferencedMessage();
        if (reference == null || to == null || !isReplyToBot(message)) {
            return Optional.empty();
        }
        return to.getComponentTree().findAll(Button.class).stream()
                .flatMap(button -> Pressed.of(button.getCustomId()).stream())
                .findFirst()
                .flatMap(pressed -> ledger.ticket(pressed.key(), message.getAuthor().getId(),
                        here(message, "")));
    }

    /** A reply goes on with the conversation of the answer; in a thread and in direct messages there is only one. */
    private static Place place(Message message, Optional<Ticket> answered) {
        return answered.map(Ticket::place)
                .orElseGet(() -> here(message, thread(message.getChannel(), message.getId())));
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
