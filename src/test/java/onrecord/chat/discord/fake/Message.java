package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A message, as it is now. */
public final class Message {
    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int COMPONENTS_V2 = 1 << 15;

    private final @Nullable String onlyFor;
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private volatile ObjectNode json;
    private volatile boolean deleted;

    /**
     * @param json as Discord tells of it
     * @param onlyFor who alone sees it; null for everybody
     */
    Message(ObjectNode json, @Nullable String onlyFor) {
        this.json = json;
        this.onlyFor = onlyFor;
    }

    public String id() {
        return json.path("id").asText();
    }

    public String channel() {
        return json.path("channel_id").asText();
    }

    /** Who wrote it. */
    public String author() {
        return json.path("author").path("id").asText();
    }

    /** Its content; embeds and components are not in it. */
    public String text() {
        return json.path("content").asText();
    }

    public JsonNode embeds() {
        return json.path("embeds");
    }

    public JsonNode components() {
        return json.path("components");
    }

    /** What it answers to; empty if to nothing. */
    public String reference() {
        return json.path("message_reference").path("message_id").asText();
    }

    public boolean isEphemeral() {
        return onlyFor != null;
    }

    /** Whether it says only that the bot is thinking. */
    public boolean isLoading() {
        return (json.path("flags").asInt() & LOADING) != 0;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** What the client said to send and to change it, oldest first. */
    public List<JsonNode> bodies() {
        return List.copyOf(bodies);
    }

    /** Everything that can be read in it: content, embeds, text components, labels of buttons. */
    public String everything() {
        var all = new ArrayList<String>();
        all.add(text());
        for (String name : List.of("title", "description", "name", "value", "text", "content", "label")) {
            embeds().findValuesAsText(name, all);
            components().findValuesAsText(name, all);
        }
        return String.join("\n", all);
    }

    /** The custom ids of its buttons and menus, in order. */
    public List<String> customIds() {
        return components().findValuesAsText("custom_id");
    }

    @Nullable
    String onlyFor() {
        return onlyFor;
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    int flags() {
        return json.path("flags").asInt();
    }

    void said(JsonNode body) {
        bodies.add(body);
    }

    void become(ObjectNode changed) {
        json = changed;
    }

    void delete() {
        deleted = true;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
