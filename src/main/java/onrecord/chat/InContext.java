package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Quotation;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;

/** The sentences round words in their document. */
public final class InContext {

    /** What a message that shows them is called, and the button that asks for it. */
    public static final String TITLE = "In context";

    /** Before the words, and after them. */
    private static final int SENTENCES = 2;

    /** UTF-16 units beside the words: about a paragraph. */
    private static final int LONGEST = 1_000;

    private InContext() {
    }

    /**
     * The words with up to two sentences on each side, headings and what is not the document's own text left out; the words
     * alone where nothing stands near.
     *
     * @param reading of the document in which the words stand
     */
    public static Excerpt around(Reading reading, Excerpt words) {
        List<Span> near = near(reading, words.span());
        Span whole = words.span();
        int left = SENTENCES;
        for (int i = near.size() - 1; i >= 0 && left > 0; i--) {
            if (near.get(i).start() < words.span().start() && fits(whole.to(near.get(i)), words)) {
                whole = whole.to(near.get(i));
                left -= near.get(i).end() <= words.span().start() ? 1 : 0;
            }
        }
        left = SENTENCES;
        for (int i = 0; i < near.size() && left > 0; i++) {
            if (near.get(i).end() > words.span().end() && fits(whole.to(near.get(i)), words)) {
                whole = whole.to(near.get(i));
                left -= near.get(i).start() >= words.span().end() ? 1 : 0;
            }
        }
        return words.source().excerpt(whole);
    }

    /**
     * What to render: the sentences round the quotation as the document's own words, whoever speaks in them.
     *
     * @param reading of the quotation's document
     */
    public static Turn turn(Turn answered, Quotation quotation, Reading reading) {
        var words = new Quotation(around(reading, quotation.excerpt()), null, List.of());
        Answer answer = answered.answer();
        return new Turn(new Answer.Quoted(answer.question(), answer.confidence(), List.of(words)), List.of(),
                answered.took());
    }

    private static boolean fits(Span whole, Excerpt words) {
        return whole.length() - words.span().length() <= LONGEST;
    }

    /** The sentences of the passage that has the words, and of those next to it with no heading between. */
    private static List<Span> near(Reading reading, Span words) {
        var run = new ArrayList<Span>();
        boolean met = false;
        for (Passage passage : reading.passages()) {
            if (passage.quotable()) {
                met |= passage.span().overlaps(words);
                run.addAll(passage.sentences());
            } else if (met) {
                return run;
            } else {
                run.clear();
            }
        }
        return met ? run : List.of();
    }
}
