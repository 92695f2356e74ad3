package onrecord.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/**
 * Questions that the documents answer, to show what can be asked: about the people with the most to
 * say, each on the subject they say most of.
 *
 * <p>A subject is a name in the middle of a sentence ("Iran", "Northern Ireland"): names are what
 * people ask about, and need no dictionary to be found.
 */
public final class Examples {

    /** One to three capitalised words that do not open a sentence or a quotation, with the article they bear. */
    private static final Pattern NAME = Pattern
            .compile(
                    "(?<=[\\p{Ll}\\d,;)] )(?:the )?\\p{Lu}[\\p{L}\\d]+(?:[ -]\\p{Lu}[\\p{L}\\d]+){0,2}(?![\\p{L}\\d.])");

    /** Days and months tell when, not what about. */
    private static final Set<String> DATES = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december");

    /** Titles stand before names that may be unknown here. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "sir", "lord", "secretary", "minister",
            "president", "foreign", "prime", "state", "senator", "ambassador", "general", "chairman", "professor");

    /** "UK", "US", "EU": who speaks rather than what is spoken about. */
    private static final int SHORTEST = 3;

    /** "Iranian", "British": they describe something else. */
    private static final Pattern DESCRIBING = Pattern.compile("(?:ian|ish|ese|can)s?$");

    /** Subjects tried for a person before the next person's turn. */
    private static final int TRIES = 4;

    private final Corpus corpus;
    private final List<Asked> people;
    private final Predicate<String> answered;
    private final Map<String, Long> everywhere;

    /**
     * @param people who is credited with words in the corpus
     * @param answered whether a question is answered; none that is not will be shown
     */
    public Examples(Corpus corpus, List<Asked> people, Predicate<String> answered) {
        this.corpus = corpus;
        this.people = List.copyOf(people);
        this.answered = answered;
        this.everywhere = corpus.readings().stream()
                .flatMap(reading -> names(Visible.line(reading.document().text())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private record Talker(Asked person, List<Excerpt> words) {

        int substance() {
            return words.stream().mapToInt(one -> one.span().length()).sum();
        }
    }

    /** Up to {@code most} questions, one a person as long as there are people, those with the most to say first. */
    public List<String> best(int most) {
        List<List<String>> byPerson = talkers().stream()
                .limit(most)
                .map(talker -> questions(talker, most))
                .filter(questions -> !questions.isEmpty())
                .toList();
        var best = new ArrayList<String>();
        for (int round = 0; round < most; round++) {
            for (List<String> questions : byPerson) {
                if (round < questions.size() && best.size() < most) {
                    best.add(questions.get(round));
                }
            }
        }
        return best;
    }

    private List<Talker> talkers() {
        return people.stream()
                .map(person -> new Talker(person, said(person)))
                .filter(talker -> !talker.words().isEmpty())
                .sorted(Comparator.comparingInt(Talker::substance).reversed()
                        .thenComparing(talker -> talker.person().name()))
                .toList();
    }

    private List<Excerpt> said(Asked person) {
        var said = new ArrayList<Excerpt>();
        for (Reading reading : corpus.readings()) {
            reading.statements().stream()
                    .filter(statement -> saidBy(statement, person.speakers()))
                    .forEach(statement -> said.add(reading.document().excerpt(statement.span())));
        }
        return said;
    }

    private static boolean saidBy(Statement statement, Set<Speaker> speakers) {
        Attribution credit = statement.credit();
        return credit != null && credit.speakers().stream().anyMatch(speakers::contains);
    }

    private List<String> questions(Talker talker, int most) {
        String name = Visible.line(talker.person().name());
        Stream<String> some = subjects(talker).stream().limit(TRIES)
                .map(subject -> "What did " + name + " say about " + subject + "?");
        List<String> good = some.filter(answered).limit(most).toList();
        return good.isEmpty() ? Stream.of("What did " + name + " say?").filter(answered).toList() : good;
    }

    /** What somebody names often and the documents do not name all the time; among equals, by the alphabet. */
    private List<String> subjects(Talker talker) {
        Map<String, Long> named = talker.words().stream()
                .flatMap(words -> names(Visible.line(words.text())).distinct())
                .filter(this::isSubject)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Double> weight = new HashMap<>();
        double all = everywhere.values().stream().mapToLong(Long::longValue).sum();
        named.forEach((name, times) -> weight.put(name, times * Math.log1p(all / everywhere.getOrDefault(name, 1L))));
        return weight.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group);
    }

    private boolean isSubject(String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[ -]"));
        return name.length() >= SHORTEST && !DESCRIBING.matcher(name).find()
                && words.stream().noneMatch(word -> DATES.contains(word) || TITLES.contains(word))
                && people.stream().noneMatch(person -> shares(person, words));
    }

    private static boolean shares(Asked person, List<String> words) {
        return List.of(person.name().toLowerCase(Locale.ROOT).split("[ -]")).stream().anyMatch(words::contains);
    }
}
