package onrecord.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Receipt.Count;
import onrecord.answer.Receipt.Refused;
import onrecord.corpus.Attribution;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import org.jspecify.annotations.Nullable;

/** Writes down what was searched when nothing was found. Safe for use by several threads at once. */
final class Receipts {

    /** A longer list of words is no receipt but a concordance. */
    private static final int WORDS = 12;

    /** Short words that end in s are seldom plurals: "news", "this", "gas". */
    private static final int LONGEST_NEWS = 4;

    private final Corpus corpus;
    private final QuestionWords known;
    private @Nullable Map<String, Count> counts;

    Receipts(Corpus corpus, QuestionWords known) {
        this.corpus = corpus;
        this.known = known;
    }

    /** The same answer, with a receipt where it finds nothing. */
    Answer beside(Answer answer) {
        return answer instanceof Answer.NotFound none ? none.with(of(none)) : answer;
    }

    private Receipt of(Answer.NotFound none) {
        List<LocalDate> dates = corpus.days().stream()
                .sorted()
                .toList();
        List<Word> words = telling(none.question());
        return new Receipt(corpus.size(), dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(), words.stream().map(this::count).toList(),
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
        Count found = counts().getOrDefault(singular(word.folded()), new Count("", 0, 0));
        return new Count(word.text(), found.documents(), found.sentences());
    }

    /** Counted when it is first needed: most questions are answered. */
    private synchronized Map<String, Count> counts() {
        if (counts == null) {
            Map<String, Count> all = new HashMap<>();
            corpus.readings().forEach(reading -> of(reading).forEach(
                    (word, sentences) -> all.merge(word, new Count(word, 1, sentences), Receipts::sum)));
            counts = Map.copyOf(all);
        }
        return counts;
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.word(), one.documents() + other.documents(), one.sentences() + other.sentences());
    }

    /** In how many sentences of a document each word stands, a plural as the word it is of. */
    private static Map<String, Integer> of(Reading reading) {
        Map<String, Integer> sentences = new HashMap<>();
        String text = reading.document().text();
        reading.passages().stream().map(Passage::sentences).flatMap(List::stream)
                .map(span -> singulars(span.in(text)))
                .forEach(words -> words.forEach(word -> sentences.merge(word, 1, Integer::sum)));
        return sentences;
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
