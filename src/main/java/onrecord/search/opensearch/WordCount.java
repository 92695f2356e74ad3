package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import onrecord.search.Vocabulary.Count;

/** Counts where words stand in one state of the index. */
final class WordCount {

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
        var files = new Distinct("file", should(List.of(sentences, asides)));
        List<JsonNode> answers = state.ask(List.of(files.first(), Search.count(sentences), Search.count(asides)));
        return new Count(files.count(state, answers.get(0)),
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
