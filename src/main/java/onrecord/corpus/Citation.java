package onrecord.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader needs to find a document again.
 *
 * @param title its title; never blank
 * @param publisher who published it, or null where nobody says
 * @param date the day of publication, or null where nobody says
 * @param url where it stands on the web, or null
 */
public record Citation(String title, @Nullable String publisher, @Nullable LocalDate date, @Nullable WebAddress url) {

    public Citation {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document needs a title");
        }
    }
}
