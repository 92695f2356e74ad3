package onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The auxiliaries and adverbs right before a verb. */
record Auxiliaries(Frame frame, int start, List<Token> words) {

    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall");
    private static final Set<String> PLANS = Set.of("expected", "due", "set", "scheduled", "plans", "planned", "likely",
            "is", "are", "was");

    static Auxiliaries before(Frame frame, int verb) {
        int start = verb;
        List<Token> words = new ArrayList<>();
        while (start > 0
                && (frame.token(start - 1).in(English.AUXILIARIES) || English.adverb(frame.token(start - 1))
                        || frame.token(start - 1).in(PLANS) && frame.isAt(start, "to"))) {
            start--;
            if (!English.adverb(frame.token(start))) {
                words.add(frame.token(start));
            }
        }
        return new Auxiliaries(frame, start, words);
    }

    boolean any(Set<String> of) {
        return words.stream().anyMatch(word -> word.in(of));
    }

    boolean future() {
        return any(FUTURE);
    }

    /** "is expected to say" */
    boolean planned() {
        return words.stream().anyMatch(word -> word.is("to")) && words.stream().anyMatch(word -> word.in(PLANS));
    }

    /** "went on to say" */
    boolean wentOn() {
        return frame.isAt(start - 1, "on") && frame.isAt(start - 2, "went");
    }

    boolean also() {
        return frame.tokens().subList(start, Math.min(frame.size(), start + words.size() + 2)).stream()
                .anyMatch(word -> word.is("also"));
    }
}
