package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsReaderTest extends ReadSettings {

    private static final String EVERYTHING = """
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
            """;

    private Settings defaults() {
        return new Settings(folder.resolve("seeds"), folder.resolve("home/.local/share/onrecord"), Optional.empty(),
                Map.of(),
                Answerer.Limits.ORDINARY,
                Settings.Colour.AUTO,
                Desk.Lengths.ORDINARY, Settings.Search.EMBEDDED, Settings.Slack.NONE, Settings.Discord.NONE,
                Settings.Web.ORDINARY);
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
        Settings settings = read(run.settings(EVERYTHING));
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
        assertEquals(2, read(run, named).limits().excerpts());
        assertTrue(refused(run.with("ONRECORD_CONFIG", "no-such.yaml")).contains("there is no such file"));
    }

    @Test
    void answersUnderTheAddressThatPeopleReachItAt() {
        Settings.Web web = read(
                run.with("ONRECORD_WEB_URL", "https://onrecord.example:8443/").with("ONRECORD_WEB_NAMES", "a b")).web();
        assertEquals(Set.of("a", "b", "onrecord.example:8443"), web.binding().names());
        assertEquals("https://onrecord.example:8443", web.url().orElseThrow());
    }
}
