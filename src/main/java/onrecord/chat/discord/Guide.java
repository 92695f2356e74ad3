package onrecord.chat.discord;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.chat.Content;
import onrecord.chat.Introduction;
import onrecord.chat.Visible;

/** What the program says of itself in Discord. */
final class Guide {

    private static final List<String> HOW = Stream.of(
            List.of("Use /ask with your question, mention me, reply to one of my answers, or write me a direct message."),
            Introduction.ASKING,
            List.of("/check tells whether a quotation is right; so does “Check this quotation” in a message's menu, under Apps.",
                    "/compare, /timeline and /sources do what they say. With “private” only you see the answer."))
            .flatMap(List::stream).toList();

    private Guide() {
    }

    static DiscordMessage help(Content content) {
        List<String> examples = content.examples();
        List<Embed> embeds = examples.isEmpty()
                ? List.of(list("How to ask", HOW))
                : List.of(list("How to ask", HOW), list("For example", examples));
        return new DiscordMessage("", embeds, List.of());
    }

    static DiscordMessage about(Content content) {
        List<String> lines = Stream
                .concat(Introduction.ABOUT.stream(), Stream.of(Introduction.size(content.corpus().get()))).toList();
        return new DiscordMessage("", List.of(list("OnRecord", lines)), List.of());
    }

    private static Embed list(String title, List<String> lines) {
        return new Embed(title, lines.stream().map(line -> "- " + Markdown.escaped(Visible.line(line)))
                .collect(Collectors.joining("\n")), "", Embed.Colour.NONE);
    }
}
