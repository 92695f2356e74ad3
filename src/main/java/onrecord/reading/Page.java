package onrecord.reading;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Passage.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A text as a reader sees it.
 *
 * @param text the words
 * @param blocks where they stand, in order
 * @param title what the page calls itself, or null
 */
record Page(String text, List<Block> blocks, @Nullable String title) {

    /** Shorter words than this before the title of a page, and without a full stop, are a logo or the way to the page. */
    private static final int KICKER = 60;

    /** A page of HTML. jsoup opens no other file, expands no entity of the page's own and stops at a depth no page needs. */
    static Page of(String html) {
        Document tree = Jsoup.parse(html);
        HtmlBlocks seen = new HtmlBlocks(true).walk(tree.body());
        if (seen.blocks().stream()
                .allMatch(block -> block.kind() == Kind.BOILERPLATE || block.kind() == Kind.HEADING)) {
            seen = new HtmlBlocks(false).walk(tree.body());
        }
        return new Page(seen.text(), fromTitle(tree, seen), title(tree));
    }

    private static @Nullable String title(Document tree) {
        String heading = tree.select("h1").size() == 1 ? tree.select("h1").text().strip() : "";
        String title = heading.isEmpty() ? tree.title().strip() : heading;
        return title.isEmpty() ? null : title;
    }

    private static List<Block> fromTitle(Document tree, HtmlBlocks seen) {
        String text = seen.text();
        String title = tree.select("h1").text().strip();
        List<Block> blocks = new ArrayList<>(seen.blocks());
        int at = 0;
        while (at < blocks.size()
                && !(blocks.get(at).kind() == Kind.HEADING && blocks.get(at).in(text).equals(title))) {
            at++;
        }
        for (int i = 0; i < at && at < blocks.size(); i++) {
            String words = blocks.get(i).in(text);
            if (words.length() < KICKER && !Chars.endsPunctuated(words)) {
                blocks.set(i, blocks.get(i).as(Kind.BOILERPLATE));
            }
        }
        return blocks;
    }
}
