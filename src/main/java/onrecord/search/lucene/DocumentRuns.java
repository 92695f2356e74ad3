package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * Which Lucene documents of one state of the index come from one document: as a rule a single run of them, so that whoever
 * counts documents need not look at each sentence. Takes some eight bytes a document.
 */
final class DocumentRuns {

    private final List<Run> leaves = new ArrayList<>();
    private final int documents;

    /** The runs of one segment. */
    private static final class Run {

        /** One past the last Lucene document of each. */
        private final int[] ends;
        /** The number of each run's file in the whole index. */
        private final int[] files;

        Run(int[] ends, int[] files) {
            this.ends = ends;
            this.files = files;
        }

        /** The run of a Lucene document, none of the first ones. */
        int of(int doc, int from) {
            int found = Arrays.binarySearch(ends, from, ends.length, doc + 1);
            return found < 0 ? -found - 1 : found;
        }
    }

    DocumentRuns(IndexReader reader) throws IOException {
        SortedDocValues[] files = new SortedDocValues[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            files[leaf.ord] = DocValues.getSorted(leaf.reader(), Fields.FILE);
        }
        OrdinalMap whole = OrdinalMap.build(null, files, PackedInts.DEFAULT);
        for (int i = 0; i < files.length; i++) {
            leaves.add(runs(files[i], whole, i));
        }
        documents = Math.toIntExact(whole.getValueCount());
    }

    private static Run runs(SortedDocValues files, OrdinalMap whole, int leaf) throws IOException {
        int[] ends = new int[files.getValueCount()];
        int[] numbers = new int[ends.length];
        int count = 0;
        int last = -1;
        for (int doc = files.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = files.nextDoc()) {
            if (files.ordValue() != last) {
                last = files.ordValue();
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * count);
                    numbers = Arrays.copyOf(numbers, 2 * count);
                }
                numbers[count++] = (int) whole.getGlobalOrds(leaf).get(last);
            }
            ends[count - 1] = doc + 1;
        }
        return new Run(Arrays.copyOf(ends, count), Arrays.copyOf(numbers, count));
    }

    /** An empty set of documents. */
    FixedBitSet none() {
        return new FixedBitSet(documents + 1);
    }

    /** Adds the documents from which these come. */
    void add(DocIdSetIterator found, LeafReaderContext leaf, FixedBitSet to) throws IOException {
        Run runs = leaves.get(leaf.ord);
        @Nullable
        Bits live = leaf.reader().getLiveDocs();
        int run = 0;
        int doc = found.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            run = runs.of(doc, run);
            if (run == runs.ends.length) {
                return;
            }
            if (live == null || live.get(doc)) {
                to.set(runs.files[run]);
                doc = found.advance(runs.ends[run]);
            } else {
                doc = found.nextDoc();
            }
        }
    }
}
