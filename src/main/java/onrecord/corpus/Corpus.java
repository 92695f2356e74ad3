package onrecord.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything the program may quote: documents as they were read, by file. */
public final class Corpus {

    private final Map<String, Reading> readings;

    /** @throws IllegalStateException if two readings are of the same file */
    public Corpus(List<Reading> readings) {
        this.readings = readings.stream()
                .collect(Collectors.toUnmodifiableMap(reading -> reading.document().file(), Function.identity()));
    }

    /** All readings, by file name. */
    public List<Reading> readings() {
        return readings.values().stream()
                .sorted((a, b) -> a.document().file().compareTo(b.document().file()))
                .toList();
    }

    /** The reading of one file, if there is one. */
    public Optional<Reading> reading(String file) {
        return Optional.ofNullable(readings.get(file));
    }
}
