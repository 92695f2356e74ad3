package onrecord.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.answer.Quotation;
import onrecord.chat.Claim;
import onrecord.chat.Frame;
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
final class ContextRenderer implements Renderer<SlackMessage> {

    private static final String TITLE = "In context";

    /** An empty line parts paragraphs; any other line end is where the file happens to break. */
    private static final Pattern PARAGRAPH = Pattern.compile("(?<=\\R)[ \\t]*\\R\\s*");

    private final SlackRenderer plain;
    private final Places places;
    private final Quotation marked;

    /** @param marked the quotation that is looked at */
    ContextRenderer(Links links, Quotation marked) {
        this.plain = new SlackRenderer(links);
        this.places = new Places(links, Limits.URL);
        this.marked = marked;
    }

    @Override
    public Measure measure() {
        return new Measure(SlackRenderer.LONGEST, false);
    }

    @Override
    public SlackMessage render(Reply reply) {
        var blocks = new ArrayList<LayoutBlock>();
        for (Reply.Item item : reply.items()) {
            if (item instanceof Shown shown) {
                add(blocks, shown);
            } else {
                return plain.render(reply);
            }
        }
        String text = new FallbackText(places, new SourceLines(1), Frame.NONE).of(reply);
        return new SlackMessage(blocks, text, SlackMessage.Metadata.NONE);
    }

    @Override
    public SlackMessage notice(String text) {
        return plain.notice(text);
    }

    @Override
    public List<Claim> quoted(SlackMessage message) {
        return plain.quoted(message);
    }

    private void add(List<LayoutBlock> blocks, Shown shown) {
        blocks.add(Parts.header(TITLE));
        blocks.add(Parts.context(Lines.credit(shown.quotation())));
        blocks.add(Parts.rich(List.of(Parts.quote(words(shown.part())))));
        blocks.add(Parts.context(new ExcerptBlocks(places, 0).source(shown.part())));
        blocks.add(Parts.context("In bold: " + Lines.credit(marked)));
    }

    private RichTextElement[] words(Excerpt part) {
        Span all = part.span();
        Span bold = marked.excerpt().span();
        int start = Math.clamp(bold.start(), all.start(), all.end());
        int end = Math.clamp(bold.end(), start, all.end());
        var words = new ArrayList<RichTextElement>();
        addText(words, part, new Span(all.start(), start), false);
        addText(words, part, new Span(start, end), true);
        addText(words, part, new Span(end, all.end()), false);
        return words.toArray(RichTextElement[]::new);
    }

    private static void addText(List<RichTextElement> words, Excerpt part, Span span, boolean bold) {
        String text = laidOut(span.in(part.source().text()));
        if (!text.isEmpty()) {
            words.add(bold ? Parts.bold(text) : Parts.text(text));
        }
    }

    /** One line a paragraph, an empty one between; white space at either end stays, as one space or one line end. */
    private static String laidOut(String text) {
        String lines = PARAGRAPH.splitAsStream("\u0001" + text + "\u0001")
                .map(Visible::line)
                .collect(Collectors.joining("\n\n"));
        return lines.substring(1, lines.length() - 1);
    }
}
