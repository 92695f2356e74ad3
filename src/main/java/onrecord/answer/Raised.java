package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.search.Hit;
import onrecord.search.Hits;

/**
 * What somebody says on a subject that their document raises in its own words, just before or in its first paragraphs: a
 * story tells of a closed road and then quotes the minister, who does not name the road again.
 */
final class Raised {

    /** So much of the question must stand in what the document says before and in the words themselves. */
    private static final double COVERED = 0.85;

    /** A document raises a subject at most this many passages before the words on it; a label may stand between. */
    private static final int BEFORE = 3;

    /** A story says what it is about in so many paragraphs. */
    private static final int LEAD = 2;

    /** A byline or a dateline is shorter, in characters. */
    private static final int PARAGRAPH = 80;

    private final Readings readings;
    private final Shares shares;
    private final Map<String, List<Hit>> byFile = new HashMap<>();

    /** @param hits for the subject, whoever says it */
    Raised(Readings readings, Hits hits, Shares shares) {
        this.readings = readings;
        this.shares = shares;
        hits.best().forEach(hit -> byFile.computeIfAbsent(hit.file(), file -> new ArrayList<>()).add(hit));
    }

    /** The sentences of these people, those with most of the subject in themselves first; often none. */
    List<Candidate> by(Set<Speaker> speakers) {
        return byFile.keySet().stream().sorted()
                .flatMap(file -> readings.of(file).stream())
                .flatMap(reading -> in(reading, speakers).stream())
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private List<Candidate> in(Reading reading, Set<Speaker> speakers) {
        List<Hit> hits = byFile.getOrDefault(reading.document().file(), List.of());
        List<Hit> told = hits.stream().filter(hit -> told(reading, hit)).toList();
        int lead = lead(reading);
        List<Candidate> found = new ArrayList<>();
        for (int p = 0; p < reading.passages().size() && !told.isEmpty(); p++) {
            for (int s = 0; reading.passages().get(p).quotable()
                    && s < reading.passages().get(p).sentences().size(); s++) {
                Candidate candidate = new Candidate(reading, p, s, 0, own(hits, p, s), 0, false);
                if (candidate.saidBy(speakers) && !Evidence.leadsIn(candidate.text())
                        && !Evidence.asks(candidate.text()) && onSubject(candidate, told, lead)) {
                    found.add(candidate.scored(shares.of(candidate.inSentence())));
                }
            }
        }
        return found;
    }

    private boolean onSubject(Candidate said, List<Hit> told, int lead) {
        List<Hit> before = told.stream()
                .filter(hit -> hit.passage() <= Math.max(lead, said.passage())
                        && (hit.passage() <= lead || hit.passage() >= said.passage() - BEFORE))
                .toList();
        boolean raised = before.stream()
                .filter(hit -> hit.passage() <= lead || hit.passage() == said.passage())
                .anyMatch(hit -> Long.bitCount(hit.inSentence()) > 1 && shares.of(hit.inSentence()) >= COVERED);
        long around = before.stream().mapToLong(Hit::inSentence).reduce(0, (one, other) -> one | other);
        return raised || (said.inSentence() != 0 && shares.of(around | said.inSentence()) >= COVERED);
    }

    private static long own(List<Hit> hits, int passage, int sentence) {
        return hits.stream().filter(hit -> hit.passage() == passage && hit.sentence() == sentence)
                .mapToLong(Hit::inSentence).findFirst().orElse(0);
    }

    /** Whether a sentence is the document's own, in running text. */
    private static boolean told(Reading reading, Hit hit) {
        Candidate candidate = new Candidate(reading, hit.passage(), hit.sentence(), 0, 0, 0, false);
        return candidate.in().quotable() && reading.statementsIn(candidate.span()).isEmpty();
    }

    /** The passage that ends the lead; bylines and datelines come before it. */
    private static int lead(Reading reading) {
        int paragraphs = 0;
        for (int p = 0; p < reading.passages().size(); p++) {
            Passage passage = reading.passages().get(p);
            paragraphs += passage.quotable() && passage.span().length() >= PARAGRAPH ? 1 : 0;
            if (paragraphs == LEAD) {
                return p;
            }
        }
        return 0;
    }
}
