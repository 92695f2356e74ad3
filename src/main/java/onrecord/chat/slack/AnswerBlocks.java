package onrecord.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Edit;
import onrecord.chat.Difference;
import onrecord.chat.Frame;
import onrecord.chat.Lines;
import onrecord.chat.Outline;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;

/** The answer itself: what came of the question in a few words, then the quotations under their headings. */
final class AnswerBlocks {

    private final ExcerptBlocks excerpts;
    private final SourceLines sources;
    private final Frame frame;

    AnswerBlocks(ExcerptBlocks excerpts, SourceLines sources, Frame frame) {
        this.excerpts = excerpts;
        this.sources = sources;
        this.frame = frame;
    }

    List<LayoutBlock> of(Reply reply) {
        var blocks = new ArrayList<LayoutBlock>();
        addLead(blocks, reply.outline());
        if (reply.answer() instanceof Answer.Sources all) {
            blocks.addAll(sources.blocks(all));
        }
        if (!frame.firstPage()) {
            blocks.add(Parts.context(frame.page(reply.items().size())));
        }
        reply.sections().forEach(section -> add(blocks, section, reply.answer()));
        List<Edit> difference = reply.difference();
        if (frame.firstPage() && !difference.isEmpty()) {
            blocks.addAll(DifferenceBlocks.of(Difference.of(difference)));
        }
        Lines.receipt(reply, frame).ifPresent(receipt -> blocks.add(Parts.context(receipt)));
        return blocks;
    }

    private static void addLead(List<LayoutBlock> blocks, Outline outline) {
        if (!outline.title().isEmpty()) {
            blocks.add(Parts.header(outline.title()));
        }
        if (!outline.lead().isEmpty()) {
            blocks.add(Parts.section(Lines.lead(outline)));
        }
    }

    private void add(List<LayoutBlock> blocks, Reply.Section section, Answer answer) {
        if (!section.heading().isEmpty()) {
            blocks.addAll(heading(section.heading(), answer, blocks.isEmpty()));
        }
        if (!section.note().isEmpty()) {
            blocks.add(Parts.section(section.note()));
        }
        boolean large = answer instanceof Answer.Quoted && frame.firstPage();
        for (Reply.Item item : section.items()) {
            if (large && item instanceof Shown best) {
                blocks.addAll(excerpts.large(best));
                blocks.addAll(section.items().size() > 1 ? List.of(Parts.divider()) : List.of());
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

    /** A person's name is larger than a day, and what only comes near has a small one. */
    private static List<LayoutBlock> heading(String heading, Answer answer, boolean first) {
        return switch (answer) {
            case Answer.Comparison comparison -> apart(Parts.header(heading), first);
            case Answer.Timeline timeline -> apart(Parts.rich(List.of(Parts.line(Parts.bold(heading)))), first);
            case Answer.Quoted quoted -> below(heading);
            case Answer.NotFound none -> below(heading);
            case Answer.Checked checked -> below(heading);
            case Answer.Sources none -> below(heading);
            case Answer.Help help -> below(heading);
        };
    }

    private static List<LayoutBlock> apart(LayoutBlock heading, boolean first) {
        return first ? List.of(heading) : List.of(Parts.divider(), heading);
    }

    private static List<LayoutBlock> below(String heading) {
        return List.of(Parts.divider(), Parts.context(heading));
    }
}
