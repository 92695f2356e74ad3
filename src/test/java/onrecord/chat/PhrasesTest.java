package onrecord.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Speaker;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static Question read(String topic, String... asked) {
        List<Asked> people = List.of(asked).stream().map(name -> new Asked(name, Set.of(new Speaker(name)))).toList();
        return new Question("q", Kind.STATEMENT, people, topic, "line");
    }

    @Test
    void asksOfOnePersonWhatWasAskedOfEverybody() {
        assertEquals("What did Ilva Torren say about ships?",
                Phrases.narrowed("what about ships?", read("ships"), "Ilva Torren", ""));
        assertEquals("What did Ilva Torren say?", Phrases.narrowed("?", read(""), " Ilva Torren ", " "));
    }

    @Test
    void leavesAQuestionAloneThatNamesThePerson() {
        assertEquals("when did Torren speak?",
                Phrases.narrowed("when did Torren speak?", read("", "Ilva Torren"), "Ilva Torren", ""));
    }

    @Test
    void asksOnOneSubjectOnly() {
        assertEquals("what did Torren say on the pier?",
                Phrases.narrowed("what did Torren say?", read("", "Ilva Torren"), "", "the pier"));
        assertEquals("What did Ilva Torren say about the pier?",
                Phrases.narrowed("?", read(""), "Ilva Torren", "the pier"));
        assertEquals("ships at the Pier?", Phrases.narrowed("ships at the Pier?", read("ships"), "", "pier"));
    }

    @Test
    void comparesTwoPeople() {
        assertEquals("Compare A and B", Phrases.comparison("A ", " B", ""));
        assertEquals("Compare A and B on trade", Phrases.comparison("A", "B", "trade"));
    }

    @Test
    void tellsATimeline() {
        assertEquals("Timeline of the talks", Phrases.timeline("the talks", ""));
        assertEquals("Timeline of what A said on the talks", Phrases.timeline("the talks", "A"));
    }

    @Test
    void checksAQuotationWithOneSetOfMarks() {
        assertEquals("Quote check: “no ship was lost”", Phrases.check("\"no ship was lost\"", ""));
        assertEquals("Did A say “they 'lost' a ship”?", Phrases.check("“they \"lost\" a ship”", "A"));
    }
}
