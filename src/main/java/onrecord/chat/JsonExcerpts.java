package onrecord.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import onrecord.answer.Remark;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Excerpt;
import org.jspecify.annotations.Nullable;

/** How excerpts stand in the JSON of an answer. */
final class JsonExcerpts {

    /** The speech of words that are nobody's. */
    static final String NOBODY = "none";

    private final Links links;

    JsonExcerpts(Links links) {
        this.links = links;
    }

    void put(ObjectNode out, Reply.Shown shown) {
        out.put("quote", shown.part().text());
        credit(out, shown.quotation().credit());
        place(out, shown.part());
        ArrayNode also = out.putArray("alsoIn");
        shown.quotation().alsoIn().forEach(other -> place(also.addObject(), other));
        if (!shown.quotation().remarks().isEmpty()) {
            ArrayNode remarks = out.putArray("remarks");
            shown.quotation().remarks().forEach(remark -> put(remarks.addObject(), remark));
        }
    }

    private static void put(ObjectNode out, Remark remark) {
        switch (remark) {
            case Remark.Superseded(var earlier, var by) -> out.put("kind", "superseded")
                    .put("date", earlier.toString()).put("by", by.toString());
            case Remark.Newest(var published, var today) -> out.put("kind", "newest")
                    .put("date", published.toString()).put("today", today.toString());
            case Remark.Published(var published) -> out.put("kind", "published").put("date", published.toString());
            case Remark.When(var words, var first, var last) -> out.put("kind", "when").put("words", words.text())
                    .put("first", first.toString()).put("last", last.toString());
            case Remark.Interpreted() -> out.put("kind", "interpreted");
            case Remark.Quoting(var whom) ->
                out.put("kind", "quoting").put("whom", whom.isEmpty() ? null : whom);
            case Remark.Prepared() -> out.put("kind", "prepared");
        }
        out.put("line", Captions.remark(remark));
    }

    static void put(ObjectNode out, Reply.Withheld withheld) {
        Excerpt excerpt = withheld.quotation().excerpt();
        out.put("file", excerpt.source().file());
        out.put("start", excerpt.span().start());
        out.put("end", excerpt.span().end());
        out.put("reason", withheld.reason().words());
    }

    private static void credit(ObjectNode out, @Nullable Attribution credit) {
        out.put("speaker", Captions.speaker(credit).orElse(null));
        ArrayNode speakers = out.putArray("speakers");
        if (credit != null) {
            credit.speakers().forEach(speaker -> speakers.add(speaker.name()));
        }
        out.put("speech", credit == null ? NOBODY : credit.speech().name().toLowerCase(Locale.ROOT));
        out.put("inferred", credit != null && credit.inferred());
    }

    private void place(ObjectNode out, Excerpt excerpt) {
        Citation citation = excerpt.source().citation();
        out.put("file", excerpt.source().file());
        out.put("start", excerpt.span().start());
        out.put("end", excerpt.span().end());
        out.put("sha256", excerpt.source().sha256());
        out.put("title", citation.title());
        out.put("publisher", citation.publisher());
        out.put("date", citation.date() == null ? null : citation.date().toString());
        out.put("url", Links.web(citation).orElse(null));
        out.put("link", links.to(excerpt));
    }
}
