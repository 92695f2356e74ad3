package onrecord.chat.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.chat.Visible;

/** The names that may stand in a request. */
final class Known {

    /** More of a name that does not belong there helps nobody. */
    private static final int LONGEST = 40;

    private final List<String> names;

    Known(String... names) {
        this.names = List.of(names);
    }

    /** @throws Bad if this is none of them; the message tells which may have been meant */
    void check(String name) throws Bad {
        if (names.isEmpty()) {
            throw Bad.request("There is no \"" + shown(name) + "\": nothing can be chosen here.");
        }
        if (!names.contains(name)) {
            String nearest = names.stream().max(Comparator.comparingDouble(known -> alike(known, name))).orElseThrow();
            String all = names.stream().map(known -> "\"" + known + "\"").collect(Collectors.joining(", "));
            throw Bad.request(
                    "There is no \"" + shown(name) + "\". The nearest is \"" + nearest + "\"; there are: " + all
                            + ".");
        }
    }

    /** A text of the request as a message may show it. */
    static String shown(String text) {
        String line = Visible.line(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /** From 0 to 1: how much of both are letters that stand in the other too. The names are few and do not look alike. */
    private static double alike(String a, String b) {
        long common = a.chars().filter(c -> b.indexOf(c) >= 0).count()
                + b.chars().filter(c -> a.indexOf(c) >= 0).count();
        return (double) common / (a.length() + b.length());
    }
}
