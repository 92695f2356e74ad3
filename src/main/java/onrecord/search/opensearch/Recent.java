package onrecord.search.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import onrecord.corpus.Reading;
import org.jspecify.annotations.Nullable;

/** Readings that were asked for last, so that one answer does not fetch a document again and again. */
final class Recent {

    /** Characters of text: with what is known of it, some 64 MB. */
    private static final long MOST = 16_000_000;

    private final Map<String, Reading> readings = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    Reading get(String file, Supplier<Reading> read) {
        Reading known = known(file);
        if (known != null) {
            return known;
        }
        // Without the lock: others need not wait for this one. Two may fetch the same, and one of them is kept.
        Reading fetched = read.get();
        keep(file, fetched);
        return fetched;
    }

    private synchronized @Nullable Reading known(String file) {
        return readings.get(file);
    }

    private synchronized void keep(String file, Reading reading) {
        Reading before = readings.put(file, reading);
        held += length(reading) - (before == null ? 0 : length(before));
        var eldest = readings.entrySet().iterator();
        while (held > MOST && readings.size() > 1) {
            held -= length(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long length(Reading reading) {
        return reading.document().text().length();
    }
}
