package onrecord.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was read.
 *
 * <p>Two are equal if all that they hold is.
 */
public final class Reading {

    private final Document document;
    private final List<Passage> passages;
    private final List<Statement> statements;
    private final List<Person> people;
    /** How far the statements up to each reach: one may hold another. */
    private final int[] reach;

    /**
     * @param document its text and where it comes from
     * @param passages its blocks, in order, not overlapping
     * @param statements what was said in it
     * @param people who is named in it
     */
    public Reading(Document document, List<Passage> passages, List<Statement> statements, List<Person> people) {
        this.document = document;
        this.passages = List.copyOf(passages);
        this.statements = statements.stream().sorted(Comparator.comparingInt(Reading::start)).toList();
        this.people = List.copyOf(people);
        this.reach = new int[statements.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, this.statements.get(i).span().end());
            reach[i] = furthest;
        }
    }

    /** Its text and where it comes from. */
    public Document document() {
        return document;
    }

    /** Its blocks, in order, not overlapping. */
    public List<Passage> passages() {
        return passages;
    }

    /** What was said in it, by start. */
    public List<Statement> statements() {
        return statements;
    }

    /** Who is named in it. */
    public List<Person> people() {
        return people;
    }

    /** The statements of which at least one character lies in {@code span}, by start. */
    public List<Statement> statementsIn(Span span) {
        List<Statement> inside = new ArrayList<>(2);
        for (int i = before(span.end()) - 1; i >= 0 && reach[i] > span.start(); i--) {
            if (statements.get(i).span().overlaps(span)) {
                inside.add(statements.get(i));
            }
        }
        return List.copyOf(inside.reversed());
    }

    /** How many statements start before an offset. */
    private int before(int offset) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(statements.get(middle)) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int start(Statement statement) {
        return statement.span().start();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Reading reading && document.equals(reading.document)
                && passages.equals(reading.passages) && statements.equals(reading.statements)
                && people.equals(reading.people));
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, passages, statements, people);
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
