package onrecord.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Intake;

/**
 * Said in a commit: the index was compared with everything there was, and holds just that. Whoever finds the same state again
 * need not compare it file by file.
 *
 * @param state that of the intake
 * @param notes those of the intake, which only a closer look would tell
 */
record Confirmed(String state, List<String> notes) {

    private static final String STATE = "onrecord.state";
    private static final String NOTES = "onrecord.notes";

    /** With more to say a corpus is looked at closely each time: a commit is read at every start. */
    private static final int MOST_NOTES = 1_000;

    /** What can be said of an intake that an index holds; nothing if it cannot be told when it is another. */
    static Optional<Confirmed> of(Intake intake) {
        // First what is looked at closely: only then does an intake know whether it was still what it had seen.
        List<String> notes = intake.notes();
        String state = intake.state();
        return state.isEmpty() || notes.size() > MOST_NOTES
                ? Optional.empty()
                : Optional.of(new Confirmed(state, notes));
    }

    /** What a commit says. */
    static Optional<Confirmed> in(Map<String, String> said) {
        String state = said.getOrDefault(STATE, "");
        return state.isEmpty()
                ? Optional.empty()
                : Optional.of(new Confirmed(state, said.getOrDefault(NOTES, "").lines().toList()));
    }

    /** As a commit says it. */
    Map<String, String> said() {
        return Map.of(STATE, state, NOTES, String.join("\n", notes));
    }
}
