package onrecord.chat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;

/**
 * A short sign of exact words, by which they are found again in a document that has changed since: how long they are and
 * what they come to in a rolling hash (Karp and Rabin, 1987). White space and hidden characters do not count, so that words
 * that were only wrapped anew are still the same.
 *
 * @param length how many UTF-16 units count
 * @param hash what they come to
 */
record Fingerprint(int length, long hash) {

    /** A prime that leaves room: the product of two numbers below it fits into 128 bits, which {@link Math#multiplyHigh} gives. */
    private static final long PRIME = (1L << 61) - 1;

    /** Any number far from both ends; the same for ever, because links outlive a release. */
    private static final long BASE = 1_000_003_000_037L;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})-([0-9a-f]{16})");

    static Fingerprint of(Excerpt words) {
        String counted = Counted.of(words.text()).units();
        return new Fingerprint(counted.length(), hash(counted));
    }

    /** Reads what {@link #toString} wrote. */
    static Optional<Fingerprint> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Fingerprint(Integer.parseInt(matcher.group(1)),
                        HexFormat.fromHexDigitsToLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Every place of a text where these words stand, in order; in time linear in the text. */
    List<Span> in(String text) {
        Counted counted = Counted.of(text);
        var places = new ArrayList<Span>();
        if (length == 0 || length > counted.size()) {
            return places;
        }
        long first = power(length - 1);
        long rolling = hash(counted.units().substring(0, length));
        for (int start = 0;; start++) {
            if (rolling == hash) {
                places.add(counted.span(start, start + length));
            }
            if (start + length >= counted.size()) {
                return places;
            }
            long without = minus(rolling, times(counted.unit(start), first));
            rolling = plus(times(without, BASE), counted.unit(start + length));
        }
    }

    private static long hash(String units) {
        long hash = 0;
        for (int i = 0; i < units.length(); i++) {
            hash = plus(times(hash, BASE), units.charAt(i) + 1L);
        }
        return hash;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power = times(power, BASE);
        }
        return power;
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static long minus(long a, long b) {
        return a >= b ? a - b : a - b + PRIME;
    }

    /** Modulo 2^61-1, where the high part can simply be added. */
    private static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return plus(low & PRIME, plus((low >>> 61) | (high << 3), 0));
    }

    @Override
    public String toString() {
        return length + "-" + HexFormat.of().toHexDigits(hash);
    }

    /** The units of a text that count, and where each stands in it. */
    private static final class Counted {

        private final String units;
        private final int[] at;

        private Counted(String units, int[] at) {
            this.units = units;
            this.at = at;
        }

        static Counted of(String text) {
            var units = new StringBuilder(text.length());
            var at = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                if (!Visible.isSpace(text.charAt(i)) && !Visible.isHidden(text, i)) {
                    at[units.length()] = i;
                    units.append(text.charAt(i));
                }
            }
            return new Counted(units.toString(), at);
        }

        String units() {
            return units;
        }

        int size() {
            return units.length();
        }

        long unit(int i) {
            return units.charAt(i) + 1L;
        }

        /** From the first to the last of these units in the text. */
        Span span(int from, int to) {
            return new Span(at[from], at[to - 1] + 1);
        }
    }
}
