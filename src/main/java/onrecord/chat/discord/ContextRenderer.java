package onrecord.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.answer.Quotation;
import onrecord.chat.Claim;
import onrecord.chat.Lines;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.Places;
import onrecord.chat.Renderer;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Visible;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;

/** A quotation among the sentences round it, in a message of its own, the quotation in bold. */
final class ContextRenderer implements Renderer<DiscordMessage> {

    private static final String TITLE = "In context";

    /** An empty line parts paragraphs; any other line end is where the file happens to break. */
    private static final Pattern PARAGRAPH = Pattern.compile("(?<=\\R)[ \\t]*\\R\\s*");

    private final DiscordRenderer plain;
    private final Places places;
    private final Quotation marked;

    /** @param marked the quotation that is looked at */
    ContextRenderer(Links links, Quotation marked) {
        this.plain = new DiscordRenderer(links);
        this.places = new Places(links, Limits.URL);
        this.marked = marked;
    }

    @Override
    public Measure measure() {
        return new Measure(DiscordRenderer.LONGEST, false);
    }

    @Override
    public DiscordMessage render(Reply reply) {
        if (reply.items().size() == 1 && reply.items().getFirst() instanceof Shown shown) {
            return new DiscordMessage("", List.of(embed(shown)), List.of());
        }
        return plain.render(reply);
    }

    @Override
    public DiscordMessage notice(String text) {
        return plain.notice(text);
    }

    @Override
    public List<Claim> quoted(DiscordMessage message) {
        return plain.quoted(message);
    }

    private Embed embed(Shown shown) {
        var lines = new ArrayList<String>();
        lines.add(Markdown.bold(Lines.credit(shown.quotation())));
        lines.add(words(shown.part()));
        lines.add(Markdown.small(new QuotationText(places, 0).source(shown.part())));
        lines.add(Markdown.small("In bold: " + Markdown.escaped(Lines.credit(marked))));
        return new Embed(TITLE, String.join("\n", lines), "", Embed.Colour.FOUND);
    }

    private String words(Excerpt part) {
        return PARAGRAPH.splitAsStream(part.text()).filter(paragraph -> !paragraph.isBlank()).count() > 1
                ? paragraphs(part)
                : QuotationText.QUOTE + line(part, part.span());
    }

    private String paragraphs(Excerpt part) {
        var lines = new ArrayList<String>();
        int from = part.span().start();
        var gaps = PARAGRAPH.matcher(part.text());
        while (gaps.find()) {
            int end = part.span().start() + gaps.start();
            lines.add(line(part, new Span(from, end)));
            from = part.span().start() + gaps.end();
        }
        lines.add(line(part, new Span(from, part.span().end())));
        return lines.stream().filter(line -> !line.isEmpty()).map(QuotationText.QUOTE::concat)
                .collect(Collectors.joining("\n" + QuotationText.QUOTE + "\n"));
    }

    /** One line, in which the quotation, or what of it stands here, is bold. */
    private String line(Excerpt part, Span span) {
        Span bold = marked.excerpt().span();
        int start = Math.clamp(bold.start(), span.start(), span.end());
        int end = Math.clamp(bold.end(), start, span.end());
        String text = part.source().text();
        String before = Visible.line(text.substring(span.start(), start));
        String inside = Visible.line(text.substring(start, end));
        String after = Visible.line(text.substring(end, span.end()));
        var line = new StringBuilder(Markdown.escaped(before));
        if (!inside.isEmpty()) {
            line.append(parted(text, start) && !before.isEmpty() ? " " : "").append(Markdown.bold(inside));
        }
        if (!after.isEmpty()) {
            line.append(parted(text, end) && !line.isEmpty() ? " " : "").append(Markdown.escaped(after));
        }
        return line.toString();
    }

    /** Whether white space stands on either side of an offset. */
    private static boolean parted(String text, int offset) {
        return offset > 0 && offset < text.length()
                && (Visible.isSpace(text.charAt(offset - 1)) || Visible.isSpace(text.charAt(offset)));
    }
}
