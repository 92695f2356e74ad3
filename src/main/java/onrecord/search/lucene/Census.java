package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * Counts what one state of the index holds without what was taken out: Lucene counts that too until it merges it away, and
 * the same documents would rank otherwise from one day to the next.
 *
 * <p>What was taken out is looked up, file by file; an index in which there is much of it is merged before that takes time.
 */
final class Census {

    private final IndexReader reader;
    private final List<Gone> gone = new ArrayList<>();
    private final Map<String, Size> sizes = new ConcurrentHashMap<>();

    /**
     * What was taken out of one segment.
     *
     * @param starts where each run of documents starts
     * @param ends one past the last of each
     */
    private record Gone(LeafReader leaf, List<Integer> starts, List<Integer> ends) {
    }

    Census(IndexReader reader) {
        this.reader = reader;
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            if (live != null) {
                gone.add(gone(leaf.reader(), live));
            }
        }
    }

    private static Gone gone(LeafReader leaf, Bits live) {
        Gone gone = new Gone(leaf, new ArrayList<>(), new ArrayList<>());
        for (int doc = 0; doc < live.length(); doc++) {
            if (!live.get(doc) && (doc == 0 || live.get(doc - 1))) {
                gone.starts().add(doc);
            }
            if (!live.get(doc) && (doc + 1 == live.length() || live.get(doc + 1))) {
                gone.ends().add(doc + 1);
            }
        }
        return gone;
    }

    /** In how many documents a term stands. */
    int holders(Term term) throws IOException {
        return holders(term, reader.docFreq(term));
    }

    /** The same, where it is known in how many with those that were taken out. */
    int holders(Term term, int all) throws IOException {
        int holders = all;
        for (Gone part : holders == 0 ? List.<Gone>of() : gone) {
            holders -= holders(term, part);
        }
        return holders;
    }

    private static int holders(Term term, Gone part) throws IOException {
        PostingsEnum postings = part.leaf().postings(term, PostingsEnum.NONE);
        int holders = 0;
        for (int i = 0; postings != null && i < part.starts().size(); i++) {
            int doc = postings.docID() < part.starts().get(i)
                    ? postings.advance(part.starts().get(i))
                    : postings.docID();
            for (; doc < part.ends().get(i); doc = postings.nextDoc()) {
                holders++;
            }
        }
        return holders;
    }

    /** How many documents hold a field, and how many terms they hold in it together. */
    Size size(String field) throws IOException {
        Size known = sizes.get(field);
        if (known == null) {
            known = counted(field);
            sizes.put(field, known);
        }
        return known;
    }

    private Size counted(String field) throws IOException {
        // Sentences hold their words and their stems in two fields, of which only one is measured.
        String measured = field.equals(Fields.WORD) ? Fields.SENTENCE : field;
        Size size = new Size(reader.getDocCount(field), reader.getSumTotalTermFreq(field));
        for (Gone part : gone) {
            NumericDocValues norms = part.leaf().getNormValues(measured);
            size = norms == null ? size : size.less(part, norms);
        }
        return size;
    }

    /**
     * How much there is of a field.
     *
     * @param documents that hold it
     * @param terms they hold together; of what was taken out long texts are known to one part in sixteen, which moves
     *     the average by less than it is rounded
     */
    record Size(int documents, long terms) {

        private Size less(Gone part, NumericDocValues norms) throws IOException {
            int documents = this.documents;
            long terms = this.terms;
            for (int i = 0; i < part.starts().size(); i++) {
                for (int doc = part.starts().get(i); doc < part.ends().get(i); doc++) {
                    int length = norms.advanceExact(doc) ? SmallFloat.byte4ToInt((byte) norms.longValue()) : 0;
                    documents -= length > 0 ? 1 : 0;
                    terms -= length;
                }
            }
            return new Size(documents, Math.max(documents, terms));
        }
    }
}
