package onrecord.search.opensearch;

import java.util.Map;
import java.util.Optional;

/**
 * What a new index is to be a copy of.
 *
 * @param index its name; none if all is to be made anew
 * @param held what it holds
 */
record Base(Optional<String> index, Held held) {

    /** All is to be made anew. */
    static Base nothing(String rules) {
        return new Base(Optional.empty(), new Held(rules, Map.of()));
    }

    static Base of(String index, Held held) {
        return new Base(Optional.of(index), held);
    }
}
