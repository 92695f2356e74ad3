package onrecord.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;

/** The country for which somebody holds office, as far as documents show it. */
final class Home {

    /** Enough documents to see where somebody holds office. */
    private static final int MOST_FILES = 20;

    /** "foreign secretary of the united kingdom (uk) james cleverly": a country this many words before belongs to the name. */
    private static final int BEFORE = 4;

    private final Corpus corpus;

    Home(Corpus corpus) {
        this.corpus = corpus;
    }

    /** By the roles, else by the words before the name, else by who published it; each is surer than the next. */
    Set<String> of(Somebody one) {
        Set<String> countries = new HashSet<>();
        one.roles().forEach(role -> countries.addAll(role.countries()));
        if (countries.isEmpty()) {
            readings(one).forEach(reading -> countries.addAll(before(reading, one.parts().last())));
        }
        if (countries.isEmpty()) {
            readings(one).forEach(reading -> countries.addAll(published(reading)));
        }
        return countries;
    }

    private List<Reading> readings(Somebody one) {
        return one.files().stream().limit(MOST_FILES).flatMap(file -> corpus.reading(file).stream()).toList();
    }

    private static Set<String> before(Reading reading, List<String> lastName) {
        Set<String> found = new HashSet<>();
        reading.passages().forEach(passage -> {
            List<String> words = Words.folded(passage.span().in(reading.document().text()));
            for (int i = 0; i + lastName.size() <= words.size(); i++) {
                if (words.subList(i, i + lastName.size()).equals(lastName)) {
                    found.addAll(Countries.in(new ArrayList<>(words.subList(Math.max(0, i - BEFORE), i))));
                }
            }
        });
        return found;
    }

    private static Set<String> published(Reading reading) {
        String publisher = reading.document().citation().publisher();
        return publisher == null ? Set.of() : Countries.in(Words.folded(publisher));
    }
}
