package onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do. */
public abstract class RetrieverContract {

    private static final Corpus HARBOUR = new TestCorpus()
            .with("dam.txt", "The dam at Orvane", """
                    # Water
                    Mira Tolland: The dam holds. Nobody downstream of the dam has lost a drop of water.
                    Pell Årsund: The dam leaks. We asked for 1,900 pumps in the U.K. and got £2.3bn of promises.
                    The valley was quiet on Sunday. Farmers watched the sluices.
                    """)
            .with("ferry.txt", "Ferries resume", """
                    Mira Tolland: Ferries sail again on Monday. The cease-fire at the pier holds.
                    Gulls returned to Orvane’s harbour. The ferry Brannoch was repainted.
                    # Tickets
                    Fares rise by a tenth. Children travel free.
                    """)
            .corpus();

    /** A retriever over exactly this corpus. */
    protected abstract Retriever over(Corpus corpus);

    @Test
    void findsTheSentenceThatHoldsTheWords() {
        assertEquals("ferry.txt 1.0", best("which gulls returned?"));
    }

    @Test
    void countsPassagesAndSentencesAsTheReadingDoes() {
        assertEquals("ferry.txt 3.1", best("do children travel"));
    }

    @Test
    void findsSentencesByTheTitleAndTheHeadingTheyStandUnder() {
        assertTrue(places("tickets").contains("ferry.txt 3.0"));
        assertTrue(places("resume").contains("ferry.txt 0.0"));
    }

    @Test
    void quotesNoHeading() {
        assertTrue(places("tickets water").stream().noneMatch(Set.of("ferry.txt 2.0", "dam.txt 0.0")::contains));
    }

    @Test
    void keepsToTheSpeakersAskedFor() {
        assertEquals(Set.of("dam.txt 2.0", "dam.txt 2.1", "dam.txt 2.2"),
                Set.copyOf(places("dam pumps", "Pell Årsund")));
        assertEquals("dam.txt 1.0", places("holds", "Mira Tolland", "Pell Årsund").get(0));
    }

    @Test
    void findsNothingBySomebodyWhoNeverSpeaks() {
        assertEquals(List.of(), places("dam", "Nobody Known"));
    }

    @Test
    void saysWhichWordsStandInTheSentenceAndWhichOnlyAroundIt() {
        Hits hits = over(HARBOUR).retrieve(new Query("fares tenth children tickets whales", Set.of()), 1);
        assertEquals(List.of("fares", "tenth", "children", "tickets", "whales"),
                hits.terms().stream().map(Term::word).toList());
        Hit first = hits.best().get(0);
        assertEquals("ferry.txt 3.0", place(first));
        assertEquals(0b00011, first.inSentence());
        assertEquals(0b01111, first.inContext());
    }

    @Test
    void weighsAWordThatStandsNowhereMost() {
        List<Term> terms = over(HARBOUR).retrieve(new Query("zeppelins over the dam", Set.of()), 3).terms();
        Term dam = terms.get(2);
        assertEquals(3, dam.sentences());
        assertEquals(0, terms.get(0).sentences());
        assertTrue(terms.get(0).weight() > dam.weight());
    }

    @Test
    void neverScoresAboveTheHighest() {
        Hits all = over(HARBOUR).retrieve(new Query("the dam holds, the dam holds", Set.of()), 10);
        Hits partly = over(HARBOUR).retrieve(new Query("the dam of zeppelins and submarines", Set.of()), 10);
        assertTrue(all.best().get(0).score() < all.highest());
        assertTrue(all.best().get(0).score() / all.highest() > 2 * partly.best().get(0).score() / partly.highest());
    }

    @Test
    void ordersTiesByFilePassageAndSentence() {
        Corpus same = new TestCorpus()
                .with("b.txt", "B", "Iron rusts. Iron rusts.\nIron rusts. Iron rusts.\n")
                .with("a.txt", "A", "Iron rusts. Iron rusts.\nIron rusts. Iron rusts.\n")
                .corpus();
        List<String> places = over(same).retrieve(new Query("iron", Set.of()), 7).best().stream()
                .map(RetrieverContract::place).toList();
        assertEquals(List.of("a.txt 0.0", "a.txt 0.1", "a.txt 1.0", "a.txt 1.1", "b.txt 0.0", "b.txt 0.1", "b.txt 1.0"),
                places);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!... --- ()", "*", "~", "\\", "!", "what did the of and to", "AND",
        "\u200b\ufeff"})
    void findsNothingWithoutAWordToLookFor(String text) {
        assertEquals(new Hits(List.of(), List.of(), 0), over(HARBOUR).retrieve(new Query(text, Set.of()), 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Orvane (|Orvane", "C++ && ( Orvane|C Orvane", "Orvane^-1|Orvane 1",
        "/(Orvane|Orvane", "+Orvane -dam|Orvane dam", "Orvane~2|Orvane 2", "\"Orvane dam|Orvane dam"})
    void takesSyntaxForPlainWords(String text, String plain) {
        assertEquals(places(plain), places(text));
        assertTrue(!places(plain).isEmpty());
    }

    @Test
    void letsNoFieldBeAddressed() {
        assertEquals(List.of(), places("speaker:Mira* OR _exists_:context"));
    }

    @ParameterizedTest
    @CsvSource({"ÅRSUND, Arsund", "returned ORVANE, returned orvane", "o\u0301rvane, orvane", "Or\u200bvane, orvane",
        "\uff2f\uff52\uff56\uff41\uff4e\uff45, orvane",
        "Orvane\u2019s, Orvane", "ceasefire, cease-fire", "UK, U.K.", "u.k, U.K.", "1900, '1,900'",
        "2.3 billion, £2.3bn"})
    void takesVariantsOfAWordForTheSame(String variant, String word) {
        Corpus corpus = new TestCorpus().with("f", "T",
                "Arsund waits. Orvane returned. A cease-fire began. The U.K. paid. It took 1,900 men. It cost £2.3bn.\n")
                .corpus();
        Retriever retriever = over(corpus);
        List<Hit> plain = retriever.retrieve(new Query(word, Set.of()), 1).best();
        assertEquals(place(plain.get(0)), place(retriever.retrieve(new Query(variant, Set.of()), 1).best().get(0)));
        assertTrue(plain.get(0).inSentence() != 0);
    }

    @Test
    void forgivesASlipInAWordThatStandsNowhere() {
        Hits hits = over(HARBOUR).retrieve(new Query("repianted", Set.of()), 1);
        assertEquals("ferry.txt 1.1", place(hits.best().get(0)));
        assertEquals(1, hits.best().get(0).inSentence());
        assertEquals(0, hits.terms().get(0).sentences());
    }

    @Test
    void takesNoLookAlikeForTheWord() {
        assertEquals(List.of(), places("Orv\u0430ne"));
    }

    @Test
    void answersTheSameInAnyLocale() {
        Locale before = Locale.getDefault();
        List<String> expected = places("FERRIES SAIL IN IRON TICKETS");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(expected, places("FERRIES SAIL IN IRON TICKETS"));
        } finally {
            Locale.setDefault(before);
        }
        assertTrue(!expected.isEmpty());
    }

    @Test
    void takesAtMostSixtyFourDistinctWords() {
        String words = IntStream.range(0, 1_025).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertEquals(64, over(HARBOUR).retrieve(new Query(words, Set.of()), 5).terms().size());
    }

    @ParameterizedTest
    @MethodSource("hugeQuestions")
    void bearsQuestionsOfAnyLength(String name, String text, boolean found) {
        assertEquals(found, !over(HARBOUR).retrieve(new Query(text, Set.of()), 5).best().isEmpty());
    }

    static Stream<Arguments> hugeQuestions() {
        return Stream.of(Arguments.of("one word again and again", "Orvane ".repeat(10_000), true),
                Arguments.of("one token", "x".repeat(1 << 20), false),
                Arguments.of("initials", "a.".repeat(1 << 19), false),
                Arguments.of("brackets", "(".repeat(20_000) + "Orvane" + ")".repeat(20_000), true),
                Arguments.of("hyphens", "a-".repeat(1 << 19) + " Orvane", true),
                Arguments.of("lone surrogates", "\ud83d Orvane \ude00", true),
                Arguments.of("joined emoji", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 said Orvane", true));
    }

    @Test
    void bearsDocumentsOfAnyShape() {
        Corpus odd = new TestCorpus()
                .with("empty.txt", "Empty", "")
                .with("line.txt", "Line", "x".repeat(5_000_000) + "\n")
                .with("short.txt", "Short", "A. ".repeat(20_000) + "Zebra. \n")
                .with("lone.txt", "Lone", "a\ud83d zebra.\n")
                .corpus();
        List<String> places = over(odd).retrieve(new Query("zebra", Set.of()), 2).best().stream()
                .map(RetrieverContract::place).toList();
        assertEquals(Set.of("lone.txt 0.0", "short.txt 0.20000"), Set.copyOf(places));
    }

    @Test
    void answersSeveralThreadsAtOnce() throws Exception {
        Retriever retriever = over(HARBOUR);
        Query query = new Query("dam ferry Orvane", Set.of());
        Hits expected = retriever.retrieve(query, 5);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Hits> ask = () -> retriever.retrieve(query, 5);
            for (Future<Hits> answer : threads.invokeAll(Collections.nCopies(400, ask))) {
                assertEquals(expected, answer.get());
            }
        }
    }

    @Test
    void returnsNoMoreThanAskedFor() {
        assertEquals(2, over(HARBOUR).retrieve(new Query("Orvane", Set.of()), 2).best().size());
        assertEquals(0, over(HARBOUR).retrieve(new Query("Orvane", Set.of()), 0).best().size());
    }

    private String best(String text) {
        return places(text).get(0);
    }

    private List<String> places(String text, String... speakers) {
        Set<Speaker> asked = Stream.of(speakers).map(Speaker::new).collect(Collectors.toSet());
        return over(HARBOUR).retrieve(new Query(text, asked), 10).best().stream().map(RetrieverContract::place)
                .toList();
    }

    private static String place(Hit hit) {
        return hit.file() + " " + hit.passage() + "." + hit.sentence();
    }
}
