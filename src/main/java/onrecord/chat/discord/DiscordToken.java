package onrecord.chat.discord;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The secret by which Discord knows the bot.
 *
 * @param text empty where it is not set
 */
public record DiscordToken(String text) {

    /** Three parts: the bot's id, a time, a signature. Discord states no lengths; it has made the last two longer before. */
    private static final Pattern SHAPE = Pattern.compile("[\\w-]{18,}\\.[\\w-]{5,}\\.[\\w-]{20,}");

    private static final String PREFIX = "Bot ";

    public DiscordToken {
        text = text.strip();
        text = text.startsWith(PREFIX) ? text.substring(PREFIX.length()).strip() : text;
    }

    /** Whether it was set at all. */
    public boolean given() {
        return !text.isEmpty();
    }

    /** What is wrong with it and how to mend it, as far as it can be told from how it looks. Does not show it. */
    public List<String> problems() {
        if (!given()) {
            return List.of(
                    "DISCORD_TOKEN is not set: make one at https://discord.com/developers/applications, your application, "
                            + "\"Bot\", Reset Token.");
        }
        return SHAPE.matcher(text).matches()
                ? List.of()
                : List.of(
                        "DISCORD_TOKEN does not look like a bot token (three parts with dots between them); neither the "
                                + "client secret nor the public key is one. Copy it from \"Bot\", Reset Token.");
    }

    @Override
    public String toString() {
        return "DiscordToken[...]";
    }
}
