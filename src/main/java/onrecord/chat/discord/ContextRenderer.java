package onrecord.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.Quotation;
import onrecord.chat.Claim;
import onrecord.chat.InContext;
import onrecord.chat.Lines;
import onrecord.chat.Links;
import onrecord.chat.Marked;
import onrecord.chat.Measure;
import onrecord.chat.Places;
import onrecord.chat.Renderer;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.corpus.Excerpt;

/** A quotation among the sentences round it, in a message of its own, the quotation in bold. */
final class ContextRenderer implements Renderer<DiscordMessage> {

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
        lines.add(Markdown.small(Markdown.escaped(new Marked(shown.part(), marked).legend())));
        return new Embed(InContext.TITLE, String.join("\n", lines), "", Embed.Colour.FOUND);
    }

    private String words(Excerpt part) {
        return new Marked(part, marked).lines().stream().map(ContextRenderer::line)
                .collect(Collectors.joining("\n" + QuotationText.QUOTE + "\n"));
    }

    private static String line(List<Marked.Part> line) {
        return QuotationText.QUOTE + line.stream()
                .map(part -> part.marked() ? Markdown.bold(part.text()) : Markdown.escaped(part.text()))
                .collect(Collectors.joining());
    }
}
