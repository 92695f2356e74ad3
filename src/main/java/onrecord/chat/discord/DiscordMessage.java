package onrecord.chat.discord;

import java.util.List;

/**
 * A message as Discord takes it.
 *
 * @param content what stands above the embeds, with markdown; empty for nothing
 * @param embeds from top to bottom
 * @param buttons one row of them, or none
 */
record DiscordMessage(String content, List<Embed> embeds, List<Pressable> buttons) {

    DiscordMessage {
        embeds = List.copyOf(embeds);
        buttons = List.copyOf(buttons);
        if (buttons.size() > Limits.BUTTONS) {
            throw new IllegalArgumentException("More buttons than one row has: " + buttons);
        }
    }

    /** Whether Discord takes it. */
    boolean fits() {
        return content.length() <= Limits.CONTENT && embeds.size() <= Limits.EMBEDS
                && embeds.stream().allMatch(Embed::fits)
                && embeds.stream().mapToInt(Embed::length).sum() <= Limits.MESSAGE;
    }
}
