package onrecord.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Quotation;
import onrecord.chat.Claim;
import onrecord.chat.Frame;
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
final class ContextRenderer implements Renderer<SlackMessage> {

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
        blocks.add(Parts.header(InContext.TITLE));
        blocks.add(Parts.context(Lines.credit(shown.quotation())));
        blocks.add(Parts.rich(List.of(Parts.quote(words(shown.part())))));
        blocks.add(Parts.context(new ExcerptBlocks(places, 0).source(shown.part())));
        blocks.add(Parts.context(new Marked(shown.part(), marked).legend()));
    }

    private RichTextElement[] words(Excerpt part) {
        return new Marked(part, marked).parts("\n\n").stream()
                .map(one -> one.marked() ? Parts.bold(one.text()) : Parts.text(one.text()))
                .toArray(RichTextElement[]::new);
    }
}
