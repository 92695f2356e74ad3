package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> COMMANDS = List.of("ask", "statements", "index");

    @Test
    void findsWhatWasMeant() {
        assertEquals(Optional.of("statements"), Nearest.to("statments", COMMANDS));
        assertEquals(Optional.of("ask"), Nearest.to("ASK", COMMANDS));
    }

    @Test
    void takesNoWordOfAQuestionForACommand() {
        for (String word : List.of("what", "who", "is", "why", "how", "the", "Iran", "when", "did", "was", "in")) {
            assertEquals(Optional.empty(), Nearest.to(word, COMMANDS), word);
        }
    }
}
