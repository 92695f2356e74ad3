package onrecord.app;

import java.util.regex.Pattern;
import onrecord.chat.Visible;

/** Text of settings in messages: on one line, and without what may be a secret. */
final class Masked {

    /**
     * Slack's tokens by their prefixes, and any run of letters, digits and joining marks as long as
     * the tokens of other services; words and paths have breaks before that.
     */
    private static final Pattern SECRET = Pattern.compile("(?i)xox[a-z]-\\S*|xapp-\\S*|[A-Za-z0-9+_=.-]{24,}");

    private static final int LONGEST = 80;

    private Masked() {
    }

    /** The text as a message may show it. */
    static String text(String text) {
        String shown = SECRET.matcher(Visible.line(text)).replaceAll("(hidden)");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + " ...";
    }
}
