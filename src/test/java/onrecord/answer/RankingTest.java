package onrecord.answer;

import static onrecord.answer.Written.reading;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import onrecord.corpus.Reading;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Reading FERRY = reading("ferry.txt", """
            # The ferry Albatross
            The ferry Albatross belongs to the town of Skarn. It has carried herring and pilgrims ever since.
            The council debated when the ferry would be painted. It was launched in March 1931 in Halmar.
            The ferry has nine cabins for the pilgrims. Two pilots and a cook look after the pilgrims and their cabins.
            Some pilgrims asked for cabins with a window.
            """);

    private static final Reading OTHER = reading("other.txt", """
            # Trams
            The tram Heron was launched in Skarn by a brass band. Its inventor was Ada Holt, who hated boats.
            The invention of trams is celebrated each year. Nobody knows why.
            """);

    private final Summit summit = new Summit(List.of(FERRY, OTHER));

    @Test
    void prefersASentenceWithATimeOfItsOwn() {
        assertTrue(first("When was the ferry Albatross launched?").contains("March 1931"));
    }

    @Test
    void prefersTheNumberBesideTheWordCounted() {
        assertTrue(first("How many cabins has the ferry for pilgrims?").contains("nine cabins"));
    }

    @Test
    void isLessSureWhereANameIsMissing() {
        assertTrue(confidence("Who was the inventor of the tram Heron?") > confidence(
                "Who was the inventor of the tram Zephyr?"));
    }

    private String first(String text) {
        return Summit.quotes(summit.ask(text)).getFirst();
    }

    private double confidence(String text) {
        return switch (summit.ask(text)) {
            case Answer.Quoted quoted -> quoted.confidence();
            case Answer.NotFound none -> none.confidence();
            case Answer other -> throw new AssertionError(other.toString());
        };
    }
}
