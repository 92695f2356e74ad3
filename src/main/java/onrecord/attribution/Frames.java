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
        return quotes.stream().anyMatch(quote -> quote.outer().start() < end && start < quote.outer().end());
    }

    private static Frame frame(String text, int number, List<Span> sentences, List<Quote> quotes) {
        Span span = sentences.getFirst().to(sentences.getLast());
        List<Quote> own = quotes.stream().filter(quote -> span.contains(quote.outer().start())).toList();
        return new Frame(number, span, Tokenizer.tokens(text, span, own), own, List.copyOf(sentences));
    }
}
