package onrecord.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
final class Nearest {

    private Nearest() {
    }

    /** The candidate with the fewest letters wrong, if they are few for its length. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(typed, candidate) <= allowed(candidate))
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
    }

    /** The candidate with the fewest letters wrong, however many they are. */
    static String of(String typed, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate)))
                .orElseThrow(() -> new IllegalArgumentException("Nothing to choose from for " + typed));
    }

    /** One letter in three: enough for a slip of the finger, too few to turn one word into another. */
    private static int allowed(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    /** Levenshtein's: letters put in, left out or changed. */
    static int distance(String typed, String candidate) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = candidate.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
