package onrecord.answer;

import static onrecord.answer.Summit.quotes;
import static onrecord.answer.Written.person;
import static onrecord.answer.Written.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read as "What is said on a subject that its document raised ...". */
class RaisedTest {

    private static final String LEAD = """
            The closure of the coastal tunnel has cut the village of Brannock off from its only hospital since the rain.
            Drivers queued for hours on the pass, and two sheep had to be carried over the barrier by their owner.
            """;

    private final Summit village = new Summit(List.of(
            reading("story.txt",
                    LEAD + """
                            “[[Nell Garrow|Nobody was warned, and nobody will be paid]],” said Nell Garrow, who leads the council.
                            “[[Ivo Stamm|I carried them myself]],” said Ivo Stamm.
                            The library will lend its umbrellas again from Thursday.
                            “[[Ivo Stamm|They all came back wet]],” said Ivo Stamm.
                            """,
                    person("Nell Garrow"), person("Ivo Stamm")),
            reading("other.txt", """
                    A choir sang in the square on Sunday while the bakers handed out rolls to everybody who came by.
                    “[[Nell Garrow|It was loud]],” said Nell Garrow.
                    """, person("Nell Garrow"))));

    @Test
    void isQuotedThoughTheWordsDoNotNameIt() {
        var quoted = assertInstanceOf(Answer.Quoted.class,
                village.ask("what did Nell Garrow say about the closure of the coastal tunnel?"));
        assertEquals(List.of("“Nobody was warned, and nobody will be paid,” said Nell Garrow, who leads the council."),
                quotes(quoted));
        assertEquals(0.6, quoted.confidence());
    }

    @Test
    void isQuotedOfTheOnePersonOnly() {
        for (String quote : quotes(village.ask("what did Ivo Stamm say about the closure of the coastal tunnel?"))) {
            assertEquals(true, quote.endsWith("said Ivo Stamm."), quote);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "what did Nell Garrow say about the tunnel fire in Odderby?",
        "what did Nell Garrow say about umbrellas?",
        "what did Nell Garrow say about the pass and the wolves of Odderby?",
        "did Nell Garrow apologise for the closure of the coastal tunnel?",
        "what did Nell Garrow say about the choir and the coastal tunnel of Odderby?"})
    void isNotFoundWhereTheDocumentRaisedAnotherOrItIsDoubtful(String text) {
        assertInstanceOf(Answer.NotFound.class, village.ask(text), text);
    }

    @Test
    void isNotFoundWhereSomebodyElseRaisedIt() {
        Summit hall = new Summit(List.of(reading("hall.txt", """
                The council met in the hall on Monday evening to hear whatever its members had to bring before it.
                The clerk read the names, the doors were closed, and the lamps were turned up a little at the end.
                [[Ivo Stamm|The closure of the coastal tunnel has ruined the sheep trade.]]
                [[Nell Garrow|I had soup today.]]
                """, person("Ivo Stamm"), person("Nell Garrow"))));
        assertInstanceOf(Answer.NotFound.class,
                hall.ask("what did Nell Garrow say about the closure of the coastal tunnel?"));
    }
}
