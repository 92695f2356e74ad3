package onrecord.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Reading;
import onrecord.corpus.Span;
import onrecord.search.Hit;
import onrecord.search.Hits;
import onrecord.search.Query;
import onrecord.search.Retriever;
import onrecord.search.Term;
import onrecord.search.Vocabulary;
import onrecord.search.Wordings;

/** A retriever without an index: looks at every sentence, and counts rare words more, and context a little. */
final class PlainRetriever implements Retriever, Vocabulary, Wordings {

    private static final Set<String> STOPS = Set.of("the", "a", "an", "of", "to", "in", "on", "and", "is", "was",
            "for");
    private static final double CONTEXT = 0.3;

    private record Sentence(Reading reading, int passage, int sentence, Set<String> own, Set<String> around) {
    }

    private final List<Sentence> sentences = new ArrayList<>();
    private final Corpus corpus;
    private final Function<String, List<String>> near;

    PlainRetriever(Corpus corpus, Function<String, List<String>> near) {
        this.corpus = corpus;
        this.near = near;
        corpus.readings().forEach(this::add);
    }

    private void add(Reading reading) {
        String text = reading.document().text();
        for (int p = 0; p < reading.passages().size(); p++) {
            Passage passage = reading.passages().get(p);
            Set<String> around = stems(passage.span().in(text));
            if (passage.heading() != null) {
                around.addAll(stems(passage.heading().in(text)));
            }
            for (int s = 0; s < passage.sentences().size() && passage.quotable(); s++) {
                sentences.add(new Sentence(reading, p, s, stems(passage.sentences().get(s).in(text)), around));
            }
        }
    }

    @Override
    public Hits retrieve(Query query, int n) {
        Map<String, String> words = new LinkedHashMap<>();
        Words.of(query.text()).stream().filter(word -> !STOPS.contains(word.folded()))
                .forEach(word -> words.putIfAbsent(stem(word.folded()), word.text()));
        List<Term> terms = words.entrySet().stream().limit(64).map(e -> term(e.getKey(), e.getValue())).toList();
        double highest = terms.stream().mapToDouble(Term::weight).sum() * (1 + CONTEXT);
        List<Hit> best = sentences.stream()
                .filter(one -> query.speakers().isEmpty() || said(one, query))
                .map(one -> hit(one, terms))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(n)
                .toList();
        return new Hits(best, terms, highest);
    }

    /** Every passage, those with the most words of the wording first. */
    @Override
    public Alike like(String words, int n) {
        Set<String> wanted = Set.copyOf(Words.folded(words));
        List<Spot> spots = corpus.readings()
                .flatMap(reading -> IntStream.range(0, reading.passages().size())
                        .mapToObj(p -> Map.entry(new Spot(reading.document().file(), p), shared(reading, p, wanted))))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Spot, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(n)
                .toList();
        return new Alike(spots, spots.size() < n);
    }

    @Override
    public List<Spot> holding(String words, int n) {
        List<String> wanted = Words.folded(words).stream().filter(word -> !STOPS.contains(word))
                .map(PlainRetriever::stem).toList();
        return sentences.stream().filter(one -> one.around.containsAll(wanted))
                .map(one -> new Spot(one.reading.document().file(), one.passage)).distinct().limit(n).toList();
    }

    @Override
    public List<String> near(String word) {
        return near.apply(word);
    }

    @Override
    public Count count(Collection<String> forms) {
        Set<String> wanted = forms.stream().map(Words::fold).collect(Collectors.toSet());
        Set<String> documents = new HashSet<>();
        int[] counts = new int[2];
        corpus.readings().forEach(reading -> reading.passages().forEach(passage -> {
            List<Span> parts = passage.quotable() ? passage.sentences() : List.of(passage.span());
            int holding = (int) parts.stream().map(span -> Words.folded(span.in(reading.document().text())))
                    .filter(words -> words.stream().anyMatch(wanted::contains)).count();
            counts[passage.quotable() ? 0 : 1] += holding;
            documents.addAll(holding > 0 ? Set.of(reading.document().file()) : Set.of());
        }));
        return new Count(documents.size(), counts[0], counts[1]);
    }

    private static long shared(Reading reading, int passage, Set<String> wanted) {
        String text = reading.passages().get(passage).span().in(reading.document().text());
        return Words.folded(text).stream().filter(wanted::contains).distinct().count();
    }

    private static boolean said(Sentence one, Query query) {
        Span span = one.reading.passages().get(one.passage).sentences().get(one.sentence);
        return one.reading.statementsIn(span).stream()
                .flatMap(statement -> statement.attribution().stream())
                .anyMatch(credit -> credit.speakers().stream().anyMatch(query.speakers()::contains));
    }

    private Term term(String stem, String word) {
        int holding = (int) sentences.stream().filter(one -> one.own.contains(stem)).count();
        return new Term(stem, word, Math.log(1 + (sentences.size() - holding + 0.5) / (holding + 0.5)), holding);
    }

    private static Hit hit(Sentence one, List<Term> terms) {
        long own = 0;
        long around = 0;
        double score = 0;
        for (int i = 0; i < terms.size(); i++) {
            boolean here = one.own.contains(terms.get(i).stem());
            boolean there = here || one.around.contains(terms.get(i).stem());
            own |= here ? 1L << i : 0;
            around |= there ? 1L << i : 0;
            score += terms.get(i).weight() * ((here ? 1 : 0) + (there ? CONTEXT : 0));
        }
        return new Hit(one.reading.document().file(), one.passage, one.sentence, score, own, around);
    }

    private static Set<String> stems(String text) {
        return Words.folded(text).stream()
                .filter(word -> !STOPS.contains(word))
                .map(PlainRetriever::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        for (String ending : List.of("ing", "ed", "es", "s")) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
