package onrecord.chat.page;

import java.util.List;
import onrecord.chat.Permalink;

/** The addresses of pages, and what stands behind their question marks. */
final class Addresses {

    static final String PEOPLE = "/p/";

    private Addresses() {
    }

    /** Everything that somebody said. */
    static String person(String name) {
        boolean steps = List.of(name.split("/", -1)).stream().anyMatch(part -> part.matches("\\.{0,2}"));
        // A browser walks along "//" and "/../"; written as one segment they are left alone.
        return PEOPLE + (steps ? component(name) : Permalink.encoded(name));
    }

    /** An address with parameters: names and values in turn; those without a value are left out. */
    static String with(String path, String... parameters) {
        var address = new StringBuilder(path);
        char sign = '?';
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            if (!parameters[i + 1].isEmpty()) {
                address.append(sign).append(parameters[i]).append('=').append(component(parameters[i + 1]));
                sign = '&';
            }
        }
        return address.toString();
    }

    private static String component(String text) {
        return Permalink.encoded(text).replace("/", "%2F");
    }
}
