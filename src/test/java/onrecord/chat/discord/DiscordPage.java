package onrecord.chat.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message laid out about as Discord lays it out, as a web page to look at. */
final class DiscordPage {

    private static final Pattern INLINE = Pattern.compile(
            "\\\\(?<escaped>[^0-9A-Za-z\\s])|\\*\\*(?<bold>(?:\\\\.|[^\\\\])+?)\\*\\*|~~(?<gone>(?:\\\\.|[^\\\\])+?)~~"
                    + "|\\[(?<label>(?:\\\\.|[^\\\\\\]])+)]\\((?<url>[^()\\s]+)\\)|(?<any>.)",
            Pattern.DOTALL);

    private DiscordPage() {
    }

    /** A question and what was answered. */
    static String of(String question, DiscordMessage message) {
        return "<!doctype html><meta charset=utf-8><title>Discord</title><style>" + css() + "</style>"
                + post("D", "Dana", "", "<div>" + html(question) + "</div>")
                + post("R", "OnRecord", "<span class=app>APP</span>", body(message));
    }

    private static String css() {
        try (InputStream in = DiscordPage.class.getResourceAsStream("page.css")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String post(String letter, String name, String app, String body) {
        return "<div class=message><div class=\"avatar " + letter + "\">" + letter
                + "</div><div class=body><span class=name>" + name + "</span>" + app + "<span class=time>10:31</span>"
                + body + "</div></div>";
    }

    private static String body(DiscordMessage message) {
        String content = message.content().isEmpty() ? "" : "<div>" + lines(message.content()) + "</div>";
        String embeds = message.embeds().stream().map(DiscordPage::embed).collect(Collectors.joining());
        String buttons = message.buttons().stream().map(DiscordPage::button).collect(Collectors.joining());
        return content + embeds + "<div class=buttons>" + buttons + "</div>";
    }

    private static String embed(Embed embed) {
        String title = embed.title().isEmpty() ? "" : "<div class=title>" + inline(embed.title()) + "</div>";
        String footer = embed.footer().isEmpty()
                ? ""
                : "<div class=footer>" + html(embed.footer()).replace("\n", "<br>") + "</div>";
        return "<div class=embed style=\"border-color:#" + HexFormat.of().toHexDigits(embed.colour().rgb(), 6) + "\">"
                + title + lines(embed.description()) + footer + "</div>";
    }

    private static String button(Pressable button) {
        return switch (button) {
            case Pressable.Key key -> "<span class=button>" + html(key.label()) + "</span>";
            case Pressable.Way way -> "<span class=button>" + html(way.label()) + " ↗</span>";
        };
    }

    private static String lines(String markdown) {
        return Arrays.stream(markdown.split("\n", -1)).map(DiscordPage::line).collect(Collectors.joining());
    }

    private static String line(String line) {
        if (line.startsWith("> ")) {
            return "<div class=quote>" + inline(line.substring(2)) + "&nbsp;</div>";
        }
        if (line.startsWith("-# ")) {
            return "<div class=small>" + inline(line.substring(3)) + "</div>";
        }
        return line.startsWith("- ")
                ? "<div class=item>• " + inline(line.substring(2)) + "</div>"
                : "<div>" + inline(line) + "</div>";
    }

    private static String inline(String markdown) {
        var html = new StringBuilder();
        Matcher found = INLINE.matcher(markdown);
        while (found.find()) {
            if (found.group("escaped") != null) {
                html.append(html(found.group("escaped")));
            } else if (found.group("bold") != null) {
                html.append("<b>").append(inline(found.group("bold"))).append("</b>");
            } else if (found.group("gone") != null) {
                html.append("<s>").append(inline(found.group("gone"))).append("</s>");
            } else if (found.group("label") != null) {
                html.append("<a>").append(inline(found.group("label"))).append("</a>");
            } else {
                html.append(html(found.group("any")));
            }
        }
        return html.toString();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
