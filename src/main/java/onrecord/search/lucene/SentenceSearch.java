package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import onrecord.search.Hits;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** One query against one state of the index: first the best passages, then the best of their sentences. */
final class SentenceSearch {

    private final IndexSearcher searcher;
    private final Lookup lookup;
    private final List<BytesRef> speakers;

    /** @param speakers terms of {@link Fields#SPEAKER}; empty for anybody and nobody */
    SentenceSearch(IndexSearcher searcher, Lookup lookup, List<BytesRef> speakers) {
        this.searcher = searcher;
        this.lookup = lookup;
        this.speakers = speakers;
    }

    Hits best(int n) throws IOException {
        List<SearchTerm> content = lookup.content();
        if (content.isEmpty()) {
            return new Hits(List.of(), List.of(), 0);
        }
        BestHits best = new BestHits(n);
        ScoreDoc[] passages = n == 0 ? new ScoreDoc[0] : passages(content);
        Arrays.sort(passages, Comparator.comparingInt(passage -> passage.doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int from = 0, to; from < passages.length; from = to) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passages[from].doc, leaves));
            to = from + 1;
            while (to < passages.length && passages[to].doc < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            score(new LeafSentences(leaf, lookup, Arrays.asList(passages).subList(from, to)), best);
        }
        double highest = lookup.terms().stream().mapToDouble(SearchTerm::highest).sum();
        return new Hits(best.inOrder(), content.stream().map(SearchTerm::term).toList(), highest);
    }

    private void score(LeafSentences sentences, BestHits best) throws IOException {
        long bit = 1;
        for (SearchTerm term : lookup.terms()) {
            sentences.add(term, term.content() ? bit : 0);
            bit <<= term.content() ? 1 : 0;
        }
        sentences.offer(speakers, best);
    }

    private ScoreDoc[] passages(List<SearchTerm> content) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (SearchTerm term : content) {
            any.add(lookup.passages(term), Occur.SHOULD);
        }
        BooleanQuery.Builder wanted = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        if (!speakers.isEmpty()) {
            wanted.add(new TermInSetQuery(Fields.SPEAKER, speakers), Occur.FILTER);
        }
        return Ranked.best(searcher, wanted.build(), Scoring.PASSAGES);
    }
}
