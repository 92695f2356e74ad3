package onrecord.answer;

import static onrecord.answer.Summit.quotes;
import static onrecord.answer.Tramway.cited;
import static onrecord.answer.Written.person;
import static onrecord.answer.Written.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read as "When, where and why that was ...". */
class CircumstancesTest {

    private static final String GATE = "what did Asta Prell say about the gate?";
    private static final String BELL = "what did Asta Prell say about the bell?";
    private static final String OVEN = "what did Jon Ferrin say about the oven?";

    private final Summit town = new Summit(List.of(
            reading("gate.txt", cited("A gate opens", "Orlen Post", "2029-07-03"),
                    """
                            [[Asta Prell|The gate will be painted green because blue frightened the horses.]] The walls were left as they are at Hollin Bridge. [[Jon Ferrin|I would rather have gone to Lemmick, because it is warm.]]
                            """,
                    person("Asta Prell"), person("Jon Ferrin")),
            reading("bell.txt", cited("A bell", null, null),
                    """
                            [[Asta Prell|The bell is silent.]] [[Jon Ferrin|It cracked in Lemmick in 1911, because of the frost, and cost 40 marks.]]
                            """,
                    person("Asta Prell"), person("Jon Ferrin")),
            reading("oven.txt", cited("An oven", "Orlen Post", "2029-08-09"), """
                    [[Jon Ferrin|The oven cost 900 marks.]] A crowd gathered. [[Jon Ferrin|We bought it in Lemmick.]]
                    """, person("Jon Ferrin"))));

    private Answer ask(String first, String then) {
        Question before = town.read(first);
        return town.answer(town.read(then, before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when was that?", "when?", "and when did she say that?"})
    void isTheDayOfTheDocument(String then) {
        var quoted = assertInstanceOf(Answer.Quoted.class, ask(GATE, then));
        assertEquals(List.of("The gate will be painted green because blue frightened the horses."), quotes(quoted));
        assertTrue(quoted.quotations().getFirst().remarks()
                .contains(new Remark.Published(LocalDate.of(2029, 7, 3))));
    }

    @Test
    void isUnknownWhereTheDocumentHasNoDayAndTheWordsNoTime() {
        var none = assertInstanceOf(Answer.NotFound.class, ask(BELL, "when was that?"));
        assertEquals("The documents do not say it beside what was quoted before.", none.why());
        assertEquals("The bell is silent.", none.nearest().getFirst().excerpt().text());
    }

    @Test
    void isToldByTheDocumentBesideIt() {
        assertEquals(List.of("The walls were left as they are at Hollin Bridge."),
                quotes(ask(GATE, "where was that?")));
    }

    @Test
    void isToldByTheSamePersonInTheSameParagraph() {
        assertEquals(List.of("We bought it in Lemmick."), quotes(ask(OVEN, "where was that?")));
    }

    @Test
    void isTheQuotationItselfWhereThatTells() {
        assertEquals(List.of("The gate will be painted green because blue frightened the horses."),
                quotes(ask(GATE, "why?")));
        assertEquals(List.of("The oven cost 900 marks."), quotes(ask(OVEN, "how much?")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"where was that?", "why?", "how much?", "when was that?"})
    void isNeverToldInTheWordsOfSomebodyElse(String then) {
        assertEquals(List.of(), quotes(ask(BELL, then)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"when was that?", "where was that?", "why?"})
    void cannotBeToldOfNothing(String then) {
        var none = assertInstanceOf(Answer.NotFound.class, ask("what did Asta Prell say about zeppelins?", then));
        assertEquals("The question before this one had no answer to ask that of.", none.why());
        assertEquals(List.of(), none.nearest());
    }
}
