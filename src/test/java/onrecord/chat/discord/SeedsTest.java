package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import onrecord.chat.Content;
import onrecord.chat.Documents;
import onrecord.chat.Golden;
import onrecord.chat.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents that come with the program, in Discord. Leaves a page in {@code target/discord} of which
 * {@code src/test/scripts/chat-picture} makes the picture in the documentation.
 */
class SeedsTest {

    private static final String IRAN = "what did Blinken say on Iran?";

    @TempDir
    private Path index;

    @Test
    void quotesBlinkenOnIranFirst() {
        try (var seeds = new Documents(Path.of("seeds"), index)) {
            Content content = seeds.content();
            DiscordMessage answer = new Pages<>(content.gate(), new DiscordRenderer(content.links()))
                    .page(seeds.ask(IRAN), "key", 0, false).message();
            Golden.show("discord", "answer", DiscordPage.of("@OnRecord " + IRAN, answer));
            assertTrue(Claims.of(answer).getFirst().credit().startsWith("Antony Blinken"), answer::toString);
            assertTrue(Claims.of(answer).getFirst().words().contains("Iran"), answer::toString);
        }
    }
}
