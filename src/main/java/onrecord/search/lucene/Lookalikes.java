package onrecord.search.lucene;

/** Letters of other scripts that look like Latin ones: the same to the eye, never the same to the index. */
final class Lookalikes {

    /** Small letters of Cyrillic and Greek, and what they look like, from Unicode's list of confusable characters. */
    private static final String FOREIGN = "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u043e\u0440\u0455\u0443\u0445\u0432\u043a\u043c\u043d\u0442\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7";
    private static final String LATIN = "acdehijopsyxbkmhtaeikvoptux";

    private Lookalikes() {
    }

    /** The Latin word that {@code word} looks like, if it looks like one; otherwise the word as it is. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = FOREIGN.indexOf(word.charAt(i));
            plain.setCharAt(i, at < 0 ? word.charAt(i) : LATIN.charAt(at));
        }
        return plain.chars().allMatch(c -> c < 128) ? plain.toString() : word;
    }

    /** Whether some of the letters, but not all, are Latin. */
    static boolean mixed(String word) {
        long latin = word.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return latin > 0 && latin < word.codePointCount(0, word.length());
    }
}
