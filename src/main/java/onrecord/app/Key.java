package onrecord.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set. */
enum Key {
    CORPUS("corpus"),
    DATA("data"),
    ALIASES("aliases"),
    ANSWER_EXCERPTS("answer.excerpts"),
    ANSWER_THRESHOLD("answer.threshold"),
    CONSOLE_COLOUR("console.colour"),
    LIMITS_QUESTION("limits.question"),
    LIMITS_REFUSED("limits.refused");

    private final String path;

    Key(String path) {
        this.path = path;
    }

    /** As the settings file says it, with dots between the levels. */
    String path() {
        return path;
    }

    /** The environment variable that overrides it: {@code ONRECORD_ANSWER_EXCERPTS}. */
    String variable() {
        return "ONRECORD_" + path.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Optional<Key> of(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }

    static List<String> paths() {
        return Arrays.stream(values()).map(Key::path).toList();
    }
}
