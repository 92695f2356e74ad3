package onrecord.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.answer.Answer.Sources.Source;
import onrecord.answer.Answer.Sources.Voice;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.corpus.Speaker;

/** What a corpus holds: documents by date, and who is credited with how many statements in them. */
public final class SourceList {

    private static final Comparator<Entry> BY_DATE = Comparator
            .comparing((Entry entry) -> entry.citation().date(),
                    Comparator.<LocalDate>nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::file);

    private final Corpus corpus;
    private final People people;

    /** @param people those of the corpus: one person's names count as one */
    public SourceList(Corpus corpus, People people) {
        this.corpus = corpus;
        this.people = people;
    }

    /** All documents, or those that the question's topic means; {@link Answer.NotFound} where it means none. */
    Answer answer(Question question) {
        Predicate<Entry> wanted = new SourceFilter(corpus).of(question.topic());
        List<Entry> entries = corpus.entries().stream().filter(wanted).sorted(BY_DATE).toList();
        return entries.isEmpty() && !question.topic().isBlank()
                ? new Answer.NotFound(question, 0, none(question), List.of())
                : new Answer.Sources(question, entries.stream().map(this::source).toList(), voices(entries));
    }

    private String none(Question question) {
        int all = corpus.size();
        return "No document is from or called " + question.topic() + "; there " + (all == 1 ? "is 1" : "are " + all)
                + ", and " + new DatedDays(corpus).words() + ".";
    }

    private Source source(Entry entry) {
        return new Source(entry, voices(List.of(entry)).stream().map(Voice::name).toList());
    }

    /** Everybody to whom a statement is credited, under the fullest name. */
    private List<Voice> voices(List<Entry> entries) {
        Map<String, Integer> counts = new HashMap<>();
        entries.forEach(
                entry -> entry.voices()
                        .forEach((who, statements) -> counts.merge(name(who), statements, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Voice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Voice::statements).reversed().thenComparing(Voice::name))
                .toList();
    }

    private String name(Speaker speaker) {
        return people.behind(Set.of(speaker)).stream().findFirst().map(Somebody::name).orElse(speaker.name());
    }
}
