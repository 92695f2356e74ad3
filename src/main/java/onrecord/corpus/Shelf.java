package onrecord.corpus;

import java.util.List;
import java.util.Optional;

/** Where readings are kept: in memory, on a disk, on a cluster. Safe for use by several threads at once. */
public interface Shelf {

    /**
     * The catalogue: what is on the shelf, each file once, by file.
     *
     * @throws java.io.UncheckedIOException if the shelf cannot be read
     */
    List<Entry> entries();

    /**
     * Takes one reading down; empty where the shelf has none of this file.
     *
     * @throws java.io.UncheckedIOException if the shelf cannot be read
     */
    Optional<Reading> reading(String file);
}
