package onrecord.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Receipt.Count;
import onrecord.answer.Receipt.Refused;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import onrecord.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Writes down what was searched when nothing was found. Safe for use by several threads at once. */
final class Receipts {

    /** A longer list of words is no receipt but a concordance. */
    private static final int WORDS = 12;

    /** Short words that end in s are seldom plurals: "news", "this", "gas". */
    private static final int LONGEST_NEWS = 4;

    private final int documents;
    private final List<LocalDate> days;
    private final Vocabulary vocabulary;
    private final QuestionWords known;

    /** @param vocabulary counts words */
    Receipts(Corpus corpus, Vocabulary vocabulary, QuestionWords known) {
        this.documents = corpus.size();
        this.days = corpus.days();
        this.vocabulary = vocabulary;
        this.known = known;
    }

    /** The same answer, with a receipt where it finds nothing. */
    Answer beside(Answer answer) {
        return answer instanceof Answer.NotFound none ? none.with(of(none)) : answer;
    }

    private Receipt of(Answer.NotFound none) {
        List<Word> words = telling(none.question());
        return new Receipt(documents, days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(), words.stream().map(this::count).toList(),
                refused(none, words));
    }

    /** The words of the subject, each once. */
    private List<Word> telling(Question question) {
        Set<String> seen = new HashSet<>();
        return Words.of(question.topic()).stream()
                .filter(word -> !known.empty(word) && seen.add(singular(word.folded())))
                .limit(WORDS)
                .toList();
    }

    private Count count(Word word) {
        Vocabulary.Count found = vocabulary.count(forms(word));
        return new Count(word.text(), found.documents(), found.sentences() + found.asides());
    }

    /** A word and its plural. A number with a point or a comma is spelt as it is: without, it would be another. */
    private static Set<String> forms(Word word) {
        boolean parted = word.text().chars().anyMatch(Character::isDigit)
                && word.text().chars().anyMatch(c -> c == '.' || c == ',');
        if (parted) {
            return Set.of(word.text());
        }
        String one = singular(word.folded());
        return Stream.of(one, one + "s").filter(form -> singular(form).equals(one)).collect(Collectors.toSet());
    }

    /** "tanks" is a tank, but "news" is nothing new: what is counted must be what a reader would count. */
    private static String singular(String folded) {
        boolean plural = folded.length() > LONGEST_NEWS && folded.endsWith("s") && !folded.endsWith("ss");
        return plural ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static Set<String> singulars(String text) {
        return Words.folded(text).stream().map(Receipts::singular).collect(Collectors.toSet());
    }

    private static @Nullable Refused refused(Answer.NotFound none, List<Word> words) {
        if (none.nearest().isEmpty()) {
            return null;
        }
        Quotation nearest = none.nearest().getFirst();
        Set<String> held = singulars(nearest.excerpt().text());
        List<String> lacks = new ArrayList<>();
        words.stream().filter(word -> !held.contains(singular(word.folded()))).map(Word::text).forEach(lacks::add);
        return new Refused(lacks, anothers(none.question(), nearest.credit()));
    }

    /** Whose words they are, if that is somebody who was not asked about. */
    private static @Nullable String anothers(Question question, @Nullable Attribution credit) {
        if (question.asked().isEmpty() || credit == null) {
            return null;
        }
        boolean theirs = question.asked().stream()
                .anyMatch(one -> credit.speakers().stream().anyMatch(one.speakers()::contains));
        return theirs ? null : credit.speakers().stream().map(Speaker::name).collect(Collectors.joining(" and "));
    }
}
