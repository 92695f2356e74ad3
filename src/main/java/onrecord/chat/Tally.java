package onrecord.chat;

import java.time.Duration;

/** Counts what happens, for whoever watches the program. Safe for use by several threads at once. */
public interface Tally {

    /**
     * A question got its answer.
     *
     * @param surface where it was asked: "slack", "page"; one of few
     * @param verdict what came of it, in one word: "quoted", "not-found", "altered"; one of few
     * @param took from the question's text to the answer, before it was proved and sent
     */
    void answered(String surface, String verdict, Duration took);

    /** A message of a surface had to keep back so many quotations. */
    void withheld(String surface, int quotations);
}
