package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.corpus.Attribution;
import onrecord.corpus.Citation;
import onrecord.corpus.Document;
import onrecord.corpus.Span;
import onrecord.corpus.Speaker;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Read as "Remarks ...". The documents are of Thursday 19 January 2023. */
class RemarksTest {

    private static final LocalDate THURSDAY = LocalDate.of(2023, 1, 19);

    private final Remarks remarks = new Remarks();

    @Test
    void findsTheDayBeforeOrAfterByTheTense() {
        assertEquals("on Wednesday 2023-01-18", times("Ada Brill spoke on Wednesday."));
        assertEquals("on Wednesday 2023-01-25", times("Ada Brill will speak on Wednesday."));
        assertEquals("On Friday 2023-01-20", times("On Friday she will speak."));
        assertEquals("on Thursday 2023-01-19", times("Ada Brill spoke on Thursday."));
    }

    @Test
    void staysSilentWhereTheDayIsNotPlain() {
        assertEquals("", times("Ada Brill will speak on Thursday."));
        assertEquals("", times("Ada Brill agreed to speak on Wednesday."));
        assertEquals("", times("Ada Brill would speak on Wednesday."));
        assertEquals("", times("Ada Brill spoke last Wednesday and every Monday."));
        assertEquals("", times("It was in Wednesday's paper and over the last year."));
        assertEquals("", times("Ada Brill said: “I heard it yesterday.”"));
        assertEquals("", times("Ada Brill said: \"I heard it yesterday.\""));
    }

    @Test
    void countsFromTheDayOfTheDocument() {
        assertEquals("today 2023-01-19; yesterday 2023-01-18; tomorrow morning 2023-01-20",
                times("It came today, not yesterday, and leaves tomorrow morning."));
        assertEquals("last year 2022-01-01..2022-12-31; next week 2023-01-23..2023-01-29",
                times("It opened last year and closes next week."));
        assertEquals("this month 2023-01-01..2023-01-31", times("It closes this month."));
    }

    @Test
    void prefersTheDateInBrackets() {
        assertEquals("today (Tuesday 17 January) 2023-01-17", times("The minister left today (Tuesday 17 January)."));
        assertEquals("on Wednesday, December 28 2022-12-28", times("They met on Wednesday, December 28."));
        assertEquals("", times("They met on Monday, December 28."));
    }

    @Test
    void countsFromNothingWhereTheDocumentHasNoDay() {
        assertEquals("", times("It came today.", null));
        assertEquals("today (17 January 2023) 2023-01-17", times("It came today (17 January 2023).", null));
    }

    @Test
    void marksAnInterpretersWords() {
        assertEquals(List.of(new Remark.Interpreted()), besides("MR. ORDE (via interpreter): It leaks.", 27));
        assertEquals(List.of(new Remark.Interpreted()), besides("MR. ORDE:  (As interpreted.)  It leaks.", 9));
        assertEquals(List.of(), besides("MR. ORDE: It leaks.", 9));
    }

    @Test
    void marksWordsThatWereWrittenBeforehand() {
        assertTrue(besides("As Prepared for Delivery\n\nMR. ORDE: It leaks.", 35).contains(new Remark.Prepared()));
    }

    private String times(String text) {
        return times(text, THURSDAY);
    }

    private String times(String text, @Nullable LocalDate published) {
        Document document = new Document("a.txt", "0", text, new Citation("Lock", null, published, null));
        return remarks.on(document.excerpt(new Span(0, text.length())), null).stream().map(RemarksTest::line)
                .collect(Collectors.joining("; "));
    }

    private static String line(Remark remark) {
        Remark.When when = (Remark.When) remark;
        return when.words().text() + " " + when.first()
                + (when.first().equals(when.last()) ? "" : ".." + when.last());
    }

    private List<Remark> besides(String text, int cueEnd) {
        Document document = new Document("a.txt", "0", text, new Citation("Lock", null, null, null));
        Attribution credit = new Attribution(List.of(new Speaker("Orde")), Speech.DIRECT,
                new Span(text.indexOf("MR. ORDE"), cueEnd), false, null);
        return remarks.on(document.excerpt(new Span(text.indexOf("It leaks"), text.length())), credit);
    }
}
