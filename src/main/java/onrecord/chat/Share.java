package onrecord.chat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;
import onrecord.corpus.Reading;

/**
 * So many documents of a corpus that what people talk about shows, and no more: all of an ordinary corpus; of a very large
 * one every tenth or hundredth by file, the same ones each time.
 */
final class Share {

    /** Half a second's work where a document has some thousand words.  */
    private static final int DOCUMENTS = 500;

    private Share() {
    }

    static Stream<Reading> of(Corpus corpus) {
        List<Entry> all = corpus.entries();
        int step = Math.max(1, (all.size() + DOCUMENTS - 1) / DOCUMENTS);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step).mapToObj(i -> all.get(i).file())
                .map(corpus::reading).flatMap(one -> one.stream());
    }
}
