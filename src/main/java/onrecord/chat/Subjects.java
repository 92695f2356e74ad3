package onrecord.chat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;

/**
 * What texts are about, by the names in the middle of their sentences ("Iran", "Northern Ireland"): names are
 * what people ask about, and need no dictionary to be found.
 */
public final class Subjects {

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

    /** "$25 Billion" is an amount. */
    private static final Set<String> AMOUNTS = Set.of("million", "billion", "trillion");

    /** "UK", "US", "EU": who speaks rather than what is spoken about. */
    private static final int SHORTEST = 3;

    /** "Iranian", "British": they describe something else. */
    private static final Pattern DESCRIBING = Pattern.compile("(?:ian|ish|ese|can)s?$");

    private final Set<String> people;

    /** @param people who speaks; whoever bears one of their names is no subject */
    public Subjects(Collection<Asked> people) {
        this.people = people.stream().flatMap(person -> words(person.name()).stream()).collect(Collectors.toSet());
    }

    /** All names in the middle of sentences, subjects or not. */
    public static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group);
    }

    /** Whether people would ask about it. */
    public boolean isSubject(String name) {
        return name.length() >= SHORTEST && !DESCRIBING.matcher(name).find()
                && words(name).stream()
                        .noneMatch(word -> DATES.contains(word) || AMOUNTS.contains(word) || TITLES.contains(word)
                                || people.contains(word));
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[ -]"));
    }
}
