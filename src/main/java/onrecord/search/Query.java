package onrecord.search;

import java.util.Set;
import onrecord.corpus.Speaker;

/**
 * What to look for.
 *
 * @param text plain words; the engine analyses them, nothing in them is syntax
 * @param speakers only sentences that a statement of one of these covers; empty for any sentence
 */
public record Query(String text, Set<Speaker> speakers) {

    public Query {
        speakers = Set.copyOf(speakers);
    }
}
