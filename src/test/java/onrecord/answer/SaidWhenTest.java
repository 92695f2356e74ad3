package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody said at some time. */
class SaidWhenTest {

    private final Summit town = Tramway.corpus();

    @ParameterizedTest
    @CsvSource({"what did Oster say in May 2030?, may.txt", "what did Oster say on 18 June 2030?, late-june.txt",
        "what did Oster say about the tram in May?, may.txt",
        "what did Oster say about the tram since June?, late-june.txt",
        "what did Oster say about the tram before 3 May 2030?, may.txt"})
    void quotesOnlyWhatWasSaidThen(String text, String file) {
        assertEquals(Set.of(file), files(town.ask(text)));
    }

    @Test
    void quotesWhatWasPublishedShortlyAfterThatDay() {
        assertEquals(Set.of("late-june.txt"), files(town.ask("what did Oster say about the tram on 16 June 2030?")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did Ines Tarrow say about the tram in 2029? | Nothing on this by Ines Tarrow is dated from 1 January 2029 to
            what did Ines Tarrow say before 2029?            | Nothing by Ines Tarrow is dated until
            """)
    void saysThatNothingIsOfThatTime(String text, String why) {
        Answer.NotFound none = assertInstanceOf(Answer.NotFound.class, town.ask(text));
        assertTrue(none.why().startsWith(why), none.why());
        assertTrue(none.why().contains("the documents are dated 2 May 2030 to 18 June 2030"), none.why());
    }

    @Test
    void leavesTheTimeAsideWhereNoDocumentHasADate() {
        assertEquals(Set.of("leaflet.txt"),
                files(new Summit(List.of(Tramway.UNDATED)).ask("what did Ines Tarrow say about the tram in 2030?")));
    }

    @Test
    void looksForATimeOfWhichTheySpeak() {
        Summit speech = new Summit(List.of(Written.reading("a.txt", Tramway.cited("A", null, "2030-05-02"),
                "[[Ines Tarrow|The old bridge burned down in 1921.]]\n[[Ines Tarrow|The new bridge is made of stone.]]\n",
                Written.person("Ines Tarrow"))));
        Answer.Quoted quoted = assertInstanceOf(Answer.Quoted.class,
                speech.ask("what did Tarrow say about the bridge that burned down in 1921?"));
        assertEquals(List.of("The old bridge burned down in 1921."),
                quoted.quotations().stream().map(quotation -> quotation.excerpt().text().strip()).toList());
    }

    @Test
    void takesNobodyCalledMayForAMonth() {
        assertEquals(Set.of("may.txt", "june.txt", "late-june.txt"), files(new Summit(List.of(Tramway.MAY, Tramway.JUNE,
                Tramway.LATE_JUNE)).ask("what did Oster say?")));
        assertEquals("May", town.read("what did Oster say about May?").topic());
    }

    private static Set<String> files(Answer answer) {
        return assertInstanceOf(Answer.Quoted.class, answer).quotations().stream()
                .map(quotation -> quotation.excerpt().source().file()).collect(Collectors.toSet());
    }
}
