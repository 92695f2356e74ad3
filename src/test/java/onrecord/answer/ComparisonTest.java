package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onrecord.answer.Answer.Comparison;
import onrecord.answer.Answer.Comparison.Side;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Attribution;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private final Summit town = Tramway.corpus();

    @ParameterizedTest
    @ValueSource(strings = {
        "compare Ines Tarrow and Oster on the tram",
        "Compare what Ines Tarrow and Bram Oster told the council about the tram",
        "comapre Ines Tarrow and Oster on the tram",
        "Please compare Ines Tarrow with Bram Oster on the tram",
        "can you compare Ines Tarrow to Bram Oster on the tram?",
        "compare Ines Tarrow's and Oster's views on the tram",
        "compare what Ines Tarrow said about the tram with what Oster said",
        "a comparison of Ines Tarrow and Oster on the tram",
        "contrast Ines Tarrow and Oster on the tram",
        "Ines Tarrow vs Oster on the tram",
        "Ines Tarrow vs. Councillor Oster on the tram",
        "Ines Tarrow versus Oster: the tram",
        "ines tarrow v bram oster on tram",
        "how did Ines Tarrow and Oster differ on the tram?",
        "how did Ines Tarrow and Oster differ on the tram when they spoke in the town hall?",
        "How does Ines Tarrow differ from Bram Oster on the tram?",
        "where do Ines Tarrow and Oster disagree on the tram?",
        "what is the difference between Ines Tarrow's and Oster's position on the tram?",
        "differences between Ines Tarrow and Oster about the tram",
        "do Ines Tarrow and Oster agree on the tram?",
        "Does Ines Tarrow agree with Oster on the tram?",
        "how does Ines Tarrow's view on the tram compare to Oster's?",
        "Ines Tarrow's position on the tram compared with Bram Oster's",
        "on the tram, compare Ines Tarrow and Oster",
        "Ines Tarrow and Oster side by side on the tram",
        "compare the mayor of Vell and Councillor Oster on the tram",
        "compare Ines Tarrow and Bram Ostre on the tram"})
    void understandsWhoIsComparedWithWhomOnWhat(String text) {
        Question question = town.read(text);
        assertEquals(Kind.COMPARE, question.kind());
        assertEquals(List.of("Ines Tarrow", "Bram Oster"), question.asked().stream().map(Asked::name).toList());
        assertEquals("tram", question.topic());
        assertEquals("Ines Tarrow and Bram Oster on tram, compared", question.line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did Ines Tarrow and Oster say on the tram?    | STATEMENT
            what did Ines Tarrow and Oster agree on?           | FACT
            why did Oster disagree with Ines Tarrow?           | FACT
            compare trams and buses                            | KEYWORD
            compare Ines Tarrow on the tram                    | STATEMENT
            """)
    void comparesNobodyWhereNobodyIsToBeCompared(String text, Kind kind) {
        Question question = town.read(text);
        assertNotEquals(Kind.COMPARE, question.kind());
        assertTrue(kind != Kind.STATEMENT || question.kind() == kind, question.line());
    }

    @Test
    void setsAsManyWordsOfEachSideBySide() {
        Comparison comparison = compared("compare Ines Tarrow and Oster on the tram");
        List<Side> sides = comparison.sides();
        assertEquals(List.of("Ines Tarrow", "Bram Oster"), sides.stream().map(side -> side.person().name()).toList());
        assertEquals(sides.get(0).quotations().size(), sides.get(1).quotations().size());
        sides.forEach(side -> side.quotations().forEach(one -> assertTrue(saidBy(one, side.person()))));
        assertEquals(List.of(sides.get(0).quotations().getFirst(), sides.get(1).quotations().getFirst()),
                comparison.quotations().subList(0, 2));
    }

    @Test
    void saysPlainlyThatASideIsEmpty() {
        Comparison comparison = compared("compare Lio Kessel and Oster on fares");
        assertTrue(comparison.sides().get(0).silent());
        assertEquals(List.of("I can accept the tram if the fares fall."),
                texts(comparison.sides().get(1).quotations()).stream().map(text -> text.split("(?<=fall\\.)")[0])
                        .toList());
        assertTrue(compared("compare Angela Merkel and Oster on fares").sides().getFirst().silent());
    }

    @Test
    void saysOfEachWhyNothingIsFoundWhereAllSidesAreEmpty() {
        Answer.NotFound none = assertInstanceOf(Answer.NotFound.class,
                town.ask("compare Lio Kessel and Oster on submarines"));
        assertEquals("Nothing credited to Lio Kessel (1 statement in 1 document) mentions submarines."
                + " Nothing credited to Bram Oster (5 statements in 3 documents) mentions submarines.", none.why());
    }

    @Test
    void countsJointWordsForBothAndQuotesThemOnce() {
        Comparison comparison = compared("compare Ines Tarrow and Oster on the bridge toll");
        String joint = "We agree that the bridge toll has to stay.";
        comparison.sides().forEach(side -> assertEquals(List.of(joint), texts(side.quotations())));
        assertEquals(List.of(joint), texts(comparison.quotations()));
    }

    @Test
    void comparesThree() {
        Comparison comparison = compared("compare Ines Tarrow, Lio Kessel and Oster on the tram");
        assertEquals(List.of("Ines Tarrow", "Lio Kessel", "Bram Oster"),
                comparison.sides().stream().map(side -> side.person().name()).toList());
        assertEquals(1, comparison.sides().stream().map(side -> side.quotations().size()).distinct().count());
    }

    @Test
    void givesWhatEachIsMostOnRecordAboutWithoutASubject() {
        Comparison comparison = compared("compare Ines Tarrow and Oster");
        assertEquals("", comparison.question().topic());
        comparison.sides().forEach(side -> assertEquals(3, side.quotations().size()));
    }

    @Test
    void asksWhichOfTwoPeopleOfOneNameIsMeant() {
        assertTrue(assertInstanceOf(Answer.NotFound.class, town.ask("compare Tarrow and Oster")).why()
                .startsWith("Two people of that name or office: Ines Tarrow, Karl Tarrow."));
    }

    @Test
    void goesOnInAThread() {
        Question first = town.read("compare Ines Tarrow and Oster on the tram");
        Question toll = town.read("and on the bridge toll?", first);
        assertEquals(Kind.COMPARE, toll.kind());
        assertEquals(first.asked(), toll.asked());
        assertEquals("bridge toll", toll.topic());
        Question engineer = town.read("and Kessel?", first);
        assertEquals(Kind.STATEMENT, engineer.kind());
        assertEquals("tram", engineer.topic());
        Question they = town.read("how do they differ on fares?", first);
        assertEquals(Kind.COMPARE, they.kind());
        assertEquals(first.asked(), they.asked());
        assertEquals(Kind.HELP, town.read("how do they differ on fares?").kind());
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mirrorsExactlyWhenTwoAreSwapped_whateverTheyAndTheSubjectAre(long seed) {
        Random random = new Random(seed);
        Summit some = new Summit(readings(random));
        List<String> names = new ArrayList<>(List.of("Ines Tarrow", "Bram Oster", "Lio Kessel"));
        Collections.shuffle(names, random);
        String topic = List.of("the tram", "fares", "the bridge toll", "pigeons", "rails and fares")
                .get(random.nextInt(5));
        Answer one = some.ask("compare " + names.get(0) + " and " + names.get(1) + " on " + topic);
        Answer other = some.ask("compare " + names.get(1) + " and " + names.get(0) + " on " + topic);
        assertEquals(one.confidence(), other.confidence());
        assertEquals(one.getClass(), other.getClass());
        if (one instanceof Comparison left && other instanceof Comparison right) {
            assertEquals(left.sides(), right.sides().reversed());
        }
    }

    private static List<Reading> readings(Random random) {
        List<String> subjects = List.of("the tram", "the fares", "the bridge toll", "a pigeon", "the rails");
        List<String> speakers = List.of("Ines Tarrow", "Bram Oster", "Lio Kessel", "Ines Tarrow; Bram Oster",
                "Lio Kessel; Ines Tarrow");
        return IntStream.range(0, 4).mapToObj(file -> {
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                written.append("[[").append(speakers.get(random.nextInt(5))).append("|I have thought of ")
                        .append(subjects.get(random.nextInt(5))).append(" for ").append(random.nextInt(90))
                        .append(" days.]]").append(random.nextBoolean() ? "\n" : " ");
            }
            return Written.reading(file + ".txt", written + "\n");
        }).toList();
    }

    private Comparison compared(String text) {
        return assertInstanceOf(Comparison.class, town.ask(text));
    }

    private static List<String> texts(List<Quotation> quotations) {
        return quotations.stream().map(one -> one.excerpt().text()).toList();
    }

    private static boolean saidBy(Quotation quotation, Asked person) {
        Attribution credit = quotation.credit();
        return credit != null && credit.speakers().stream().anyMatch(person.speakers()::contains);
    }
}
