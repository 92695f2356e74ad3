package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** From text that went through {@link Folding} to the terms of a field; the same for documents and questions. */
final class Analysis extends Analyzer {

    private final Map<String, String> irregular = IrregularForms.known();

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokens = new StandardTokenizer();
        TokenStream words = new WordParts(new ASCIIFoldingFilter(tokens));
        return new TokenStreamComponents(tokens, switch (field) {
            case Fields.SENTENCE -> stemmed(words);
            case Fields.CONTEXT -> stemmed(new StopFilter(words, FunctionWords.all()));
            default -> words;
        });
    }

    private TokenStream stemmed(TokenStream words) {
        return new PorterStemFilter(new IrregularForms(words, irregular));
    }

    /** The terms of a text in a field, in order. */
    List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = tokenStream(field, Folding.fold(text))) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot analyse a text", e);
        }
        return terms;
    }
}
