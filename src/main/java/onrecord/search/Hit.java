package onrecord.search;

/**
 * A sentence that matches a query.
 *
 * @param file the document's file
 * @param passage which of the reading's passages, from 0
 * @param sentence which of the passage's sentences, from 0
 * @param score how well the sentence in its context matches; comparable within one query
 * @param inSentence which of {@link Hits#terms()} stand in the sentence: bit 0 for the first
 * @param inContext which stand in the sentence or its passage, heading or title
 */
public record Hit(String file, int passage, int sentence, double score, long inSentence, long inContext) {
}
