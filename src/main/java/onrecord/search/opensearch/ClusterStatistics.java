package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.search.lucene.Analysed;
import onrecord.search.lucene.Statistics;

/** The statistics of an index for the words of one query, counted where they are, all pieces of the index together. */
final class ClusterStatistics implements Statistics {

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

    /** What has to be asked to know how much there is, and about these stems. */
    static List<Search> searches(Collection<String> stems) {
        List<Search> searches = new ArrayList<>();
        searches.add(Search.plain(Map.of("size", 0, "track_total_hits", false, "aggs", Map.of("kinds",
                Map.of("terms", Map.of("field", "kind")), "words", Map.of("sum", Map.of("field", "length"))))));
        searches.addAll(counts(stems));
        return searches;
    }

    /** Takes the answers to {@link #searches}. */
    void take(List<JsonNode> answers, Collection<String> stems) {
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
        takeCounts(answers.subList(1, answers.size()), stems);
    }

    private static List<Search> counts(Collection<String> stems) {
        List<Search> searches = new ArrayList<>();
        stems.forEach(stem -> {
            searches.add(Search.count("stems", stem));
            searches.add(Search.count("context", stem));
        });
        return searches;
    }

    private void takeCounts(List<JsonNode> answers, Collection<String> stems) {
        int next = 0;
        for (String stem : stems) {
            inSentences.put(stem, Search.total(answers.get(next++)));
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
        ask(stem);
        return inSentences.getOrDefault(stem, 0L);
    }

    @Override
    public long passagesWith(String stem) {
        ask(stem);
        return inPassages.getOrDefault(stem, 0L);
    }

    /** About a word that was meant; what stands in the query was asked about before. */
    private void ask(String stem) {
        if (!inSentences.containsKey(stem)) {
            takeCounts(state.ask(counts(List.of(stem))), List.of(stem));
        }
    }

    @Override
    public Optional<String> meant(String folded) throws IOException {
        return analysed.meant(folded, new ClusterWords(state));
    }
}
