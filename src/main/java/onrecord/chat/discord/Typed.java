package onrecord.chat.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** What people write in Discord, as they wrote it: Discord hands it over with names and emoji in angle brackets. */
final class Typed {

    private static final Pattern MENTION = Pattern.compile("<(?:@[!&]?|#|id:|t:|/)[^<>]*>");
    private static final Pattern EMOJI = Pattern.compile("<a?(:\\w+:)\\d+>");

    /** The opening of a quoted line. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^>(?:>>)? ");

    private Typed() {
    }

    /** Whether it calls this user by name. */
    static boolean mentions(String text, String user) {
        return text.contains("<@" + user + ">") || text.contains("<@!" + user + ">");
    }

    /** The words, without mentions and markdown. */
    static String words(String text) {
        String plain = MENTION.matcher(text).replaceAll(" ");
        plain = EMOJI.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        plain = QUOTED.matcher(plain).replaceAll("");
        return MarkdownSanitizer.sanitize(plain).strip();
    }
}
