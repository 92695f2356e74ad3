package onrecord.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import org.jspecify.annotations.Nullable;

/**
 * The words of the documents' titles. Taken apart when they are first asked for: most answers need none, and those of a very
 * large corpus would be felt at every start. Safe for use by several threads at once.
 */
final class Titles {

    private final Corpus corpus;
    private volatile @Nullable Set<String> words;

    Titles(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Whether one of these words, folded, stands in a title. */
    boolean haveOneOf(Collection<String> folded) {
        Set<String> known = words;
        if (known == null) {
            known = corpus.entries().stream().flatMap(entry -> Words.folded(entry.citation().title()).stream())
                    .collect(Collectors.toUnmodifiableSet());
            words = known;
        }
        return !Collections.disjoint(known, folded);
    }
}
