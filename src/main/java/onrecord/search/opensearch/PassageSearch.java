package onrecord.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.search.Hits;
import onrecord.search.Wordings.Spot;
import onrecord.search.lucene.Analysed;
import onrecord.search.lucene.SentenceQuery;
import onrecord.search.lucene.SentenceQuery.Clause;
import onrecord.search.lucene.SentenceQuery.Found;
import onrecord.search.lucene.SentenceQuery.Weighed;
import org.jspecify.annotations.Nullable;

/** One query against one state of the index: the cluster finds passages, and the terms of their sentences come along. */
final class PassageSearch {

    private static final List<Object> ORDER = Search.order("file", "passage");

    private final State state;
    private final Analysed analysed;
    private final SentenceQuery query;
    private final List<String> speakers;

    /** @param speakers terms of {@link Analysed#term}; empty for anybody and nobody */
    PassageSearch(State state, Analysed analysed, SentenceQuery query, List<String> speakers) {
        this.state = state;
        this.analysed = analysed;
        this.query = query;
        this.speakers = speakers;
    }

    Hits best(int n) throws IOException {
        if (query.empty()) {
            return new Hits(List.of(), List.of(), 0);
        }
        List<Search> searches = new ArrayList<>(ClusterStatistics.searches(query));
        // Most queries have no word that stands nowhere, so that passages can be asked for before anything is known of it.
        searches.add(passages(query.clauses()));
        List<JsonNode> answers = state.ask(searches);
        var statistics = new ClusterStatistics(state, analysed);
        statistics.take(answers, query);
        Weighed weighed = query.weighed(statistics);
        JsonNode found = weighed.clauses().equals(query.clauses())
                ? answers.getLast()
                : state.ask(List.of(passages(weighed.clauses()))).get(0);
        return weighed.best(found(found), n);
    }

    /** The best passages that hold every word. */
    List<Spot> holding(int n) throws IOException {
        if (query.empty()) {
            return List.of();
        }
        var statistics = new ClusterStatistics(state, analysed);
        statistics.take(state.ask(ClusterStatistics.searches(query)), query);
        List<Object> every = new ArrayList<>();
        for (Clause clause : query.weighed(statistics).clauses()) {
            every.add(term(clause));
        }
        Search search = Search.ranking(Map.of("size", n, "track_total_hits", false, "query",
                Map.of("bool", Map.of("must", every)), "sort", ORDER, "_source", false));
        List<Spot> spots = new ArrayList<>();
        for (JsonNode hit : Search.hits(state.ask(List.of(search)).get(0))) {
            spots.add(new Spot(hit.path("sort").path(1).asText(), hit.path("sort").path(2).asInt()));
        }
        return spots;
    }

    private static Map<String, Object> term(Clause clause) {
        return Map.of("term", Map.of("context", Map.of("value", clause.stem(), "boost", clause.boost())));
    }

    private Search passages(List<Clause> clauses) {
        List<Object> any = new ArrayList<>();
        for (Clause clause : clauses) {
            any.add(Map.of("term", Map.of("context",
                    Map.of("value", clause.stem(), "boost", clause.boost(), "_name", String.valueOf(any.size())))));
        }
        Object wanted = Map.of("bool", Map.of("should", any));
        return Search.ranking(Map.of("size", SentenceQuery.PASSAGES, "track_total_hits", false,
                "query", speakers.isEmpty()
                        ? wanted
                        : Map.of("bool", Map.of("must", List.of(wanted), "filter",
                                List.of(Map.of("terms", Map.of("speaker", speakers))))),
                "sort", ORDER,
                "_source", speakers.isEmpty() ? List.of("sentences") : List.of("sentences", "said")));
    }

    private List<Found> found(JsonNode answer) {
        List<Found> found = new ArrayList<>();
        for (JsonNode hit : Search.hits(answer)) {
            Set<Integer> clauses = Json.texts(hit.path("matched_queries")).stream().map(Integer::valueOf)
                    .collect(Collectors.toSet());
            JsonNode row = hit.path("_source");
            found.add(new Found(hit.path("sort").path(1).asText(), hit.path("sort").path(2).asInt(),
                    (float) hit.path("_score").asDouble(), clauses, sentences(row), said(row)));
        }
        return found;
    }

    private static List<List<String>> sentences(JsonNode row) {
        return Json.texts(row.path("sentences")).stream()
                .map(stems -> stems.isEmpty() ? List.<String>of() : List.of(stems.split(" ", -1)))
                .toList();
    }

    private @Nullable Set<Integer> said(JsonNode row) {
        if (speakers.isEmpty()) {
            return null;
        }
        Set<String> wanted = new HashSet<>(speakers);
        return IntStream.range(0, row.path("said").size())
                .filter(i -> Json.texts(row.path("said").path(i)).stream().anyMatch(wanted::contains))
                .boxed().collect(Collectors.toSet());
    }
}
