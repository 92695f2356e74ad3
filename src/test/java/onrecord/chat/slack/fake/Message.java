package onrecord.chat.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import onrecord.chat.fakes.Json;
import org.jspecify.annotations.Nullable;

/**
 * A message as Slack keeps it.
 *
 * @param channel where it stands
 * @param ts its time, which is also its name in its channel
 * @param threadTs the ts of the first message of its thread, or null outside threads
 * @param user who wrote it; the bot's user for the bot
 * @param botId the bot that wrote it, or null for a person
 * @param text the top-level text, which notifications and screen readers read
 * @param blocks its blocks, or a missing node
 * @param metadata its metadata, or a missing node
 * @param onlyFor the one person who sees it, or null if everybody in the channel does
 * @param request what was asked of Slack when it was written: every argument (unfurl_links, ...)
 * @param edits how often it was changed since
 */
public record Message(String channel, String ts, @Nullable String threadTs, String user, @Nullable String botId,
        String text, JsonNode blocks, JsonNode metadata, @Nullable String onlyFor, JsonNode request, int edits) {

    public boolean isEphemeral() {
        return onlyFor != null;
    }

    public boolean isFromBot() {
        return botId != null;
    }

    /** The ts a reply in this message's thread must name. */
    public String thread() {
        return threadTs == null ? ts : threadTs;
    }

    /** Whether it answers in the thread of the other message (which it is not itself). */
    public boolean isReplyTo(Message other) {
        return channel.equals(other.channel) && other.thread().equals(threadTs) && !ts.equals(other.ts);
    }

    Message changed(String newText, JsonNode newBlocks, JsonNode newMetadata, JsonNode newRequest) {
        return new Message(channel, ts, threadTs, user, botId, newText, newBlocks, newMetadata, onlyFor, newRequest,
                edits + 1);
    }

    /** As Slack's API shows it, without metadata, which has to be asked for. */
    ObjectNode json(Workspace workspace) {
        ObjectNode json = Json.object("type", "message", "user", user, "text", text, "ts", ts, "team", workspace.id());
        if (botId != null) {
            json.put("bot_id", botId).put("app_id", workspace.appId());
            json.set("bot_profile", workspace.botProfile());
        }
        if (threadTs != null) {
            json.put("thread_ts", threadTs);
        }
        if (!blocks.isMissingNode()) {
            json.set("blocks", blocks);
        }
        if (edits > 0) {
            json.set("edited", Json.object("user", user, "ts", ts));
        }
        return json;
    }
}
