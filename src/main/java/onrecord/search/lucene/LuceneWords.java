package onrecord.search.lucene;

import java.io.IOException;
import onrecord.search.Slips;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of one state of the index. */
final class LuceneWords implements Lexicon {

    private final IndexSearcher searcher;

    LuceneWords(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public void near(String word, int most, Listener listener) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WORD);
        if (terms == null) {
            return;
        }
        Census census = LiveSearcher.census(searcher);
        BytesRef first = new BytesRef(word.substring(0, word.offsetByCodePoints(0, 1)));
        // Comparing with each word of that letter is quicker than Lucene's automata, which take a millisecond to build.
        TermsEnum each = terms.iterator();
        boolean more = each.seekCeil(first) != SeekStatus.END;
        while (more && StringHelper.startsWith(each.term(), first)) {
            String candidate = each.term().utf8ToString();
            int holders = Slips.between(word, candidate, most) <= most
                    ? census.holders(new Term(Fields.WORD, BytesRef.deepCopyOf(each.term())))
                    : 0;
            if (holders > 0) {
                listener.word(candidate, holders);
            }
            more = each.next() != null;
        }
    }
}
