package onrecord.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import onrecord.search.Slips;

/** Finds the word that somebody may have meant. */
final class Nearest {

    private Nearest() {
    }

    /** The candidate with the fewest letters wrong, if they are few for its length. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> slips(typed, candidate) <= allowed(candidate))
                .min(Comparator.comparingInt(candidate -> slips(typed, candidate)));
    }

    /** The candidate with the fewest letters wrong, however many they are. */
    static String of(String typed, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> slips(typed, candidate)))
                .orElseThrow(() -> new IllegalArgumentException("Nothing to choose from for " + typed));
    }

    /** One letter in three: enough for a slip of the finger, too few to turn one word into another. */
    private static int allowed(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    private static int slips(String typed, String candidate) {
        String a = typed.toLowerCase(Locale.ROOT);
        return Slips.between(a, candidate.toLowerCase(Locale.ROOT), Math.max(a.length(), candidate.length()));
    }
}
