package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.chat.Desk.Lengths;
import onrecord.chat.Desk.TooLong;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final List<Question> read = new ArrayList<>();
    private final List<Optional<Question>> before = new ArrayList<>();

    private Desk desk(Lengths lengths) {
        return new Desk((text, earlier) -> {
            before.add(earlier);
            read.add(new Question(text, Kind.FACT, List.of(), text, text));
            return read.get(read.size() - 1);
        }, question -> new Answer.NotFound(question, 0, "No.", List.of()), lengths);
    }

    @Test
    void handsOverTheQuestionBefore() {
        Desk desk = desk(Lengths.ORDINARY);
        Question first = desk.ask("one", Optional.empty()).answer().question();
        desk.ask("two", Optional.of(first));
        assertEquals(List.of(Optional.empty(), Optional.of(first)), before);
    }

    @Test
    void cutsALongQuestionAndSaysSo() {
        Turn turn = desk(Lengths.ORDINARY).ask("Iran ".repeat(8_000), Optional.empty());
        assertEquals(4_000, turn.answer().question().text().length());
        assertEquals(List.of("Your question was cut: only its first 4000 characters were read."), turn.notes());
    }

    @Test
    void cutsNoCharacterInTwo() {
        Turn turn = desk(new Lengths(3, 100)).ask("ab😀cd", Optional.empty());
        assertEquals("ab", turn.answer().question().text());
    }

    @Test
    void refusesAMegabyteBeforeReadingIt() {
        var error = assertThrows(TooLong.class,
                () -> desk(Lengths.ORDINARY).ask("a".repeat(1_048_576), Optional.empty()));
        assertEquals("The question is too long: at most 1000000 characters are read.", error.getMessage());
        assertTrue(read.isEmpty());
    }

    @Test
    void checksNoQuotationThatItCouldNotReadToItsEnd() {
        var error = assertThrows(TooLong.class, () -> desk(new Lengths(10, 100)).check("a".repeat(11), ""));
        assertEquals("The quotation is too long: at most 10 characters are checked.", error.getMessage());
        assertTrue(read.isEmpty());
        assertEquals("a".repeat(10), desk(new Lengths(10, 100)).check("a".repeat(10), "").answer().question().text());
    }

    @Test
    void countsEveryAnswerForItsSurface() {
        var counted = new ArrayList<String>();
        Desk desk = desk(Lengths.ORDINARY).counted(new Tally() {
            @Override
            public void answered(String surface, String verdict, Duration took) {
                counted.add(surface + " " + verdict + " " + !took.isNegative());
            }

            @Override
            public void withheld(String surface, int quotations) {
                throw new AssertionError("A desk withholds nothing");
            }
        }, "api");
        desk.ask("one", Optional.empty());
        desk.check("two", "somebody");
        desk.read("three", List.of());
        assertEquals(List.of("api not-found true", "api not-found true"), counted);
    }
}
