package onrecord.answer;

import java.util.List;
import onrecord.corpus.Attribution;
import onrecord.corpus.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * An excerpt as it is offered to a reader.
 *
 * @param excerpt whole sentences of one document
 * @param credit who said what stands in it, or null where they are the document's own words
 * @param alsoIn the same words in other documents
 */
public record Quotation(Excerpt excerpt, @Nullable Attribution credit, List<Excerpt> alsoIn) {

    public Quotation {
        alsoIn = List.copyOf(alsoIn);
    }
}
