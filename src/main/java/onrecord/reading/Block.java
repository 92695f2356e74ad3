package onrecord.reading;

import onrecord.corpus.Passage;
import onrecord.corpus.Span;

/**
 * A block as it stands in the file, before its words are looked at.
 *
 * @param span where it stands, without marker and surrounding white space; never empty
 * @param kind what the file's marks make of it; {@code PARAGRAPH} where they say nothing
 * @param marked whether the file's own marks tell headings from paragraphs (HTML, Markdown)
 * @param group the same number for blocks with no blank line between them
 */
record Block(Span span, Passage.Kind kind, boolean marked, int group) {

    String in(String text) {
        return span.in(text);
    }

    Block as(Passage.Kind other) {
        return new Block(span, other, marked, group);
    }
}
