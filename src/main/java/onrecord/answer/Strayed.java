package onrecord.answer;

import java.util.List;
import onrecord.search.Term;

/**
 * Whether what was found has only the names of a question, and nothing of what is asked about them: asked about a town's
 * debt, words of thanks to the town are no answer.
 */
final class Strayed {

    /** As many sentences as an answer has. */
    private static final int FIRST = 5;

    /** What is asked about a name must be so much of the question. */
    private static final double LEAST = 0.25;

    private final Clues clues;

    Strayed(Clues clues) {
        this.clues = clues;
    }

    /** @param best those that might answer, best first; at least one */
    boolean from(List<Candidate> best) {
        return onNames(best) || undone(best.getFirst()) || onTitle(best.getFirst());
    }

    private boolean onNames(List<Candidate> best) {
        if (!clues.ofSomebody() || clues.kind() != Kind.STATEMENT) {
            return false;
        }
        long matter = clues.shares().where((Term term) -> term.sentences() > 0) & ~clues.names();
        return clues.shares().of(clues.names()) > 0 && clues.shares().of(matter) >= LEAST
                && best.stream().limit(FIRST).noneMatch(one -> has(one, matter));
    }

    /** "What is the capital of Canada": no document says "capital", and "Canada" stands in a title. */
    private boolean onTitle(Candidate first) {
        long matter = ~clues.names();
        long known = clues.shares().where((Term term) -> term.sentences() > 0);
        return clues.shares().of(clues.names()) > 0 && clues.shares().of(matter & known) <= 0
                && clues.shares().of(matter & ~known) >= LEAST && clues.shares().of(first.inSentence()) <= 0;
    }

    /** "Which company makes it", "how many people work there": neither company nor making, and no work, is in the words. */
    private boolean undone(Candidate first) {
        int verb = clues.doneBy();
        if (verb < 0) {
            return false;
        }
        long body = clues.kind() == Kind.HOW_MANY || clues.asksFor() < 0 ? 0 : 1L << clues.asksFor();
        long needed = 1L << verb | body;
        return clues.shares().of(needed) > 0 && !has(first, needed);
    }

    private boolean has(Candidate one, long matter) {
        return clues.shares().of(one.inContext() & matter) > 0 || new Traits(clues, one).of(Trait.RELATED) > 0;
    }
}
