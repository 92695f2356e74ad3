package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file that starts two bots, a ledger and a search cluster: no engine for it runs here, so its names are compared. */
class ComposeTest {

    private static final Path FILE = Path.of("config/compose.yaml");

    /** {@code ${NAME:-what if it is not set}}, {@code ${NAME:?what to say then}}. */
    private static final Pattern GIVEN = Pattern.compile("\\$\\{([A-Z_]+):([-?])([^}]*)}");

    @TempDir
    Path folder;

    private static Map<String, Object> services() throws IOException {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        return map(file.get("services"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object of) {
        return (Map<String, Object>) Objects.requireNonNull(of);
    }

    /** As compose hands them over to somebody who gives what must be given and nothing else. */
    private static Map<String, String> environment(String service) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        map(map(services().get(service)).get("environment")).forEach((name, value) -> {
            Matcher given = GIVEN.matcher(String.valueOf(value));
            variables.put(name, given.replaceAll(one -> one.group(2).equals("?") ? "given" : one.group(3)));
        });
        return variables;
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void givesEachBotSettingsThatThereAre(String bot) throws IOException {
        Set<String> known = Arrays.stream(Key.values()).map(Key::variable).collect(Collectors.toSet());
        environment(bot).keySet().forEach(name -> assertTrue(known.contains(name), name));
        Run run = Run.in(folder);
        for (Map.Entry<String, String> variable : environment(bot).entrySet()) {
            run = run.with(variable.getKey(), variable.getValue());
        }
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Settings settings = SettingsReader.read(run.surroundings("", nowhere, nowhere), null);
        assertTrue(settings.ledger().isPresent());
        assertTrue(settings.search().cluster().isPresent());
        assertEquals(bot.equals("first"), settings.search().folder());
    }

    @Test
    void pointsTheBotsToTheServicesThatItStarts() throws IOException {
        Map<String, String> bot = environment("first");
        assertEquals("jdbc:postgresql://ledger:5432/" + environment("ledger").get("POSTGRES_DB"),
                bot.get("ONRECORD_LEDGER"));
        assertEquals(environment("ledger").get("POSTGRES_USER"), bot.get("ONRECORD_LEDGER_USER"));
        assertEquals("http://search:9200", bot.get("ONRECORD_SEARCH_ADDRESSES"));
        assertEquals(Set.of("first", "second", "ledger", "search"), services().keySet());
    }

    @Test
    void holdsNoSecret() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        for (String line : lines) {
            boolean secret = line.matches("\\s+\\w*(?:TOKEN|PASSWORD): .*");
            assertFalse(secret && !line.contains("${"), line);
        }
    }
}
