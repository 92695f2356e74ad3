package onrecord.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.corpus.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of the words on record a quotation is most like. Few are compared with it word by word: none is more like it
 * than all of the quotation's words that it has would make it, in whatever order.
 */
final class Likeliest {

    /** Where two are nearly as like, the words of whoever is named count, and somebody's own rather than a report. */
    private static final double PREFERRED = 1.1;

    private final List<Heard> quote;
    private final List<Place> places;

    /**
     * Words on record.
     *
     * @param keys of its words
     * @param favour what it is preferred by
     */
    private record Place(Utterance in, Set<String> keys, double favour) {
    }

    /** @param most what it can be worth at the most */
    private record Bound(Place place, double most) {
    }

    /** @param speakers whose words are preferred */
    Likeliest(List<Heard> quote, List<Utterance> utterances, Set<Speaker> speakers) {
        this.quote = quote;
        Set<String> wanted = quote.stream().map(Heard::key).collect(Collectors.toSet());
        this.places = utterances.stream().filter(in -> in.words().size() > 1)
                .map(in -> new Place(in, keys(in, wanted), favour(in, speakers))).toList();
    }

    private static Set<String> keys(Utterance in, Set<String> wanted) {
        Set<String> keys = new HashSet<>();
        for (Heard word : in.words()) {
            if (wanted.contains(word.key())) {
                keys.add(word.key());
            }
        }
        return keys;
    }

    private static double favour(Utterance in, Set<Speaker> speakers) {
        boolean theirs = in.credit() != null && in.credit().speakers().stream().anyMatch(speakers::contains);
        return (in.own() ? PREFERRED : 1) * (theirs ? PREFERRED : 1);
    }

    /**
     * How the quotation goes together with the words that it is most like; nothing where not a word is the same.
     *
     * @param weights what each word of the quotation tells
     */
    Optional<Alignment> best(double[] weights) {
        @Nullable
        Alignment best = null;
        double worth = 0;
        for (Bound bound : bounds(weights)) {
            if (bound.most() <= worth) {
                break;
            }
            Alignment one = Alignment.of(quote, weights, bound.place().in());
            if (one.likeness() * bound.place().favour() > worth) {
                best = one;
                worth = one.likeness() * bound.place().favour();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most promising first; of equals those found first. */
    private List<Bound> bounds(double[] weights) {
        double whole = Arrays.stream(weights).sum();
        List<Bound> bounds = new ArrayList<>();
        for (Place place : places) {
            double held = 0;
            for (int i = 0; i < weights.length; i++) {
                held += place.keys().contains(quote.get(i).key()) ? weights[i] : 0;
            }
            bounds.add(new Bound(place, whole <= 0 ? 0 : held / whole * place.favour()));
        }
        bounds.sort(Comparator.comparingDouble(Bound::most).reversed());
        return bounds;
    }
}
