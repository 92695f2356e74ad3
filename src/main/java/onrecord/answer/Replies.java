package onrecord.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Attribution;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;

/**
 * Replies to questions that stand in the documents: in an interview the words looked for stand in the question, and what
 * is looked for stands after it.
 */
final class Replies {

    /** A reply is a little less sure to answer than a sentence that holds the words itself. */
    private static final double SCORE = 0.9;

    /** The same of its rank. */
    private static final double LESS = 1;

    /** How near its turn's end a question stands when the next turn replies to it. */
    private static final int LAST_SENTENCES = 3;

    /** A reply comes to the point within so many sentences. */
    private static final int FIRST_SENTENCES = 4;

    private final Kind kind;

    Replies(Kind kind) {
        this.kind = kind;
    }

    /** What is replied to those candidates that ask. */
    List<Candidate> to(List<Candidate> candidates) {
        List<Candidate> replies = new ArrayList<>();
        Set<Span> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            reply(candidate).filter(reply -> taken.add(reply.span())).ifPresent(replies::add);
        }
        return replies;
    }

    /** Whether a candidate asks and a reply to it follows: then the reply is the answer. */
    Optional<Candidate> reply(Candidate asking) {
        Reading reading = asking.reading();
        boolean last = asking.sentence() + LAST_SENTENCES >= asking.in().sentences().size();
        int next = asking.passage() + 1;
        if (!last || next >= reading.passages().size() || !Evidence.asks(asking.text())) {
            return Optional.empty();
        }
        Passage passage = reading.passages().get(next);
        Attribution asker = Candidate.credit(reading, asking.span());
        List<Span> sentences = passage.quotable() ? passage.sentences() : List.of();
        Optional<Candidate> first = Optional.empty();
        for (int i = 0; i < Math.min(FIRST_SENTENCES, sentences.size()); i++) {
            Attribution credit = Candidate.credit(reading, sentences.get(i));
            if (credit == null || (asker != null && sameParty(credit, asker))) {
                return first;
            }
            Candidate reply = new Candidate(reading, next, i, asking.score() * SCORE, 0, asking.inContext(), true,
                    asking.rank() - LESS);
            if (Evidence.fits(kind, reply.text())) {
                return Optional.of(reply);
            }
            first = first.or(() -> Optional.of(reply));
        }
        return first;
    }

    private static boolean sameParty(Attribution one, Attribution other) {
        Set<Speaker> speakers = new HashSet<>(one.speakers());
        speakers.retainAll(other.speakers());
        return !speakers.isEmpty();
    }
}
