package onrecord.chat.page;

import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Visible;
import onrecord.corpus.Passage;
import onrecord.corpus.Passage.Kind;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;

/**
 * A document's text in the blocks in which a page shows it, and these in pages. Together they hold every character that is
 * not white space: marks that stand before a passage on its line belong to its block, what stands on lines of its own
 * between passages is a block of its own.
 */
final class Blocks {

    /** UTF-16 units of text on one page: an hour's reading, and with its marks about a megabyte at the most. */
    static final int PAGE = 250_000;

    /** A longer block is cut into several, at the end of a sentence if there is one. */
    private static final int LONGEST = 50_000;

    private final String text;
    private final List<Block> all = new ArrayList<>();
    private int done;

    /** What stands together, without the white space round it. */
    record Block(Span span, Kind kind) {
    }

    /**
     * A page of a document.
     *
     * @param number from 0
     * @param count how many pages the document has
     * @param span all text of this page; the spans of all pages are the whole text
     */
    record Page(int number, int count, Span span, List<Block> blocks) {

        Page {
            blocks = List.copyOf(blocks);
        }
    }

    private Blocks(Reading reading) {
        text = reading.document().text();
        for (Passage passage : reading.passages()) {
            int line = startOfLine(passage.span().start());
            rest(line);
            int start = firstSolid(Math.max(done, line), passage.span().start());
            add(new Span(start, passage.span().end()), passage);
            done = passage.span().end();
        }
        rest(text.length());
    }

    static List<Block> of(Reading reading) {
        return List.copyOf(new Blocks(reading).all);
    }

    /** The pages of a document; at least one. */
    static List<Page> pages(Reading reading) {
        List<List<Block>> groups = groups(of(reading));
        var pages = new ArrayList<Page>();
        int start = 0;
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            int end = last ? reading.document().text().length() : groups.get(i + 1).getFirst().span().start();
            pages.add(new Page(i, groups.size(), new Span(start, end), groups.get(i)));
            start = end;
        }
        return pages;
    }

    private static List<List<Block>> groups(List<Block> blocks) {
        var groups = new ArrayList<List<Block>>();
        groups.add(new ArrayList<>());
        int units = 0;
        for (Block block : blocks) {
            if (units + block.span().length() > PAGE && units > 0) {
                groups.add(new ArrayList<>());
                units = 0;
            }
            groups.getLast().add(block);
            units += block.span().length();
        }
        return groups;
    }

    private int startOfLine(int offset) {
        int start = offset;
        while (start > done && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** What stands between what is done and the line of the next passage. */
    private void rest(int end) {
        int first = firstSolid(done, end);
        int last = end;
        while (last > first && Visible.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            pieces(new Span(first, last), List.of(), Kind.BOILERPLATE);
        }
        done = Math.max(done, end);
    }

    private int firstSolid(int from, int to) {
        int first = from;
        while (first < to && Visible.isSpace(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private void add(Span span, Passage passage) {
        pieces(span, passage.sentences(), passage.kind());
    }

    private void pieces(Span span, List<Span> sentences, Kind kind) {
        int start = span.start();
        int good = start;
        for (Span sentence : sentences) {
            if (sentence.end() - start > LONGEST && good > start) {
                all.add(new Block(new Span(start, good), kind));
                start = good;
            }
            good = Math.max(good, sentence.end());
        }
        while (span.end() - start > LONGEST) {
            int end = start + LONGEST;
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            all.add(new Block(new Span(start, end), kind));
            start = end;
        }
        all.add(new Block(new Span(start, span.end()), kind));
    }
}
