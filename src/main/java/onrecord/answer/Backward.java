package onrecord.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a question that asks only when, where, why or how much that was of which the thread has just spoken. */
final class Backward {

    /** Beside its interrogative such a question has nothing but these. */
    private static final Set<String> POINTING = Set.of("was", "is", "were", "are", "did", "does", "do", "that", "this",
            "it", "those", "these", "they", "he", "she", "say", "said", "exactly", "so", "happen", "happened", "come",
            "and", "but", "ok", "okay", "then", "the", "much", "many", "there", "date", "day", "what", "which", "on",
            "when", "where", "why", "how", "at", "place", "year", "time");

    private static final Set<String> ASKING = Set.of("when", "where", "why", "how", "what", "which");

    private final KindFinder kinds;

    Backward(KindFinder kinds) {
        this.kinds = kinds;
    }

    /** The question as one about what was answered before, or nothing where it says more or less than that. */
    Optional<Question> question(String text, List<Word> words, Question earlier) {
        boolean points = words.stream().allMatch(word -> POINTING.contains(word.folded()));
        boolean asks = words.stream().anyMatch(word -> ASKING.contains(word.folded()));
        Kind kind = kinds.kind(text, words, false);
        boolean why = words.stream().anyMatch(word -> word.is("why"))
                || (words.size() == 2 && words.getFirst().is("how") && words.getLast().is("come"));
        boolean one = kind == Kind.WHEN || kind == Kind.WHERE || kind == Kind.HOW_MUCH || kind == Kind.HOW_MANY || why;
        Question about = earlier.after() == null ? earlier : earlier.after();
        if (!points || !asks || !one || about.kind() == Kind.HELP) {
            return Optional.empty();
        }
        String what = why ? "why" : kind.label().replace('-', ' ');
        return Optional.of(new Question(text, kind, about.asked(), about.topic(), what + ", of: " + about.line(),
                "", about.besides(), about));
    }
}
