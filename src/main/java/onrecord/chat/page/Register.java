package onrecord.chat.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Entry;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/** Who said what in a corpus; one person's several names count as one. */
final class Register {

    private final Corpus corpus;
    private final List<Asked> asked;
    private final Map<Speaker, String> names = new HashMap<>();
    private final Map<String, List<Entry>> documents = new TreeMap<>();
    private final List<Voice> voices;

    /** A statement and the document it stands in. */
    record Said(Document document, Statement statement) {
    }

    /**
     * Somebody who is credited with statements.
     *
     * @param name the fullest name
     * @param statements how many
     * @param documents in how many documents they stand
     * @param first the day of the oldest of these, or null where none has a date
     * @param latest that of the newest
     */
    record Voice(String name, int statements, int documents, @Nullable LocalDate first, @Nullable LocalDate latest) {
    }

    private Register(Corpus corpus, List<Asked> people) {
        this.corpus = corpus;
        this.asked = List.copyOf(people);
        people.forEach(person -> person.speakers().forEach(speaker -> names.put(speaker, person.name())));
        corpus.entries().forEach(entry -> counts(entry).keySet()
                .forEach(name -> documents.computeIfAbsent(name, any -> new ArrayList<>()).add(entry)));
        voices = documents.keySet().stream().map(this::voice)
                .sorted(Comparator.comparingInt(Voice::statements).reversed().thenComparing(Voice::name)).toList();
    }

    static Register of(Corpus corpus, List<Asked> people) {
        return new Register(corpus, people);
    }

    /** The documents of which this tells. */
    Corpus corpus() {
        return corpus;
    }

    /** Who is credited with words in them. */
    List<Asked> people() {
        return asked;
    }

    /** The people to whom a statement is credited, each once, under the fullest name. */
    Set<String> people(Statement statement) {
        Attribution credit = statement.credit();
        var people = new LinkedHashSet<String>();
        if (credit != null) {
            credit.speakers().forEach(speaker -> people.add(names.getOrDefault(speaker, speaker.name())));
        }
        return people;
    }

    /** Who is credited with words in a document, those with the most statements first. */
    List<String> people(Entry entry) {
        return counts(entry).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    private Map<String, Integer> counts(Entry entry) {
        Map<String, Integer> counts = new HashMap<>();
        entry.voices().forEach((who, statements) -> counts.merge(names.getOrDefault(who, who.name()), statements,
                Integer::sum));
        return counts;
    }

    /** The fullest name of who is called this somewhere, whatever the case of its letters. */
    Optional<String> person(String name) {
        if (documents.containsKey(name)) {
            return Optional.of(name);
        }
        Optional<String> other = names.entrySet().stream()
                .filter(entry -> entry.getKey().name().equalsIgnoreCase(name)).map(Map.Entry::getValue).sorted()
                .findFirst();
        return other.or(() -> documents.keySet().stream().filter(name::equalsIgnoreCase).findFirst());
    }

    /** The documents that credit a person with words, by file. */
    List<Entry> documents(String person) {
        return documents.getOrDefault(person, List.of());
    }

    /** How many statements of a document are a person's. */
    int statements(Entry entry, String person) {
        return counts(entry).getOrDefault(person, 0);
    }

    /** What a person said in a document, by place. */
    List<Said> saidBy(String person, Entry in) {
        return corpus.reading(in.file()).stream()
                .flatMap(reading -> reading.statements().stream()
                        .filter(statement -> people(statement).contains(person))
                        .map(statement -> new Said(reading.document(), statement)))
                .toList();
    }

    /** Everybody, those with the most statements first. */
    List<Voice> voices() {
        return voices;
    }

    /** What is known of one who is credited with statements. */
    Voice voice(String person) {
        List<Entry> in = documents(person);
        List<LocalDate> days = in.stream().map(entry -> entry.citation().date()).filter(Objects::nonNull).sorted()
                .toList();
        return new Voice(person, in.stream().mapToInt(entry -> statements(entry, person)).sum(), in.size(),
                days.isEmpty() ? null : days.getFirst(), days.isEmpty() ? null : days.getLast());
    }
}
