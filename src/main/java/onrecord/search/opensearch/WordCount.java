package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import onrecord.search.Vocabulary.Count;

/** Counts where words stand in one state of the index. */
final class WordCount {

    /** Up to so many documents are counted one by one; of more, the cluster gives the number to about a percent. */
    private static final int EXACT = 40_000;

    private final State state;
    private final Collection<List<String>> forms;

    /** @param forms each as {@link onrecord.search.lucene.Analysed#words} gives it */
    WordCount(State state, Collection<List<String>> forms) {
        this.state = state;
        this.forms = forms.stream().filter(words -> !words.isEmpty()).distinct().toList();
    }

    Count count() {
        if (forms.isEmpty()) {
            return Count.NONE;
        }
        Object sentences = any("words");
        Object asides = any("aside");
        Object files = Map.of("cardinality", Map.of("field", "file", "precision_threshold", EXACT));
        List<JsonNode> answers = state.ask(List.of(
                Search.plain(Map.of("size", 0, "track_total_hits", false, "query", should(List.of(sentences, asides)),
                        "aggs", Map.of("files", files))),
                Search.count(sentences), Search.count(asides)));
        return new Count(answers.get(0).at("/aggregations/files/value").asInt(),
                (int) Search.total(answers.get(1)), (int) Search.total(answers.get(2)));
    }

    private Object any(String field) {
        List<Object> any = new ArrayList<>();
        for (List<String> words : forms) {
            any.add(Map.of("bool",
                    Map.of("filter", words.stream().map(word -> Map.of("term", Map.of(field, word))).toList())));
        }
        return should(any);
    }

    private static Object should(List<Object> any) {
        return Map.of("bool", Map.of("should", any));
    }
}
