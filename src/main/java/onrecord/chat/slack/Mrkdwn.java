package onrecord.chat.slack;

import java.util.regex.Pattern;

/**
 * Slack's markup: how text is written so that its reader sees that text, and what a reader sees of a
 * text.
 *
 * <p>Slack escapes three characters and no others: stars, underscores, tildes, back-ticks and
 * {@code :names:} cannot be escaped. Where they must stand in markup, a word joiner (no width, no
 * sound) parts them from what would make them markup.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>
 */
final class Mrkdwn {

    private static final char JOINER = '\u2060';

    private static final Pattern SIGNS = Pattern.compile("[*_~`]");
    private static final Pattern COLONS = Pattern.compile(":(?=[^\\s:]+:)");

    /** What Slack makes a mention, a link or an emoji of; the reader does not see these letters. */
    private static final Pattern COMMAND = Pattern.compile("<[^>]*>");
    private static final Pattern EMOJI = Pattern.compile(":[^\\s:\\u2060]+:");
    private static final Pattern STYLED = Pattern.compile("([*_~`])(?!\\u2060)([^\\n]+?)\\1");

    private Mrkdwn() {
    }

    /** For text objects that know no markup: three characters are escaped. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** For text in which markup is looked for: escaped, and nothing in it is markup. */
    static String inert(String text) {
        String signs = SIGNS.matcher(text).replaceAll("$0" + JOINER);
        return escaped(COLONS.matcher(signs).replaceAll("$0" + JOINER));
    }

    /** What a reader sees of a text object that knows no markup. */
    static String plain(String sent) {
        return sent.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What a reader sees of text in which markup is looked for: what is markup has become something else. */
    static String seen(String sent) {
        String shown = COMMAND.matcher(sent).replaceAll("");
        shown = EMOJI.matcher(shown).replaceAll("");
        return plain(STYLED.matcher(shown).replaceAll("$2"));
    }

    /** The text, escaped; if that is longer than {@code most}, as much of it as fits, whole characters, and dots. */
    static String fitted(String text, int most) {
        String escaped = escaped(text);
        return escaped.length() <= most ? escaped : escaped(beginning(text, most - 2)) + " …";
    }

    private static String beginning(String text, int most) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            used += escaped(text.substring(end, next)).length();
            if (used > most) {
                return text.substring(0, end);
            }
            end = next;
        }
        return text;
    }
}
