package onrecord.search.lucene;

/**
 * A distinct word of a query.
 *
 * @param stem as the index knows it
 * @param folded before it was stemmed
 * @param spelt as the query first spells it
 * @param times how often the query says it
 */
record QueryWord(String stem, String folded, String spelt, int times) {

    /** Whether it says what is looked for, rather than how the question is put. */
    boolean content() {
        return !FunctionWords.ofQuestions(folded) && !FunctionWords.ofEnglish(folded);
    }

    QueryWord again() {
        return new QueryWord(stem, folded, spelt, times + 1);
    }
}
