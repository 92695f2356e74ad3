package onrecord.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.search.Wordings;
import onrecord.search.Wordings.Spot;

/** Who else is on record on a subject where the person asked about is not: an offer, never an answer. */
final class OthersOn {

    /** More names would be a list of people; the number tells the rest. */
    private static final int NAMED = 4;

    /**
     * Passages that are looked at for who speaks there. On a subject that more of them hold, the offer names some people
     * and says that there may be others: each passage may have to be fetched.
     */
    private static final int PASSAGES = 100;

    /** A stem begins as its words do. */
    private static final int FIRST_LETTERS = 3;

    private final Corpus corpus;
    private final People people;
    private final Wordings wordings;
    private final QuestionWords known;

    /** @param wordings asked where all words of a subject stand */
    OthersOn(Corpus corpus, People people, Wordings wordings, QuestionWords known) {
        this.corpus = corpus;
        this.people = people;
        this.wordings = wordings;
        this.known = known;
    }

    /** " 2 others are on record on Iran: A, B.", or nothing where nobody else is or nobody in particular was asked about. */
    String offer(Question question) {
        Set<String> subject = stems(question.topic());
        if (question.asked().isEmpty() || subject.isEmpty()) {
            return "";
        }
        Set<Speaker> asked = question.asked().stream().map(Asked::speakers).flatMap(Set::stream)
                .collect(Collectors.toSet());
        List<Spot> spots = wordings.holding(question.topic(), PASSAGES);
        Set<Speaker> others = spots.stream().flatMap(spot -> speakers(spot, subject))
                .filter(one -> !asked.contains(one)).collect(Collectors.toSet());
        Set<String> names = people.behind(others).stream().map(Somebody::name)
                .collect(Collectors.toCollection(TreeSet::new));
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : " " + (spots.size() < PASSAGES ? "" : "At least ") + names.size()
                        + (names.size() == 1 ? " other is" : " others are") + " on record on "
                        + question.topic() + ": " + some + (names.size() > NAMED ? " and more." : ".");
    }

    private Stream<Speaker> speakers(Spot spot, Set<String> subject) {
        return corpus.reading(spot.file()).stream()
                .flatMap(reading -> speakers(reading, reading.passages().get(spot.passage()).span(), subject));
    }

    private static Stream<Speaker> speakers(Reading reading, Span passage, Set<String> subject) {
        return reading.statementsIn(passage).stream()
                .filter(said -> said.credit() != null && holds(said.span().in(reading.document().text()), subject))
                .flatMap(said -> said.attribution().stream())
                .flatMap(credit -> credit.speakers().stream());
    }

    /** Whether each word of a subject stands in a text. */
    private static boolean holds(String text, Set<String> subject) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean beginnings = subject.stream().allMatch(stem -> lower.contains(beginning(stem)));
        return beginnings && Words.folded(text).stream().map(Stem::of).collect(Collectors.toSet())
                .containsAll(subject);
    }

    /** A first look, quicker than stems; letters with marks are left to the second. */
    private static String beginning(String stem) {
        boolean plain = stem.chars().allMatch(letter -> letter < 128);
        return plain ? stem.substring(0, Math.min(FIRST_LETTERS, stem.length())) : "";
    }

    private Set<String> stems(String topic) {
        return Words.of(topic).stream().filter(word -> !known.empty(word)).map(word -> Stem.of(word.folded()))
                .collect(Collectors.toSet());
    }
}
