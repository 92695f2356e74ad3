package onrecord.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import onrecord.corpus.Document;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Statement;

/** Finds who said what in a document. Safe for use by several threads at once. */
public final class StatementFinder {

    private final CueTable cues = new CueTable();

    /**
     * Reads a document that has been cut into passages.
     *
     * @param passages its blocks in order, with their sentences
     */
    public Reading read(Document document, List<Passage> passages) {
        String text = document.text();
        Map<Integer, Label> labels = Transcript.labels(text, passages);
        Roster roster = new RosterReader(text, cues).read(passages, labels);
        int narrated = labels.keySet().stream().mapToInt(Integer::intValue).min().orElse(passages.size());
        List<Passage> prose = passages.subList(0, narrated);
        Voices voices = new Voices(text, prose, roster, cues);
        List<Statement> statements = new ArrayList<>(voices.statements());
        statements.addAll(
                new Narrative(text, prose, new QuotationMarks(text).in(prose), voices, roster, cues).statements());
        if (!labels.isEmpty()) {
            statements.addAll(Transcript.statements(text, passages, labels, roster, cues));
        }
        statements.sort(Comparator.comparing(Statement::span));
        return new Reading(document, passages,
                statements.stream().filter(statement -> worded(statement, text)).distinct().toList(),
                roster.people());
    }

    /** Marks alone say nothing. */
    private static boolean worded(Statement statement, String text) {
        return statement.span().in(text).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
