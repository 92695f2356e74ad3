package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Blocks laid out about as Slack lays them out, as a web page to look at. */
final class SlackPage {

    private static final Pattern LINK = Pattern.compile("<([^|>]+)\\|([^>]+)>");

    private SlackPage() {
    }

    /** A question and what was answered. */
    static String of(String question, String blocks) {
        return "<!doctype html><meta charset=utf-8><title>Slack</title><style>" + css() + "</style>"
                + message("asker", "D", "Dana", "", "<div class=section>" + Mrkdwn.escaped(question) + "</div>")
                + message("", "R", "OnRecord", "<span class=app>APP</span>", blocks(blocks));
    }

    private static String message(String avatar, String letter, String name, String app, String body) {
        return "<div class=message><div class=\"avatar " + avatar + "\">" + letter
                + "</div><div class=body><span class=name>"
                + name + "</span>" + app + "<span class=time>10:31</span>" + body + "</div></div>";
    }

    private static String css() {
        try (InputStream in = SlackPage.class.getResourceAsStream("page.css")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String blocks(String json) {
        try {
            return each(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(SlackPage::html).collect(Collectors.joining());
    }

    private static String html(JsonNode node) {
        String type = node.path("type").asText();
        return switch (type) {
            case "header", "section", "button" -> in(type, html(node.path("text")));
            case "context", "actions" -> in(type, each(node.path("elements")));
            case "rich_text", "rich_text_section" -> "<div>" + each(node.path("elements")) + "</div>";
            case "rich_text_quote" -> in("quote", each(node.path("elements")));
            case "rich_text_list" -> "<ul>" + StreamSupport.stream(node.path("elements").spliterator(), false)
                    .map(line -> "<li>" + html(line)).collect(Collectors.joining()) + "</ul>";
            case "divider" -> in("divider", "");
            case "input" -> in("input", in("label", html(node.path("label"))) + html(node.path("element")));
            case "static_select", "external_select", "plain_text_input" -> in("field",
                    node.has("initial_option")
                            ? html(node.at("/initial_option/text"))
                            : node.path("initial_value").asText("") + html(node.path("placeholder")));
            // Sent escaped, as HTML is.
            case "plain_text" -> "<span>" + node.path("text").asText() + "</span>";
            case "mrkdwn" -> "<span>" + LINK.matcher(node.path("text").asText()).replaceAll("<a href=\"$1\">$2</a>")
                    + "</span>";
            case "text" -> styled(node, Mrkdwn.escaped(node.path("text").asText()));
            case "link" -> "<a>" + Mrkdwn.escaped(node.path("text").asText()) + "</a>";
            default -> "";
        };
    }

    private static String in(String style, String html) {
        return "<div class=" + style + ">" + html + "</div>";
    }

    private static String styled(JsonNode node, String html) {
        String bold = node.path("style").path("bold").asBoolean() ? "<b>" + html + "</b>" : html;
        return node.path("style").path("strike").asBoolean() ? "<s>" + bold + "</s>" : bold;
    }
}
