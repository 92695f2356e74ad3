package onrecord.reading;

import java.util.Set;

/**
 * The label before the words of a speaker in a transcript: "SECRETARY BLINKEN:", "Q", "Lynne Neagle AM:".
 *
 * <p>Here it only tells one block from the next; who is meant is found out elsewhere.
 */
final class TurnLabel {

    /** Room for "QUESTION (Fenella Brook, Dosmare Sentinel)" and "FOREIGN SECRETARY CLEVERLY (via interpreter)". */
    private static final int LONGEST = 90;

    /** "[01:23:45" */
    private static final int LONGEST_TIME = 9;

    /** More words than this before a colon are a sentence. */
    private static final int MOST_WORDS = 6;

    /** Small words inside names and titles. */
    private static final Set<String> PARTICLES = Set.of("of", "the", "and", "for", "de", "la", "le", "von", "van",
            "der", "den", "da", "dos", "du", "al", "bin", "di");

    private TurnLabel() {
    }

    /** Where the label's speaker's words begin in {@code line}, or -1 if it begins with no label. */
    static int end(String line) {
        int lead = timeCode(line);
        int named = lead > 0 ? end(line.substring(lead)) : -1;
        return named > 0 ? lead + named : untimed(line);
    }

    /** How much of the line is a time of the recording: "[00:12] ". */
    private static int timeCode(String line) {
        boolean bracket = line.startsWith("[") || line.startsWith("(");
        int at = bracket ? 1 : 0;
        int colons = 0;
        while (at < line.length() && at < LONGEST_TIME
                && (Character.isDigit(line.charAt(at)) || line.charAt(at) == ':')) {
            colons += line.charAt(at) == ':' ? 1 : 0;
            at++;
        }
        boolean closed = !bracket || at < line.length() && "])".indexOf(line.charAt(at)) >= 0;
        at += bracket ? 1 : 0;
        return colons > 0 && closed && at + 1 < line.length() && Chars.blank(line.charAt(at)) ? at + 1 : 0;
    }

    private static int untimed(String line) {
        int single = singleLetter(line);
        if (single > 0) {
            return single;
        }
        int colon = colon(line);
        return colon > 0 && looksLikeName(line, colon) ? colon + 1 : -1;
    }

    /** Whether the label can be nothing else: all in capitals, or "Q" and "A". */
    static boolean sure(String line) {
        int end = end(line);
        if (end < 0) {
            return false;
        }
        int lead = timeCode(line);
        int bracket = line.indexOf('(', lead);
        String name = line.substring(lead, bracket > 0 && bracket < end ? bracket : end);
        return end <= 3 || Chars.allCaps(name);
    }

    /** "Q    Mr. Secretary", "Q: Why?", "A. Because." */
    private static int singleLetter(String line) {
        if (line.isEmpty() || (line.charAt(0) != 'Q' && line.charAt(0) != 'A')) {
            return -1;
        }
        if (line.length() == 1) {
            return line.charAt(0) == 'Q' ? 1 : -1;
        }
        char second = line.charAt(1);
        boolean spaced = line.length() > 2 && Chars.blank(line.charAt(2));
        if (second == ':' || (second == '.' && spaced)) {
            return 2;
        }
        boolean gap = Chars.blank(second) && (spaced || line.charAt(0) == 'Q');
        return gap ? 1 : -1;
    }

    private static int colon(String line) {
        int limit = Math.min(line.length(), LONGEST);
        boolean inBrackets = false;
        for (int i = 0; i < limit; i++) {
            char c = line.charAt(i);
            if (c == '(' || c == '[') {
                inBrackets = true;
            } else if (c == ')' || c == ']') {
                inBrackets = false;
            } else if (c == ':' && !inBrackets) {
                return i + 1 == line.length() || Chars.blank(line.charAt(i + 1)) ? i : -1;
            } else if (c == '“' || c == '"' || c == '?' || c == '!' || c == ';') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean looksLikeName(String line, int colon) {
        int words = 0;
        boolean inBrackets = false;
        for (String word : Chars.words(line.substring(0, colon))) {
            inBrackets |= word.startsWith("(") || word.startsWith("[");
            if (!inBrackets) {
                words++;
                if (word.isEmpty() || (!capitalised(word) && (words == 1 || !PARTICLES.contains(word)))) {
                    return false;
                }
            }
            inBrackets &= !word.endsWith(")") && !word.endsWith("]") && !word.endsWith("),");
        }
        return words > 0 && words <= MOST_WORDS;
    }

    private static boolean capitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) || (Character.isDigit(word.charAt(0)) && word.length() <= 2);
    }
}
