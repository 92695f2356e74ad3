package onrecord.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;

/** What somebody said in all documents, the most substantial first. */
final class Substance {

    /** How likely it answers who asks for anything that somebody said: surely but for what they hoped to hear. */
    static final double LIKELY = 0.9;

    /** Fewer words are an aside. */
    private static final int WORDS_OF_SUBSTANCE = 8;

    /** Greetings, thanks and welcomes: they stand first in many a statement and say nothing. */
    private static final Pattern SMALL_TALK = Pattern
            .compile("(?i)\\b(?:thank(?:s| you)|good (?:morning|afternoon|evening)"
                    + "|(?:pleasure|delight(?:ed)?|honou?r(?:ed)?|glad|pleased|nice|good|great|privilege) to (?:be|have|see|meet|welcome|join|host)"
                    + "|(?:you are|you’re|you're|very|warmly) welcome|welcome(?:d|s)? (?:to|everyone|everybody|all|back|you)|congratulat\\w+)\\b");

    /**
     * Documents that are looked at, the latest first. Who stands in fewer, as nearly everybody does, is quoted from all of
     * them.
     */
    private static final int DOCUMENTS = 100;

    private final Corpus corpus;
    private final People people;

    Substance(Corpus corpus, People people) {
        this.corpus = corpus;
        this.people = people;
    }

    /**
     * Their own words before reported before announced ones, later documents first, long sentences first; small talk last.
     * What is never looked at costs little: whoever says much says thousands of sentences, of which a few are wanted.
     *
     * @param announced whether what they are going to say is asked for, and so comes first
     */
    Stream<Candidate> of(Set<Speaker> speakers, boolean announced) {
        List<Day> days = days(speakers);
        List<Speech> order = announced
                ? List.of(Speech.ANNOUNCED, Speech.DIRECT, Speech.REPORTED)
                : List.of(Speech.DIRECT, Speech.REPORTED, Speech.ANNOUNCED);
        // One step for each day: a stream within a stream would be run through before its first is looked at.
        return Stream.of(Weight.values())
                .flatMap(weight -> order.stream().map(speech -> new Sort(weight, speech)))
                .flatMap(sort -> days.stream().map(day -> day.of(sort)))
                .flatMap(said -> said.get().stream());
    }

    private List<Day> days(Set<Speaker> speakers) {
        Map<LocalDate, List<Entry>> byDate = people.crediting(speakers).stream()
                .sorted(Comparator.comparing(Substance::date).reversed().thenComparing(Entry::file))
                .limit(DOCUMENTS)
                .collect(Collectors.groupingBy(Substance::date, LinkedHashMap::new, Collectors.toList()));
        return byDate.values().stream().map(entries -> new Day(entries, speakers)).toList();
    }

    private static LocalDate date(Entry entry) {
        return Objects.requireNonNullElse(entry.citation().date(), LocalDate.MIN);
    }

    /** What a sentence is worth quoting, the most first. */
    private enum Weight {
        SUBSTANCE,
        /** Asides and questions. */
        SLIGHT,
        SMALL_TALK
    }

    private record Sort(Weight weight, Speech speech) {
    }

    private record Said(Candidate candidate, Speech speech, int words) {

        Sort sort() {
            return new Sort(weight(), speech);
        }

        private Weight weight() {
            if (SMALL_TALK.matcher(candidate.text()).find()) {
                return Weight.SMALL_TALK;
            }
            boolean slight = words < WORDS_OF_SUBSTANCE || Evidence.asks(candidate.text());
            return slight ? Weight.SLIGHT : Weight.SUBSTANCE;
        }
    }

    /** What they said in the documents of one day, which are opened when it is first asked for. */
    private final class Day {

        private final List<Entry> entries;
        private final Set<Speaker> speakers;
        private @Nullable Map<Sort, List<Candidate>> said;

        Day(List<Entry> entries, Set<Speaker> speakers) {
            this.entries = entries;
            this.speakers = speakers;
        }

        /** What is of one sort, long sentences first. */
        Supplier<List<Candidate>> of(Sort sort) {
            return () -> said().getOrDefault(sort, List.of());
        }

        private Map<Sort, List<Candidate>> said() {
            if (said == null) {
                said = entries.stream()
                        .flatMap(entry -> corpus.reading(entry.file()).stream())
                        .flatMap(reading -> in(reading, speakers).stream())
                        .sorted(Comparator.comparingInt(Said::words).reversed())
                        .collect(Collectors.groupingBy(Said::sort,
                                Collectors.mapping(Said::candidate, Collectors.toList())));
            }
            return said;
        }
    }

    private static List<Said> in(Reading reading, Set<Speaker> speakers) {
        List<Said> said = new ArrayList<>();
        for (int p = 0; p < reading.passages().size(); p++) {
            Passage passage = reading.passages().get(p);
            List<Span> sentences = passage.quotable() ? passage.sentences() : List.of();
            for (int s = 0; s < sentences.size(); s++) {
                Candidate candidate = new Candidate(reading, p, s, 0, 0, 0, false);
                Attribution credit = Candidate.credit(reading, sentences.get(s));
                if (credit != null && credit.speakers().stream().anyMatch(speakers::contains)
                        && !Evidence.leadsIn(candidate.text())) {
                    said.add(new Said(candidate, credit.speech(), Words.of(candidate.text()).size()));
                }
            }
        }
        return said;
    }
}
