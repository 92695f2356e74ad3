package onrecord.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;
import onrecord.corpus.Statement;

/** What a corpus holds: documents by date, and who is credited with how many statements in them. */
public final class SourceList {

    private static final Comparator<Reading> BY_DATE = Comparator
            .comparing((Reading reading) -> reading.document().citation().date(),
                    Comparator.<LocalDate>nullsLast(Comparator.naturalOrder()))
            .thenComparing(reading -> reading.document().file());

    private final Corpus corpus;
    private final People people;

    /** @param people those of the corpus: one person's names count as one */
    public SourceList(Corpus corpus, People people) {
        this.corpus = corpus;
        this.people = people;
    }

    /** How many statements of a document are credited to somebody. */
    public static int statements(Reading reading) {
        return (int) reading.statements().stream().filter(statement -> statement.credit() != null).count();
    }

    /** All documents, or those that the question's topic means; {@link Answer.NotFound} where it means none. */
    Answer answer(Question question) {
        Predicate<Document> wanted = new SourceFilter(corpus).of(question.topic());
        List<Reading> readings = corpus.readings()
                .filter(reading -> wanted.test(reading.document()))
                .sorted(BY_DATE)
                .toList();
        return readings.isEmpty() && !question.topic().isBlank()
                ? new Answer.NotFound(question, 0, none(question), List.of())
                : new Answer.Sources(question, readings.stream().map(this::source).toList(), voices(readings));
    }

    private String none(Question question) {
        int all = corpus.size();
        return "No document is from or called " + question.topic() + "; there " + (all == 1 ? "is 1" : "are " + all)
                + ", and " + new DatedDays(corpus).words() + ".";
    }

    private Source source(Reading reading) {
        List<String> names = voices(List.of(reading)).stream().map(Voice::name).toList();
        return new Source(reading.document(), statements(reading), names);
    }

    private List<Voice> voices(List<Reading> readings) {
        Map<String, Long> counts = readings.stream()
                .flatMap(reading -> reading.statements().stream())
                .flatMap(this::names)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Voice(entry.getKey(), Math.toIntExact(entry.getValue())))
                .sorted(Comparator.comparingInt(Voice::statements).reversed().thenComparing(Voice::name))
                .toList();
    }

    /** Everybody to whom a statement is credited, each once, under the fullest name. */
    private Stream<String> names(Statement statement) {
        return statement.attribution().stream()
                .flatMap(credit -> credit.speakers().stream())
                .map(speaker -> people.behind(Set.of(speaker)).stream().findFirst().map(Somebody::name)
                        .orElse(speaker.name()))
                .distinct();
    }
}
