package onrecord.reading;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as the page it stands for, so that both are read in one way.
 *
 * <p>commonmark's own renderer calls itself for each level; this one walks, because a file may hold
 * any number of levels. Pictures have no words; cells of a table keep the stroke between them, as in the file.
 */
final class MarkdownPage {

    /** More levels of lists and quotations than this are an attack, or a mistake. */
    private static final int DEEPEST = 100;

    /** A label is a word or two in bold letters and what follows them. */
    private static final int LABEL_NODES = 6;

    private static final int LONGEST_KEY = 40;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    /** The page, as HTML without a head. */
    String html(String markdown) {
        StringBuilder html = new StringBuilder(markdown.length() + markdown.length() / 4);
        Node node = parser.parse(withoutFrontMatter(markdown));
        while (node != null) {
            open(node, html);
            Node child = node instanceof Image ? null : node.getFirstChild();
            node = child == null ? after(node, html) : child;
        }
        return html.toString();
    }

    /** Site generators keep "title: ..." lines between two rules over the text; no reader sees them. */
    private static String withoutFrontMatter(String markdown) {
        if (!markdown.startsWith("---\n") && !markdown.startsWith("---\r\n")) {
            return markdown;
        }
        int end = markdown.indexOf("\n---", 3);
        int first = markdown.indexOf('\n') + 1;
        boolean keys = end > first && markdown.substring(first, Math.min(end, first + LONGEST_KEY)).indexOf(':') > 0;
        return keys ? markdown.substring(Math.min(markdown.length(), end + 4)) : markdown;
    }

    /** The node that comes after one that is done, closing that one and those that end with it. */
    private static @Nullable Node after(Node done, StringBuilder html) {
        Node node = done;
        while (node != null) {
            close(node, html);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private static void open(Node node, StringBuilder html) {
        switch (node) {
            case Text text -> escaped(text.getLiteral(), html);
            case Code code -> escaped(code.getLiteral(), html);
            case HtmlInline raw -> html.append(raw.getLiteral());
            case HtmlBlock raw -> html.append(raw.getLiteral()).append('\n');
            case FencedCodeBlock code -> preformatted(code.getLiteral(), html);
            case IndentedCodeBlock code -> preformatted(code.getLiteral(), html);
            case SoftLineBreak soft -> html.append(TurnLabel.end(lineAfter(soft)) > 0 ? "<br>" : "\n");
            case HardLineBreak hard -> html.append("<br>");
            case TableCell cell -> html.append(cell.getPrevious() == null ? "" : " | ");
            default -> html.append(tag(node).isEmpty() ? "" : "<" + tag(node) + ">");
        }
    }

    /** The first words of the line after a break, as far as a label could reach. */
    private static String lineAfter(SoftLineBreak soft) {
        StringBuilder line = new StringBuilder();
        Node node = soft.getNext();
        for (int i = 0; i < LABEL_NODES && node != null && !(node instanceof SoftLineBreak); i++) {
            if (node instanceof Text text) {
                line.append(text.getLiteral());
            }
            Node child = node.getFirstChild();
            Node next = node.getNext() == null && node.getParent() != null
                    ? node.getParent().getNext()
                    : node.getNext();
            node = child == null ? next : child;
        }
        return line.toString();
    }

    private static void close(Node node, StringBuilder html) {
        html.append(tag(node).isEmpty() ? "" : "</" + tag(node) + ">");
    }

    private static String tag(Node node) {
        return switch (node) {
            case Paragraph paragraph -> "p";
            case Heading heading -> "h" + heading.getLevel();
            case BlockQuote quote -> "blockquote";
            case ListBlock list -> "ul";
            case ListItem item -> "li";
            case TableRow row -> "li";
            case Emphasis emphasis -> "em";
            case StrongEmphasis strong -> "strong";
            case Link link -> "a";
            case ThematicBreak rule -> "div";
            default -> "";
        };
    }

    private static void preformatted(String code, StringBuilder html) {
        html.append("<pre>");
        escaped(code, html);
        html.append("</pre>");
    }

    private static void escaped(String words, StringBuilder html) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                default -> html.append(c);
            }
        }
    }
}
