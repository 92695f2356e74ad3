package onrecord.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import onrecord.chat.Captions;
import onrecord.chat.Visible;
import onrecord.corpus.Attribution;
import onrecord.corpus.Document;
import onrecord.corpus.Statement;
import org.jspecify.annotations.Nullable;

/** A statement on one line. */
final class StatementLines {

    private static final String NOBODY = "none";

    private final ObjectMapper json = new ObjectMapper();

    /** For people and for cut(1): place, speaker, speech and words, with tabs between. */
    String text(Document document, Statement statement) {
        Attribution credit = statement.credit();
        String place = document.file() + ":" + statement.span().start() + "-" + statement.span().end();
        String words = document.excerpt(statement.span()).text();
        return String.join("\t", Visible.line(place), Visible.line(Captions.speaker(credit).orElse("-")),
                speech(credit),
                Visible.line(words));
    }

    /** For programs. */
    String json(Document document, Statement statement) {
        Attribution credit = statement.credit();
        ObjectNode out = json.createObjectNode();
        out.put("file", document.file());
        out.put("start", statement.span().start());
        out.put("end", statement.span().end());
        out.put("quote", document.excerpt(statement.span()).text());
        out.put("speaker", Captions.speaker(credit).orElse(null));
        ArrayNode speakers = out.putArray("speakers");
        if (credit != null) {
            credit.speakers().forEach(speaker -> speakers.add(speaker.name()));
        }
        out.put("speech", speech(credit));
        out.put("cue", credit == null ? null : document.excerpt(credit.cue()).text());
        try {
            return Visible.json(json.writeValueAsString(out));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + out, e);
        }
    }

    private static String speech(@Nullable Attribution credit) {
        return credit == null ? NOBODY : credit.speech().name().toLowerCase(Locale.ROOT);
    }
}
