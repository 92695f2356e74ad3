package onrecord.app;

import onrecord.chat.Captions;
import onrecord.chat.StatementJson;
import onrecord.chat.Visible;
import onrecord.corpus.Attribution;
import onrecord.corpus.Document;
import onrecord.corpus.Statement;

/** A statement on one line. */
final class StatementLines {

    private final StatementJson json = new StatementJson();

    /** For people and for cut(1): place, speaker, speech and words, with tabs between. */
    String text(Document document, Statement statement) {
        Attribution credit = statement.credit();
        String place = document.file() + ":" + statement.span().start() + "-" + statement.span().end();
        String words = document.excerpt(statement.span()).text();
        return String.join("\t", Visible.line(place), Visible.line(Captions.speaker(credit).orElse("-")),
                StatementJson.speech(credit), Visible.line(words));
    }

    /** For programs. */
    String json(Document document, Statement statement) {
        return json.of(document, statement);
    }
}
