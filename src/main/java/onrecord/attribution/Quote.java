package onrecord.attribution;

import onrecord.corpus.Span;

/**
 * What stands between quotation marks in one passage.
 *
 * @param outer with the marks
 * @param inner without them
 * @param closed whether it has its closing mark; one without ends with its passage
 * @param runsOn whether it has none because the next passage goes on with it, as books and papers do
 */
record Quote(Span outer, Span inner, boolean closed, boolean runsOn) {

    /** Whether its end is known, so that what stands in it can be given to somebody. */
    boolean whole() {
        return closed || runsOn;
    }

    Quote goingOn() {
        return new Quote(outer, inner, closed, true);
    }
}
