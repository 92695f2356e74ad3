package onrecord.answer;

import java.util.ArrayList;
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
 * @param remarks what to say beside it
 */
public record Quotation(Excerpt excerpt, @Nullable Attribution credit, List<Excerpt> alsoIn, List<Remark> remarks) {

    public Quotation {
        alsoIn = List.copyOf(alsoIn);
        remarks = List.copyOf(remarks);
    }

    /** A quotation of which there is nothing to remark. */
    public Quotation(Excerpt excerpt, @Nullable Attribution credit, List<Excerpt> alsoIn) {
        this(excerpt, credit, alsoIn, List.of());
    }

    /** The same with one more remark. */
    Quotation with(Remark remark) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Quotation(excerpt, credit, alsoIn, all);
    }
}
