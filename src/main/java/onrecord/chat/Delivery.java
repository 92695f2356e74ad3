package onrecord.chat;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a chat handed it over. The same one may be handed over many times.
 *
 * @param key what makes it this question, however often it is delivered
 * @param place where the answer belongs
 * @param user who asks, as the chat names them
 * @param text as it was asked, without what only addresses the bot
 * @param way how it came
 * @param ephemeral whether only the asker may see the answer
 * @param address where to reply instead of the place, if the chat gave such an address
 * @param received when it was first delivered
 */
public record Delivery(Key key, Place place, String user, String text, Way way, boolean ephemeral,
        @Nullable ReplyAddress address, Instant received) {

    /** Those who asked longer ago have gone on; Slack itself gives up delivering after some minutes. */
    public static final Duration TOO_OLD = Duration.ofHours(1);

    /** How a question comes. */
    public enum Way {
        /** The bot was named in a channel. */
        MENTION,
        /** Said to the bot alone. */
        DIRECT,
        /** Said without a mention in a thread in which the bot has answered. */
        FOLLOW_UP,
        /** Said in reply to an answer, without a mention. */
        REPLY,
        COMMAND,
        SHORTCUT,
        BUTTON
    }

    /**
     * What makes a question the same one. Fit to be sent along with the answer, so that the answer can
     * be recognised.
     */
    public record Key(String text) {

        public Key {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A key needs a text");
            }
        }

        /**
         * The key of a message. Event ids are no part of it: one message may come under several.
         *
         * @param message what tells it from the channel's other messages: Slack's ts
         */
        public static Key ofMessage(String surface, String workspace, String channel, String message, String user) {
            return of(surface, workspace, channel, message, user);
        }

        /** The key of a slash command, a shortcut or a pressed button. */
        public static Key ofTrigger(String surface, String trigger) {
            return of(surface, trigger);
        }

        /** Encoded, so that no part can run into the next. */
        private static Key of(String... parts) {
            return new Key(Stream.of(parts)
                    .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                    .collect(joining("/")));
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
