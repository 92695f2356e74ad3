package onrecord.eval;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question of a set, and what its answer is expected to be.
 *
 * @param id the question's name in the set
 * @param question as it is asked
 * @param kind what its author calls this sort of question, or null
 * @param wanted what has to be quoted
 * @param speakers who has to be credited with that; empty where nobody in particular is expected
 * @param answerable whether the documents hold an answer
 * @param never words that are no answer
 * @param stale words that an answer may hold, but not first: a figure that was replaced later
 * @param check the verdict of a quote check, or null for a question
 * @param notBy a credit that no answer may give, or null
 */
public record Expectation(String id, String question, @Nullable String kind, Wanted wanted, List<String> speakers,
        boolean answerable, List<String> never, List<String> stale, @Nullable Check check, @Nullable Miscredit notBy) {

    private static final Pattern WHO = Pattern.compile("(?i)\\W*(and )?who\\b.*", Pattern.DOTALL);

    /**
     * What a quote check is expected to find.
     *
     * @param text words of the quotation as it really stands, or {@code ""}
     * @param speaker whose it really is, or {@code ""}
     */
    public record Check(String verdict, String text, String speaker) {

        boolean wantsEvidence() {
            return (verdict.equals("altered") || verdict.equals("other-speaker"))
                    && !(text.isEmpty() && speaker.isEmpty());
        }
    }

    /**
     * Words and somebody who did not say them.
     *
     * @param text {@code ""} for any words
     */
    public record Miscredit(String speaker, String text) {
    }

    public Expectation {
        speakers = List.copyOf(speakers);
        never = List.copyOf(never);
        stale = List.copyOf(stale);
    }

    /** Whether nobody but those expected may be quoted. */
    boolean aboutPerson() {
        return !speakers.isEmpty() && !"who-said".equals(kind) && !WHO.matcher(question).matches();
    }
}
