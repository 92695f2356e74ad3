package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordForWordTest {

    private final Summit summit = new Summit(List.of(Written.reading("mill.txt", """
            # The mill that never sleeps
            [[Ada Holt|The mill has cost us £2.5 million – and it won’t stop.]] [[Ada Holt|Nobody asked the river.]]
            [[Otto Low|The mill is a naïve idea.]]
            """)));

    @ParameterizedTest
    @ValueSource(strings = {"who said \"the mill has cost us £2.5 million - and it won't stop\"?",
        "who said “THE MILL has cost us”?", "who said \"it won't stop. Nobody asked\"?",
        "who said \"the mill ... won't stop\"", "who said \"cost us 2.5 million\""})
    void findsWordsWhateverTheirCaseMarksAndSpaces(String text) {
        Quotation found = assertInstanceOf(Answer.Quoted.class, summit.ask(text)).quotations().getFirst();
        assertEquals("Ada Holt", found.credit() == null ? "" : found.credit().speakers().getFirst().name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who said "the mill will stop"?             | These words stand nowhere in 1 document; the nearest is shown.
            who said "the mill has cost us £25 million"? | These words stand nowhere in 1 document; the nearest is shown.
            who said "cost us $2.5 million"?           | These words stand nowhere in 1 document; the nearest is shown.
            who said "the mill that never sleeps"?     | These words stand only in a heading or beside the text, where they are nobody's.
            """)
    void confirmsNoOtherWords(String text, String why) {
        assertEquals(why, assertInstanceOf(Answer.NotFound.class, summit.ask(text)).why());
    }

    @Test
    void showsOnlyWhatHoldsTheWords() {
        assertEquals(List.of("Nobody asked the river."), Summit.quotes(summit.ask("who said \"asked the river\"?")));
    }
}
