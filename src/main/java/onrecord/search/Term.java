package onrecord.search;

/**
 * One distinct word of a query as the index knows it.
 *
 * @param stem the analysed form
 * @param word as the query first spells it
 * @param weight its inverse document frequency over sentences; the highest of all for a word that stands nowhere
 * @param sentences how many sentences hold it
 */
public record Term(String stem, String word, double weight, int sentences) {
}
