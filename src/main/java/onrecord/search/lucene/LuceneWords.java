package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import onrecord.search.Slips;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The words of one state of the index. */
final class LuceneWords implements Lexicon {

    /** In so many, those of one letter are compared as quickly as Lucene builds an automaton: in a millisecond. */
    private static final int MANY = 50_000;

    private final IndexSearcher searcher;

    LuceneWords(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public void near(String word, int most, Listener listener) throws IOException {
        String letter = word.substring(0, word.offsetByCodePoints(0, 1));
        Set<String> known = words() > MANY ? alike(word, letter, most) : beginning(word, letter, most);
        Census census = LiveSearcher.census(searcher);
        for (String one : known) {
            int holders = census.holders(new Term(Fields.WORD, one));
            if (holders > 0) {
                listener.word(one, holders);
            }
        }
    }

    private long words() throws IOException {
        long words = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Fields.WORD);
            words += terms == null ? 0 : terms.size();
        }
        return words;
    }

    private Set<String> beginning(String word, String letter, int most) throws IOException {
        BytesRef first = new BytesRef(letter);
        Set<String> found = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Fields.WORD);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            boolean more = each.seekCeil(first) != SeekStatus.END;
            while (more && StringHelper.startsWith(each.term(), first)) {
                String one = each.term().utf8ToString();
                if (Slips.between(word, one, most) <= most) {
                    found.add(one);
                }
                more = each.next() != null;
            }
        }
        return found;
    }

    private Set<String> alike(String word, String letter, int most) throws IOException {
        CompiledAutomaton alike = new CompiledAutomaton(
                new LevenshteinAutomata(word.substring(letter.length()), true).toAutomaton(most, letter), true, false);
        Set<String> found = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Fields.WORD);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.intersect(alike, null);
            while (each.next() != null) {
                found.add(each.term().utf8ToString());
            }
        }
        return found;
    }
}
