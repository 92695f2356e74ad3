package onrecord.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.chat.web.Binding;

/** What was chosen of how the bot is reached on the web. */
final class WebChoice {

    private static final int SHORTEST_TOKEN = 16;

    private final SettingsReader chosen;

    WebChoice(SettingsReader chosen) {
        this.chosen = chosen;
    }

    /** @throws Problem if something cannot be used; the message names its place */
    Settings.Web settings() {
        int port = chosen.whole(Key.WEB_PORT, 0, 65_535, Settings.Web.PORT);
        List<String> names = chosen.one(Key.WEB_NAMES).map(text -> List.of(text.strip().split("[\\s,]+")))
                .orElse(List.of());
        Optional<String> url = url();
        // What people reach under this address is meant for us, too.
        Set<String> all = Stream
                .concat(names.stream(), url.map(text -> text.substring(text.indexOf("//") + 2)).stream())
                .collect(Collectors.toSet());
        var binding = new Binding(chosen.one(Key.WEB_ADDRESS).orElse(Binding.LOOPBACK), port, all);
        return new Settings.Web(binding, chosen.one(Key.WEB_PORT).isPresent(), url, token());
    }

    private String token() {
        String token = chosen.one(Key.WEB_TOKEN).orElse("");
        // Only what is long cannot be guessed. What was given is not shown: it is a secret, if a poor one.
        if (!token.isEmpty() && !token.matches("[!-~]{" + SHORTEST_TOKEN + ",512}")) {
            throw new Problem(chosen.place(Key.WEB_TOKEN) + ": web.token must have " + SHORTEST_TOKEN
                    + " to 512 letters, digits and signs, and no spaces: take what \"openssl rand -hex 32\" prints.");
        }
        return token;
    }

    private Optional<String> url() {
        return chosen.one(Key.WEB_URL).map(text -> {
            if (!text.matches("https?://[A-Za-z0-9.-]+(?::\\d{1,5})?/?")) {
                chosen.refuse(Key.WEB_URL, "an address without a path, such as https://onrecord.example");
            }
            return text.replaceFirst("/$", "");
        });
    }
}
