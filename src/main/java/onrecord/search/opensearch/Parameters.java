package onrecord.search.opensearch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of an address, as the library wants them. */
final class Parameters {

    private Parameters() {
    }

    /** Of {@code a=1&b=2}; nothing in it is escaped. */
    static Map<String, String> of(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            parameters.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return parameters;
    }
}
