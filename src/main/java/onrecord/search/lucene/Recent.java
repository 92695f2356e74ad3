package onrecord.search.lucene;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import onrecord.corpus.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The readings that were taken from a shelf last, as many as a part of the memory holds; those of a small corpus all stay. A
 * library's cache would hold no more, and loading its classes takes longer than a short run of the program should.
 */
public final class Recent {

    /** A character takes up to two bytes, and what stands where in a text about as many again: a sixteenth of the memory. */
    private static final int PART = 16 * 4;

    private final long most = Runtime.getRuntime().maxMemory() / PART;
    private final Map<String, Kept> readings = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Kept(Reading reading, BooleanSupplier stands) {

        long size() {
            return reading.document().text().length();
        }
    }

    /** The reading of a file, if it is still at hand, and its text still where it was. */
    public Optional<Reading> of(String file) {
        Kept kept = kept(file);
        return kept == null || !kept.stands().getAsBoolean() ? Optional.empty() : Optional.of(kept.reading());
    }

    private synchronized @Nullable Kept kept(String file) {
        return readings.get(file);
    }

    /**
     * Keeps a reading in place of others that were not asked for as lately. One that is too large for that is not kept.
     *
     * @param stands whether its text still does
     */
    public synchronized void keep(Reading reading, BooleanSupplier stands) {
        Kept kept = new Kept(reading, stands);
        if (kept.size() > most) {
            return;
        }
        Kept before = readings.put(reading.document().file(), kept);
        characters += kept.size() - (before == null ? 0 : before.size());
        Iterator<Kept> longestUnused = readings.values().iterator();
        while (characters > most) {
            characters -= longestUnused.next().size();
            longestUnused.remove();
        }
    }
}
