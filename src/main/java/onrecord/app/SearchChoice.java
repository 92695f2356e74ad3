package onrecord.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.search.opensearch.ClusterSettings;
import onrecord.search.opensearch.ClusterSettings.Account;

/** What was chosen of where sentences are looked for. */
final class SearchChoice {

    private static final String EMBEDDED = "lucene";
    private static final String CLUSTER = "opensearch";

    private static final List<String> FOLDER = List.of("folder", "cluster");

    /** Scheme, name and port, and nothing that could be secret. */
    private static final String ADDRESS = "https?://(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?/?";

    /** As a cluster allows names, with room for what is added to them. */
    private static final String NAME = "[a-z0-9][a-z0-9_-]{0,99}";

    private static final int MOST_SHARDS = 100;

    private final SettingsReader chosen;

    SearchChoice(SettingsReader chosen) {
        this.chosen = chosen;
    }

    /** @throws Problem if something cannot be used; the message names its place and shows no secret */
    Settings.Search settings() {
        String engine = chosen.one(Key.SEARCH_ENGINE).orElse(EMBEDDED);
        if (engine.equals(EMBEDDED)) {
            return Settings.Search.EMBEDDED;
        }
        if (!engine.equals(CLUSTER)) {
            chosen.refuse(Key.SEARCH_ENGINE, EMBEDDED + " or " + CLUSTER);
        }
        String documents = chosen.one(Key.SEARCH_DOCUMENTS).orElse(FOLDER.getFirst());
        if (!FOLDER.contains(documents)) {
            chosen.refuse(Key.SEARCH_DOCUMENTS, String.join(" or ", FOLDER));
        }
        return new Settings.Search(Optional.of(cluster()), documents.equals(FOLDER.getFirst()));
    }

    private ClusterSettings cluster() {
        String index = chosen.one(Key.SEARCH_INDEX).orElse("onrecord");
        if (!index.matches(NAME)) {
            chosen.refuse(Key.SEARCH_INDEX, "a name of small letters, digits, - and _, 100 at the most");
        }
        Optional<Path> certificates = chosen.path(Key.SEARCH_CERTIFICATES);
        return new ClusterSettings(addresses(), index, chosen.whole(Key.SEARCH_SHARDS, 1, MOST_SHARDS, 1), account(),
                certificates);
    }

    private List<URI> addresses() {
        List<URI> addresses = new ArrayList<>();
        for (String given : chosen.all(Key.SEARCH_ADDRESSES)) {
            for (String one : given.strip().split("[\\s,]+")) {
                addresses.add(address(one));
            }
        }
        if (addresses.isEmpty()) {
            throw new Problem(
                    "search.engine is " + CLUSTER + ", and search.addresses (" + Key.SEARCH_ADDRESSES.variable()
                            + ") does not say where the cluster is: for example https://search.example:9200.");
        }
        return addresses;
    }

    /** What was given is not shown: it may hold a password. */
    private URI address(String text) {
        if (!text.matches(ADDRESS)) {
            throw new Problem(chosen.place(Key.SEARCH_ADDRESSES)
                    + ": each of search.addresses must be an address such as"
                    + " https://search.example:9200, without a path, and without user and password: these have settings of"
                    + " their own.");
        }
        return URI.create(text.replaceFirst("/$", ""));
    }

    private Account account() {
        var account = new Account(secret(Key.SEARCH_USER), secret(Key.SEARCH_PASSWORD), secret(Key.SEARCH_TOKEN));
        if (!account.token().isEmpty() && !account.user().isEmpty()) {
            throw new Problem(chosen.place(Key.SEARCH_TOKEN)
                    + ": search.token and search.user are two ways to say who the bot is: choose one.");
        }
        if (account.user().isEmpty() != account.password().isEmpty()) {
            throw new Problem("search.user and search.password (" + Key.SEARCH_PASSWORD.variable()
                    + ") belong together, and one of them is missing.");
        }
        return account;
    }

    /** Checked here, since whoever sends it would show what it does not like. */
    private String secret(Key key) {
        String given = chosen.one(key).orElse("");
        if (given.chars().anyMatch(Character::isISOControl) || (key == Key.SEARCH_TOKEN && !given.matches("[!-~]*"))) {
            throw new Problem(chosen.place(key) + ": " + key.path() + " holds characters that cannot be sent.");
        }
        return given;
    }
}
