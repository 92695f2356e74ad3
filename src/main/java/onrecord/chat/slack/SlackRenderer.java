package onrecord.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.chat.Claim;
import onrecord.chat.Differences;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.Outline;
import onrecord.chat.Renderer;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.chat.Visible;

/** An answer, or one page of it, as a Slack message. */
final class SlackRenderer implements Renderer<SlackMessage> {

    /** About a screenful. */
    static final int LONGEST = 2_000;

    /** Where no more of a quotation fits, other things are left out too. */
    private static final int SHORT = 500;

    static final String READ_AS = "I read your question as: ";

    /** Of a line that holds words of the question. */
    private static final int LINE = 400;

    private static final int DIFFERENCE = 1_000;

    private final Links links;
    private final Frame frame;
    private final int longest;
    private final ExcerptBlocks excerpts;

    SlackRenderer(Links links) {
        this(links, Frame.NONE, LONGEST);
    }

    private SlackRenderer(Links links, Frame frame, int longest) {
        this.links = links;
        this.frame = frame;
        this.longest = longest;
        this.excerpts = new ExcerptBlocks(new Places(links), longest > SHORT ? ExcerptBlocks.ALSO : 0);
    }

    /** The same with these things round the quotations, and for quotations of this length. */
    SlackRenderer within(Frame around, int most) {
        return new SlackRenderer(links, around, most);
    }

    @Override
    public Measure measure() {
        return new Measure(longest, true);
    }

    @Override
    public SlackMessage render(Reply reply) {
        var blocks = new ArrayList<LayoutBlock>();
        reply.turn().notes().forEach(note -> blocks.add(Parts.context(note)));
        switch (reply.answer()) {
            case Answer.Quoted quoted -> addAnswer(blocks, reply);
            case Answer.NotFound none -> addSections(blocks, reply);
            case Answer.Checked checked -> addSections(blocks, reply);
            case Answer.Comparison comparison -> addSections(blocks, reply);
            case Answer.Timeline timeline -> addSections(blocks, reply);
            case Answer.Sources sources -> addSections(blocks, reply);
            case Answer.Help help -> blocks.add(Parts.section(Visible.line(help.hint())));
        }
        if (!(reply.answer() instanceof Answer.Help)) {
            blocks.add(Parts.context(readAs(reply)));
            addButtons(blocks, reply);
        }
        String text = new FallbackText(new Places(links), frame).of(reply);
        return new SlackMessage(blocks, text,
                new SlackMessage.Metadata(frame.key(), reply.answer().question().text()));
    }

    @Override
    public SlackMessage notice(String text) {
        String line = Mrkdwn.cut(Visible.line(text), LONGEST / 2);
        return new SlackMessage(List.of(Parts.section(line)), FallbackText.notice(line), SlackMessage.Metadata.NONE);
    }

    @Override
    public List<Claim> quoted(SlackMessage message) {
        return Claims.of(message.json(), message.text());
    }

    static String readAs(Reply reply) {
        return READ_AS + Mrkdwn.cut(Visible.line(reply.answer().question().line()), LINE);
    }

    static String lead(Outline outline) {
        return Mrkdwn.cut(Visible.line(outline.lead()), LINE);
    }

    /** As much of it as a reader follows. */
    static String difference(Answer.Checked checked) {
        return Mrkdwn.cut(Differences.line(checked.difference()), DIFFERENCE);
    }

    /** Which quotations of how many, on any page but the first. */
    static String page(Frame frame, Reply reply) {
        int last = frame.before() + reply.items().size();
        return "Excerpts " + (frame.before() + 1) + " to " + last + " of " + (last + frame.after());
    }

    private void addAnswer(List<LayoutBlock> blocks, Reply reply) {
        if (!frame.firstPage()) {
            blocks.add(Parts.context(page(frame, reply)));
        }
        boolean large = frame.firstPage();
        for (Reply.Item item : reply.items()) {
            if (large && item instanceof Shown best) {
                blocks.addAll(excerpts.large(best));
                blocks.addAll(reply.items().size() > 1 ? List.of(Parts.divider()) : List.of());
                large = false;
            } else {
                blocks.addAll(blocks(item));
            }
        }
    }

    private List<LayoutBlock> blocks(Reply.Item item) {
        return switch (item) {
            case Shown shown -> excerpts.small(shown);
            case Withheld withheld -> List.of(excerpts.withheld(withheld));
        };
    }

    private void addSections(List<LayoutBlock> blocks, Reply reply) {
        Outline outline = reply.outline();
        if (!outline.title().isEmpty()) {
            blocks.add(Parts.header(outline.title()));
            blocks.add(Parts.section(lead(outline)));
        }
        if (reply.answer() instanceof Answer.Checked checked && !checked.difference().isEmpty()) {
            blocks.add(Parts.section(difference(checked)));
        }
        for (Reply.Section section : reply.sections()) {
            if (!section.heading().isEmpty()) {
                blocks.add(Parts.divider());
                blocks.add(Parts.context(section.heading()));
            }
            if (!section.note().isEmpty()) {
                blocks.add(Parts.section(section.note()));
            }
            section.items().forEach(item -> blocks.addAll(blocks(item)));
        }
    }

    private void addButtons(List<LayoutBlock> blocks, Reply reply) {
        if (!frame.hasButtons()) {
            return;
        }
        var buttons = new ArrayList<BlockElement>();
        if (frame.after() > 0) {
            buttons.add(Parts.button(Button.MORE, "More (" + frame.after() + ")", frame.key()));
        }
        if (!reply.shown().isEmpty()) {
            buttons.add(Parts.button(Button.CONTEXT, "In context", frame.key()));
        }
        buttons.add(Parts.button(Button.READING, "Not what I asked", frame.key()));
        if (frame.ephemeral()) {
            buttons.add(Parts.button(Button.SHARE, "Share in channel", frame.key()));
        }
        blocks.add(ActionsBlock.builder().elements(buttons).build());
    }
}
