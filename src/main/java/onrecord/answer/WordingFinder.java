package onrecord.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;

/** Finds where the documents have a quotation word by word. */
final class WordingFinder {

    private final WordingPlaces places;

    WordingFinder(WordingPlaces places) {
        this.places = places;
    }

    /**
     * Where a quotation stands.
     *
     * @param first the first sentence it touches
     * @param sentences all of them
     * @param words the words themselves
     */
    record Place(Candidate first, Span sentences, Span words) {

        boolean saidBy(Set<Speaker> speakers) {
            return first.reading().statementsIn(words).stream()
                    .flatMap(statement -> statement.attribution().stream())
                    .anyMatch(credit -> credit.speakers().stream().anyMatch(speakers::contains));
        }
    }

    /**
     * The passages that have these words, those in running text first.
     *
     * @param speakers as for {@link WordingPlaces#near}
     */
    List<Place> places(String quote, Set<Speaker> speakers) {
        Wording wording = Wording.of(quote);
        return places.near(quote, speakers).stream()
                .flatMap(near -> place(near.reading(), near.number(), wording).stream())
                .sorted(Comparator.comparing(place -> !place.first().in().quotable()))
                .toList();
    }

    private static Optional<Place> place(Reading reading, int passage, Wording wording) {
        Passage in = reading.passages().get(passage);
        return wording.in(in.span().in(reading.document().text()))
                .map(found -> new Span(in.span().start() + found.start(), in.span().start() + found.end()))
                .flatMap(words -> place(reading, passage, words));
    }

    private static Optional<Place> place(Reading reading, int passage, Span words) {
        List<Span> sentences = reading.passages().get(passage).sentences();
        List<Span> touched = sentences.stream().filter(words::overlaps).toList();
        return touched.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        new Candidate(reading, passage, sentences.indexOf(touched.getFirst()), 1, -1, -1, false),
                        touched.getFirst().to(touched.getLast()), words));
    }
}
