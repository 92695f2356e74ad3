package onrecord.chat.slack;

import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Quotation;
import onrecord.answer.Remark;
import onrecord.chat.Captions;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.chat.Visible;
import onrecord.corpus.Attribution;
import onrecord.corpus.Excerpt;

/** How one quotation looks: who said it and how, the words set apart, where they stand. */
final class ExcerptBlocks {

    /** Stands behind the credit, outside it, when the speaker is known only from elsewhere. */
    static final String INFERRED = " (inferred)";

    /** Before the words that name a speaker. */
    static final String NAMED_IN = "The speaker is named in";

    /** Below a quotation of which only the beginning is shown. */
    static final String GOES_ON = "… and goes on at the source.";

    /** The same words in many documents: the first few are proof enough. */
    static final int ALSO = 3;

    /** Of a title, a publisher and a date together. */
    private static final int SOURCE = 300;

    /** Of one remark: longer words in it are no remark any more. */
    private static final int REMARK = 120;

    private final Places places;
    private final int most;

    /** @param most how many other documents with the same words are named; the others are counted */
    ExcerptBlocks(Places places, int most) {
        this.places = places;
        this.most = most;
    }

    /** The best one: its speaker as a heading, unless that is too long for one. */
    List<LayoutBlock> large(Shown shown) {
        if (Mrkdwn.escaped(credit(shown.quotation())).length() > Limits.HEADER) {
            return small(shown);
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header(credit(shown.quotation())));
        blocks.add(words(shown));
        blocks.add(Parts.context(source(shown.part())));
        remarks(shown).ifPresent(remarks -> blocks.add(Parts.context(remarks)));
        addAlso(blocks, shown.quotation());
        return blocks;
    }

    /** Any other: one small line, and the words. */
    List<LayoutBlock> small(Shown shown) {
        var line = new ArrayList<ContextBlockElement>();
        line.add(Parts.plain(credit(shown.quotation()) + Captions.DOT + citation(shown.part()), Limits.TEXT));
        line.addAll(places.links(shown.part()));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.context(line));
        blocks.add(words(shown));
        remarks(shown).ifPresent(remarks -> blocks.add(Parts.context(remarks)));
        addAlso(blocks, shown.quotation());
        return blocks;
    }

    LayoutBlock withheld(Withheld withheld) {
        return Parts.context(withheldLine(withheld));
    }

    static String withheldLine(Withheld withheld) {
        String source = citation(withheld.quotation().excerpt());
        return "A quotation was withheld because " + withheld.reason().words() + ": " + source;
    }

    static String credit(Quotation quotation) {
        Attribution credit = quotation.credit();
        return Captions.credit(quotation) + (credit != null && credit.inferred() ? INFERRED : "");
    }

    static String citation(Excerpt words) {
        return Mrkdwn.cut(Captions.source(words.source().citation()), SOURCE);
    }

    /** Title, publisher, date, and the way there. */
    List<ContextBlockElement> source(Excerpt words) {
        var elements = new ArrayList<ContextBlockElement>();
        elements.add(Parts.plain(citation(words), Limits.TEXT));
        elements.addAll(places.links(words));
        return elements;
    }

    /** What to know beside the words that are shown, in one short line; never set apart as a quotation is. */
    static Optional<String> remarks(Shown shown) {
        String line = shown.quotation().remarks().stream()
                .filter(remark -> isAbout(remark, shown.part()))
                .map(remark -> Mrkdwn.cut(Captions.remark(remark), REMARK))
                .collect(Collectors.joining(" "));
        return line.isEmpty() ? Optional.empty() : Optional.of(Mrkdwn.cut(line, SOURCE));
    }

    /** A time that is named after the end of what is shown would puzzle its reader. */
    private static boolean isAbout(Remark remark, Excerpt part) {
        return !(remark instanceof Remark.When when) || when.words().span().end() <= part.span().end();
    }

    private static LayoutBlock words(Shown shown) {
        var lines = new ArrayList<BlockElement>();
        lines.add(Parts.quote(Parts.text(Visible.line(shown.part().text()))));
        if (shown.cut()) {
            lines.add(Parts.line(Parts.text(GOES_ON)));
        }
        Excerpt naming = shown.naming();
        if (naming != null) {
            lines.add(Parts.line(Parts.text(NAMED_IN)));
            lines.add(Parts.quote(Parts.text(Visible.line(naming.text()))));
        }
        return Parts.rich(lines);
    }

    private void addAlso(List<LayoutBlock> blocks, Quotation quotation) {
        List<Excerpt> also = quotation.alsoIn();
        int named = Math.min(most, also.size());
        for (Excerpt other : also.subList(0, named)) {
            var line = new ArrayList<ContextBlockElement>();
            line.add(Parts.plain("Also in " + citation(other), Limits.TEXT));
            line.addAll(places.links(other));
            blocks.add(Parts.context(line));
        }
        int rest = also.size() - named;
        if (rest > 0) {
            blocks.add(Parts.context("Also in " + rest + (rest == 1 ? " other document" : " other documents")));
        }
    }
}
