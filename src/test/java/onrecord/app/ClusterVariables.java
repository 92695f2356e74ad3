package onrecord.app;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.search.opensearch.ClusterSettings;

/** The environment variables of a program whose index is on a cluster. */
final class ClusterVariables {

    private ClusterVariables() {
    }

    static Map<String, String> of(ClusterSettings settings) {
        return Map.of("ONRECORD_SEARCH_ENGINE", "opensearch",
                "ONRECORD_SEARCH_ADDRESSES",
                settings.addresses().stream().map(URI::toString).collect(Collectors.joining(" ")),
                "ONRECORD_SEARCH_INDEX", settings.index(),
                "ONRECORD_SEARCH_SHARDS", String.valueOf(settings.shards()));
    }

    /** Of one that has no files, only what is on the cluster. */
    static Map<String, String> withoutFiles(ClusterSettings settings) {
        return with(settings, "ONRECORD_SEARCH_DOCUMENTS", "cluster");
    }

    /** Of one that reaches the cluster by this way alone. */
    static Map<String, String> by(URI way, ClusterSettings settings) {
        return with(settings, "ONRECORD_SEARCH_ADDRESSES", way.toString());
    }

    private static Map<String, String> with(ClusterSettings settings, String variable, String value) {
        var all = new HashMap<>(of(settings));
        all.put(variable, value);
        return all;
    }
}
