package onrecord.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Made-up English: its own function words, and telling words put together of syllables, used as often as Zipf's law has it. As
 * in running English nearly half of the words are function words. The same in each run.
 */
final class Language {

    /** A newspaper's archive of a million passages has about as many words that stand in more than a handful of places. */
    private static final int WORDS = 150_000;

    /** Zipf's exponent and Mandelbrot's shift for English. */
    private static final double EXPONENT = 1.05;
    private static final double SHIFT = 2.7;

    private static final String[] STARTS = {"b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l",
        "m", "n", "p", "pl", "pr", "r", "s", "sk", "st", "t", "tr", "v", "w"};
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    private static final String[] ENDS = {"", "b", "ck", "d", "l", "ll", "m", "n", "nd", "p", "r", "rk", "t", "x"};

    private static final List<String> LINKS = List.of("the", "the", "the", "of", "of", "and", "in", "to", "a", "for",
            "on", "with", "by", "from", "at", "as", "that", "it", "its", "this");

    private final List<String> words;
    private final double[] shares = new double[WORDS];

    Language() {
        Set<String> made = new LinkedHashSet<>();
        for (int syllables = 2; made.size() < WORDS; syllables++) {
            // Short words first: what is said often is short.
            for (int i = 0; i < STARTS.length * 3_000 && made.size() < WORDS; i++) {
                made.add(word(syllables, mixed(syllables, i)));
            }
        }
        words = new ArrayList<>(made);
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1 / Math.pow(rank + 1 + SHIFT, EXPONENT);
            shares[rank] = sum;
        }
        for (int rank = 0; rank < WORDS; rank++) {
            shares[rank] /= sum;
        }
    }

    private static long mixed(int syllables, int i) {
        long mixed = (syllables * 1_000_003L + i) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        return (mixed * 0xBF58476D1CE4E5B9L) >>> 8;
    }

    private static String word(int syllables, long number) {
        var word = new StringBuilder();
        long left = number;
        for (int i = 0; i < syllables; i++) {
            word.append(STARTS[(int) (left % STARTS.length)]);
            left /= STARTS.length;
            word.append(VOWELS[(int) (left % VOWELS.length)]);
            left /= VOWELS.length;
            word.append(i + 1 == syllables ? ENDS[(int) (left % ENDS.length)] : "");
            left = mixed(i + 1, (int) left);
        }
        return word.toString();
    }

    /** A telling word. */
    String word(RandomGenerator chance) {
        int at = Arrays.binarySearch(shares, chance.nextDouble());
        return words.get(Math.min(WORDS - 1, at < 0 ? -at - 1 : at));
    }

    /** A telling word of a rank from 0, the most frequent. */
    String word(int rank) {
        return words.get(rank);
    }

    /** A word of none of the texts, though it looks like theirs. */
    String foreign(RandomGenerator chance) {
        return "zy" + word(chance) + "qo";
    }

    /** A name, with a capital letter. */
    String name(int syllables, int number) {
        String word = word(syllables, mixed(syllables + 7, number));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A clause: telling words with links between them, the subject's among them. */
    List<String> clause(int length, List<String> subject, RandomGenerator chance) {
        List<String> clause = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            boolean link = i % 2 == 0 || chance.nextInt(7) == 0;
            boolean onSubject = !link && !subject.isEmpty() && chance.nextInt(4) == 0;
            clause.add(link
                    ? LINKS.get(chance.nextInt(LINKS.size()))
                    : onSubject ? subject.get(chance.nextInt(subject.size())) : word(chance));
        }
        return clause;
    }
}
