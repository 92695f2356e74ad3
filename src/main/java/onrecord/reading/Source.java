package onrecord.reading;

import java.time.LocalDate;
import onrecord.corpus.WebAddress;
import org.jspecify.annotations.Nullable;

/** What {@code sources.json} says of a file; null where it says nothing, or nothing that can be used. */
record Source(@Nullable String title, @Nullable String publisher, @Nullable LocalDate date, @Nullable WebAddress url) {

    static final Source UNKNOWN = new Source(null, null, null, null);
}
