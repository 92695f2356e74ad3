package onrecord.corpus;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the program may quote. What its {@linkplain #entries() catalogue} tells costs nothing; a reading has to be
 * taken from where it is kept, so whoever needs a few of them says which.
 */
public final class Corpus {

    private final Shelf shelf;
    private final List<Entry> entries;
    private final Map<String, Entry> byFile;
    private final List<LocalDate> days;

    /** @throws IllegalStateException if two readings are of the same file */
    public Corpus(List<Reading> readings) {
        this(new ShelfInMemory(readings));
    }

    /** What is on a shelf now. */
    public Corpus(Shelf shelf) {
        this.shelf = shelf;
        this.entries = List.copyOf(shelf.entries());
        this.byFile = entries.stream().collect(Collectors.toMap(Entry::file, Function.identity()));
        this.days = days(entries);
    }

    /** The catalogue, by file. */
    public List<Entry> entries() {
        return entries;
    }

    /** What the catalogue tells of a file. */
    public Optional<Entry> entry(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    private static List<LocalDate> days(List<Entry> entries) {
        Set<LocalDate> days = new HashSet<>();
        for (Entry entry : entries) {
            LocalDate date = entry.citation().date();
            if (date != null) {
                days.add(date);
            }
        }
        return days.stream().sorted().toList();
    }

    /** How many documents there are. */
    public int size() {
        return entries.size();
    }

    /** How many statements are credited to somebody. */
    public int statements() {
        return entries.stream().mapToInt(Entry::statements).sum();
    }

    /** The days on which something was published, oldest first, each once. */
    public List<LocalDate> days() {
        return days;
    }

    /** The reading of one file, if there is one. */
    public Optional<Reading> reading(String file) {
        return byFile.containsKey(file) ? shelf.reading(file) : Optional.empty();
    }

    /** The readings of those documents of which the catalogue tells what is wanted, by file; each is opened when its turn comes. */
    public Stream<Reading> readings(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).flatMap(entry -> shelf.reading(entry.file()).stream());
    }

    /** All readings, by file: whoever asks opens every document, one after another. */
    public Stream<Reading> readings() {
        return readings(entry -> true);
    }
}
