package onrecord.search.opensearch;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Corpus;

/**
 * What has to change for an index to hold a corpus.
 *
 * @param corpus all that it is to hold
 * @param fresh the keys of what it lacks
 * @param gone the keys of what it holds and is not to hold
 * @param kept the keys of what stays
 * @param begins whether there is no index yet that could be changed
 */
record Change(Corpus corpus, Set<String> fresh, Set<String> gone, Set<String> kept, boolean begins) {

    /** @param held the keys of what an index holds; empty where there is none */
    static Change of(Corpus corpus, Optional<Set<String>> held) {
        Set<String> fresh = new LinkedHashSet<>();
        corpus.readings().forEach(reading -> fresh.add(Key.of(reading)));
        Set<String> kept = new HashSet<>(held.orElse(Set.of()));
        Set<String> gone = new HashSet<>(kept);
        kept.retainAll(fresh);
        gone.removeAll(kept);
        fresh.removeAll(kept);
        return new Change(corpus, fresh, gone, kept, held.isEmpty());
    }

    boolean none() {
        return !begins && count() == 0;
    }

    /** How many documents come and go. */
    int count() {
        return fresh.size() + gone.size();
    }
}
