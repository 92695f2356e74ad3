package onrecord.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers by which sentences are chosen and judged, from {@code weights.txt}, which says for each why it is there and
 * which run chose it.
 */
final class Weights {

    private final Map<String, Double> numbers;

    /** @param numbers by name: "choice.score", "confidence.always" */
    Weights(Map<String, Double> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    /** Those of the program. */
    static Weights fitted() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.txt")) {
            if (in == null) {
                throw new IllegalStateException("The program's weights.txt is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read weights.txt", e);
        }
    }

    /**
     * Reads lines of {@code name = number # why}.
     *
     * @throws IllegalArgumentException if a line holds no number
     */
    static Weights read(String text) {
        Map<String, Double> numbers = new HashMap<>();
        text.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("No number in weights: " + line);
            }
            numbers.put(line.substring(0, equals).strip(), Double.valueOf(line.substring(equals + 1).strip()));
        });
        return new Weights(numbers);
    }

    double of(Trait trait) {
        return of(name(trait));
    }

    double of(Sign sign) {
        return of(name(sign));
    }

    /** @throws IllegalArgumentException if there is no such number */
    double of(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("No weight of that name: " + name);
        }
        return number;
    }

    static String name(Trait trait) {
        return "choice." + plain(trait);
    }

    static String name(Sign sign) {
        return "confidence." + plain(sign);
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
