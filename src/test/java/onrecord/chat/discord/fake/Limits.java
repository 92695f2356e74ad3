package onrecord.chat.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What Discord refuses in a message though its description of the API says nothing of it. The
 * description's 4,000 characters of content are for people who pay; a bot has 2,000.
 */
final class Limits {
    private static final int CONTENT = 2000;
    private static final int ALL_EMBEDS = 6000;
    private static final int ROWS = 5;
    private static final int COMPONENTS = 40;
    private static final int CUSTOM_ID = 100;
    private static final int LINK_STYLE = 5;
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int TEXT = 10;
    private static final int SECTION = 9;
    private static final int CONTAINER = 17;

    private final List<String> problems = new ArrayList<>();

    /** Throws {@link RestError} if this cannot be sent as a message. */
    static void checkNew(JsonNode body) {
        Limits limits = new Limits();
        limits.message(body, 0);
        limits.complain();
        if (isEmpty(body)) {
            throw new RestError(400, 50006, "Cannot send an empty message");
        }
    }

    /** Throws {@link RestError} if a message of these flags cannot become this. */
    static void checkEdit(JsonNode body, int flags) {
        Limits limits = new Limits();
        limits.message(body, flags);
        limits.complain();
    }

    private static boolean isEmpty(JsonNode body) {
        return body.path("content").asText("").isBlank() && body.path("embeds").isEmpty()
                && body.path("components").isEmpty() && body.path("attachments").isEmpty()
                && body.path("poll").isEmpty() && body.path("sticker_ids").isEmpty();
    }

    private void complain() {
        if (!problems.isEmpty()) {
            throw RestError.invalid(problems);
        }
    }

    private void message(JsonNode body, int flags) {
        String content = body.path("content").asText("");
        atMost(content, CONTENT, "content");
        boolean laidOut = ((flags | body.path("flags").asInt()) & Message.COMPONENTS_V2) != 0;
        if (laidOut && (!content.isEmpty() || !body.path("embeds").isEmpty())) {
            problems.add("content and embeds cannot stand beside components of the second version");
        }
        embeds(body.path("embeds"));
        components(body.path("components"), laidOut);
    }

    private void embeds(JsonNode embeds) {
        int sum = 0;
        for (JsonNode embed : embeds) {
            var texts = new ArrayList<String>();
            for (JsonNode part : List.of(embed.path("title"), embed.path("description"),
                    embed.path("footer").path("text"), embed.path("author").path("name"))) {
                texts.add(part.asText("").strip());
            }
            for (JsonNode field : embed.path("fields")) {
                texts.add(text(field, "name", 256));
                texts.add(text(field, "value", 1024));
            }
            if (String.join("", texts).isEmpty() && !embed.has("image") && !embed.has("thumbnail")) {
                problems.add("an embed says nothing");
            }
            sum += texts.stream().mapToInt(Limits::length).sum();
            web(embed, "url");
        }
        if (sum > ALL_EMBEDS) {
            problems.add("embeds say " + sum + " characters together, more than " + ALL_EMBEDS);
        }
    }

    private String text(JsonNode part, String name, int most) {
        String text = part.path(name).asText("").strip();
        if (text.isEmpty()) {
            problems.add(name + " is required");
        }
        atMost(text, most, name);
        return text;
    }

    private void components(JsonNode components, boolean laidOut) {
        var ids = new HashSet<String>();
        var all = new ArrayList<JsonNode>();
        collect(components, all);
        all.forEach(one -> component(one, ids, laidOut));
        if (!laidOut && components.size() > ROWS) {
            problems.add("more than " + ROWS + " rows");
        }
        if (all.size() > COMPONENTS && laidOut) {
            problems.add("more than " + COMPONENTS + " components");
        }
        int text = all.stream().filter(one -> one.path("type").asInt() == TEXT)
                .mapToInt(one -> length(one.path("content").asText())).sum();
        if (text > 4000) {
            problems.add("text components say " + text + " characters together, more than 4000");
        }
    }

    private static void collect(JsonNode components, List<JsonNode> all) {
        for (JsonNode one : components) {
            all.add(one);
            collect(one.path("components"), all);
            if (one.has("accessory")) {
                all.add(one.path("accessory"));
            }
        }
    }

    private void component(JsonNode one, Set<String> ids, boolean laidOut) {
        int type = one.path("type").asInt();
        boolean second = type >= SECTION && type <= CONTAINER;
        if (second && !laidOut) {
            problems.add("components of type " + type + " need the flag for the second version");
        }
        String id = one.path("custom_id").asText("");
        atMost(id, CUSTOM_ID, "custom_id");
        if (!id.isEmpty() && !ids.add(id)) {
            problems.add("custom_id " + id + " stands more than once");
        }
        if (type == BUTTON) {
            button(one, id);
        }
        if (type == ROW && one.path("components").size() > ROWS) {
            problems.add("more than " + ROWS + " buttons in a row");
        }
    }

    private void button(JsonNode button, String id) {
        boolean link = button.path("style").asInt() == LINK_STYLE;
        if (link == !id.isEmpty() || link != button.hasNonNull("url")) {
            problems.add("a button has either a custom_id or, if it is a link, a url");
        }
        if (button.path("label").asText("").isBlank() && !button.hasNonNull("emoji")) {
            problems.add("a button needs a label or an emoji");
        }
        web(button, "url");
    }

    private void web(JsonNode part, String name) {
        if (part.hasNonNull(name) && !isWeb(part.path(name).asText())) {
            problems.add(name + ": Not a well formed URL, or of another scheme than http, https, discord: "
                    + part.path(name).asText());
        }
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return Set.of("http", "https", "discord").contains(scheme) && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void atMost(String text, int most, String name) {
        if (length(text) > most) {
            problems.add(name + " must be " + most + " or fewer in length");
        }
    }

    /** Discord counts code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
