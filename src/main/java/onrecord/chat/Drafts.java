package onrecord.chat;

import java.util.List;
import onrecord.answer.Quotation;
import onrecord.chat.Reply.Item;
import onrecord.chat.Reply.Reason;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.corpus.Attribution;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** Decides how much of an answer a surface may show, before anything is rendered. */
final class Drafts {

    /** Enough for a name and the verb beside it, short enough for one line. */
    private static final int NAMING = 60;

    private final Sources sources;

    Drafts(Sources sources) {
        this.sources = sources;
    }

    Reply of(Turn turn, Measure measure) {
        List<Quotation> quotations = Outline.of(turn.answer()).quotations();
        return new Reply(turn, quotations.stream().map(one -> item(one, measure)).toList());
    }

    Sources.State state(Document document) {
        return sources.state(document);
    }

    private Item item(Quotation quotation, Measure measure) {
        return switch (sources.state(quotation.excerpt().source())) {
            case UNCHANGED -> shown(quotation, measure);
            case CHANGED -> new Withheld(quotation, Reason.CHANGED);
            case GONE -> new Withheld(quotation, Reason.GONE);
        };
    }

    private Shown shown(Quotation quotation, Measure measure) {
        List<Excerpt> still = quotation.alsoIn().stream()
                .filter(other -> sources.state(other.source()) == Sources.State.UNCHANGED)
                .toList();
        var current = new Quotation(quotation.excerpt(), quotation.credit(), still, quotation.remarks());
        Excerpt part = cut(quotation.excerpt(), measure.longest());
        return new Shown(current, part, measure.naming() ? naming(quotation, part) : null);
    }

    /** The words that name the speaker, and a few after them, if the reader does not see them anyway. */
    private static @Nullable Excerpt naming(Quotation quotation, Excerpt part) {
        Attribution credit = quotation.credit();
        Span named = credit == null || !credit.inferred() ? null : credit.namedAt();
        if (named == null || part.span().contains(named)) {
            return null;
        }
        String text = part.source().text();
        int lineEnd = text.indexOf('\n', named.end());
        var line = new Span(named.start(), lineEnd < 0 ? text.length() : lineEnd);
        return cut(part.source().excerpt(line), Math.max(named.length(), NAMING));
    }

    /** The excerpt, or its beginning up to the end of the last word that fits. */
    static Excerpt cut(Excerpt excerpt, int longest) {
        Span span = excerpt.span();
        if (span.length() <= longest) {
            return excerpt;
        }
        String text = excerpt.source().text();
        int end = span.start() + longest;
        while (end > span.start() && !(Visible.isSpace(text.charAt(end)) && !Visible.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        return excerpt.source().excerpt(new Span(span.start(), end > span.start() ? end : inside(text, span, longest)));
    }

    /** For a word that is longer than all that may be shown: an end that does not split a character. */
    private static int inside(String text, Span span, int longest) {
        int end = span.start() + longest;
        return longest > 1 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
