package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.answer.Quotation;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Span;

/**
 * Words as they are laid out with a quotation marked among them: one line a paragraph.
 *
 * @param words all of them
 * @param marked the quotation, which need not stand in them wholly
 */
public record Marked(Excerpt words, Quotation marked) {

    /** An empty line parts paragraphs; any other line end is where the file happens to break. */
    private static final Pattern GAP = Pattern.compile("(?<=\\R)[ \\t]*\\R\\s*");

    /**
     * A part of a line. Where white space parts two of them, it stands in the one that is not marked.
     *
     * @param text with hidden characters shown, never empty
     * @param marked whether it is the quotation's
     */
    public record Part(String text, boolean marked) {
    }

    /** The lines, none without words. */
    public List<List<Part>> lines() {
        var lines = new ArrayList<List<Part>>();
        int start = words.span().start();
        int from = start;
        Matcher gap = GAP.matcher(words.text());
        while (gap.find()) {
            lines.add(line(new Span(from, start + gap.start())));
            from = start + gap.end();
        }
        lines.add(line(new Span(from, words.span().end())));
        lines.removeIf(List::isEmpty);
        return lines;
    }

    /** All of it with a gap between the lines, marked where the words on both sides are; neighbours differ in being marked. */
    public List<Part> parts(String gap) {
        var parts = new ArrayList<Part>();
        for (List<Part> line : lines()) {
            if (!parts.isEmpty()) {
                append(parts, new Part(gap, parts.getLast().marked() && line.getFirst().marked()));
            }
            line.forEach(part -> append(parts, part));
        }
        return parts;
    }

    private static void append(List<Part> parts, Part next) {
        boolean alike = !parts.isEmpty() && parts.getLast().marked() == next.marked();
        parts.add(alike ? new Part(parts.removeLast().text() + next.text(), next.marked()) : next);
    }

    /** Says what the marked words are, for a chat that has them in bold. */
    public String legend() {
        return "In bold: " + Lines.credit(marked);
    }

    private List<Part> line(Span span) {
        Span quotation = marked.excerpt().span();
        int start = Math.clamp(quotation.start(), span.start(), span.end());
        int end = Math.clamp(quotation.end(), start, span.end());
        String text = words.source().text();
        String before = Visible.line(text.substring(span.start(), start));
        String inside = Visible.line(text.substring(start, end));
        String after = Visible.line(text.substring(end, span.end()));
        var parts = new ArrayList<Part>();
        add(parts, inside.isEmpty() || before.isEmpty() || !isParted(text, start) ? before : before + " ", false);
        add(parts, inside, true);
        add(parts, parts.isEmpty() || after.isEmpty() || !isParted(text, end) ? after : " " + after, false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }

    /** Whether white space stands on either side of an offset. */
    private static boolean isParted(String text, int offset) {
        return offset > 0 && offset < text.length()
                && (Visible.isSpace(text.charAt(offset - 1)) || Visible.isSpace(text.charAt(offset)));
    }
}
