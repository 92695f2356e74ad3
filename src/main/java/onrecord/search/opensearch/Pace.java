package onrecord.search.opensearch;

/**
 * How an index is written.
 *
 * @param onePiece up to this many rows, each part of an index is kept in one piece, which searches fastest
 * @param rows how many travel together at the most
 */
record Pace(long onePiece, int rows) {

    /** Merging a hundred thousand rows takes some seconds; as many as travel together keep a node busy for some tenths of one. */
    static final Pace ORDINARY = new Pace(100_000, 4_000);
}
