package onrecord.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.answer.Answerer;
import onrecord.app.Settings.Colour;
import onrecord.app.SettingsFile.Entry;
import onrecord.chat.Desk;
import onrecord.chat.discord.DiscordToken;
import onrecord.chat.slack.SlackTokens;
import org.jspecify.annotations.Nullable;

/**
 * From the settings file and the environment to settings. An environment variable is stronger than
 * the file, and the file is stronger than the defaults.
 */
final class SettingsReader {

    private static final Answerer.Limits ORDINARY = Answerer.Limits.ORDINARY;
    private static final int MOST_EXCERPTS = 20;

    private static final String API = "https?://[^\\s/?#]+/(?:[^\\s?#]+/)?";

    private final Surroundings surroundings;
    private final Map<Key, Entry> chosen = new EnumMap<>(Key.class);
    private final Map<String, List<String>> aliases = new LinkedHashMap<>();

    private SettingsReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The settings of this start.
     *
     * @param file the file given on the command line, or null
     * @throws Problem if a value cannot be used; the message names its place
     */
    static Settings read(Surroundings surroundings, @Nullable Path file) {
        var reader = new SettingsReader(surroundings);
        reader.file(file).map(SettingsFile::read).ifPresent(entries -> entries.forEach(reader::take));
        reader.takeEnvironment();
        return reader.settings();
    }

    private Optional<Path> file(@Nullable Path given) {
        String named = surroundings.variable("ONRECORD_CONFIG");
        if (given != null || !named.isEmpty()) {
            return Optional.of(given != null ? given : Path.of(named));
        }
        return Optional.of(surroundings.program().resolve("config").resolve("onrecord.yaml")).filter(Files::exists);
    }

    private void take(Entry entry) {
        if (entry.path().size() == 2 && entry.path().get(0).equals(Key.ALIASES.path())) {
            aliases.put(entry.path().get(1), entry.values());
            return;
        }
        Optional<Key> key = Key.of(entry.key());
        if (key.isPresent()) {
            chosen.put(key.get(), entry);
        } else if (!entry.values().isEmpty() || !isSection(entry.key())) {
            String nearest = Nearest.of(entry.key(), Key.paths());
            throw new Problem(entry.place() + ": there is no setting \"" + Masked.text(entry.key())
                    + "\". The nearest is \"" + nearest + "\".");
        }
    }

    /** A section whose keys were all left out or commented out. */
    private static boolean isSection(String key) {
        return Key.paths().stream().anyMatch(path -> path.startsWith(key + "."));
    }

    private void takeEnvironment() {
        for (Key key : Key.values()) {
            String value = surroundings.variable(key.variable());
            if (!value.isEmpty() && key == Key.ALIASES) {
                aliases.clear();
                SettingsFile.parse("aliases: " + value, key.variable()).forEach(this::take);
            } else if (!value.isEmpty()) {
                chosen.put(key, new Entry(List.of(key.path()), List.of(value), key.variable()));
            }
        }
    }

    /** What was given, however many. */
    List<String> all(Key key) {
        Entry entry = chosen.get(key);
        return entry == null ? List.of() : entry.values();
    }

    private Settings settings() {
        one(Key.ALIASES).ifPresent(text -> refuse(Key.ALIASES, "names, each with a list of other names"));
        int cut = whole(Key.LIMITS_QUESTION, 100, Desk.Lengths.ORDINARY.cut(), Desk.Lengths.ORDINARY.cut());
        int refused = whole(Key.LIMITS_REFUSED, cut, 10_000_000, Math.max(cut, Desk.Lengths.ORDINARY.refused()));
        return new Settings(path(Key.CORPUS).orElseGet(() -> surroundings.program().resolve("seeds")),
                path(Key.DATA).orElseGet(this::userData), new LedgerChoice(this).address(), aliases,
                new Answerer.Limits(whole(Key.ANSWER_EXCERPTS, 1, MOST_EXCERPTS, ORDINARY.excerpts()), threshold()),
                colour(), new Desk.Lengths(cut, refused), new SearchChoice(this).settings(), slack(), discord(),
                new WebChoice(this).settings());
    }

    private Settings.Slack slack() {
        var tokens = new SlackTokens(one(Key.SLACK_BOT_TOKEN).orElse(""), one(Key.SLACK_APP_TOKEN).orElse(""),
                one(Key.SLACK_SIGNING_SECRET).orElse(""));
        return new Settings.Slack(tokens,
                address(Key.SLACK_API, API, "an address that ends with a slash, such as https://slack.com/api/"));
    }

    private Settings.Discord discord() {
        return new Settings.Discord(new DiscordToken(one(Key.DISCORD_TOKEN).orElse("")),
                address(Key.DISCORD_API, API,
                        "an address that ends with a slash, such as https://discord.com/api/v10/"),
                address(Key.DISCORD_GATEWAY, "wss?://[^\\s/?#]+/?", "an address such as wss://gateway.discord.gg"));
    }

    private Optional<URI> address(Key key, String shape, String wanted) {
        return one(key).map(text -> {
            if (!text.matches(shape)) {
                refuse(key, wanted);
            }
            return URI.create(text);
        });
    }

    private Path userData() {
        String shared = surroundings.variable("XDG_DATA_HOME");
        // The XDG specification: a path that is not absolute is to be ignored.
        Path base = shared.startsWith("/") ? Path.of(shared) : surroundings.user().resolve(".local").resolve("share");
        return base.resolve("onrecord");
    }

    /** A path in the file starts from the program's folder, one in the environment from the working directory. */
    Optional<Path> path(Key key) {
        return one(key).map(text -> {
            if (text.indexOf('\0') >= 0) {
                refuse(key, "a path");
            }
            if (text.equals("~") || text.startsWith("~/")) {
                return surroundings.user().resolve(text.substring(Math.min(2, text.length())));
            }
            boolean fromEnvironment = place(key).equals(key.variable());
            return fromEnvironment ? Path.of(text) : surroundings.program().resolve(text);
        });
    }

    int whole(Key key, int least, int most, int otherwise) {
        String wanted = "a whole number from " + least + " to " + most;
        return number(key, Integer::valueOf, wanted, n -> n >= least && n <= most).orElse(otherwise);
    }

    private double threshold() {
        return number(Key.ANSWER_THRESHOLD, Double::valueOf, "a number from 0 to 1", n -> n >= 0 && n <= 1)
                .orElse(ORDINARY.threshold());
    }

    private <N> Optional<N> number(Key key, Function<String, N> parse, String wanted, Function<N, Boolean> fits) {
        Optional<String> text = one(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.get())).filter(fits::apply).or(() -> refuse(key, wanted));
        } catch (NumberFormatException e) {
            return refuse(key, wanted);
        }
    }

    private Colour colour() {
        Optional<String> text = one(Key.CONSOLE_COLOUR);
        Optional<Colour> known = text.flatMap(name -> Arrays.stream(Colour.values())
                .filter(colour -> colour.name().equalsIgnoreCase(name))
                .findFirst());
        if (text.isPresent() && known.isEmpty()) {
            refuse(Key.CONSOLE_COLOUR, "auto, always or never");
        }
        return known.orElse(Colour.AUTO);
    }

    Optional<String> one(Key key) {
        Entry entry = chosen.get(key);
        if (entry == null || entry.values().isEmpty()) {
            return Optional.empty();
        }
        return entry.values().size() == 1 ? Optional.of(entry.values().get(0)) : refuse(key, "one value, not a list");
    }

    <T> Optional<T> refuse(Key key, String wanted) {
        String given = Optional.ofNullable(chosen.get(key))
                .map(entry -> entry.values().stream().collect(Collectors.joining(", ")))
                .orElse("");
        throw new Problem(
                place(key) + ": " + key.path() + " must be " + wanted + ", not \"" + Masked.text(given) + "\".");
    }

    String place(Key key) {
        Entry entry = chosen.get(key);
        return entry == null ? key.path() : entry.place();
    }
}
