package onrecord.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a document: a paragraph, a heading, a list item.
 *
 * @param span where it stands, without the white space around it
 * @param kind what it is
 * @param heading where the heading it stands under is, or null
 * @param sentences its sentences in order, each without the white space around it
 */
public record Passage(Span span, Kind kind, @Nullable Span heading, List<Span> sentences) {

    /** What a block of a document is. */
    public enum Kind {
        /** A title or the heading of a section. */
        HEADING,
        /** Running text. */
        PARAGRAPH,
        /** An item of a list, or a row of a table. */
        ITEM,
        /** A block that its author set apart as a quotation. */
        BLOCK_QUOTE,
        /** Menus, captions, cookie notes, "Also read", disclaimers: nobody's words and never an answer. */
        BOILERPLATE
    }

    public Passage {
        sentences = List.copyOf(sentences);
    }

    /** Whether its words may be shown as an answer. */
    public boolean quotable() {
        return kind != Kind.BOILERPLATE && kind != Kind.HEADING;
    }
}
