package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.answer.Answer.Timeline;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    private final Summit town = Tramway.corpus();

    @ParameterizedTest
    @ValueSource(strings = {
        "timeline of the tram", "a timeline for the tram", "Give me a timeline of the tram, please",
        "timeline: tram", "tram timeline", "timelien of the tram", "chronology of the tram",
        "the history of the tram", "what is the history of the tram?", "draw up a timeline of events on the tram",
        "how did the tram develop?", "how has the tram changed since May?", "how did the tram grow over time",
        "how did the tram evolve between 2 May and 18 June?", "How did the tram progress after the second of May 2030?",
        "timeline of the tram in 2030", "how did the tram recover from 1 May to 30 June?"})
    void understandsThatTheCourseOfThingsIsWanted(String text) {
        Question question = town.read(text);
        assertEquals(Kind.TIMELINE, question.kind());
        assertEquals("tram", question.topic());
        assertEquals(List.of(), question.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "timeline of the tram by Bram Oster", "timeline of what Oster said about the tram",
        "timeline of Oster on the tram", "timeline of Oster's statements about the tram",
        "when did Oster speak about the tram, in order", "what did Oster say about the tram over time?",
        "What did Oster say about the tram in chronological order?", "Oster on the tram, by date",
        "how has Oster's position on the tram changed?", "how did Oster's view on the tram change since May 2030?",
        "How did Councillor Oster change his mind about the tram?"})
    void understandsWhoseWordsAreWanted(String text) {
        Question question = town.read(text);
        assertEquals(Kind.TIMELINE, question.kind());
        assertEquals(List.of("Bram Oster"), question.asked().stream().map(Asked::name).toList());
        assertEquals("tram", question.topic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"what did Oster say about the tram?", "how did Kessel develop the rails?",
        "what is needed in order to run a tram?", "how did the tram grow after 1 July 2030?",
        "how did the tram develop in 1999?", "history", "who made the tram?"})
    void tellsNoTimelineWhereNoneIsWantedOrThereIsNoTimeForOne(String text) {
        assertNotEquals(Kind.TIMELINE, town.read(text).kind());
    }

    @Test
    void tellsADayAfterTheOtherAndWhatHasNoDateLast() {
        Timeline timeline = timeline("timeline of the tram by Ines Tarrow");
        assertEquals(Arrays.asList(LocalDate.of(2030, 5, 2), LocalDate.of(2030, 6, 1), null),
                timeline.entries().stream().map(Timeline.Entry::date).toList());
        assertEquals(LocalDate.of(2030, 5, 2), timeline.first());
        assertEquals(LocalDate.of(2030, 6, 1), timeline.latest());
        assertEquals(3, timeline.documents());
    }

    @Test
    void quotesOnlyThePersonAskedAbout() {
        timeline("timeline of the tram by Oster").quotations()
                .forEach(one -> assertTrue(one.credit() != null
                        && one.credit().speakers().getFirst().name().equals("Bram Oster")));
    }

    @Test
    void givesFiguresFirstWhereSomethingGrows() {
        Timeline timeline = timeline("how did the passengers of the tram grow?");
        assertEquals(List.of("The tram carried 1,200 passengers on its first day.",
                "The tram carried 1,900 passengers that week.", "The tram carried 2,300 passengers a day."),
                timeline.entries().stream().map(one -> one.quotation().excerpt().text()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after the first of June                | 2030-06-01 2030-06-18
            after 1 June 2030                      | 2030-06-01 2030-06-18
            after 2 June                           | 2030-06-18
            since June                             | 2030-06-01 2030-06-18
            between 2 May and 1 June               | 2030-05-02 2030-06-01
            between 11 and 18 June                 | 2030-06-18
            before June                            | 2030-05-02 2030-06-01
            until May 31st                         | 2030-05-02
            in May 2030                            | 2030-05-02
            on 2030-06-18                          | 2030-06-18
            in 2030                                | 2030-05-02 2030-06-01 2030-06-18
            from 2 May                             | 2030-05-02 2030-06-01 2030-06-18
            """)
    void keepsToTheDaysOfTheQuestionWithTheirEdges(String limits, String days) {
        assertEquals(List.of(days.split(" ")), timeline("timeline of the tram " + limits).entries().stream()
                .filter(one -> one.date() != null).map(one -> String.valueOf(one.date())).distinct().toList());
    }

    @Test
    void saysWhichDatesThereAreWhereNoneFits() {
        Summit dated = new Summit(List.of(Tramway.MAY, Tramway.JUNE));
        assertEquals(
                "Nothing on this is dated from 1 January 1999 to 31 December 1999; what there is is dated 2 May 2030"
                        + " to 1 June 2030, and the documents are dated 2 May 2030 to 1 June 2030.",
                assertInstanceOf(Answer.NotFound.class, dated.ask("timeline of the tram in 1999")).why());
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        assertEquals("Nothing credited to Bram Oster (5 statements in 3 documents) mentions submarines.",
                assertInstanceOf(Answer.NotFound.class, town.ask("timeline of submarines by Oster")).why());
    }

    @Test
    void leavesRoomForEveryDayHoweverMuchOneDayHasToSay() {
        String talk = IntStream.range(0, 60).mapToObj(i -> "[[Ada Holt|The canal, canal number " + i + ".]]\n")
                .collect(Collectors.joining());
        List<Reading> readings = IntStream.range(1, 6).mapToObj(day -> Written.reading(day + ".txt",
                Tramway.cited("Day " + day, null, "2030-01-0" + day),
                day == 3 ? talk : "[[Ada Holt|The canal is nice on day " + day + ".]]\n")).toList();
        Timeline timeline = assertInstanceOf(Timeline.class, new Summit(readings).ask("timeline of the canal"));
        assertEquals(5, new HashSet<>(timeline.entries().stream().map(Timeline.Entry::date).toList()).size());
        assertTrue(timeline.entries().size() <= 10);
        assertEquals(5, timeline.quotations().subList(0, 5).stream()
                .map(one -> one.excerpt().source()).distinct().count());
    }

    @Test
    void goesOnInAThread() {
        Question first = town.read("timeline of the tram by Ines Tarrow");
        assertEquals(List.of("Bram Oster"),
                town.read("and Oster?", first).asked().stream().map(Asked::name).toList());
        assertEquals(Kind.TIMELINE, town.read("and on the bridge toll?", first).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since May                | from 1 May 2030            | tram
            in the summer            | ''                         | tram in the summer
            between 30 and 31 April  | ''                         | tram between 30 and 31 April
            after 12 December        | from 12 December 2029      | tram
            from May to June 2029    | from 1 May 2029 to 30 June 2029 | tram
            from 5 December to 6 January | from 5 December 2029 to 6 January 2030 | tram
            on the twenty-first of May | on 21 May 2030           | tram
            """)
    void readsDatesWithoutAClock(String limits, String period, String rest) {
        PeriodReader reader = new PeriodReader(new Corpus(List.of(Tramway.MAY, Tramway.LATE_JUNE, Tramway.UNDATED)));
        PeriodReader.Found found = reader.in("tram " + limits);
        assertEquals(period, found.period().words());
        assertEquals(rest, found.rest());
    }

    private Timeline timeline(String text) {
        return assertInstanceOf(Timeline.class, town.ask(text));
    }
}
