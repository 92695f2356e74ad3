package onrecord.chat.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Statement;

/** A stretch of a document cut wherever a statement, or words that were looked for, begin or end. */
final class Cuts {

    private static final Comparator<Statement> OUTER_FIRST = Comparator
            .comparingInt((Statement statement) -> statement.span().start())
            .thenComparing(Comparator.comparingInt((Statement statement) -> statement.span().end()).reversed());

    private Cuts() {
    }

    /**
     * A piece through which no border goes.
     *
     * @param said the credited statements that cover it, the outermost first
     * @param found the places that cover it
     */
    record Piece(Span span, List<Statement> said, List<Span> found) {

        Piece {
            said = List.copyOf(said);
            found = List.copyOf(found);
        }
    }

    /**
     * The pieces of a stretch, in order; together they are the stretch.
     *
     * @param found places to be shown; they may overlap
     */
    static List<Piece> of(Span whole, Reading reading, List<Span> found) {
        List<Statement> said = reading.statementsIn(whole).stream().filter(one -> one.credit() != null)
                .sorted(OUTER_FIRST).toList();
        List<Span> places = found.stream().filter(whole::overlaps).toList();
        var borders = new TreeSet<>(List.of(whole.start(), whole.end()));
        said.forEach(one -> add(borders, one.span(), whole));
        places.forEach(place -> add(borders, place, whole));
        var pieces = new ArrayList<Piece>();
        var open = new ArrayList<Statement>();
        int next = 0;
        int start = whole.start();
        for (int end : borders.tailSet(start, false)) {
            int from = start;
            open.removeIf(one -> one.span().end() <= from);
            while (next < said.size() && said.get(next).span().start() <= from) {
                open.add(said.get(next++));
            }
            var span = new Span(from, end);
            pieces.add(new Piece(span, open, places.stream().filter(span::overlaps).toList()));
            start = end;
        }
        return pieces;
    }

    private static void add(Set<Integer> borders, Span span, Span whole) {
        borders.add(Math.max(span.start(), whole.start()));
        borders.add(Math.min(span.end(), whole.end()));
    }
}
