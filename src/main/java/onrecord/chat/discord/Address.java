package onrecord.chat.discord;

import java.util.Optional;
import onrecord.chat.Delivery;
import onrecord.chat.ReplyAddress;
import org.jspecify.annotations.Nullable;

/** Where an answer goes: below a message, or to whoever used a command or pressed a button. */
sealed interface Address {

    String MESSAGE = "message:";
    String INTERACTION = "interaction:";
    String ONLY_INTERACTION = "only-interaction:";

    /** A message to reply to. */
    record ToMessage(String id) implements Address {
    }

    /**
     * An interaction, by the token that lets the bot answer it for a while.
     *
     * @param only whether there is no other way: the bot is no member where somebody used it who has installed it for
     *     themselves
     */
    record ToInteraction(String token, boolean only) implements Address {

        @Override
        public String toString() {
            return "ToInteraction[...]";
        }
    }

    static Optional<Address> of(Delivery delivery) {
        @Nullable
        ReplyAddress address = delivery.address();
        String url = address == null ? "" : address.url();
        if (url.startsWith(MESSAGE)) {
            return Optional.of(new ToMessage(url.substring(MESSAGE.length())));
        }
        if (url.startsWith(ONLY_INTERACTION)) {
            return Optional.of(new ToInteraction(url.substring(ONLY_INTERACTION.length()), true));
        }
        return url.startsWith(INTERACTION)
                ? Optional.of(new ToInteraction(url.substring(INTERACTION.length()), false))
                : Optional.empty();
    }

    static ReplyAddress ofMessage(String id) {
        return new ReplyAddress(MESSAGE + id);
    }

    static ReplyAddress ofInteraction(String token, boolean only) {
        return new ReplyAddress((only ? ONLY_INTERACTION : INTERACTION) + token);
    }
}
