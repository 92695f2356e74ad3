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
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/** Who said what in a corpus; one person's several names count as one. */
final class Register {

    private final Corpus corpus;
    private final List<Asked> asked;
    private final Map<Speaker, String> names = new HashMap<>();
    private final Map<String, List<Said>> said = new TreeMap<>();
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
        for (Reading reading : corpus.readings().toList()) {
            for (Statement statement : reading.statements()) {
                people(statement).forEach(name -> said.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(new Said(reading.document(), statement)));
            }
        }
        voices = said.entrySet().stream().map(entry -> voice(entry.getKey(), entry.getValue()))
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

    /** The fullest name of who is called this somewhere, whatever the case of its letters. */
    Optional<String> person(String name) {
        if (said.containsKey(name)) {
            return Optional.of(name);
        }
        Optional<String> other = names.entrySet().stream()
                .filter(entry -> entry.getKey().name().equalsIgnoreCase(name)).map(Map.Entry::getValue).sorted()
                .findFirst();
        return other.or(() -> said.keySet().stream().filter(name::equalsIgnoreCase).findFirst());
    }

    /** Everything a person said, by file and place. */
    List<Said> saidBy(String person) {
        return said.getOrDefault(person, List.of());
    }

    /** Everybody, those with the most statements first. */
    List<Voice> voices() {
        return voices;
    }

    /** What is known of one who is credited with statements. */
    Voice voice(String person) {
        return voice(person, saidBy(person));
    }

    private static Voice voice(String name, List<Said> said) {
        List<Document> documents = said.stream().map(Said::document).distinct().toList();
        List<LocalDate> days = documents.stream().map(document -> document.citation().date()).filter(Objects::nonNull)
                .sorted().toList();
        return new Voice(name, said.size(), documents.size(), days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast());
    }
}
