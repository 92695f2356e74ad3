package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Attribution;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes excerpts of sentences: whole sentences, none twice, never words of two parties in one.
 *
 * <p>Holds what it has built for one answer.
 */
final class ExcerptBuilder {

    /** A longer excerpt is no quotation any more (DESIGN, "What is quoted"). */
    static final int LONGEST = 500;

    private final List<Built> built = new ArrayList<>();

    private record Built(Candidate candidate, Span span, @Nullable Attribution credit, List<Excerpt> alsoIn) {
    }

    int size() {
        return built.size();
    }

    /** The excerpts so far, in the order in which they came. */
    List<Quotation> quotations() {
        return built.stream()
                .map(one -> new Quotation(one.candidate.reading().document().excerpt(one.span), one.credit, one.alsoIn))
                .toList();
    }

    /**
     * Adds a sentence, unless it is there already, and notes where else it stands.
     *
     * @param joined whether its neighbours of the same statement come with it
     */
    void add(Candidate candidate, boolean joined) {
        if (overlaps(candidate.reading(), candidate.span()) || noted(candidate)) {
            return;
        }
        Attribution credit = Candidate.credit(candidate.reading(), candidate.span());
        Span span = joined && credit != null ? grown(candidate, credit) : candidate.span();
        built.add(new Built(candidate, span, credit, new ArrayList<>()));
    }

    /** Adds whole sentences from a candidate's on, unless they are there already. */
    void add(Candidate first, Span sentences) {
        if (!overlaps(first.reading(), sentences) && !noted(first)) {
            Attribution credit = Candidate.credit(first.reading(), sentences);
            built.add(new Built(first, sentences, credit, new ArrayList<>()));
        }
    }

    private boolean overlaps(Reading reading, Span span) {
        return built.stream().anyMatch(one -> one.candidate.reading().equals(reading) && one.span.overlaps(span));
    }

    /** The same sentence of the same party in another document is no second excerpt. */
    private boolean noted(Candidate candidate) {
        List<String> words = Words.folded(candidate.text());
        for (Built one : built) {
            if (!one.candidate.reading().equals(candidate.reading())
                    && Words.folded(one.candidate.text()).equals(words)) {
                one.alsoIn.add(candidate.reading().document().excerpt(candidate.span()));
                return true;
            }
        }
        return false;
    }

    /** The sentence with the cue first, then what follows, then what goes before. */
    private Span grown(Candidate candidate, Attribution credit) {
        List<Span> sentences = candidate.in().sentences();
        int first = candidate.sentence();
        int last = candidate.sentence();
        boolean goesOn = true;
        while (goesOn) {
            boolean cueBefore = first > 0 && !credit.cue().overlaps(sentences.get(first).to(sentences.get(last)))
                    && credit.cue().start() < sentences.get(first).start();
            boolean before = first > 0 && joins(candidate, credit, sentences.get(first - 1).to(sentences.get(last)),
                    sentences.get(first - 1));
            boolean after = last + 1 < sentences.size()
                    && joins(candidate, credit, sentences.get(first).to(sentences.get(last + 1)),
                            sentences.get(last + 1));
            if (after && !(before && cueBefore)) {
                last++;
            } else if (before) {
                first--;
            }
            goesOn = after || before;
        }
        return sentences.get(first).to(sentences.get(last));
    }

    private boolean joins(Candidate candidate, Attribution credit, Span whole, Span neighbour) {
        Reading reading = candidate.reading();
        if (whole.length() > LONGEST || overlaps(reading, neighbour) || Candidate.mixed(reading, whole)) {
            return false;
        }
        Attribution next = Candidate.credit(reading, neighbour);
        return next != null && Set.copyOf(next.speakers()).equals(Set.copyOf(credit.speakers()))
                && next.speech() == credit.speech();
    }
}
