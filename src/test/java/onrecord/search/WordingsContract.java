package onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.corpus.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do that finds wordings. */
public abstract class WordingsContract {

    private static final Corpus MILL = new TestCorpus()
            .with("mill.txt", "The mill", """
                    # A wheel turns at Ledding
                    Ida Vorn: The wheel turns when the river wants it to turn.
                    The river wants nothing. It runs past the mill and the miller alike.
                    Sim Pardoe: A miller who sleeps has no flour. Flour is patience.
                    """)
            .with("fair.txt", "The fair", """
                    The fair came to Ledding with eleven wagons. The wheel of fortune turns for all.
                    # Prizes
                    Ida Vorn: My grandmother won a goose.
                    """)
            .corpus();

    /** Wordings of exactly this corpus. */
    protected abstract Wordings wordings(Corpus corpus);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The wheel turns when the river wants it to turn | mill.txt 1
            the river wants nothing                         | mill.txt 2
            Flour is patience                               | mill.txt 3
            the WHEEL of fortune                            | fair.txt 0
            won a goose                                     | fair.txt 2
            """)
    void putsThePassageFirstThatHoldsAllOfIt(String words, String place) {
        assertEquals(place, places(MILL, words).getFirst());
    }

    @Test
    void countsWordsInTheirOrderForMore() {
        Corpus turned = new TestCorpus()
                .with("a.txt", "A", "Dog the bites man the old. The man bites the old dog.\n")
                .with("b.txt", "B", "Old the man dog bites the.\n")
                .with("c.txt", "C", "The old dog bites the man.\n")
                .corpus();
        assertEquals("c.txt 0", places(turned, "the old dog bites the man").getFirst());
    }

    @Test
    void findsHeadingsToo() {
        assertEquals("mill.txt 0", places(MILL, "A wheel turns at Ledding").getFirst());
        assertTrue(places(MILL, "prizes").contains("fair.txt 1"));
    }

    @Test
    void findsAPassageThatHasOnlySomeOfIt() {
        assertTrue(places(MILL, "My uncle won a goose at cards").contains("fair.txt 2"));
    }

    @Test
    void leavesOutWhatSharesNextToNothingBesideTheBest() {
        assertEquals(List.of("mill.txt 2"), places(MILL, "It runs past the mill and the miller alike"));
        assertTrue(places(MILL, "A miller dreaming").contains("mill.txt 2"));
    }

    @Test
    void leavesOutWhereAllOfItCannotStand_ifAllOfItStandsSomewhere() {
        Corpus bridges = new TestCorpus()
                .with("mended.txt", "A", "We will mend the old bridge before the winter.\n")
                .with("sold.txt", "B", "We will sell the old bridge after the winter.\n")
                .corpus();
        assertEquals(List.of("mended.txt 0"), places(bridges, "We will mend the old bridge before the winter"));
        assertEquals(2, places(bridges, "We will mend the old bridge after the winter").size());
    }

    @Test
    void saysWhetherAllPlacesAreTold_whereAllOfItMayStand() {
        Wordings wordings = wordings(MILL);
        assertTrue(wordings.like("the wheel turns", 20).all());
        assertFalse(wordings.like("the wheel turns", 1).all());
        assertTrue(wordings.like("wants it to turn", 2).all());
        assertTrue(wordings.like("?", 1).all());
    }

    @Test
    void bringsBothHalvesOfWhatWasPutTogether() {
        List<String> places = places(MILL, "My grandmother won when the river wants it to turn");
        assertTrue(places.containsAll(List.of("fair.txt 2", "mill.txt 1")), places::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Go home. Stay safe. Wash hands. Keep calm. Help others.",
        "Go home! Stay safe! Wash hands!",
        "go home, stay safe, wash hands", "Trains stopped. Buses ran."})
    void bringsThoseWhoSaidItInShortSentencesBesideWhoeverSaidAllOfItInOne(String words) {
        Corpus advice = new TestCorpus()
                .with("advice.txt", "Advice", "Ida Vorn: Go home. Stay safe. Wash hands. Keep calm. Help others.\n"
                        + "Ida Vorn: Trains stopped. Buses ran.\n")
                .with("report.txt", "Report", "Go home, stay safe, wash hands, keep calm, help others.\n"
                        + "Trains stopped, buses ran.\n")
                .corpus();
        List<String> places = places(advice, words);
        assertTrue(places.stream().anyMatch(place -> place.startsWith("advice")), places::toString);
        assertTrue(places.stream().anyMatch(place -> place.startsWith("report")), places::toString);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bringsWhateverHoldsAllOfIt_whereverItsSentencesEnd(long seed) {
        var chance = new Random(seed);
        TestCorpus random = new TestCorpus();
        List<String> wordings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String wording = IntStream.range(0, 2 + chance.nextInt(6)).mapToObj(sentence -> words(chance))
                    .collect(Collectors.joining(". "));
            wordings.add(wording);
            random.with(i + ".txt", "A", wording + ".\n");
            // Said by another in one breath, and more often.
            random.with(i + "b.txt", "B", wording.replace(". ", ", ") + ".\n");
            random.with(i + "c.txt", "C", "He said " + wording.replace(". ", " and ") + ".\n");
        }
        Wordings all = wordings(random.corpus());
        for (int i = 0; i < wordings.size(); i++) {
            List<Wordings.Spot> spots = all.like(wordings.get(i), 40).spots();
            assertTrue(spots.contains(new Wordings.Spot(i + ".txt", 0)), wordings.get(i));
        }
    }

    /** A sentence's; few are rare, so that they weigh very differently. */
    private static String words(Random chance) {
        return IntStream.range(0, 1 + chance.nextInt(5))
                .mapToObj(i -> "w" + (int) (200 * Math.pow(chance.nextDouble(), 4)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void namesEachPassageOnce() {
        List<String> places = places(MILL, "the river the wheel the miller the flour turns turns turns");
        assertEquals(places.size(), new HashSet<>(places).size());
    }

    @Test
    void findsNothingLikeWordsThatStandNowhere() {
        assertEquals(List.of(), places(MILL, "zeppelins hum gravely"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!... --- ()", "*", "~", "\\", "“”", "\u200b\ufeff"})
    void findsNothingWithoutAWord(String words) {
        assertEquals(List.of(), places(MILL, words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"flour^-1 AND (patience|flour 1 and patience",
        "\"won a goose|won a goose", "/won/ +goose~2|won goose 2",
        "speaker:Ida OR _exists_:word|speaker ida or exists word"})
    void takesSyntaxForPlainWords(String words, String plain) {
        assertEquals(places(MILL, plain), places(MILL, words));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertEquals(List.of(), places(new Corpus(List.of()), "a goose"));
    }

    @Test
    void bringsEveryPassageOfALongWording() {
        TestCorpus many = new TestCorpus();
        String text = IntStream.range(0, 12)
                .mapToObj(i -> "Wagon number" + i + " carried cargo" + i + " over bridge" + i + " at hour" + i + ".")
                .collect(Collectors.joining("\n"));
        List<String> places = places(many.with("long.txt", "Long", text + "\n").corpus(), text.replace('\n', ' '));
        assertTrue(places.containsAll(IntStream.range(0, 12).mapToObj(i -> "long.txt " + i).toList()),
                places::toString);
    }

    @Test
    void bringsNoMoreThanAskedForOfAShortOne() {
        assertEquals(1, wordings(MILL).like("the miller", 1).spots().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the wheel turns            | mill.txt 1,mill.txt 2,mill.txt 3,fair.txt 0
            turning wheel              | mill.txt 1,mill.txt 2,mill.txt 3,fair.txt 0
            miller flour               | mill.txt 3
            what did they say of geese | fair.txt 2
            goose prizes               | fair.txt 2
            a goose at the fair        | fair.txt 2
            river goose                | ''
            zeppelin goose             | ''
            what did the               | ''
            """)
    void findsThePassagesThatHoldEveryWord(String words, String places) {
        assertEquals(Set.of(places.split(",")), Set.copyOf(holding(words, 20)).isEmpty()
                ? Set.of("")
                : Set.copyOf(holding(words, 20)));
    }

    @Test
    void bringsNoMorePassagesThanAskedForThatHoldEveryWord() {
        assertEquals(1, holding("the wheel turns", 1).size());
    }

    private List<String> holding(String words, int n) {
        return wordings(MILL).holding(words, n).stream().map(spot -> spot.file() + " " + spot.passage()).toList();
    }

    private List<String> places(Corpus corpus, String words) {
        return wordings(corpus).like(words, 20).spots().stream().map(spot -> spot.file() + " " + spot.passage())
                .toList();
    }
}
