package onrecord.search.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the distinct words of a query's text. Nothing in the text is syntax. */
final class QueryWords {

    /** As many as fit the bit masks of a hit; a question of more words is no question. */
    static final int MOST = 64;

    private final Analysis analysis;

    QueryWords(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The first {@value #MOST} distinct words of {@code text}, in order. */
    List<QueryWord> of(String text) {
        Map<String, QueryWord> words = new LinkedHashMap<>();
        int end;
        for (int start = wordStart(text, 0); start < text.length()
                && words.size() < MOST; start = wordStart(text, end)) {
            end = wordEnd(text, start);
            add(text.substring(start, end), words);
        }
        return words.values().stream().limit(MOST).toList();
    }

    private void add(String chunk, Map<String, QueryWord> words) {
        List<String> folded = analysis.terms(Fields.WORD, chunk);
        List<String> stems = analysis.terms(Fields.SENTENCE, chunk);
        for (int i = 0; i < stems.size(); i++) {
            QueryWord word = new QueryWord(stems.get(i), folded.get(i), trimmed(chunk), 1);
            words.merge(word.stem(), word, (known, again) -> known.again());
        }
    }

    private static String trimmed(String chunk) {
        int start = 0;
        int end = chunk.length();
        while (start < end && !Character.isLetterOrDigit(chunk.codePointAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(chunk.codePointBefore(end))) {
            end--;
        }
        return chunk.substring(start, end);
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
