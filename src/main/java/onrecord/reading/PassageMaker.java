package onrecord.reading;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Passage;
import onrecord.corpus.Passage.Kind;
import onrecord.corpus.Span;
import org.jspecify.annotations.Nullable;

/** From the blocks of a text to its passages: what kind each is, its heading, its sentences. */
final class PassageMaker {

    private final SentenceSplitter splitter = new SentenceSplitter();

    /** The passages of {@code text}, in order. */
    List<Passage> passages(String text, List<Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        Span heading = null;
        for (Block block : new Kinds(text, blocks).decided()) {
            List<Span> sentences = splitter.split(text, block.span());
            if (block.kind() == Kind.HEADING) {
                heading = block.span();
                passages.add(new Passage(block.span(), Kind.HEADING, null, sentences));
            } else {
                add(passages, text, block, heading, sentences);
            }
        }
        return passages;
    }

    /** "She taught in Dosmare. Subscribe to our letter." is a fact and an advertisement: two passages. */
    private static void add(List<Passage> passages, String text, Block block, @Nullable Span heading,
            List<Span> sentences) {
        int kept = sentences.size();
        while (kept > 1 && block.kind() == Kind.PARAGRAPH
                && Boilerplate.isTail(sentences.get(kept - 1).in(text).replace('\u00A0', ' '))) {
            kept--;
        }
        add(passages, block.kind(), heading, sentences.subList(0, kept));
        if (kept < sentences.size()) {
            add(passages, Kind.BOILERPLATE, heading, sentences.subList(kept, sentences.size()));
        }
    }

    private static void add(List<Passage> passages, Kind kind, @Nullable Span heading, List<Span> sentences) {
        passages.add(new Passage(sentences.getFirst().to(sentences.getLast()), kind, heading, sentences));
    }
}
