package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between quotation marks: curly, straight, low, guillemets, and single ones where they
 * are not apostrophes. Marks inside a quotation are part of it. One step to the right at every turn.
 */
final class QuotationMarks {

    private static final String OPENING = "“„«»\"‘'";
    private static final String BEFORE_OPENING = "([{—–-:/…";

    private final String text;

    QuotationMarks(String text) {
        this.text = text;
    }

    /** The quotations of each passage, in order; a list for every passage. */
    List<List<Quote>> in(List<Passage> passages) {
        List<List<Quote>> all = new ArrayList<>();
        for (Passage passage : passages) {
            List<Quote> quotes = in(passage.span());
            all.add(quotes);
            int before = all.size() - 2;
            if (before >= 0 && !all.get(before).isEmpty() && startsWithMark(passage.span())) {
                joinTo(all.get(before), quotes);
            }
        }
        return all;
    }

    private static void joinTo(List<Quote> before, List<Quote> quotes) {
        Quote last = before.getLast();
        if (!last.closed() && !quotes.isEmpty()) {
            before.set(before.size() - 1, last.goingOn());
        }
    }

    private boolean startsWithMark(Span passage) {
        return passage.length() > 1 && OPENING.indexOf(text.charAt(passage.start())) >= 0;
    }

    private List<Quote> in(Span passage) {
        List<Quote> quotes = new ArrayList<>();
        int at = passage.start();
        char guillemet = inward(passage) ? '»' : '«';
        while (at < passage.end()) {
            if (!opens(at, passage, guillemet)) {
                at++;
                continue;
            }
            Quote quote = from(at, passage);
            if (quote != null) {
                quotes.add(quote);
            }
            at = quote == null ? at + 1 : quote.outer().end();
        }
        return quotes;
    }

    private @Nullable Quote from(int open, Span passage) {
        char mark = text.charAt(open);
        boolean single = mark == '‘' || mark == '\'';
        int end = single ? singleEnd(open, passage) : doubleEnd(open, passage);
        if (end < 0 && single && !atStart(open, passage)) {
            return null; // an apostrophe ("the ’90s") is likelier than a quotation that nobody closed
        }
        if (end >= 0 && closes(mark, end)) {
            return new Quote(new Span(open, end + 1), mark == '«' ? within(open + 1, end) : new Span(open + 1, end),
                    true,
                    false);
        }
        int stop = end >= 0 ? end : passage.end();
        return new Quote(new Span(open, stop), new Span(Math.min(open + 1, stop), stop), false, false);
    }

    /** French marks stand apart from the words. */
    private Span within(int from, int to) {
        int start = from;
        int end = to;
        while (start < end - 1 && blank(start)) {
            start++;
        }
        while (end > start + 1 && blank(end - 1)) {
            end--;
        }
        return new Span(start, end);
    }

    private boolean blank(int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }

    private static boolean atStart(int at, Span passage) {
        return at == passage.start();
    }

    /** Whether guillemets open inward, »as in German«: the first of the passage stands right before a word. */
    private boolean inward(Span passage) {
        int first = passage.start();
        while (first < passage.end() && text.charAt(first) != '«' && text.charAt(first) != '»') {
            first++;
        }
        return first + 1 < passage.end() && text.charAt(first) == '»'
                && Character.isLetterOrDigit(text.charAt(first + 1))
                && (first == passage.start() || !Character.isLetterOrDigit(text.charAt(first - 1)));
    }

    private boolean opens(int at, Span passage, char guillemet) {
        char mark = text.charAt(at);
        if (OPENING.indexOf(mark) < 0 || at + 1 >= passage.end()
                || Character.isWhitespace(text.charAt(at + 1)) && mark != '«') {
            return false;
        }
        if (mark == '“' || mark == '„' || mark == '«' || mark == '»') {
            return mark != '«' && mark != '»' || mark == guillemet;
        }
        boolean free = at == passage.start() || Character.isWhitespace(text.charAt(at - 1))
                || Character.getType(text.charAt(at - 1)) == Character.SPACE_SEPARATOR
                || BEFORE_OPENING.indexOf(text.charAt(at - 1)) >= 0;
        return free && (mark == '"' || Character.isLetterOrDigit(text.charAt(at + 1))
                || "“\"#@…".indexOf(text.charAt(at + 1)) >= 0);
    }

    private static boolean closingOf(char open, char mark) {
        return switch (open) {
            case '“' -> mark == '”' || mark == '"';
            case '„' -> mark == '“' || mark == '”';
            case '«' -> mark == '»';
            case '»' -> mark == '«';
            default -> mark == '"';
        };
    }

    private boolean closes(char open, int at) {
        char mark = text.charAt(at);
        return open == '‘' ? mark == '’' : open == '\'' ? mark == '\'' : closingOf(open, mark) && !reopens(open, at);
    }

    /** Where the quotation ends: at its closing mark, or at the opening mark of the next; -1 for neither. */
    private int doubleEnd(int open, Span passage) {
        for (int at = open + 1; at < passage.end(); at++) {
            char mark = text.charAt(at);
            if (closingOf(text.charAt(open), mark) || mark == text.charAt(open) && mark != '"') {
                return at;
            }
        }
        return -1;
    }

    /** A straight mark after a space and before a letter opens another quotation: the one before was never closed. */
    private boolean reopens(char open, int at) {
        char mark = text.charAt(at);
        if (mark == open && mark != '"') {
            return true;
        }
        return mark == '"' && Character.isWhitespace(text.charAt(at - 1)) && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /**
     * The closing mark of a single quotation. "the ministers’ plan" holds an apostrophe that looks like one, so a mark
     * that follows punctuation or is followed by it is taken before one that stands between words.
     */
    private int singleEnd(int open, Span passage) {
        char closing = text.charAt(open) == '‘' ? '’' : '\'';
        int fallback = -1;
        for (int at = open + 2; at < passage.end(); at++) {
            char mark = text.charAt(at);
            if (mark == text.charAt(open) && mark == '‘') {
                return fallback;
            }
            if (mark != closing || at + 1 < passage.end() && Character.isLetterOrDigit(text.charAt(at + 1))) {
                continue;
            }
            boolean plural = text.charAt(at - 1) == 's' && at + 2 < passage.end() && text.charAt(at + 1) == ' ';
            if (!plural) {
                return at;
            }
            fallback = fallback < 0 ? at : fallback;
        }
        return fallback;
    }
}
