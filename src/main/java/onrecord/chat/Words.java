package onrecord.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;

/**
 * The words of an excerpt with a few before and after them, by index, and where their like stands in
 * the document.
 *
 * @param document the text they stand in
 * @param spans each word, in order
 * @param first the excerpt's first word
 * @param last the excerpt's last word; before {@code first} where there is none
 */
record Words(String document, List<Span> spans, int first, int last) {

    /** The excerpt's words, and up to {@code margin} on each side. */
    static Words around(Excerpt excerpt, int margin) {
        String text = excerpt.source().text();
        Span span = excerpt.span();
        List<Span> before = before(text, span.start(), margin);
        List<Span> inside = after(text, span.start(), span.end(), Integer.MAX_VALUE);
        var all = new ArrayList<>(before);
        all.addAll(inside);
        all.addAll(after(text, span.end(), text.length(), margin));
        return new Words(text, List.copyOf(all), before.size(), before.size() + inside.size() - 1);
    }

    private static List<Span> before(String text, int end, int most) {
        var words = new ArrayDeque<Span>();
        int i = end;
        while (i > 0 && words.size() < most) {
            int wordEnd = i;
            while (wordEnd > 0 && Visible.isSpace(text.charAt(wordEnd - 1))) {
                wordEnd--;
            }
            i = wordEnd;
            while (i > 0 && !Visible.isSpace(text.charAt(i - 1))) {
                i--;
            }
            if (i < wordEnd) {
                words.addFirst(new Span(i, wordEnd));
            }
        }
        return List.copyOf(words);
    }

    private static List<Span> after(String text, int start, int end, int most) {
        var words = new ArrayList<Span>();
        int i = start;
        while (i < end && words.size() < most) {
            while (i < end && Visible.isSpace(text.charAt(i))) {
                i++;
            }
            int wordStart = i;
            while (i < end && !Visible.isSpace(text.charAt(i))) {
                i++;
            }
            if (wordStart < i) {
                words.add(new Span(wordStart, i));
            }
        }
        return words;
    }

    int size() {
        return spans.size();
    }

    Span word(int i) {
        return spans.get(i);
    }

    Span span(int from, int to) {
        return word(from).to(word(to));
    }

    /** A word's letters, without what a browser would not see either. */
    String text(int i) {
        return Visible.bare(word(i).in(document));
    }

    /** Whether no line ends between two words. */
    boolean inOneLine(int from, int to) {
        return lineEnds(from, to) == 0;
    }

    /** Whether no empty line stands between two words. */
    boolean inOneBlock(int from, int to) {
        return lineEnds(from, to) < 2;
    }

    /** The most line ends between two neighbours among these words. */
    private int lineEnds(int from, int to) {
        int most = 0;
        for (int i = from; i < to; i++) {
            int ends = 0;
            for (int at = word(i).end(); at < word(i + 1).start(); at++) {
                ends += document.charAt(at) == '\n' ? 1 : 0;
            }
            most = Math.max(most, ends);
        }
        return most;
    }

    /** Whether, from an offset on, no earlier place in the document reads like these words. */
    boolean firstToFit(int from, int to, int offset) {
        char letter = document.charAt(word(from).start());
        char small = Character.toLowerCase(letter);
        char large = Character.toUpperCase(letter);
        return !fitsEarlier(from, to, offset, small) && (small == large || !fitsEarlier(from, to, offset, large));
    }

    /** Jumps from letter to letter: looking at every character took a quarter of the time of an answer. */
    private boolean fitsEarlier(int from, int to, int offset, char letter) {
        int here = word(from).start();
        for (int at = document.indexOf(letter, offset); at >= 0 && at < here; at = document.indexOf(letter, at + 1)) {
            if (startsLike(word(from), at) && isEdge(at) && fits(from, to, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second letter is the same, which tells most words with one first letter apart. */
    private boolean startsLike(Span word, int at) {
        return word.length() < 2 || document.regionMatches(true, at + 1, document, word.start() + 1, 1);
    }

    private boolean fits(int from, int to, int start) {
        int at = start;
        for (int i = from; i <= to; i++) {
            Span word = word(i);
            if (i > from && word.start() > word(i - 1).end()) {
                int gap = at;
                while (at < document.length() && Visible.isSpace(document.charAt(at))) {
                    at++;
                }
                if (at == gap) {
                    return false;
                }
            }
            if (!document.regionMatches(true, at, document, word.start(), word.length())) {
                return false;
            }
            at += word.length();
        }
        return isEdge(at);
    }

    /** Whether a word may begin or end here. */
    private boolean isEdge(int at) {
        return at == 0 || at == document.length() || !Character.isLetterOrDigit(document.charAt(at - 1))
                || !Character.isLetterOrDigit(document.charAt(at));
    }
}
