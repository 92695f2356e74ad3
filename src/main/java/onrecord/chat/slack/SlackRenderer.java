package onrecord.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.chat.Button;
import onrecord.chat.Claim;
import onrecord.chat.Frame;
import onrecord.chat.Lines;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.PagedRenderer;
import onrecord.chat.Places;
import onrecord.chat.Reply;
import onrecord.chat.Visible;

/** An answer, or one page of it, as a Slack message. */
final class SlackRenderer implements PagedRenderer<SlackMessage> {

    /** About a screenful. */
    static final int LONGEST = 2_000;

    private static final List<Integer> LENGTHS = List.of(LONGEST, 1_000, 500, 250);

    /** Where no more of a quotation fits, other things are left out too. */
    private static final int SHORT = 500;

    private final Links links;
    private final Frame frame;
    private final int longest;
    private final SourceLines sources;

    SlackRenderer(Links links) {
        this(links, Frame.NONE, LONGEST);
    }

    private SlackRenderer(Links links, Frame frame, int longest) {
        this.links = links;
        this.frame = frame;
        this.longest = longest;
        this.sources = SourceLines.within(longest);
    }

    @Override
    public SlackRenderer within(Frame around, int most) {
        return new SlackRenderer(links, around, most);
    }

    @Override
    public List<Integer> lengths() {
        return LENGTHS;
    }

    @Override
    public boolean fits(SlackMessage message) {
        return message.fits();
    }

    @Override
    public Measure measure() {
        return new Measure(longest, true);
    }

    @Override
    public SlackMessage render(Reply reply) {
        var blocks = new ArrayList<LayoutBlock>();
        reply.turn().notes().forEach(note -> blocks.add(Parts.context(note)));
        var places = new Places(links, Limits.URL);
        var excerpts = new ExcerptBlocks(places, longest > SHORT ? ExcerptBlocks.ALSO : 0);
        blocks.addAll(new AnswerBlocks(excerpts, sources, frame).of(reply));
        if (!(reply.answer() instanceof Answer.Help)) {
            blocks.add(Parts.context(Lines.readAs(reply)));
            addButtons(blocks, reply);
        }
        String text = new FallbackText(places, sources, frame).of(reply);
        return new SlackMessage(blocks, text,
                new SlackMessage.Metadata(frame.key(), reply.answer().question().text()));
    }

    @Override
    public SlackMessage notice(String text) {
        String line = Lines.cut(Visible.line(text), LONGEST / 2);
        return new SlackMessage(List.of(Parts.section(line)), FallbackText.notice(line), SlackMessage.Metadata.NONE);
    }

    @Override
    public List<Claim> quoted(SlackMessage message) {
        return Claims.of(message.json(), message.text());
    }

    private void addButtons(List<LayoutBlock> blocks, Reply reply) {
        List<BlockElement> buttons = Button.below(reply, frame).stream()
                .<BlockElement>map(button -> Parts.button(button, button.label(frame), frame.key())).toList();
        if (!buttons.isEmpty()) {
            blocks.add(ActionsBlock.builder().elements(buttons).build());
        }
    }
}
