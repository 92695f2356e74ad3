package onrecord.chat.slack;

import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Quotation;
import onrecord.chat.Captions;
import onrecord.chat.Lines;
import onrecord.chat.Places;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.chat.Visible;
import onrecord.corpus.Excerpt;

/** How one quotation looks: who said it and how, the words set apart, where they stand. */
final class ExcerptBlocks {

    /** The same words in many documents: the first few are proof enough. */
    static final int ALSO = 3;

    private final Places places;
    private final int most;

    /** @param most how many other documents with the same words are named; the others are counted */
    ExcerptBlocks(Places places, int most) {
        this.places = places;
        this.most = most;
    }

    /** The best one: its speaker as a heading, unless that is too long for one. */
    List<LayoutBlock> large(Shown shown) {
        if (Mrkdwn.escaped(Lines.credit(shown.quotation())).length() > Limits.HEADER) {
            return small(shown);
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header(Lines.credit(shown.quotation())));
        blocks.add(words(shown));
        blocks.add(Parts.context(source(shown.part())));
        Lines.remarks(shown).ifPresent(remarks -> blocks.add(Parts.context(remarks)));
        addAlso(blocks, shown.quotation());
        return blocks;
    }

    /** Any other: one small line, and the words. */
    List<LayoutBlock> small(Shown shown) {
        var line = new ArrayList<ContextBlockElement>();
        line.add(Parts.plain(Lines.credit(shown.quotation()) + Captions.DOT + Lines.citation(shown.part()),
                Limits.TEXT));
        line.addAll(Parts.ways(places, shown.part()));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.context(line));
        blocks.add(words(shown));
        Lines.remarks(shown).ifPresent(remarks -> blocks.add(Parts.context(remarks)));
        addAlso(blocks, shown.quotation());
        return blocks;
    }

    LayoutBlock withheld(Withheld withheld) {
        return Parts.context(Lines.withheld(withheld));
    }

    /** Title, publisher, date, and the way there. */
    List<ContextBlockElement> source(Excerpt words) {
        var elements = new ArrayList<ContextBlockElement>();
        elements.add(Parts.plain(Lines.citation(words), Limits.TEXT));
        elements.addAll(Parts.ways(places, words));
        return elements;
    }

    private static LayoutBlock words(Shown shown) {
        var lines = new ArrayList<BlockElement>();
        lines.add(Parts.quote(Parts.text(Visible.line(shown.part().text()))));
        if (shown.cut()) {
            lines.add(Parts.line(Parts.text(Lines.GOES_ON)));
        }
        Excerpt naming = shown.naming();
        if (naming != null) {
            lines.add(Parts.line(Parts.text(Lines.NAMED_IN)));
            lines.add(Parts.quote(Parts.text(Visible.line(naming.text()))));
        }
        return Parts.rich(lines);
    }

    private void addAlso(List<LayoutBlock> blocks, Quotation quotation) {
        List<Excerpt> also = quotation.alsoIn();
        int named = Math.min(most, also.size());
        for (Excerpt other : also.subList(0, named)) {
            var line = new ArrayList<ContextBlockElement>();
            line.add(Parts.plain("Also in " + Lines.citation(other), Limits.TEXT));
            line.addAll(Parts.ways(places, other));
            blocks.add(Parts.context(line));
        }
        int rest = also.size() - named;
        if (rest > 0) {
            blocks.add(Parts.context(Lines.alsoIn(rest)));
        }
    }
}
