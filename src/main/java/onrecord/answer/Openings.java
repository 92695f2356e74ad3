package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Attribution;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;

/** The first thing of substance that somebody says in a document. */
final class Openings {

    /** Fewer words are a greeting or an aside. */
    private static final int WORDS_OF_SUBSTANCE = 8;

    private final Reading reading;

    Openings(Reading reading) {
        this.reading = reading;
    }

    /** The first sentence of substance that one of these said; the first of all where none has substance. */
    Optional<Candidate> of(Set<Speaker> speakers) {
        Candidate first = null;
        for (int p = 0; p < reading.passages().size(); p++) {
            Passage passage = reading.passages().get(p);
            List<Span> sentences = passage.quotable() ? passage.sentences() : List.of();
            for (int s = 0; s < sentences.size(); s++) {
                Attribution credit = Candidate.credit(reading, sentences.get(s));
                if (credit == null || credit.speakers().stream().noneMatch(speakers::contains)) {
                    continue;
                }
                Candidate said = new Candidate(reading, p, s, 0, 0, 0, false);
                if (Words.of(said.text()).size() >= WORDS_OF_SUBSTANCE) {
                    return Optional.of(said);
                }
                first = first == null ? said : first;
            }
        }
        return Optional.ofNullable(first);
    }
}
