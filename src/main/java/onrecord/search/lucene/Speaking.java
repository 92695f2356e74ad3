package onrecord.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Attribution;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/** Tells who speaks in each of a document's sentences, asked for in order: one walk along its statements. */
final class Speaking {

    /** Lucene refuses terms of more than 32,766 bytes; nobody's name comes near. */
    private static final int LONGEST = 1_000;

    private final List<Statement> statements;
    private final List<Statement> open = new ArrayList<>();
    private int next;

    /** @param statements by start */
    Speaking(List<Statement> statements) {
        this.statements = statements;
    }

    /** The terms of those whose statements overlap {@code sentence}, which starts no earlier than the last one asked for. */
    Set<String> in(Span sentence) {
        open.removeIf(statement -> statement.span().end() <= sentence.start());
        while (next < statements.size() && statements.get(next).span().start() < sentence.end()) {
            open.add(statements.get(next++));
        }
        Set<String> names = new LinkedHashSet<>();
        for (Statement statement : open) {
            if (statement.span().overlaps(sentence)) {
                statement.attribution().map(Attribution::speakers).orElse(List.of())
                        .forEach(who -> names.add(term(who)));
            }
        }
        return names;
    }

    /** A speaker as the index knows them. */
    static String term(Speaker speaker) {
        return speaker.name().length() <= LONGEST ? speaker.name() : speaker.name().substring(0, LONGEST);
    }
}
