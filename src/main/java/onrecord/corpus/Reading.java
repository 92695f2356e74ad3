package onrecord.corpus;

import java.util.List;

/**
 * A document as it was read.
 *
 * @param document its text and where it comes from
 * @param passages its blocks, in order, not overlapping
 * @param statements what was said in it, by start
 * @param people who is named in it
 */
public record Reading(Document document, List<Passage> passages, List<Statement> statements, List<Person> people) {

    public Reading {
        passages = List.copyOf(passages);
        statements = List.copyOf(statements);
        people = List.copyOf(people);
    }

    /** The statements of which at least one character lies in {@code span}, by start. */
    public List<Statement> statementsIn(Span span) {
        return statements.stream().filter(statement -> statement.span().overlaps(span)).toList();
    }
}
