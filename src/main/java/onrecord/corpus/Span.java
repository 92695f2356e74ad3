package onrecord.corpus;

/**
 * A stretch of a document's text: UTF-16 offsets, half-open.
 *
 * @param start the first unit
 * @param end one past the last unit; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No such span: " + start + ".." + end);
        }
    }

    /** How many UTF-16 units it covers. */
    public int length() {
        return end - start;
    }

    /** Whether all of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the unit at {@code offset} lies in this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether at least one unit lies in both. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The shortest span that holds both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words at this span of {@code text}. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
