package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of settings takes passwords and tokens, and shows none. */
class SecretSettingsTest extends ReadSettings {

    @ParameterizedTest
    @ValueSource(strings = {"short-secret", "fifteen-letters", "with spaces in its middle", "täglich-frisch-gebacken"})
    void takesNoTokenThatCouldBeGuessedOrSent_andDoesNotShowIt(String token) {
        String message = refused(run.with("ONRECORD_WEB_TOKEN", token));
        assertTrue(message.startsWith("ONRECORD_WEB_TOKEN: web.token must have 16 to 512 letters"), message);
        assertFalse(message.contains(token), message);
        assertEquals("sixteen-letters!", read(run.with("ONRECORD_WEB_TOKEN", "sixteen-letters!")).web().token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://h/d?password=CANARY", "jdbc:postgresql://u:CANARY@h:5432/d",
        "jdbc:postgresql://h/d?sslmode=require&sslpassword=CANARY", "jdbc:postgresql://h/d?pass%77ord=CANARY",
        "postgres://CANARY/d", "jdbc:postgresql://h", "jdbc:mysql://h/d", "ledger.db"})
    void takesForALedgerOnlyAnAddressWithoutAPassword(String url) {
        String message = refused(run.with("ONRECORD_LEDGER", url));
        assertTrue(message.startsWith("ONRECORD_LEDGER: ledger must ")
                && message.endsWith(
                        "the user belongs into ONRECORD_LEDGER_USER, the password into ONRECORD_LEDGER_PASSWORD."),
                message);
        assertFalse(message.contains("CANARY"), message);
    }

    @Test
    void readsTheLedgersPasswordFromAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "two words\n");
        Run shared = run.with("ONRECORD_LEDGER", "jdbc:postgresql://h/d");
        assertEquals("two words", read(shared.with("ONRECORD_LEDGER_PASSWORD_FILE", secret.toString())).ledger()
                .orElseThrow().password());
        Path none = folder.resolve("none");
        assertEquals("Cannot read the file with the ledger's password " + none + ": there is no such file",
                refused(shared.with("ONRECORD_LEDGER_PASSWORD_FILE", none.toString())));
        Files.writeString(secret, "two\nlines");
        assertEquals(secret + " must hold a password, on one line.",
                refused(shared.with("ONRECORD_LEDGER_PASSWORD_FILE", secret.toString())));
    }

    @Test
    void asksWhereTheClusterIs() {
        assertTrue(refused(run.with("ONRECORD_SEARCH_ENGINE", "opensearch")).contains("ONRECORD_SEARCH_ADDRESSES"));
        var account = read(run.with("ONRECORD_SEARCH_ENGINE", "opensearch")
                .with("ONRECORD_SEARCH_ADDRESSES", "http://a.example:9200, http://b.example:9200")
                .with("ONRECORD_SEARCH_TOKEN", "s3cret-x"));
        assertEquals(2, account.search().cluster().orElseThrow().addresses().size());
        assertFalse(account.toString().contains("s3cret"), account.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"user: u\n  password: ", "token: \"s3cret-\\u0000\"\n  user: ", "user: u\n  token: ",
        "addresses: http://u:s3cret-x@a.example\n  index: "})
    void showsNoSecretOfTheCluster(String lines) {
        String addresses = lines.startsWith("addresses") ? "" : "  addresses: http://a.example\n";
        String message = refused(run.settings("search:\n  engine: opensearch\n" + addresses + "  " + lines
                + (lines.endsWith("token: ") ? "s3cret-x" : "") + "\n"));
        assertFalse(message.contains("s3cret"), message);
        assertTrue(message.contains("search."), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer:\n  excerpts: xoxb-CANARY-1", "xoxb-CANARY-1: 3",
        "console:\n  colour: xapp-CANARY-1", "corpus: [xoxb-CANARY-1, b]",
        "corpus: \"xoxb-CANARY-1\n x: [", "answer: xoxb-CANARY-1",
        "answer:\n  threshold: CANARY0123456789abcdefghijklmnop"})
    void echoesNoSecret(String yaml) {
        String message = refused(run.settings(yaml));
        assertFalse(message.contains("CANARY"), message);
        Run.Outcome outcome = run.of("ask", "ships");
        assertEquals(Main.ERROR, outcome.status());
        assertFalse((outcome.err() + outcome.out()).contains("CANARY"), outcome.err());
    }
}
