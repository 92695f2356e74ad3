package onrecord.chat;

/**
 * Where in a chat something is said.
 *
 * @param surface which chat: "slack"
 * @param workspace the team, server or whatever the chat calls those who share channels
 * @param channel the channel within it, or the conversation of two
 * @param thread the thread within the channel; empty where there are none, as for a slash command
 */
public record Place(String surface, String workspace, String channel, String thread) {

    public Place {
        if (surface.isEmpty()) {
            throw new IllegalArgumentException("A place needs a surface");
        }
    }
}
