package onrecord.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import onrecord.corpus.Passage.Kind;
import onrecord.corpus.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a reader sees of a page: its blocks, one after the other, with an empty line between.
 *
 * <p>White space is drawn together as a browser does; no-break spaces and all other characters stay. The
 * tree is walked without recursion, however deep it is.
 */
final class HtmlBlocks implements NodeFilter {

    /** Set on an element while it is walked, so that leaving it undoes what entering it did. */
    private static final String AROUND_MARK = "data-onrecord-around";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Kind> kinds = new ArrayDeque<>();
    private final boolean heedNames;
    private int most;
    private int start = -1;
    private int linked;
    private int bold;
    private int around;
    private int links;
    private int bolds;
    private int pre;

    /** @param heedNames whether what surrounds the text is told from it; where that leaves nothing, it is not */
    HtmlBlocks(boolean heedNames) {
        this.heedNames = heedNames;
    }

    /** Walks a tree; afterwards {@link #text} and {@link #blocks} hold what was seen. */
    HtmlBlocks walk(Element root) {
        most = root.text().length() / 2;
        org.jsoup.select.NodeTraversor.filter(this, root);
        close();
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (HtmlRegions.unseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (HtmlRegions.block(element)) {
            close();
        }
        switch (tag) {
            case "br" -> lineBreak();
            case "td", "th" -> append(" ");
            case "a" -> links++;
            case "b", "strong" -> bolds++;
            case "pre" -> pre++;
            default -> {
            }
        }
        if (heedNames && around == 0 && HtmlRegions.around(element, most)) {
            around++;
            element.attr(AROUND_MARK, true);
        }
        kind(element, tag);
    }

    private void kind(Element element, String tag) {
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> kinds.push(Kind.HEADING);
            case "li", "dd", "dt" -> kinds.push(Kind.ITEM);
            case "tr" -> kinds.push(element.childrenSize() > 1 ? Kind.ITEM : Kind.PARAGRAPH);
            case "blockquote" -> kinds.push(Kind.BLOCK_QUOTE);
            default -> {
            }
        }
    }

    private void leave(Element element) {
        String tag = element.normalName();
        if (HtmlRegions.block(element)) {
            close();
        }
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "tr", "blockquote" -> kinds.pop();
            case "a" -> links--;
            case "b", "strong" -> bolds--;
            case "pre" -> pre--;
            default -> {
            }
        }
        if (element.hasAttr(AROUND_MARK)) {
            element.removeAttr(AROUND_MARK);
            around--;
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (pre > 0 && c == '\n') {
                lineBreak();
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space();
            } else {
                begin();
                text.append(c);
                linked += links > 0 ? 1 : 0;
                bold += bolds > 0 ? 1 : 0;
            }
        }
    }

    private void begin() {
        if (start < 0) {
            text.append(text.isEmpty() ? "" : "\n\n");
            start = text.length();
        }
    }

    private void space() {
        if (start >= 0 && text.charAt(text.length() - 1) != ' ' && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
    }

    /** One line break parts lines of a block; a second one parts blocks. */
    private void lineBreak() {
        if (start < 0) {
            return;
        }
        trim();
        if (text.charAt(text.length() - 1) == '\n') {
            close();
        } else {
            text.append('\n');
        }
    }

    private void trim() {
        while (text.length() > start && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void close() {
        if (start < 0) {
            return;
        }
        while (text.length() > start
                && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n')) {
            text.setLength(text.length() - 1);
        }
        Span span = Chars.trim(text, start, text.length());
        if (span.length() > 0) {
            blocks.addAll(HtmlLines.of(text, new Block(span, kindOf(span), true, blocks.size())));
        }
        start = -1;
        linked = 0;
        bold = 0;
    }

    private Kind kindOf(Span span) {
        Kind kind = kinds.isEmpty()
                ? Kind.PARAGRAPH
                : kinds.contains(Kind.BLOCK_QUOTE) ? Kind.BLOCK_QUOTE : kinds.peek();
        int seen = 0;
        for (int i = span.start(); i < span.end(); i++) {
            seen += " \t\n\r\f".indexOf(text.charAt(i)) < 0 ? 1 : 0;
        }
        if (around > 0) {
            return Kind.BOILERPLATE;
        }
        if (kind == Kind.HEADING) {
            return kind;
        }
        if (heedNames && linked == seen) {
            return Kind.BOILERPLATE; // a block that is one link leads away from this text
        }
        boolean asked = text.charAt(span.end() - 1) == '?'; // the questions of an interview
        boolean title = kind == Kind.PARAGRAPH && bold == seen
                && (asked || Headings.shaped(text.substring(span.start(), span.end()), false));
        return title ? Kind.HEADING : kind;
    }
}
