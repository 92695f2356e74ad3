package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.search.lucene.Analysed;
import onrecord.search.lucene.SentenceQuery;
import onrecord.search.lucene.Statistics;

/** The statistics of an index for the words of one query, counted where they are, all pieces of the index together. */
final class ClusterStatistics implements Statistics {

    private static final String STEMS = "stems";
    private static final String CONTEXT = "context";

    private final State state;
    private final Analysed analysed;
    private final Map<String, Long> inSentences = new HashMap<>();
    private final Map<String, Long> inPassages = new HashMap<>();
    private long sentences;
    private long words;
    private long passages;

    ClusterStatistics(State state, Analysed analysed) {
        this.state = state;
        this.analysed = analysed;
    }

    /** What has to be asked to know how much there is, and what there is of a query's words. */
    static List<Search> searches(SentenceQuery query) {
        List<Search> searches = new ArrayList<>();
        searches.add(Search.plain(Map.of("size", 0, "track_total_hits", false, "aggs", Map.of("kinds",
                Map.of("terms", Map.of("field", "kind")), "words", Map.of("sum", Map.of("field", "length"))))));
        query.stems().forEach(stem -> searches.add(Search.count(STEMS, stem)));
        query.contentStems().forEach(stem -> searches.add(Search.count(CONTEXT, stem)));
        return searches;
    }

    /** Takes the answers to {@link #searches}; further ones may follow them. */
    void take(List<JsonNode> answers, SentenceQuery query) {
        JsonNode all = answers.get(0).path("aggregations");
        words = all.path("words").path("value").asLong();
        for (JsonNode kind : all.path("kinds").path("buckets")) {
            long count = kind.path("doc_count").asLong();
            switch (kind.path("key").asText()) {
                case Rows.SENTENCE -> sentences = count;
                case Rows.PASSAGE -> passages = count;
                default -> {
                }
            }
        }
        int next = 1;
        for (String stem : query.stems()) {
            inSentences.put(stem, Search.total(answers.get(next++)));
        }
        for (String stem : query.contentStems()) {
            inPassages.put(stem, Search.total(answers.get(next++)));
        }
    }

    @Override
    public long sentences() {
        return sentences;
    }

    @Override
    public long words() {
        return words;
    }

    @Override
    public long passages() {
        return passages;
    }

    @Override
    public long sentencesWith(String stem) {
        return inSentences.computeIfAbsent(stem, one -> asked(STEMS, one));
    }

    @Override
    public long passagesWith(String stem) {
        return inPassages.computeIfAbsent(stem, one -> asked(CONTEXT, one));
    }

    /** About a word that was meant; what stands in the query was asked about before. */
    private long asked(String field, String stem) {
        return Search.total(state.ask(List.of(Search.count(field, stem))).get(0));
    }

    @Override
    public Optional<String> meant(String folded) throws IOException {
        return analysed.meant(folded, new ClusterWords(state));
    }
}
