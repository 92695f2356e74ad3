package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.chat.JsonRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {

    private static final String SAID = "carry mail again";

    @TempDir
    Path folder;

    @Test
    void readsADocumentAgainThatWentAndCameBack() throws IOException {
        Run run = Run.in(folder);
        Path file = Files.writeString(run.seed("mail.txt"), "News\n\nIlva Torren said that ships carry mail again.\n");
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var settings = SettingsReader.read(run.surroundings("", nowhere, nowhere), null);
        try (Opened opened = new Wiring(settings).open((done, all) -> {
        })) {
            assertTrue(answer(opened).contains(SAID));
            String text = Files.readString(file);
            Files.delete(file);
            answer(opened);
            assertFalse(answer(opened).contains(SAID));
            Files.writeString(file, text);
            assertTrue(answer(opened).contains(SAID));
        }
    }

    private static String answer(Opened opened) {
        var turn = opened.desk().ask("what did Torren say on mail?", Optional.empty());
        return opened.gate().pass(turn, new JsonRenderer(opened.links())).message();
    }
}
