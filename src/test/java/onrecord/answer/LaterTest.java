package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Span;
import onrecord.corpus.WebAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);

    private static Quotation quotation(String words, @Nullable LocalDate date) {
        var document = new Document(date + ".txt", "0".repeat(64), words,
                new Citation("Notes", null, date, WebAddress.of("https://notes.example.org/").orElseThrow()));
        return new Quotation(document.excerpt(new Span(0, words.length())), null, List.of());
    }

    private static List<Quotation> remarked(String question, Kind kind, Quotation... quotations) {
        var asked = new Question(question, kind, List.of(), question, question);
        return new Later(asked, new QuestionWords()).remarked(List.of(quotations), LocalDate.of(2024, 5, 9));
    }

    @Test
    void saysThatAnEarlierFigureForTheSameThingIsSuperseded() {
        var remarked = remarked("how many lanterns does the pier get?", Kind.HOW_MANY,
                quotation("The pier gets 40 lanterns.", MARCH), quotation("The pier now gets 55 lanterns.", MAY));
        assertEquals(List.of(new Remark.Superseded(MARCH, MAY)), remarked.getFirst().remarks());
        assertEquals(List.of(), remarked.getLast().remarks());
    }

    @Test
    void saysSoToo_whereTheLaterDocumentNamesTheEarlierFigure() {
        var remarked = remarked("how many lanterns does the pier get?", Kind.HOW_MANY,
                quotation("The pier gets 40 lanterns.", MARCH),
                quotation("The number of lanterns goes up from 40 to 55.", MAY));
        assertEquals(List.of(new Remark.Superseded(MARCH, MAY)), remarked.getFirst().remarks());
    }

    @Test
    void leavesFiguresForOtherThingsAlone() {
        var remarked = remarked("how many lanterns does the pier get?", Kind.HOW_MANY,
                quotation("The pier gets 40 lanterns.", MARCH), quotation("The pier has 55 benches.", MAY));
        assertTrue(remarked.stream().allMatch(one -> one.remarks().isEmpty()));
    }

    @Test
    void leavesTheSameFigureAlone() {
        var remarked = remarked("how many lanterns does the pier get?", Kind.HOW_MANY,
                quotation("The pier gets 40 lanterns.", MARCH), quotation("The pier gets forty lanterns.", MAY));
        assertTrue(remarked.stream().allMatch(one -> one.remarks().isEmpty()));
    }

    @Test
    void leavesTwoFiguresOfOneDayOrOfNoDayAlone() {
        var sameDay = remarked("how many lanterns does the pier get?", Kind.HOW_MANY,
                quotation("The pier gets 40 lanterns.", MAY), quotation("The pier now gets 55 lanterns.", MAY));
        assertTrue(sameDay.stream().allMatch(one -> one.remarks().isEmpty()));
        var undated = remarked("how many lanterns does the pier get?", Kind.HOW_MANY,
                quotation("The pier gets 40 lanterns.", null), quotation("The pier now gets 55 lanterns.", MAY));
        assertTrue(undated.stream().allMatch(one -> one.remarks().isEmpty()));
    }

    @Test
    void leavesAnEarlierTimeAlone_whereNothingSaysThatItChanged() {
        var parades = remarked("when does the parade of lanterns start?", Kind.WHEN,
                quotation("The parade of lanterns starts on Friday.", MARCH),
                quotation("The parade of lanterns starts on Sunday.", MAY));
        assertTrue(parades.stream().allMatch(one -> one.remarks().isEmpty()));
        var moved = remarked("when does the parade of lanterns start?", Kind.WHEN,
                quotation("The parade of lanterns starts on Friday.", MARCH),
                quotation("The parade of lanterns was postponed to Sunday.", MAY));
        assertEquals(List.of(new Remark.Superseded(MARCH, MAY)), moved.getFirst().remarks());
    }

    @Test
    void marksNothingInAnswersToOtherQuestions() {
        var statements = remarked("what did the mayor say about lanterns on the pier?", Kind.STATEMENT,
                quotation("The pier gets 40 lanterns.", MARCH), quotation("The pier now gets 55 lanterns.", MAY));
        assertTrue(statements.stream().allMatch(one -> one.remarks().isEmpty()));
    }

    @Test
    void saysNothingOfItsAge_whereTheQuestionDoesNotAskForNowOrNoDayIsKnown() {
        assertEquals(List.of(), remarked("what does the ferry cost?", Kind.HOW_MUCH,
                quotation("The ferry costs 12 marks.", MAY)).getFirst().remarks());
        assertEquals(List.of(), remarked("what does the ferry cost now?", Kind.HOW_MUCH,
                quotation("The ferry costs 12 marks.", null)).getFirst().remarks());
    }

    @Test
    void saysHowOldTheNewestSourceIs_whereTheQuestionAsksForNow() {
        var remarked = remarked("what does the ferry cost now?", Kind.HOW_MUCH,
                quotation("The ferry costs 12 marks.", MAY));
        assertEquals(List.of(new Remark.Newest(MAY, LocalDate.of(2024, 5, 9))), remarked.getFirst().remarks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            three and a half million crates | 3500000
            1.2 billion marks               | 1200000000
            4,000 new lanterns              | 4000
            forty lanterns                  | 40
            """)
    void readsFigures(String text, BigDecimal value) {
        assertEquals(0, value.compareTo(Amount.in(text).getFirst().value()));
    }

    @ParameterizedTest
    @CsvSource({"in 1974", "the 3rd pier", "at 11:30"})
    void takesNoYearOrdinalOrHourForAFigure(String text) {
        assertEquals(List.of(), Amount.in(text));
    }
}
