package onrecord.chat.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Discord's markdown: how text is written so that its reader sees that text, and what a reader sees of a
 * text. A backslash makes a letter of any sign.
 *
 * @see <a href="https://support.discord.com/hc/en-us/articles/210298617">Markdown Text 101</a>
 */
final class Markdown {

    /**
     * Signs of styles, spoilers, code, links and mentions wherever they stand; a colon where it could belong to an emoji's
     * name or to an address; at the start of a line what would make a heading, small letters or a list.
     */
    private static final Pattern SIGNS = Pattern
            .compile("[\\\\*_~|`<>\\[\\]@]|:(?=\\S)|^[#+-]|(?<=^\\d{1,9})[.)]");

    /** An address in brackets would end at a bracket of its own. */
    private static final Pattern BRACKETS = Pattern.compile("[()]");

    /** Stands for a letter that a backslash made one: it is none of the signs. */
    private static final char LETTER = 'x';

    private static final Pattern ESCAPE = Pattern.compile("\\\\([^0-9A-Za-z\\s])", Pattern.DOTALL);
    private static final Pattern LINE_START = Pattern.compile("^(?:#{1,3} |-# |[-+*] |\\d+[.)] |>>> |> )");
    private static final Pattern COMMAND = Pattern.compile("<[^<>\\s][^<>]*>");
    private static final Pattern EMOJI = Pattern.compile(":[A-Za-z0-9_+-]+:");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()\\s]*\\)");
    private static final Pattern STYLED = Pattern.compile("(\\*{1,3}|_{1,2}|~~|\\|\\||`+)(?=[^*_~|`])(.+?)\\1");

    private Markdown() {
    }

    /** One line of text, in which nothing is markup. */
    static String escaped(String line) {
        return SIGNS.matcher(line).replaceAll("\\\\$0");
    }

    /** Words that lead to an address. */
    static String link(String url, String words) {
        String address = BRACKETS.matcher(url).replaceAll(found -> found.group().equals("(") ? "%28" : "%29");
        return "[" + escaped(words) + "](" + address + ")";
    }

    static String bold(String line) {
        return "**" + escaped(line) + "**";
    }

    /** In small grey letters. */
    static String small(String markdown) {
        return "-# " + markdown;
    }

    /** What a reader sees of one line: what is markup has become something else. */
    static String seen(String sent) {
        // Side by side: the text, and what in it can still be markup.
        var text = new StringBuilder();
        var mask = new StringBuilder();
        Matcher escape = ESCAPE.matcher(sent);
        int from = 0;
        while (escape.find()) {
            text.append(sent, from, escape.start()).append(escape.group(1));
            mask.append(sent, from, escape.start()).append(LETTER);
            from = escape.end();
        }
        text.append(sent, from, sent.length());
        mask.append(sent, from, sent.length());
        cut(LINE_START, text, mask, -1);
        cut(COMMAND, text, mask, -1);
        cut(EMOJI, text, mask, -1);
        cut(LINK, text, mask, 1);
        cut(STYLED, text, mask, 2);
        return text.toString();
    }

    /** Takes out whatever matches in the mask, but for one group. */
    private static void cut(Pattern pattern, StringBuilder text, StringBuilder mask, int kept) {
        Matcher found = pattern.matcher(mask);
        int from = 0;
        while (found.find(from)) {
            String rest = kept < 0 ? "" : text.substring(found.start(kept), found.end(kept));
            String restMask = kept < 0 ? "" : mask.substring(found.start(kept), found.end(kept));
            from = found.start();
            text.replace(found.start(), found.end(), rest);
            mask.replace(found.start(), found.end(), restMask);
            found = pattern.matcher(mask);
            if (from >= mask.length()) {
                return;
            }
        }
    }
}
