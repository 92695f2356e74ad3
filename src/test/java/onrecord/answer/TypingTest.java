package onrecord.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

    @ParameterizedTest
    @CsvSource({"tnaks, tanks", "acommodation, accommodation", "migraton, migration", "ballot, balot",
        "secretery, secretary"})
    void takesASlipOfThePenForTheWordOfTheDocuments(String typed, String near) {
        assertEquals(Optional.of(near), meant(typed, near));
    }

    @ParameterizedTest
    @CsvSource({"list, last", "form, from", "chess, chest", "governmental, governments", "every, very",
        "200111, 200112",
        "thinks, thanks"})
    void takesAWordOfItsOwnForWhatItIs(String typed, String near) {
        assertEquals(Optional.empty(), meant(typed, near));
    }

    private static Optional<String> meant(String typed, String near) {
        return new Typing(word -> List.of(near), new QuestionWords()).meant(typed);
    }
}
