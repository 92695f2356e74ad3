package onrecord.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Readings that are all at hand. */
final class ShelfInMemory implements Shelf {

    private final Map<String, Reading> readings;
    private final List<Entry> entries;

    /** @throws IllegalStateException if two readings are of the same file */
    ShelfInMemory(List<Reading> readings) {
        this.readings = readings.stream()
                .collect(Collectors.toUnmodifiableMap(reading -> reading.document().file(), Function.identity()));
        this.entries = readings.stream().map(Entry::of).sorted(Comparator.comparing(Entry::file)).toList();
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Optional<Reading> reading(String file) {
        return Optional.ofNullable(readings.get(file));
    }
}
