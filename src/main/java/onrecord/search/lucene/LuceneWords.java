package onrecord.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of one state of the index. */
final class LuceneWords implements Lexicon {

    private final IndexReader reader;

    LuceneWords(IndexReader reader) {
        this.reader = reader;
    }

    /** All of that letter: comparing with each is quicker than Lucene's automata, which take a millisecond to build. */
    @Override
    public void near(String word, int most, Listener listener) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
        if (terms == null) {
            return;
        }
        BytesRef first = new BytesRef(word.substring(0, word.offsetByCodePoints(0, 1)));
        TermsEnum each = terms.iterator();
        boolean more = each.seekCeil(first) != SeekStatus.END;
        while (more && StringHelper.startsWith(each.term(), first)) {
            listener.word(each.term().utf8ToString(), each.docFreq());
            more = each.next() != null;
        }
    }
}
