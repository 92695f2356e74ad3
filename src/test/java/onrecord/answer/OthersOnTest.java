package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OthersOnTest {

    private final Summit tramway = Tramway.corpus();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did Ines Tarrow say about pigeons?  | Nothing credited to Ines Tarrow (4 statements in 3 documents) mentions pigeons. 2 others are on record on pigeons: Bram Oster, Karl Tarrow.
            what did Kessel say about fares?         | Nothing credited to Lio Kessel (1 statement in 1 document) mentions fares. 1 other is on record on fares: Bram Oster.
            what did Kessel say about passengers?    | Nothing credited to Lio Kessel (1 statement in 1 document) mentions passengers.
            what did Jane Roe say about pigeons?     | No statement by Jane Roe in the sources. 2 others are on record on pigeons: Bram Oster, Karl Tarrow.
            """)
    void tellsWhoElseIsOnRecord(String text, String why) {
        assertEquals(why, assertInstanceOf(Answer.NotFound.class, tramway.ask(text)).why());
    }
}
