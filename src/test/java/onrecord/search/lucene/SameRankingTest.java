package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import onrecord.search.Indexer.Progress;
import onrecord.search.Query;
import onrecord.search.TestCorpus;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same documents are ranked the same, however the index came to hold them. */
class SameRankingTest {

    private static final Progress QUIET = (done, all) -> {
    };

    /** Few enough for many equal sentences. */
    private static final List<String> WORDS = List.of("apples", "pears", "ripen", "rot", "autumn", "winter", "early");

    /** Never merged, so that what was taken out stays where it was. */
    private static final Pace IN_PIECES = new Pace(Duration.ofDays(1), 0, Integer.MAX_VALUE);

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameInPiecesAndAfterChanges_asBuiltAtOnce(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> documents = new TreeMap<>();
        try (LuceneIndex changed = new LuceneIndex(new ByteBuffersDirectory(), "in pieces", IN_PIECES)) {
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 12; i++) {
                    documents.put(random.nextInt(60) + ".txt", text(random));
                }
                documents.remove(random.nextInt(60) + ".txt");
                changed.update(corpus(documents), QUIET);
            }
            try (LuceneIndex atOnce = LuceneIndex.inMemory()) {
                atOnce.update(corpus(documents), QUIET);
                for (int i = 0; i < 8; i++) {
                    compare(atOnce.reader(), changed.reader(), words(random, 1 + random.nextInt(4)), random);
                }
            }
        }
    }

    private static void compare(LuceneReader one, LuceneReader other, String words, Random random) {
        Set<Speaker> speakers = random.nextBoolean() ? Set.of() : Set.of(new Speaker("Mira"));
        Query query = new Query(words, speakers);
        assertEquals(one.retrieve(query, 7), other.retrieve(query, 7), words);
        assertEquals(one.like(words, 5), other.like(words, 5), words);
        assertEquals(one.near("aples"), other.near("aples"));
        assertEquals(one.near(words), other.near(words));
    }

    private static Corpus corpus(Map<String, String> documents) {
        TestCorpus corpus = new TestCorpus();
        new TreeMap<>(documents).forEach((file, text) -> corpus.with(file, "Fruit", text));
        return corpus.corpus();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(5); line >= 0; line--) {
            text.append(random.nextInt(3) == 0 ? "Mira: " : "");
            for (int sentence = random.nextInt(3); sentence >= 0; sentence--) {
                text.append(words(random, 1 + random.nextInt(3))).append(random.nextInt(9) == 0 ? " plum" : "")
                        .append(". ");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String words(Random random, int n) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < n; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
