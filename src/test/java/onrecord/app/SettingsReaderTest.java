package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answerer;
import onrecord.chat.Desk;
import onrecord.chat.discord.DiscordToken;
import onrecord.chat.ledger.PostgresAddress;
import onrecord.chat.slack.SlackTokens;
import onrecord.chat.web.Binding;
import onrecord.search.opensearch.ClusterSettings;
import onrecord.search.opensearch.ClusterSettings.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), true,
            StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void layOut() {
        run = Run.in(folder);
    }

    private static Settings read(Run run) {
        return SettingsReader.read(run.surroundings("", NOWHERE, NOWHERE), null);
    }

    private String refused(Run bad) {
        String message = String.valueOf(assertThrows(Problem.class, () -> read(bad)).getMessage());
        return message.replace(folder.resolve("config").toString() + "/", "");
    }

    private Settings defaults() {
        return new Settings(folder.resolve("seeds"), folder.resolve("home/.local/share/onrecord"), Optional.empty(),
                Map.of(),
                Answerer.Limits.ORDINARY,
                Settings.Colour.AUTO,
                Desk.Lengths.ORDINARY, Settings.Search.EMBEDDED, Settings.Slack.NONE, Settings.Discord.NONE,
                Settings.Web.ORDINARY);
    }

    @Test
    void answersUnderTheAddressThatPeopleReachItAt() {
        Settings.Web web = read(
                run.with("ONRECORD_WEB_URL", "https://onrecord.example:8443/").with("ONRECORD_WEB_NAMES", "a b")).web();
        assertEquals(Set.of("a", "b", "onrecord.example:8443"), web.binding().names());
        assertEquals("https://onrecord.example:8443", web.url().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-secret", "fifteen-letters", "with spaces in its middle", "täglich-frisch-gebacken"})
    void takesNoTokenThatCouldBeGuessedOrSent_andDoesNotShowIt(String token) {
        String message = refused(run.with("ONRECORD_WEB_TOKEN", token));
        assertTrue(message.startsWith("ONRECORD_WEB_TOKEN: web.token must have 16 to 512 letters"), message);
        assertFalse(message.contains(token), message);
        assertEquals("sixteen-letters!", read(run.with("ONRECORD_WEB_TOKEN", "sixteen-letters!")).web().token());
    }

    @Test
    void needsNoFile() {
        assertEquals(defaults(), read(run));
    }

    @Test
    void isDeliveredAFileThatSaysTheDefaults() throws IOException {
        assertEquals(defaults(), read(run.settings(Files.readString(Path.of("config/onrecord.yaml")))));
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void explainsEveryKeyInTheFileThatIsDelivered(Key key) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("config/onrecord.yaml"));
        String last = key.path().substring(key.path().lastIndexOf('.') + 1);
        int at = lines.stream().map(String::strip).toList().indexOf(lines.stream().map(String::strip)
                .filter(line -> line.startsWith(last + ":")).findFirst().orElseThrow());
        assertTrue(lines.get(at - 1).strip().startsWith("# "), lines.get(at));
    }

    @Test
    void readsAllThatCanBeSet() {
        Settings settings = read(run.settings("""
                corpus: docs
                data: ~/records
                ledger: jdbc:postgresql://db.example:5433/records?sslmode=require
                ledger-user: bot
                ledger-password: abc
                aliases:
                  Ilva Torren: [the minister, "I. T."]
                answer: {excerpts: 3, threshold: 0.25}
                console:
                  colour: never
                limits:
                  question: 500
                  refused: 600
                search:
                  engine: opensearch
                  documents: cluster
                  addresses: [http://one.example:9200, https://two.example]
                  index: news
                  shards: 3
                  user: bot
                  password: p
                  certificates: ca.pem
                slack:
                  bot-token: xoxb-1
                  app-token: xapp-1
                  signing-secret: abc
                  api: https://slack-gov.com/api/
                discord:
                  token: Bot a.b.c
                  gateway: wss://proxy.example/
                web:
                  address: 0.0.0.0
                  port: 8080
                  names: bot.example bots.example
                """));
        assertEquals(new Settings(folder.resolve("docs"), folder.resolve("home/records"),
                Optional.of(
                        new PostgresAddress("jdbc:postgresql://db.example:5433/records?sslmode=require", "bot", "abc")),
                Map.of("Ilva Torren", List.of("the minister", "I. T.")), new Answerer.Limits(3, 0.25),
                Settings.Colour.NEVER,
                new Desk.Lengths(500, 600),
                new Settings.Search(Optional.of(new ClusterSettings(
                        List.of(URI.create("http://one.example:9200"), URI.create("https://two.example")), "news", 3,
                        new Account("bot", "p", ""), Optional.of(folder.resolve("ca.pem")))), false),
                new Settings.Slack(new SlackTokens("xoxb-1", "xapp-1", "abc"),
                        Optional.of(URI.create("https://slack-gov.com/api/"))),
                new Settings.Discord(new DiscordToken("a.b.c"), Optional.empty(),
                        Optional.of(URI.create("wss://proxy.example/"))),
                new Settings.Web(new Binding("0.0.0.0", 8080, Set.of("bot.example", "bots.example")), true,
                        Optional.empty(), "")),
                settings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "engine: solr|onrecord.yaml line 2: search.engine must be lucene or opensearch, not \"solr\".",
        "documents: disk|onrecord.yaml line 4: search.documents must be folder or cluster, not \"disk\".",
        "index: News|onrecord.yaml line 4: search.index must be a name of small letters, digits, - and _, 100 at the most, not \"News\".",
        "shards: 0|onrecord.yaml line 4: search.shards must be a whole number from 1 to 100, not \"0\"."})
    void saysWhatASettingOfTheClusterMustBe(String line, String message) {
        String first = line.startsWith("engine") ? "" : "  engine: opensearch\n  addresses: http://a.example\n";
        assertEquals(message, refused(run.settings("search:\n" + first + "  " + line + "\n")));
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

    @Test
    void asksWhereTheClusterIs() {
        assertTrue(refused(run.with("ONRECORD_SEARCH_ENGINE", "opensearch")).contains("ONRECORD_SEARCH_ADDRESSES"));
        var account = read(run.with("ONRECORD_SEARCH_ENGINE", "opensearch")
                .with("ONRECORD_SEARCH_ADDRESSES", "http://a.example:9200, http://b.example:9200")
                .with("ONRECORD_SEARCH_TOKEN", "s3cret-x"));
        assertEquals(2, account.search().cluster().orElseThrow().addresses().size());
        assertFalse(account.toString().contains("s3cret"), account.toString());
    }

    @Test
    void prefersTheEnvironment() {
        Settings settings = read(run.settings("answer:\n  excerpts: 3\naliases:\n  A B: [c]\n")
                .with("ONRECORD_ANSWER_EXCERPTS", "7")
                .with("ONRECORD_CORPUS", "elsewhere")
                .with("ONRECORD_ALIASES", "{Ilva Torren: [the minister]}")
                .with("ONRECORD_DATA", ""));
        assertEquals(7, settings.limits().excerpts());
        assertEquals(Path.of("elsewhere"), settings.corpus());
        assertEquals(Map.of("Ilva Torren", List.of("the minister")), settings.aliases());
    }

    @Test
    void keepsItsDataWhereTheSystemSays() {
        assertEquals(Path.of("/var/shared/onrecord"), read(run.with("XDG_DATA_HOME", "/var/shared")).data());
        assertEquals(defaults().data(), read(run.with("XDG_DATA_HOME", "relative")).data());
    }

    @Test
    void readsTheFileThatIsNamed() throws IOException {
        Path named = Files.writeString(folder.resolve("mine.yaml"), "answer:\n  excerpts: 2\n");
        assertEquals(2, read(run.with("ONRECORD_CONFIG", named.toString())).limits().excerpts());
        assertEquals(2, SettingsReader.read(run.surroundings("", NOWHERE, NOWHERE), named).limits().excerpts());
        assertTrue(refused(run.with("ONRECORD_CONFIG", "no-such.yaml")).contains("there is no such file"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "'corpus.pth: /x'; onrecord.yaml line 1: there is no setting \"corpus.pth\". The nearest is \"corpus\".",
        "'# a\nanswer:\n  excerps: 3'; onrecord.yaml line 3: there is no setting \"answer.excerps\". The nearest is \"answer.excerpts\".",
        "'threshold: 0.2'; onrecord.yaml line 1: there is no setting \"threshold\". The nearest is \"answer.threshold\".",
        "'answer:\n  excerpts: many'; onrecord.yaml line 2: answer.excerpts must be a whole number from 1 to 20, not \"many\".",
        "'answer:\n  excerpts: 21'; onrecord.yaml line 2: answer.excerpts must be a whole number from 1 to 20, not \"21\".",
        "'answer:\n  threshold: NaN'; onrecord.yaml line 2: answer.threshold must be a number from 0 to 1, not \"NaN\".",
        "'console:\n  colour: red'; 'onrecord.yaml line 2: console.colour must be auto, always or never, not \"red\".'",
        "'corpus: [a, b]'; 'onrecord.yaml line 1: corpus must be one value, not a list, not \"a, b\".'",
        "'aliases: nobody'; 'onrecord.yaml line 1: aliases must be names, each with a list of other names, not \"nobody\".'",
        "'corpus: a\ncorpus: b'; onrecord.yaml line 2: corpus stands there twice: keep one.",
        "'a: &x 1\nb: *x'; onrecord.yaml line 2: YAML anchors and aliases (& and *) are not allowed here.",
        "'- corpus'; onrecord.yaml line 1: settings are written as \"key: value\".",
        "'corpus: a\n---\ncorpus: b'; onrecord.yaml line 3: there must be no second document in the file.",
        "'aliases: {A: [[b]]}'; onrecord.yaml line 1: a list holds plain values only.",
        "'corpus: \"open\ndata: x'; 'onrecord.yaml line 1 is not YAML: look at its indentation, colons and quotes.'"})
    void namesThePlaceOfWhatItCannotUse(String yaml, String message) {
        assertEquals(message, refused(run.settings(yaml)));
    }

    @Test
    void namesTheVariableOfWhatItCannotUse() {
        assertEquals("ONRECORD_ANSWER_EXCERPTS: answer.excerpts must be a whole number from 1 to 20, not \"lots\".",
                refused(run.with("ONRECORD_ANSWER_EXCERPTS", "lots")));
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
    void refusesAFileThatIsTooLarge() {
        assertEquals("onrecord.yaml is larger than 1 MB: that is not a settings file.",
                refused(run.settings("#".repeat(SettingsFile.LARGEST + 1))));
    }

    @Test
    void readsNoEndlessFile() {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertEquals("/dev/zero is larger than 1 MB: that is not a settings file.",
                refused(run.with("ONRECORD_CONFIG", "/dev/zero")));
    }

    @Test
    void refusesABombOfNestedLists() {
        assertFalse(refused(run.settings("corpus: " + "[".repeat(100_000))).isEmpty());
        assertFalse(refused(run.settings("{a: ".repeat(100_000))).isEmpty());
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.write(folder.resolve("config/onrecord.yaml"), new byte[]{'a', ':', (byte) 0xff});
        assertEquals("onrecord.yaml is not UTF-8: save it as UTF-8.", refused(run));
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
