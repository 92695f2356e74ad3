package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.attribution.StatementFinder;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Speech;
import onrecord.corpus.Statement;
import onrecord.reading.CorpusReader;
import onrecord.search.lucene.LuceneIndex;
import onrecord.search.lucene.LuceneReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the limits in {@link Comparing}: how much of a changed quotation is still called nearly what is on record, and how
 * much of a foreign one. Not part of the build; run by
 *
 * <pre>mvn test -Dtest=ComparingRun -Dsurefire.rerunFailingTestsCount=0 -Donrecord.compare=FOLDER[,FOLDER...]</pre>
 *
 * <p>Each FOLDER holds the documents of one collection. Prints, for each way of changing a quotation, the shares that lie
 * above several limits with word order kept, and the share that the program's own limits let pass.
 */
@EnabledIfSystemProperty(named = "onrecord.compare", matches = ".+")
class ComparingRun {

    /** Quotations of each collection; the same ones in each run. */
    private static final int SAMPLE = 45;

    private static final int FEWEST_WORDS = 8;
    private static final int MOST_WORDS = 40;

    private static final double[] LIMITS = {0.25, 0.35, 0.45, 0.55, 0.65};

    /** Ordinary words that turn up in a quotation that somebody changes. */
    private static final List<String> FOREIGN = List.of("lantern", "orchard", "violin", "pepper", "marble", "sailor");

    /** What is done to a quotation. */
    private enum Change {
        WORD_DROPPED, WORD_PUT_IN, WORD_EXCHANGED, TWO_TELLING_EXCHANGED, HALVES_TURNED, PUT_TOGETHER, ELSEWHERE,
        OTHER_DOCUMENT
    }

    /** How like it is with order kept, and whether the program calls it nearly the same. */
    private record Outcome(double likeness, boolean near) {
    }

    private final Map<Change, List<Outcome>> outcomes = new EnumMap<>(Change.class);
    private final Random chance = new Random(4);

    @Test
    void tellsWhatTheLimitsLetPass() {
        List<Corpus> corpora = Arrays.stream(System.getProperty("onrecord.compare").split(","))
                .map(folder -> corpus(Path.of(folder))).toList();
        for (int i = 0; i < corpora.size(); i++) {
            Corpus foreign = corpora.get((i + 1) % corpora.size());
            measure(corpora.get(i), corpora.size() > 1 ? foreign : new Corpus(List.of()));
        }
        assertFalse(outcomes.isEmpty(), "No quotation of " + FEWEST_WORDS + " words or more was found");
        System.out.println(heading());
        outcomes.forEach((change, all) -> System.out.println(row(change, all)));
    }

    private static Corpus corpus(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("No folder: " + folder);
        }
        return new CorpusReader(new StatementFinder()::read).read(folder).corpus();
    }

    private void measure(Corpus corpus, Corpus foreign) {
        List<String> own = sample(corpus.readings().toList());
        try (LuceneIndex index = index(corpus)) {
            LuceneReader reader = index.reader();
            for (String quote : own) {
                for (Change change : List.of(Change.WORD_DROPPED, Change.WORD_PUT_IN, Change.WORD_EXCHANGED,
                        Change.TWO_TELLING_EXCHANGED, Change.HALVES_TURNED)) {
                    add(change, changed(quote, change), corpus, reader);
                }
                add(Change.PUT_TOGETHER, together(quote, own.get(chance.nextInt(own.size()))), corpus, reader);
            }
            sample(foreign.readings().toList()).forEach(quote -> add(Change.ELSEWHERE, quote, corpus, reader));
        }
        other(corpus);
    }

    /** One half of the documents is asked for what stands in the other half. */
    private void other(Corpus corpus) {
        List<Reading> all = new ArrayList<>(corpus.readings().toList());
        Corpus half = new Corpus(all.subList(0, all.size() / 2));
        try (LuceneIndex index = index(half)) {
            LuceneReader reader = index.reader();
            sample(all.subList(all.size() / 2, all.size()))
                    .forEach(quote -> add(Change.OTHER_DOCUMENT, quote, half, reader));
        }
    }

    private static LuceneIndex index(Corpus corpus) {
        LuceneIndex index = LuceneIndex.inMemory();
        index.update(corpus, (done, all) -> {
        });
        return index;
    }

    private List<String> sample(List<Reading> readings) {
        List<String> said = new ArrayList<>(readings.stream().flatMap(ComparingRun::said).distinct().toList());
        Collections.shuffle(said, chance);
        return said.subList(0, Math.min(SAMPLE, said.size()));
    }

    /** Somebody's own words, sentence by sentence. */
    private static Stream<String> said(Reading reading) {
        String text = reading.document().text();
        return reading.statements().stream()
                .filter(statement -> statement.credit() != null && statement.credit().speech() == Speech.DIRECT)
                .map(Statement::span)
                .flatMap(span -> reading.passages().stream().flatMap(passage -> passage.sentences().stream())
                        .filter(span::contains))
                .map(span -> span.in(text).replaceAll("\\s+", " "))
                .filter(words -> count(words) >= FEWEST_WORDS && count(words) <= MOST_WORDS);
    }

    private static int count(String words) {
        return words.split(" ").length;
    }

    private String changed(String quote, Change change) {
        List<String> words = new ArrayList<>(List.of(quote.split(" ")));
        int at = 1 + chance.nextInt(words.size() - 2);
        String foreign = FOREIGN.get(chance.nextInt(FOREIGN.size()));
        switch (change) {
            case WORD_DROPPED -> words.remove(at);
            case WORD_PUT_IN -> words.add(at, foreign);
            case WORD_EXCHANGED -> words.set(at, foreign);
            case TWO_TELLING_EXCHANGED -> exchangeLongest(words, foreign);
            case HALVES_TURNED -> Collections.rotate(words, words.size() / 2);
            case PUT_TOGETHER, ELSEWHERE, OTHER_DOCUMENT -> throw new IllegalArgumentException(change.name());
        }
        return String.join(" ", words);
    }

    /** Long words tell most. */
    private static void exchangeLongest(List<String> words, String foreign) {
        for (int times = 0; times < 2; times++) {
            int longest = 0;
            for (int i = 1; i < words.size(); i++) {
                boolean longer = words.get(i).length() > words.get(longest).length();
                longest = longer && !words.get(i).equals(foreign) ? i : longest;
            }
            words.set(longest, foreign);
        }
    }

    private static String together(String one, String other) {
        List<String> first = List.of(one.split(" "));
        List<String> second = List.of(other.split(" "));
        return String.join(" ", first.subList(0, (first.size() + 1) / 2)) + " "
                + String.join(" ", second.subList(second.size() / 2, second.size()));
    }

    private void add(Change change, String quote, Corpus corpus, LuceneReader index) {
        WordingPlaces places = new WordingPlaces(index, index, corpus);
        WordWeights weights = new WordWeights(index);
        List<Heard> words = Heard.of(quote, 0);
        double[] telling = weights.of(quote, words);
        double likeness = places.said(quote, words.size(), Set.of()).utterances().stream()
                .mapToDouble(utterance -> Alignment.of(words, telling, utterance).likeness()).max().orElse(0);
        boolean near = new Comparing(quote, places, weights, Set.of()).near(Set.of()).isPresent();
        outcomes.computeIfAbsent(change, key -> new ArrayList<>()).add(new Outcome(likeness, near));
    }

    private static String heading() {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s %5s", "share near", "n"));
        Arrays.stream(LIMITS).forEach(limit -> line.append(String.format(Locale.ROOT, " %6.2f", limit)));
        return line.append("   shipped").toString();
    }

    private static String row(Change change, List<Outcome> all) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s %5d",
                change.name().toLowerCase(Locale.ROOT).replace('_', ' '), all.size()));
        for (double limit : LIMITS) {
            long above = all.stream().filter(one -> one.likeness() >= limit).count();
            line.append(String.format(Locale.ROOT, " %6.2f", (double) above / all.size()));
        }
        long near = all.stream().filter(Outcome::near).count();
        return line.append(String.format(Locale.ROOT, "    %6.2f", (double) near / all.size())).toString();
    }
}
