package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Passage;
import onrecord.corpus.Span;

/** Joins the sentences that a quotation holds together. */
final class Frames {

    private Frames() {
    }

    /** The frames of one passage, in order. */
    static List<Frame> of(String text, int number, Passage passage, List<Quote> quotes) {
        List<Frame> frames = new ArrayList<>();
        List<Span> sentences = passage.sentences();
        int first = 0;
        for (int i = 0; i < sentences.size(); i++) {
            boolean last = i + 1 == sentences.size();
            if (last || !cut(sentences.get(i).end(), sentences.get(i + 1).start(), quotes)) {
                frames.add(frame(text, number, sentences.subList(first, i + 1), quotes));
                first = i + 1;
            }
        }
        return frames;
    }

    /** Whether the gap between two sentences lies within a quotation. */
    private static boolean cut(int end, int start, List<Quote> quotes) {
        int before = firstFrom(end, quotes) - 1;
        return before >= 0 && start < quotes.get(before).outer().end();
    }

    private static Frame frame(String text, int number, List<Span> sentences, List<Quote> quotes) {
        Span span = sentences.getFirst().to(sentences.getLast());
        List<Quote> own = List.copyOf(quotes.subList(firstFrom(span.start(), quotes), firstFrom(span.end(), quotes)));
        return new Frame(number, span, Tokenizer.tokens(text, span, own), own, List.copyOf(sentences));
    }

    /** The first of the quotations, which stand in order, that begins at an offset or behind it. */
    private static int firstFrom(int offset, List<Quote> quotes) {
        int low = 0;
        int high = quotes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotes.get(middle).outer().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
