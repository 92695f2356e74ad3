package onrecord.search.lucene;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Reading;

/**
 * The readings that were taken from a shelf last, as many as a part of the memory holds; those of a small corpus all stay. A
 * library's cache would hold no more, and loading its classes takes longer than a short run of the program should.
 */
final class Recent {

    /** A character takes up to two bytes, and what stands where in a text about as many again: a sixteenth of the memory. */
    private static final int PART = 16 * 4;

    private final long most = Runtime.getRuntime().maxMemory() / PART;
    private final Map<String, Reading> readings = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /** The reading of a file, if it is still at hand. */
    synchronized Optional<Reading> of(String file) {
        return Optional.ofNullable(readings.get(file));
    }

    /** Keeps a reading in place of others that were not asked for as lately. One that is too large for that is not kept. */
    synchronized void keep(Reading reading) {
        if (size(reading) > most) {
            return;
        }
        Reading before = readings.put(reading.document().file(), reading);
        characters += size(reading) - (before == null ? 0 : size(before));
        Iterator<Reading> longestUnused = readings.values().iterator();
        while (characters > most) {
            characters -= size(longestUnused.next());
            longestUnused.remove();
        }
    }

    private static long size(Reading reading) {
        return reading.document().text().length();
    }
}
