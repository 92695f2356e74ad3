package onrecord.answer;

import static onrecord.answer.Summit.quotes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFormsTest {

    private final Summit summit = new Summit();

    @ParameterizedTest
    @ValueSource(strings = {"how high is the quay?", "how full is the harbour?", "what is the current price of ice?",
        "what was the total cost of the lamps?"})
    void asksForAFigure(String text) {
        assertEquals(Kind.HOW_MUCH, summit.read(text).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"when was that?", "and when did she say that?", "where was that?", "why?", "how much?",
        "when?"})
    void asksOfWhatWasAnsweredBefore(String text) {
        Question before = summit.read("what did Mira Vandel say about the fishing ban?");
        Question question = summit.read(text, before);
        assertEquals(before, question.after());
        assertEquals(before.asked(), question.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"when did Ekholm speak of the lamps?", "where is the tunnel?"})
    void standsAloneWhereItHasASubject(String text) {
        Question question = summit.read(text, summit.read("what did Mira Vandel say about the fishing ban?"));
        assertEquals(null, question.after());
    }

    @Test
    void looksForNoWordThatOnlySaysThatSomebodyAsked() {
        assertEquals("", summit.read("what did Ekholm ask?").topic());
        assertEquals(List.of(), Words.of(summit.read("did anybody ask about lamps?").topic()).stream()
                .filter(word -> word.is("anybody")).toList());
    }

    @Test
    void leavesTheDayOfAnOccasionAndDropsTheRest() {
        assertEquals("how many lamps are there on 4 May?",
                Occasion.without("how many lamps are there after the council met on 4 May?"));
        assertEquals("after 4 May?", Occasion.without("after 4 May?"));
    }

    @Test
    void countsTruly_whatItSearched() {
        var none = assertInstanceOf(Answer.NotFound.class, summit.ask("what did Tobias Ekholm say about herring?"));
        Receipt receipt = none.receipt();
        assertNotNull(receipt);
        assertEquals(3, receipt.documents());
        for (Receipt.Count count : receipt.words()) {
            Pattern word = Pattern.compile("(?i)\\b" + Pattern.quote(count.word().toLowerCase(Locale.ROOT)) + "s?\\b");
            assertEquals(sentences(word, Summit.STORY) + sentences(word, Summit.TRANSCRIPT)
                    + sentences(word, Summit.SECOND), count.sentences(), count.word());
        }
        assertEquals("herring", receipt.words().getFirst().word());
        assertEquals(2, receipt.words().getFirst().documents());
    }

    private static long sentences(Pattern word, Reading reading) {
        return reading.passages().stream().flatMap(passage -> passage.sentences().stream())
                .filter(span -> word.matcher(span.in(reading.document().text())).find()).count();
    }

    @Test
    void saysPlainlyThatAWordStandsNowhere() {
        var none = assertInstanceOf(Answer.NotFound.class, summit.ask("what did Mira Vandel say about submarines?"));
        assertNotNull(none.receipt());
        assertTrue(none.receipt().words().stream()
                .anyMatch(count -> count.word().equals("submarines") && count.sentences() == 0));
        assertEquals(List.of(), quotes(none));
    }
}
