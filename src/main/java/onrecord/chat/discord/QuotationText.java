package onrecord.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.Quotation;
import onrecord.chat.Captions;
import onrecord.chat.Lines;
import onrecord.chat.Places;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Visible;
import onrecord.corpus.Excerpt;

/**
 * One quotation in lines: who said it and how, the words as a block quote, where they stand.
 *
 * @param most how many other documents with the same words are named; the others are counted
 */
record QuotationText(Places places, int most) {

    /** The same words in many documents: the first few are proof enough. */
    static final int ALSO = 3;

    /** Before each line of a block quote. */
    static final String QUOTE = "> ";

    List<String> lines(Shown shown) {
        var lines = new ArrayList<String>();
        lines.add(Markdown.bold(Lines.credit(shown.quotation())));
        lines.add(quote(shown.part()));
        if (shown.cut()) {
            lines.add(Markdown.small(Lines.GOES_ON));
        }
        Excerpt naming = shown.naming();
        if (naming != null) {
            lines.add(Markdown.small(Lines.NAMED_IN));
            lines.add(quote(naming));
        }
        lines.add(Markdown.small(source(shown.part())));
        Lines.remarks(shown).ifPresent(remarks -> lines.add(Markdown.small(Markdown.escaped(remarks))));
        addAlso(lines, shown.quotation());
        return lines;
    }

    private static String quote(Excerpt words) {
        return QUOTE + Markdown.escaped(Visible.line(words.text()));
    }

    /** Title, publisher, date, and the ways there. */
    String source(Excerpt words) {
        String ways = places.ways(words).stream().map(way -> Markdown.link(way.url(), way.label()))
                .collect(Collectors.joining(Captions.DOT));
        return Markdown.escaped(Lines.citation(words)) + Captions.DOT
                + (ways.isEmpty() ? Markdown.escaped(places.place(words)) : ways);
    }

    private void addAlso(List<String> lines, Quotation quotation) {
        List<Excerpt> also = quotation.alsoIn();
        int named = Math.min(most, also.size());
        for (Excerpt other : also.subList(0, named)) {
            lines.add(Markdown.small("Also in " + source(other)));
        }
        int rest = also.size() - named;
        if (rest > 0) {
            lines.add(Markdown.small(Lines.alsoIn(rest)));
        }
    }
}
