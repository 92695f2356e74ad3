package onrecord.reading;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Passage.Kind;

/** From a plain text to its blocks: paragraphs, items, turns, rules. */
final class TextBlocks {

    private final List<Block> blocks = new ArrayList<>();
    private final Wrapping wrapping;
    private int group;

    private TextBlocks(List<Line> lines) {
        wrapping = Wrapping.of(lines);
        Line before = null;
        for (Line line : lines) {
            if (line.blank()) {
                group++;
            } else if (before == null || before.blank() || !goesOn(before, line)) {
                open(line);
            } else {
                Block last = blocks.removeLast();
                blocks.add(new Block(last.span().to(line.words()), last.kind(), false, group));
            }
            before = line;
        }
    }

    /** The blocks of the whole text, in order. */
    static List<Block> of(String text) {
        return new TextBlocks(lines(text)).blocks;
    }

    private void open(Line line) {
        Kind kind = line.rule() ? Kind.BOILERPLATE : line.item() ? Kind.ITEM : Kind.PARAGRAPH;
        blocks.add(new Block(line.words(), kind, false, group));
    }

    private boolean goesOn(Line before, Line line) {
        if (before.rule() || line.rule()) {
            return false;
        }
        boolean inItem = blocks.getLast().kind() == Kind.ITEM;
        boolean full = wrapping.joins(before, line);
        if (line.item()) {
            return full && !inItem && !before.endsPunctuated(); // "in the spring of" / "12. At the time" is no item
        }
        int label = TurnLabel.end(line.in());
        if (label > 0 && (TurnLabel.sure(line.in()) || !full || before.endsSentence())) {
            return false;
        }
        if (inItem && line.indent() > 0 && line.indent() >= before.indent()) {
            return true; // it hangs under the words of its item
        }
        if (line.indent() > before.indent() + 1) {
            return false; // an indented first line begins a paragraph
        }
        return full && !(Chars.allCaps(before.in()) && !Chars.allCaps(line.in()) && TurnLabel.end(before.in()) < 0);
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029') {
                if (c != '\n' || i == 0 || text.charAt(i - 1) != '\r') {
                    lines.add(Line.of(text, start, i));
                }
                start = i + 1;
            }
        }
        lines.add(Line.of(text, start, text.length()));
        return lines;
    }
}
