package onrecord.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What Lucene alone does with a question, nothing tuned: BM25 over paragraphs in the words of {@link EnglishAnalyzer}, the
 * ten best of them, and their sentences by the sum of both scores. On an index of its own, in memory.
 */
public final class BareSearch implements Closeable {

    private static final int PARAGRAPHS = 10;
    private static final int SENTENCES = 50;
    private static final String PARAGRAPH = "paragraph";
    private static final String SENTENCE = "sentence";
    private static final String OF = "of";

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final LeafReader leaf;
    private final IndexSearcher searcher;

    /** Indexes a corpus. */
    public BareSearch(Corpus corpus) throws IOException {
        int number = 0;
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Reading reading : corpus.readings().toList()) {
                for (Passage passage : reading.passages()) {
                    writer.addDocuments(documents(reading, passage, number++));
                }
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        leaf = reader.leaves().getFirst().reader();
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /**
     * A sentence and what it and its paragraph score together.
     *
     * @param doc its number in the index
     */
    public record Scored(int doc, float score) {
    }

    /** The sentences of the ten best paragraphs, best first. */
    public List<Scored> sentences(String question) throws IOException {
        Set<String> terms = terms(question);
        Map<Integer, Float> paragraphs = numbered(paragraphs(terms));
        Query inside = new BooleanQuery.Builder()
                .add(IntField.newSetQuery(OF, paragraphs.keySet().stream().mapToInt(Integer::intValue).toArray()),
                        Occur.FILTER)
                .add(any(SENTENCE, terms), Occur.MUST)
                .build();
        List<Scored> all = new ArrayList<>();
        ScoreDoc[] sentences = searcher.search(inside, SENTENCES).scoreDocs;
        Arrays.sort(sentences, Comparator.comparingInt(sentence -> sentence.doc));
        SortedNumericDocValues of = DocValues.getSortedNumeric(leaf, OF);
        for (ScoreDoc sentence : sentences) {
            of.advanceExact(sentence.doc);
            all.add(new Scored(sentence.doc, sentence.score + paragraphs.getOrDefault((int) of.nextValue(), 0f)));
        }
        all.sort(Comparator.comparingDouble(Scored::score).reversed());
        return all;
    }

    private Map<Integer, Float> numbered(ScoreDoc[] paragraphs) throws IOException {
        Arrays.sort(paragraphs, Comparator.comparingInt(paragraph -> paragraph.doc));
        SortedNumericDocValues of = DocValues.getSortedNumeric(leaf, OF);
        Map<Integer, Float> numbered = new HashMap<>();
        for (ScoreDoc paragraph : paragraphs) {
            of.advanceExact(paragraph.doc);
            numbered.put((int) of.nextValue(), paragraph.score);
        }
        return numbered;
    }

    private ScoreDoc[] paragraphs(Set<String> terms) throws IOException {
        return searcher.search(any(PARAGRAPH, terms), PARAGRAPHS).scoreDocs;
    }

    private static List<Document> documents(Reading reading, Passage passage, int number) {
        String text = reading.document().text();
        List<Document> all = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            all.add(document(number, SENTENCE, sentence.in(text)));
        }
        all.add(document(number, PARAGRAPH, passage.span().in(text)));
        return all;
    }

    private static Document document(int number, String field, String text) {
        Document document = new Document();
        document.add(new IntField(OF, number, Store.NO));
        document.add(new TextField(field, text, Store.NO));
        return document;
    }

    private static Query any(String field, Set<String> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return any.build();
    }

    private Set<String> terms(String text) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(SENTENCE, text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
