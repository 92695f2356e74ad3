package onrecord.chat.web;

import java.util.Arrays;
import java.util.List;
import onrecord.chat.WebRequest;

/** The cookies of a request that are ours. */
final class Cookies {

    /** Such a prefix would bind it to HTTPS, which the program itself does not speak. */
    static final String NAME = "onrecord";

    private Cookies() {
    }

    static List<String> of(WebRequest head) {
        return head.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(NAME + "="))
                .map(cookie -> cookie.substring(NAME.length() + 1))
                .toList();
    }
}
