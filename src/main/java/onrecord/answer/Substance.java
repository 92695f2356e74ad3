package onrecord.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;

/** What somebody said in all documents, the most substantial first. */
final class Substance {

    /** Fewer words are an aside. */
    private static final int WORDS_OF_SUBSTANCE = 8;

    /** Greetings, thanks and welcomes: they stand first in many a statement and say nothing. */
    private static final Pattern SMALL_TALK = Pattern
            .compile("(?i)\\b(?:thank(?:s| you)|good (?:morning|afternoon|evening)"
                    + "|(?:pleasure|delight(?:ed)?|honou?r(?:ed)?|glad|pleased|nice|good|great|privilege) to (?:be|have|see|meet|welcome|join|host)"
                    + "|(?:you are|you’re|you're|very|warmly) welcome|welcome(?:d|s)? (?:to|everyone|everybody|all|back|you)|congratulat\\w+)\\b");

    private final Corpus corpus;

    Substance(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * Their own words before reported before announced ones, later documents first, long sentences first; small talk last.
     * What is never looked at costs little: whoever says much says thousands of sentences, of which a few are wanted.
     *
     * @param announced whether what they are going to say is asked for, and so comes first
     */
    Stream<Candidate> of(Set<Speaker> speakers, boolean announced) {
        Comparator<Said> order = Comparator
                .comparing((Said said) -> announced ? said.speech() != Speech.ANNOUNCED : said.speech() == null)
                .thenComparing(Said::speech)
                .thenComparing(Said::date, Comparator.reverseOrder())
                .thenComparing(Said::words, Comparator.reverseOrder());
        List<Said> all = corpus.readings()
                .flatMap(reading -> in(reading, speakers).stream())
                .sorted(order)
                .toList();
        return Stream.of(Weight.values())
                .flatMap(weight -> all.stream().filter(said -> said.weight() == weight))
                .map(Said::candidate);
    }

    /** What a sentence is worth quoting, the most first. */
    private enum Weight {
        SUBSTANCE,
        /** Asides and questions. */
        SLIGHT,
        SMALL_TALK
    }

    private record Said(Candidate candidate, Speech speech, LocalDate date, int words) {

        Weight weight() {
            if (SMALL_TALK.matcher(candidate.text()).find()) {
                return Weight.SMALL_TALK;
            }
            boolean slight = words < WORDS_OF_SUBSTANCE || Evidence.asks(candidate.text());
            return slight ? Weight.SLIGHT : Weight.SUBSTANCE;
        }
    }

    private static List<Said> in(Reading reading, Set<Speaker> speakers) {
        List<Said> said = new ArrayList<>();
        boolean heard = reading.statements().stream().flatMap(statement -> statement.attribution().stream())
                .anyMatch(credit -> credit.speakers().stream().anyMatch(speakers::contains));
        for (int p = 0; heard && p < reading.passages().size(); p++) {
            Passage passage = reading.passages().get(p);
            List<Span> sentences = passage.quotable() ? passage.sentences() : List.of();
            for (int s = 0; s < sentences.size(); s++) {
                Candidate candidate = new Candidate(reading, p, s, 0, 0, 0, false);
                Attribution credit = Candidate.credit(reading, sentences.get(s));
                if (credit != null && credit.speakers().stream().anyMatch(speakers::contains)
                        && !Evidence.leadsIn(candidate.text())) {
                    LocalDate date = Objects.requireNonNullElse(reading.document().citation().date(), LocalDate.MIN);
                    said.add(new Said(candidate, credit.speech(), date, Words.of(candidate.text()).size()));
                }
            }
        }
        return said;
    }
}
