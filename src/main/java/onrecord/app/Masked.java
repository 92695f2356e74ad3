package onrecord.app;

import java.nio.file.Path;
import java.util.regex.Pattern;
import onrecord.chat.Visible;

/** Text of settings in messages: on one line, and without what may be a secret. */
final class Masked {

    /** Slack's tokens, by their prefixes. */
    private static final Pattern TOKEN = Pattern.compile("(?i)xox[a-z]-\\S*|xapp-\\S*");

    /** As long as the tokens of other services; words have breaks before that. */
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9+_=.-]{32,}");

    private static final String HIDDEN = "(hidden)";

    private static final int LONGEST = 80;

    private Masked() {
    }

    /** The text as a message may show it. */
    static String text(String text) {
        String shown = LONG.matcher(withoutTokens(text)).replaceAll(HIDDEN);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + " ...";
    }

    /** The path as a message may show it: folders may have long names. */
    static String path(Path path) {
        return withoutTokens(path.toString());
    }

    /** A message of the program's own that quotes a path. */
    static String withoutTokens(String text) {
        return TOKEN.matcher(Visible.line(text)).replaceAll(HIDDEN);
    }
}
