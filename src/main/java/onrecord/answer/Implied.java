package onrecord.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.search.Term;
import org.jspecify.annotations.Nullable;

/**
 * Words of a question that a sentence need not hold because they go without saying there: the day on which its document
 * was published, the first name of somebody whom it calls by the last.
 */
final class Implied {

    /** What a word that stands once in a sentence of ordinary length is worth of its weight in BM25 with k1 .9. */
    private static final double WORTH = 0.5;

    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";

    private static final Pattern DAY = Pattern.compile("(?i)\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")|("
            + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?)(?:,? (\\d{4}))?\\b");

    private final List<Term> terms;
    private final String text;
    private final List<Set<String>> names;
    private final List<List<String>> lastNames;

    /** @param names the folded names of people whom the question names, each as {first names..., last name} */
    Implied(String text, List<Term> terms, List<FullName> names) {
        this.text = text;
        this.terms = terms;
        this.names = names.stream().filter(name -> !name.bare()).map(name -> Set.copyOf(name.words())).toList();
        this.lastNames = names.stream().filter(name -> !name.bare()).map(FullName::last).toList();
    }

    /** The same candidate, with what goes without saying there counted as said. */
    Candidate in(Candidate candidate) {
        Set<String> unsaid = new HashSet<>(ofDate(candidate.reading().document().citation().date()));
        List<String> words = names.isEmpty() ? List.of() : Words.folded(candidate.text());
        for (int i = 0; i < names.size(); i++) {
            if (words.containsAll(lastNames.get(i))) {
                unsaid.addAll(names.get(i));
            }
        }
        double score = candidate.score();
        long context = candidate.inContext();
        for (int i = 0; i < terms.size() && !unsaid.isEmpty(); i++) {
            boolean missing = (candidate.inSentence() >>> i & 1) == 0;
            if (missing && unsaid.contains(Words.fold(terms.get(i).word()))) {
                score += WORTH * terms.get(i).weight();
                context |= 1L << i;
            }
        }
        return new Candidate(candidate.reading(), candidate.passage(), candidate.sentence(), score,
                candidate.inSentence(), context, candidate.reply());
    }

    /** The words of those days of the question that are this one. */
    private Set<String> ofDate(@Nullable LocalDate date) {
        Set<String> words = new HashSet<>();
        Matcher day = DAY.matcher(text);
        while (date != null && day.find()) {
            String number = day.group(1) == null ? day.group(4) : day.group(1);
            String month = day.group(2) == null ? day.group(3) : day.group(2);
            boolean year = day.group(5) == null || Integer.parseInt(day.group(5)) == date.getYear();
            if (year && Integer.parseInt(number) == date.getDayOfMonth()
                    && date.getMonth().name().equals(month.toUpperCase(Locale.ROOT))) {
                words.addAll(Words.folded(day.group()));
            }
        }
        return words;
    }
}
