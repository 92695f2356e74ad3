package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onrecord.search.TestCorpus;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingSearchTest {

    private static final int SENTENCES = 400;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheBestThatAQueryOfWordsAndPhrasesFinds(long seed) throws IOException {
        var chance = new Random(seed);
        try (var directory = new ByteBuffersDirectory(); var index = new LuceneIndex(directory, "for a test")) {
            var corpus = new TestCorpus();
            for (int file = 0; file < 4; file++) {
                corpus.with(file + ".txt", "T", IntStream.range(0, SENTENCES / 4)
                        .mapToObj(i -> words(1 + chance.nextInt(12), chance) + ".").collect(Collectors.joining("\n")));
            }
            index.update(corpus.corpus(), (done, all) -> {
            });
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (int n : new int[]{1, 5, 40}) {
                    WordingPiece piece = piece(chance);
                    assertEquals(byQuery(reader, piece, n), bySearch(reader, piece, n), piece::toString);
                }
            }
        }
    }

    /** Some words stand nearly everywhere, some hardly anywhere. */
    private static String words(int count, Random chance) {
        return IntStream.range(0, count).mapToObj(i -> "w" + (int) (30 * Math.pow(chance.nextDouble(), 3)))
                .collect(Collectors.joining(" "));
    }

    private static WordingPiece piece(Random chance) {
        List<String> words = List.of(words(1 + chance.nextInt(16), chance).split(" "));
        return new WordingPiece(words,
                IntStream.range(0, words.size()).filter(i -> i == 0 || chance.nextInt(4) == 0).boxed().toList());
    }

    private static List<String> bySearch(IndexReader reader, WordingPiece piece, int n) throws IOException {
        return told(new WordingSearch(new LiveSearcher(reader), List.of()).search(Fields.WORD, piece, n));
    }

    private static List<String> byQuery(IndexReader reader, WordingPiece piece, int n) throws IOException {
        List<String> words = piece.words();
        var any = new BooleanQuery.Builder();
        Map<String, Float> weights = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            float weight = weight(reader, words.get(i));
            any.add(worth(new TermQuery(new Term(Fields.WORD, words.get(i))), weight), Occur.SHOULD);
            weights.put(words.get(i), weight);
            if (i > 0) {
                float both = weight + weight(reader, words.get(i - 1));
                any.add(worth(new PhraseQuery(Fields.WORD, words.get(i - 1), words.get(i)), both), Occur.SHOULD);
            }
        }
        return told(beside(Ranked.best(new IndexSearcher(reader), any.build(), n), piece.worth(weights::get)));
    }

    private static ScoreDoc[] beside(ScoreDoc[] found, WordingPiece.Worth worth) {
        double best = Arrays.stream(found).mapToDouble(one -> one.score).max().orElse(0);
        return Arrays.stream(found).filter(one -> one.score >= worth.least(best))
                .toArray(ScoreDoc[]::new);
    }

    private static Query worth(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static float weight(IndexReader reader, String word) throws IOException {
        return (float) Scoring.idf(reader.docFreq(new Term(Fields.WORD, word)), reader.getDocCount(Fields.WORD));
    }

    private static List<String> told(ScoreDoc[] found) {
        return Arrays.stream(found).sorted(Comparator.comparingInt(one -> one.doc))
                .map(one -> one.doc + " " + Math.round(one.score * 1_000)).toList();
    }
}
