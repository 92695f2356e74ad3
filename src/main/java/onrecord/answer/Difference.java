package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;

/** Says word by word how a quotation differs from the words on record that it is most like. */
final class Difference {

    private static final String MARKS = ",;:.!?";

    private final String quoted;
    private final List<Heard> quote;
    private final Alignment alignment;
    private final Utterance in;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Integer> same = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> put = new ArrayList<>();
    private boolean marked;

    /** @param quoted the quotation, of which {@code quote} are the words */
    Difference(String quoted, List<Heard> quote, Alignment alignment) {
        this.quoted = quoted;
        this.quote = quote;
        this.alignment = alignment;
        this.in = alignment.in();
    }

    /** The first word on record that is compared: as many before those found as the quotation has there, within a sentence. */
    int start() {
        int before = (int) alignment.at().stream().takeWhile(at -> at < 0).count();
        int start = alignment.first();
        while (before > 0 && start > 0 && sentenceGoesOn(start - 1)) {
            start--;
            before--;
        }
        return start;
    }

    /** One past the last word on record that is compared. */
    int end() {
        int after = (int) alignment.at().reversed().stream().takeWhile(at -> at < 0).count();
        int end = alignment.last() + 1;
        while (after > 0 && end < in.words().size() && sentenceGoesOn(end - 1)) {
            end++;
            after--;
        }
        return end;
    }

    private boolean sentenceGoesOn(int word) {
        return in.joints().get(word) == Utterance.Joint.TOUCHING
                && in.words().get(word).marks().chars().noneMatch(c -> ".!?".indexOf(c) >= 0);
    }

    /** From the words on record to the quotation. */
    List<Edit> edits() {
        int at = start();
        for (int i = 0; i < quote.size(); i++) {
            int found = alignment.at().get(i);
            if (found < 0) {
                putIn(i);
            } else {
                leftOut(at, found);
                found(found, i);
                at = found + 1;
            }
        }
        leftOut(at, end());
        flushChange();
        flushSame();
        return edits;
    }

    /** The same word, unless other marks follow it before the next. */
    private void found(int word, int i) {
        boolean next = i + 1 < quote.size() && alignment.at().get(i + 1) == word + 1;
        if (next && in.joints().get(word) == Utterance.Joint.TOUCHING
                && !quote.get(i).sameMarks(in.words().get(word))) {
            leftOut(word, word + 1);
            putIn(i);
            marked = true;
            return;
        }
        flushChange();
        if (!same.isEmpty() && apart(same.getLast(), word)) {
            flushSame();
        }
        same.add(word);
    }

    private void leftOut(int from, int to) {
        for (int word = from; word < to; word++) {
            flushSame();
            left.add(word);
        }
    }

    private void putIn(int i) {
        flushSame();
        put.add(i);
    }

    private boolean apart(int word, int next) {
        return next != word + 1 || in.joints().get(word) != Utterance.Joint.TOUCHING;
    }

    private void flushSame() {
        if (!same.isEmpty()) {
            edits.add(new Edit.Same(excerpt(in.span(same.getFirst(), same.getLast() + 1))));
            same.clear();
        }
    }

    private void flushChange() {
        int from = 0;
        for (int i = 1; i <= left.size(); i++) {
            if (i == left.size() || apart(left.get(i - 1), left.get(i))) {
                Span span = in.span(left.get(from), left.get(i - 1) + 1);
                edits.add(new Edit.LeftOut(
                        excerpt(new Span(span.start(), withMarks(span.end(), in.reading().document().text())))));
                from = i;
            }
        }
        left.clear();
        if (!put.isEmpty()) {
            edits.add(new Edit.PutIn(quoted.substring(quote.get(put.getFirst()).start(),
                    withMarks(quote.get(put.getLast()).end(), quoted))));
            put.clear();
        }
        marked = false;
    }

    private Excerpt excerpt(Span span) {
        return in.reading().document().excerpt(span);
    }

    /** The comma or stop after a word may be what differs. */
    private int withMarks(int end, String text) {
        int at = end;
        while (marked && at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
