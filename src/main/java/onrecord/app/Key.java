package onrecord.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set. */
enum Key {
    CORPUS("corpus"),
    DATA("data"),
    LEDGER("ledger"),
    LEDGER_USER("ledger-user", "ONRECORD_LEDGER_USER"),
    LEDGER_PASSWORD("ledger-password", "ONRECORD_LEDGER_PASSWORD"),
    LEDGER_PASSWORD_FILE("ledger-password-file", "ONRECORD_LEDGER_PASSWORD_FILE"),
    ALIASES("aliases"),
    ANSWER_EXCERPTS("answer.excerpts"),
    ANSWER_THRESHOLD("answer.threshold"),
    CONSOLE_COLOUR("console.colour"),
    LIMITS_QUESTION("limits.question"),
    LIMITS_REFUSED("limits.refused"),
    SEARCH_ENGINE("search.engine"),
    SEARCH_DOCUMENTS("search.documents"),
    SEARCH_ADDRESSES("search.addresses"),
    SEARCH_INDEX("search.index"),
    SEARCH_SHARDS("search.shards"),
    SEARCH_USER("search.user"),
    SEARCH_PASSWORD("search.password"),
    SEARCH_TOKEN("search.token"),
    SEARCH_CERTIFICATES("search.certificates"),
    SLACK_BOT_TOKEN("slack.bot-token", "SLACK_BOT_TOKEN"),
    SLACK_APP_TOKEN("slack.app-token", "SLACK_APP_TOKEN"),
    SLACK_SIGNING_SECRET("slack.signing-secret", "SLACK_SIGNING_SECRET"),
    SLACK_API("slack.api", "SLACK_API"),
    DISCORD_TOKEN("discord.token", "DISCORD_TOKEN"),
    DISCORD_API("discord.api", "DISCORD_API"),
    DISCORD_GATEWAY("discord.gateway", "DISCORD_GATEWAY"),
    WEB_ADDRESS("web.address"),
    WEB_PORT("web.port"),
    WEB_NAMES("web.names"),
    WEB_URL("web.url"),
    WEB_TOKEN("web.token");

    private final String path;
    private final String variable;

    Key(String path) {
        this(path, "ONRECORD_" + path.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    /** For those whose variable has a name that a chat's own guides use. */
    Key(String path, String variable) {
        this.path = path;
        this.variable = variable;
    }

    /** As the settings file says it, with dots between the levels. */
    String path() {
        return path;
    }

    /** The environment variable that overrides it: {@code ONRECORD_ANSWER_EXCERPTS}. */
    String variable() {
        return variable;
    }

    static Optional<Key> of(String path) {
        return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
    }

    static List<String> paths() {
        return Arrays.stream(values()).map(Key::path).toList();
    }
}
