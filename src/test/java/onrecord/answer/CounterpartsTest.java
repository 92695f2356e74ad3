package onrecord.answer;

import static onrecord.answer.Written.person;
import static onrecord.answer.Written.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import onrecord.answer.Question.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read as "Counterparts ...". */
class CounterpartsTest {

    private static final String ICE = "what did Lena Drost say about ice?";

    private static final String LENA = "[[Lena Drost|Ice is a road that melts.]]\n";
    private static final String PETER = "[[Peter Anholm|Ice belongs to whoever falls on it.]]\n";
    private static final String THIRD = "[[Rasmus Thole|Ice is dear.]]\n";

    private final Summit two = new Summit(List.of(reading("talks.txt", LENA + PETER + THIRD,
            person("Lena Drost", "foreign minister of Vessa"), person("Peter Anholm", "foreign minister of Corun"),
            person("Rasmus Thole", "baker"))));

    private static List<String> names(Question question) {
        return question.asked().stream().map(Asked::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and her counterpart?", "what about her Corun counterpart?",
        "what did her counterpart say?", "and her counterpart from Corun?"})
    void holdTheSameOfficeElsewhere(String then) {
        Question question = two.read(then, two.read(ICE));
        assertEquals(List.of("Peter Anholm"), names(question), then);
        assertEquals("ice", question.topic());
    }

    @Test
    void areFoundBothWays() {
        Question question = two.read("and her counterpart?", two.read("what did Peter Anholm say about ice?"));
        assertEquals(List.of("Lena Drost"), names(question));
    }

    @Test
    void areNobodyWhereNobodyElseHoldsTheOffice() {
        Question question = two.read("and his counterpart?", two.read("what did Rasmus Thole say about ice?"));
        assertNotEquals(List.of("Lena Drost"), names(question));
        assertNotEquals(List.of("Peter Anholm"), names(question));
    }

    @Test
    void areNobodyWhereTheyMayBeTwo() {
        Summit three = new Summit(List.of(reading("talks.txt", LENA + PETER + THIRD,
                person("Lena Drost", "foreign minister of Vessa"), person("Peter Anholm", "foreign minister of Corun"),
                person("Rasmus Thole", "foreign minister of Ylm"))));
        List<String> names = names(three.read("and her counterpart?", three.read(ICE)));
        assertNotEquals(List.of("Peter Anholm"), names);
        assertNotEquals(List.of("Rasmus Thole"), names);
        assertEquals(List.of("Rasmus Thole"), names(three.read("and her Ylm counterpart?", three.read(ICE))));
    }

    @Test
    void quotesLordOrdeAloneWhereLadyOrdeSpokeToo() {
        Summit summit = new Summit(
                List.of(reading("a.txt", "[[Lord Orde|The lock leaks badly.]] [[Lady Orde|The lock holds.]]",
                        person("Lord Orde", "lord"), person("Lady Orde", "lady"))));
        assertEquals(List.of("The lock leaks badly."),
                Summit.quotes(summit.ask("what did Lord Orde say about the lock?")));
        assertEquals(List.of("The lock holds."), Summit.quotes(summit.ask("what did Lady Orde say about the lock?")));
    }

    @Test
    void areNotMixedUpWithWhoeverElseHasTheLastName() {
        Summit summit = new Summit(List.of(
                reading("a.txt", "[[Orde|My wife minds the lock.]] [[Una Orde|I mind the lock.]]", person("Una Orde")),
                reading("b.txt", "[[Brill|The lock leaks.]]"), reading("c.txt", "[[Ada Brill|The lock drips.]]")));
        assertEquals(List.of("I mind the lock."), Summit.quotes(summit.ask("what did Una Orde say about the lock?")));
        assertEquals(2, Summit.quotes(summit.ask("what did Ada Brill say about the lock?")).size());
    }
}
