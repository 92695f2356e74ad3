package onrecord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import onrecord.corpus.Attribution;
import onrecord.corpus.Document;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/** A statement as one line of JSON: its place, its exact words, whose they are and how that is known. */
public final class StatementJson {

    private final ObjectMapper json = new ObjectMapper();

    /** A statement of a document. */
    public String of(Document document, Statement statement) {
        return of(document.excerpt(statement.span()), statement.credit());
    }

    String of(Excerpt words, @Nullable Attribution credit) {
        ObjectNode out = json.createObjectNode();
        out.put("file", words.source().file());
        out.put("start", words.span().start());
        out.put("end", words.span().end());
        out.put("quote", words.text());
        out.put("speaker", Captions.speaker(credit).orElse(null));
        ArrayNode speakers = out.putArray("speakers");
        if (credit != null) {
            credit.speakers().forEach(speaker -> speakers.add(speaker.name()));
        }
        out.put("speech", speech(credit));
        out.put("cue", credit == null ? null : words.source().excerpt(credit.cue()).text());
        return line(out);
    }

    /** Where a statement stands that is not shown, and why. */
    String withheld(Reply.Withheld withheld) {
        ObjectNode out = json.createObjectNode();
        JsonExcerpts.put(out, withheld);
        return line(out);
    }

    private String line(ObjectNode out) {
        try {
            return Visible.json(json.writeValueAsString(out));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + out, e);
        }
    }

    /** How it was said, in one word; "none" for words that are nobody's. */
    public static String speech(@Nullable Attribution credit) {
        return credit == null ? JsonExcerpts.NOBODY : credit.speech().name().toLowerCase(Locale.ROOT);
    }
}
