package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayedTest {

    private final Summit town = new Summit(List.of(
            Written.reading("thanks.txt", """
                    # A gift of boats to Marrow
                    [[Ada Holt|In the year of the flood Marrow took in our children, and nobody has forgotten it.]]
                    The boats for Marrow were given by the town of Esk before the winter.
                    The quay of Marrow feeds four hundred people in a good year.
                    """, Written.person("Ada Holt")),
            Written.reading("money.txt", """
                    [[Otto Low|The debt of Marrow will be paid in full.]]
                    Nobody will work on Sunday at the mill, a company said.
                    """, Written.person("Otto Low"))));

    @ParameterizedTest
    @ValueSource(strings = {"what did Ada Holt say about Marrow's debt?", "which company makes the boats for Marrow?",
        "how many people work on the quay of Marrow?"})
    void findsNoAnswerInWordsThatOnlyNameWhatIsAskedAbout(String text) {
        assertInstanceOf(Answer.NotFound.class, town.ask(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what did Otto Low say about Marrow's debt?",
        "what did Ada Holt say about Marrow's children?",
        "what did Ada Holt say about Marrow?"})
    void quotesWordsOnTheMatterItself(String text) {
        assertEquals(1, Summit.quotes(town.ask(text)).size());
    }
}
