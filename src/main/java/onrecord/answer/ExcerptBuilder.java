package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Attribution;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
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
    private final Remarks remarks = new Remarks();

    private record Built(Candidate candidate, Span span, @Nullable Attribution credit, List<Excerpt> alsoIn) {

        String words() {
            return span.in(candidate.reading().document().text());
        }

        /** Whether one of its sentences has these words. */
        boolean holds(List<String> folded) {
            String text = candidate.reading().document().text();
            return candidate.in().sentences().stream()
                    .filter(span::contains)
                    .anyMatch(sentence -> Words.folded(sentence.in(text)).equals(folded));
        }
    }

    int size() {
        return built.size();
    }

    /** The excerpts so far, in the order in which they came. */
    List<Quotation> quotations() {
        return built.stream()
                .map(one -> quotation(one.candidate.reading().document().excerpt(one.span), one))
                .toList();
    }

    private Quotation quotation(Excerpt excerpt, Built one) {
        List<Remark> all = new ArrayList<>(remarks.on(excerpt, one.credit));
        all.addAll(SecondHand.in(one.candidate.reading(), excerpt.span()));
        return new Quotation(excerpt, one.credit, one.alsoIn, all);
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

    /** Adds a sentence together with the one beside it, or alone where the two make no excerpt. */
    void add(Candidate candidate, Candidate beside) {
        Span whole = candidate.span().to(beside.span());
        Attribution credit = Candidate.credit(candidate.reading(), candidate.span());
        boolean one = whole.length() <= LONGEST && !overlaps(candidate.reading(), whole)
                && !Candidate.mixed(candidate.reading(), whole)
                && sameCredit(credit, Candidate.credit(candidate.reading(), beside.span()));
        if (one) {
            add(candidate, whole);
        } else {
            add(candidate, false);
        }
    }

    private static boolean sameCredit(@Nullable Attribution one, @Nullable Attribution other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Set.copyOf(one.speakers()).equals(Set.copyOf(other.speakers())) && one.speech() == other.speech();
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

    /** A sentence that an excerpt holds already, of the same party in another document, is no second excerpt. */
    private boolean noted(Candidate candidate) {
        List<String> words = Words.folded(candidate.text());
        Document document = candidate.reading().document();
        for (Built one : built) {
            if (!one.candidate.reading().equals(candidate.reading()) && one.holds(words) && sameParty(one, candidate)) {
                if (one.alsoIn.stream().noneMatch(other -> other.source().equals(document))) {
                    one.alsoIn.add(document.excerpt(whole(one, candidate)));
                }
                return true;
            }
        }
        return false;
    }

    /** Where all of an excerpt stands in another document, or the one sentence where the rest of it does not. */
    private static Span whole(Built one, Candidate candidate) {
        String text = candidate.reading().document().text();
        String words = one.words();
        int at = text.lastIndexOf(words, candidate.span().start());
        boolean around = at >= 0 && at + words.length() >= candidate.span().end();
        return around ? new Span(at, at + words.length()) : candidate.span();
    }

    /** Whether both documents give the words to the same people, if both give them to anybody; names may be shorter in one. */
    private static boolean sameParty(Built one, Candidate candidate) {
        Attribution other = Candidate.credit(candidate.reading(), candidate.span());
        return one.credit == null || other == null
                || (one.credit.speakers().size() == other.speakers().size() && one.credit.speakers().stream()
                        .allMatch(speaker -> other.speakers().stream().anyMatch(who -> compatible(speaker, who))));
    }

    private static boolean compatible(Speaker one, Speaker other) {
        return FullName.of(one.name()).compatible(FullName.of(other.name()));
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
        return next != null && sameCredit(credit, next);
    }
}
