package onrecord.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Statement;

/** Questions that fit any corpus: those who say most, on the words they say most often. The same corpus, the same questions. */
final class MadeUpQuestions {

    private static final int PEOPLE = 20;
    private static final int WORDS = 5;

    /** Shorter words seldom are what somebody asks about. */
    private static final int LETTERS = 6;

    private MadeUpQuestions() {
    }

    /** A hundred at the most. */
    static List<String> of(Corpus corpus) {
        var said = new TreeMap<String, StringBuilder>();
        for (Reading reading : corpus.readings().toList()) {
            for (Statement statement : reading.statements()) {
                statement.attribution().ifPresent(credit -> said
                        .computeIfAbsent(credit.speakers().getFirst().name(), name -> new StringBuilder())
                        .append(reading.document().excerpt(statement.span()).text()).append(' '));
            }
        }
        return said.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> -one.getValue().length()))
                .limit(PEOPLE)
                .flatMap(one -> frequent(one.getValue().toString())
                        .map(word -> "what did " + one.getKey() + " say about " + word + "?"))
                .toList();
    }

    private static Stream<String> frequent(String text) {
        Map<String, Long> counts = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> word.length() >= LETTERS)
                .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(WORDS)
                .map(Map.Entry::getKey);
    }
}
