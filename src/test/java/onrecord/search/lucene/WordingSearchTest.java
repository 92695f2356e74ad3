package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
                        .mapToObj(i -> (i % 9 == 0 ? "# " : "") + words(1 + chance.nextInt(12), chance) + ".")
                        .collect(Collectors.joining("\n")));
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
        return told(new WordingSearch(new LiveSearcher(reader), List.of()).search(piece, n).found().stream()
                .map(Ranked.Found::scored));
    }

    private static List<String> byQuery(IndexReader reader, WordingPiece piece, int n) throws IOException {
        List<ScoreDoc> found = new ArrayList<>();
        boolean whole = false;
        List<ScoreDoc> beside = new ArrayList<>();
        for (String field : List.of(Fields.WORD, Fields.ASIDE)) {
            Map<String, Float> weights = weights(reader, field, piece);
            var searcher = new IndexSearcher(reader);
            Query any = any(field, piece.words(), weights);
            WordingPiece.Parts parts = piece.parts(weights::get);
            var holders = new BooleanQuery.Builder().add(any, Occur.MUST)
                    .add(holding(field, parts.words()), Occur.FILTER);
            Arrays.stream(Ranked.best(searcher, holders.build(), n)).filter(one -> one.score >= parts.least())
                    .forEach(found::add);
            List<ScoreDoc> best = List.of(Ranked.best(searcher, any, n));
            WordingPiece.Worth worth = piece.worth(weights::get);
            whole |= worth.whole(best(best));
            best.stream().filter(one -> one.score >= worth.least(best(best))).forEach(beside::add);
        }
        found.addAll(whole ? List.of() : beside);
        return told(found.stream());
    }

    private static Map<String, Float> weights(IndexReader reader, String field, WordingPiece piece) throws IOException {
        Map<String, Float> weights = new HashMap<>();
        for (String word : piece.words()) {
            weights.put(word, (float) Scoring.idf(reader.docFreq(new Term(field, word)),
                    Math.max(1, reader.getDocCount(field))));
        }
        return weights;
    }

    private static Query any(String field, List<String> words, Map<String, Float> weights) {
        var any = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            float weight = weights.getOrDefault(words.get(i), 0f);
            any.add(worth(new TermQuery(new Term(field, words.get(i))), weight), Occur.SHOULD);
            if (i > 0) {
                float both = weight + weights.getOrDefault(words.get(i - 1), 0f);
                any.add(worth(new PhraseQuery(field, words.get(i - 1), words.get(i)), both), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query holding(String field, List<Set<String>> parts) {
        var any = new BooleanQuery.Builder();
        for (Set<String> part : parts) {
            var all = new BooleanQuery.Builder();
            part.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.FILTER));
            any.add(all.build(), Occur.SHOULD);
        }
        return any.build();
    }

    private static double best(List<ScoreDoc> found) {
        return found.stream().mapToDouble(one -> one.score).max().orElse(0);
    }

    private static Query worth(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static List<String> told(Stream<ScoreDoc> found) {
        return found.sorted(Comparator.comparingInt(one -> one.doc))
                .map(one -> one.doc + " " + Math.round(one.score * 1_000)).distinct().toList();
    }
}
