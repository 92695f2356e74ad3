package onrecord.reading;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Span;

/** Parts a block of a page at its line breaks, where what stands on each side is a thing of its own: a turn, a sentence. */
final class HtmlLines {

    private HtmlLines() {
    }

    /** The block itself, or its parts, in order. */
    static List<Block> of(CharSequence text, Block block) {
        List<Block> parts = new ArrayList<>();
        int start = block.span().start();
        for (int i = start; i < block.span().end(); i++) {
            if (text.charAt(i) == '\n' && parts(text, start, i, block.span().end())) {
                add(parts, text, block, start, i);
                start = i + 1;
            }
        }
        add(parts, text, block, start, block.span().end());
        return parts;
    }

    private static void add(List<Block> parts, CharSequence text, Block block, int start, int end) {
        Span span = Chars.trim(text, start, end);
        if (span.length() > 0) {
            parts.add(new Block(span, block.kind(), block.marked(), block.group()));
        }
    }

    private static boolean parts(CharSequence text, int start, int at, int end) {
        int next = at + 1;
        int to = Math.min(end, next + 100);
        return Chars.endsSentence(text.subSequence(Math.max(start, at - 8), at))
                || TurnLabel.end(text.subSequence(next, to).toString()) > 0;
    }
}
