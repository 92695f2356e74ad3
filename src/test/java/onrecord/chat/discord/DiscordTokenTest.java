package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscordTokenTest {

    private static final String TOKEN = "NTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.some-canary-000000000000000000000";

    @Test
    void takesATokenAsItIsCopied() {
        assertEquals(TOKEN, new DiscordToken(" Bot " + TOKEN + "\n").text());
        assertEquals(List.of(), new DiscordToken(TOKEN).problems());
    }

    @Test
    void saysWhatIsWrongWithoutShowingIt() {
        assertTrue(new DiscordToken("").problems().getFirst().contains("is not set"));
        assertTrue(
                new DiscordToken("0123456789abcdef0123456789abcdef").problems().getFirst().contains("client secret"));
        assertFalse(new DiscordToken("canary").problems().getFirst().contains("canary"));
        assertFalse(new DiscordToken(TOKEN).toString().contains("canary"));
    }
}
