package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.search.Query;
import onrecord.search.Retriever;

/** Finds where the documents have a quotation word by word. */
final class WordingFinder {

    /** A sentence that holds all the words stands among the best; more are looked at where it is often repeated. */
    private static final int CANDIDATES = 100;

    private final Retriever retriever;
    private final Corpus corpus;

    WordingFinder(Retriever retriever, Corpus corpus) {
        this.retriever = retriever;
        this.corpus = corpus;
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

    /** Every passage that has these words, those in running text first. */
    List<Place> places(String quote) {
        Wording wording = Wording.of(quote);
        List<Place> found = retriever.retrieve(new Query(quote, Set.of()), CANDIDATES).best().stream()
                .collect(Collectors.toMap(hit -> hit.file() + '\n' + hit.passage(), hit -> hit, (one, same) -> one,
                        LinkedHashMap::new))
                .values().stream()
                .flatMap(hit -> corpus.reading(hit.file()).stream()
                        .flatMap(reading -> place(reading, hit.passage(), wording).stream()))
                .collect(Collectors.toCollection(ArrayList::new));
        // The search passes over headings, and ranks small words low: "nowhere" must hold for them too.
        found.addAll(found.isEmpty() ? everywhere(wording) : List.of());
        found.sort(Comparator.comparing(place -> !place.first().in().quotable()));
        return found;
    }

    private List<Place> everywhere(Wording wording) {
        Pattern telling = Pattern.compile(Pattern.quote(wording.telling()), Pattern.CASE_INSENSITIVE);
        List<Place> found = new ArrayList<>();
        for (Reading reading : corpus.readings()) {
            if (telling.matcher(reading.document().text()).find()) {
                for (int p = 0; p < reading.passages().size(); p++) {
                    place(reading, p, wording).ifPresent(found::add);
                }
            }
        }
        return found;
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
        return touched.isEmpty() ? Optional.empty()
                : Optional.of(new Place(
                        new Candidate(reading, passage, sentences.indexOf(touched.getFirst()), 1, -1, -1, false),
                        touched.getFirst().to(touched.getLast()), words));
    }
}
