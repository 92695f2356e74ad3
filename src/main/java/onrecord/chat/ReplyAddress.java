package onrecord.chat;

/**
 * An address that a chat gave for replies to one question. Whoever knows it can reply in the bot's
 * name, so it is never part of a log line or a message.
 */
public record ReplyAddress(String url) {

    @Override
    public String toString() {
        return "ReplyAddress[...]";
    }
}
