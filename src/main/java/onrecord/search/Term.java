package onrecord.search;

/**
 * One distinct word of a query as the index knows it. Words that only put the question ("what",
 * "did", "the") are not among them.
 *
 * <p>A word that stands nowhere may be misspelt: a near word is then looked for in its place, for
 * less. Such a term has no {@code sentences}, and hits may have its bit all the same.
 *
 * @param stem the analysed form
 * @param word as the query first spells it
 * @param weight its inverse document frequency over sentences; the highest of all for a word that stands nowhere
 * @param sentences how many sentences hold it
 */
public record Term(String stem, String word, double weight, int sentences) {
}
