package onrecord.chat.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write to Slack, as they wrote it: Slack hands it over with names and links in angle brackets. */
final class Markup {

    private static final Pattern BRACKETS = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern PEOPLE = Pattern.compile("<(?:@|!subteam|!here|!channel|!everyone)[^<>]*>");

    private Markup() {
    }

    /** Whether it calls this user. */
    static boolean mentions(String text, String user) {
        return text.contains("<@" + user + ">") || text.contains("<@" + user + "|");
    }

    /** Whether it calls anybody. */
    static boolean mentionsSomebody(String text) {
        return PEOPLE.matcher(text).find();
    }

    /** The words: without mentions, links by what they show, the three escaped characters as they are. */
    static String words(String text) {
        String plain = BRACKETS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
    }

    private static String shown(MatchResult found) {
        String inside = found.group(1);
        String label = found.group(2);
        if (inside.startsWith("@") || inside.startsWith("!")) {
            return " ";
        }
        if (label != null && !label.isEmpty()) {
            return inside.startsWith("#") ? "#" + label : label;
        }
        return inside;
    }
}
