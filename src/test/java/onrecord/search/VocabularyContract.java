package onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.corpus.Corpus;
import onrecord.search.Vocabulary.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine must do that knows the words of the documents. */
public abstract class VocabularyContract {

    private static final Corpus PORT = new TestCorpus()
            .with("boats.txt", "Lanterns", """
                    # Boats of Årsund
                    Three boats left. A boat came back. The boat’s crew slept.
                    Ida Vorn: No boat is lost, and no boat is found.
                    """)
            .with("fog.txt", "Fog", """
                    # Boat, boat, boat
                    The cease-fire held at 2.5 miles. Fire came later.
                    """)
            .with("hall.txt", "The hall", """
                    Nothing floats here. The roof will not boat.
                    """)
            .corpus();

    /** The words of exactly this corpus. */
    protected abstract Vocabulary vocabulary(Corpus corpus);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boat       | 3 4 1
            boats      | 1 1 1
            boat boats | 3 5 2
            BOAT       | 3 4 1
            crew       | 1 1 0
            arsund     | 1 0 1
            ÅRSUND     | 1 0 1
            lanterns   | 0 0 0
            boating    | 0 0 0
            fire       | 1 2 0
            cease-fire | 1 1 0
            2.5        | 1 1 0
            25         | 0 0 0
            the        | 3 3 0
            """)
    void countsDocumentsSentencesAndAsides(String forms, String counts) {
        List<Integer> each = List.of(counts.split(" ")).stream().map(Integer::valueOf).toList();
        assertEquals(new Count(each.get(0), each.get(1), each.get(2)),
                vocabulary(PORT).count(List.of(forms.split(" "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!... --- ()", "*", "\u200b\ufeff"})
    void countsNothingWithoutAWord(String form) {
        assertEquals(Count.NONE, vocabulary(PORT).count(List.of(form)));
        assertEquals(Count.NONE, vocabulary(PORT).count(Set.of()));
    }

    @Test
    void countsEachDocumentOnceWhateverItsLength() {
        TestCorpus many = new TestCorpus();
        for (int i = 0; i < 40; i++) {
            String text = IntStream.rangeClosed(0, i).mapToObj(line -> "Gull number" + line + " cried. It rained.")
                    .reduce("# Gulls", (all, line) -> all + "\n" + line);
            many.with(i + ".txt", "Gulls", text + "\n");
        }
        Vocabulary vocabulary = vocabulary(many.corpus());
        assertEquals(new Count(40, 820, 0), vocabulary.count(List.of("gull")));
        assertEquals(new Count(40, 820, 40), vocabulary.count(List.of("gull", "gulls")));
        assertEquals(new Count(10, 10, 0), vocabulary.count(List.of("number30")));
    }

    @Test
    void countsNothingWhereThereIsNothing() {
        assertEquals(Count.NONE, vocabulary(new Corpus(List.of())).count(List.of("boat")));
    }
}
