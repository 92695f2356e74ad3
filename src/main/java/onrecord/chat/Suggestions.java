package onrecord.chat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who has typed a few letters may mean: people who are credited with words, and subjects
 * they name. Those with the most statements come first. Safe for use by several threads at once.
 */
public final class Suggestions {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^the ");

    private final Supplier<Corpus> corpus;
    private final Supplier<List<Asked>> people;
    private volatile @Nullable Known known;

    /**
     * @param corpus the documents as they are now
     * @param people who is credited with words in them
     */
    public Suggestions(Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this.corpus = corpus;
        this.people = people;
    }

    /** What can be suggested of one corpus: each name as it is shown, by the name as it is compared. */
    private record Known(Corpus corpus, SequencedMap<String, String> speakers, SequencedMap<String, String> topics) {
    }

    /**
     * Up to {@code most} people; first those whose name begins with what was typed, then those of whose name a later
     * word does.
     */
    public List<String> speakers(String typed, int most) {
        return matching(known().speakers(), typed, most);
    }

    /** Up to {@code most} subjects, in the same way. */
    public List<String> topics(String typed, int most) {
        return matching(known().topics(), typed, most);
    }

    private static List<String> matching(SequencedMap<String, String> names, String typed, int most) {
        String start = compared(typed);
        Stream<String> first = names.entrySet().stream().filter(name -> name.getKey().startsWith(start))
                .map(Map.Entry::getValue);
        Stream<String> then = names.entrySet().stream().filter(name -> name.getKey().contains(" " + start))
                .map(Map.Entry::getValue);
        return Stream.concat(first, then).distinct().limit(most).toList();
    }

    /** Without case, accents and signs: nobody types them. */
    private static String compared(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private Known known() {
        Corpus now = corpus.get();
        Known before = known;
        if (before == null || before.corpus() != now) {
            before = know(now, people.get());
            known = before;
        }
        return before;
    }

    private static Known know(Corpus corpus, List<Asked> people) {
        var byName = new HashMap<Speaker, String>();
        people.forEach(person -> person.speakers().forEach(name -> byName.put(name, Visible.line(person.name()))));
        Map<String, Long> statements = new HashMap<>();
        corpus.entries().forEach(entry -> entry.voices().forEach((who, count) -> Stream.ofNullable(byName.get(who))
                .forEach(name -> statements.merge(name, (long) count, Long::sum))));
        return new Known(corpus, ranked(statements), ranked(topics(corpus, new Subjects(people))));
    }

    /** In how many statements each subject is named; of a very large corpus, in a share of them. */
    private static Map<String, Long> topics(Corpus corpus, Subjects subjects) {
        return Share.of(corpus)
                .flatMap(reading -> reading.statements().stream()
                        .filter(statement -> statement.credit() != null)
                        .flatMap(statement -> Subjects.names(words(reading, statement))
                                .map(name -> ARTICLE.matcher(name).replaceFirst("")).distinct()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet().stream()
                .filter(named -> subjects.isSubject(named.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String words(Reading reading, Statement statement) {
        return Visible.line(reading.document().excerpt(statement.span()).text());
    }

    /** The most frequent first; of those that compare as one, only that. */
    private static SequencedMap<String, String> ranked(Map<String, Long> counts) {
        var ranked = new LinkedHashMap<String, String>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(named -> ranked.putIfAbsent(compared(named.getKey()), named.getKey()));
        return ranked;
    }
}
