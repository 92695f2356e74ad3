package onrecord.answer;

import java.util.regex.Pattern;

/** What chats put around a question: mentions, links in angle brackets, escaped signs. */
final class Chatter {

    /**
     * More than any chat lets through in one message (Slack advises 4,000 characters, Discord allows 2,000), and little
     * enough to read in no time.
     */
    static final int LONGEST = 4_000;

    /** Slack's {@code <https://x|label>} and {@code <#C1|channel>}: the label is what was seen. */
    private static final Pattern LABELLED = Pattern.compile("<(?:https?:|mailto:|#)[^<>|]{0,2000}\\|([^<>]{0,2000})>");

    /** {@code <@U1>}, {@code <!channel>}, {@code <!subteam^S1|@all>}, Discord's {@code <@&1>}, {@code <:name:1>}. */
    private static final Pattern MENTION = Pattern.compile("<(?:[@!#]|a?:)[^<>]{0,200}>|@(?:everyone|here|channel)\\b");

    /** An address, in angle brackets or bare: nobody asks about its letters. */
    private static final Pattern ADDRESS = Pattern.compile("<?\\bhttps?://[^\\s<>]{1,2000}>?");

    private Chatter() {
    }

    /** The first {@link #LONGEST} characters, never half a surrogate pair. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halved ? LONGEST - 1 : LONGEST);
    }

    /** The words somebody typed, without what the chat wrapped round them. */
    static String strip(String text) {
        String plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        plain = LABELLED.matcher(plain).replaceAll(" $1 ");
        plain = ADDRESS.matcher(plain).replaceAll(" ");
        return MENTION.matcher(plain).replaceAll(" ").strip();
    }
}
