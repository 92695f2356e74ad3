package onrecord.search.lucene;

import java.time.Duration;

/**
 * How an index is written.
 *
 * @param between how much time may pass while documents are indexed until they are committed: so much work at the most is
 *     done again after the process was killed
 * @param onePiece up to this many sentences and passages the index is kept in one piece, which searches fastest
 * @param mostGone of a larger one so many may have been taken out until it is merged: {@link Census} looks for each word of a
 *     question among them
 */
record Pace(Duration between, int onePiece, int mostGone) {

    /** Rewriting a hundred thousand takes about a second. */
    static final Pace ORDINARY = new Pace(Duration.ofSeconds(20), 100_000, 10_000);
}
