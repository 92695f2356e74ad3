package onrecord.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTokensTest {

    @Test
    void findsNothingWrongWithTokensOfTheRightKinds() {
        assertEquals(List.of(), new SlackTokens(" xoxb-1-2 ", "xapp-1\n", "").problems());
        assertEquals(List.of(), new SlackTokens("xoxb-1-2", "", "0123456789abcdef0123456789abcdef").problems());
    }

    @ParameterizedTest
    @CsvSource({
        "xapp-CANARY, xoxb-CANARY, '', swapped",
        "'', xapp-CANARY, '', SLACK_BOT_TOKEN is not set",
        "xoxp-CANARY, xapp-CANARY, '', user token",
        "xoxb-CANARY, xoxb-CANARY, '', SLACK_APP_TOKEN holds a bot token",
        "CANARY, xapp-CANARY, '', does not look like one",
        "xoxb-CANARY, '', '', Neither SLACK_APP_TOKEN",
        "xoxb-CANARY, '', xapp-CANARY, SLACK_SIGNING_SECRET holds a token"})
    void saysWhatIsWrongWithoutShowingIt(String bot, String app, String signing, String said) {
        var tokens = new SlackTokens(bot, app, signing);
        String problems = String.join(" ", tokens.problems());
        assertTrue(problems.contains(said), problems);
        assertFalse((problems + tokens).contains("CANARY"), problems);
    }
}
