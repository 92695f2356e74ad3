package onrecord.chat.console;

import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Visible;
import onrecord.corpus.Excerpt;

/** How quoted words are set apart in text, and how they are found in it again. */
final class Marks {

    static final String INDENT = "  ";
    static final String HANGING = "   ";

    /** Before the further lines of a header. Words never begin with a space, so no other line begins like this. */
    static final String FURTHER = "    ";

    /** Stands after the credit, outside it, when the speaker is known only from elsewhere. */
    static final String INFERRED = " (inferred)";

    private static final String STRAIGHT = "\"";
    private static final String OPEN = "“";
    private static final String CLOSE = "”";
    /** Outside the quotation marks: the document goes on, the dots are not its own. */
    private static final String GOES_ON = " …";
    private static final String NAMING = "named in ";

    private Marks() {
    }

    /** The words between marks of the kind that they do not hold: straight ones if they can be. */
    static String quoted(Excerpt words, boolean cut) {
        String line = Visible.line(words.text());
        String marked = line.contains(STRAIGHT) ? OPEN + line + CLOSE : STRAIGHT + line + STRAIGHT;
        return marked + (cut ? GOES_ON : "");
    }

    /** The words by which the speaker is known, as they are shown. */
    static String naming(Excerpt words) {
        String text = words.source().text();
        int end = words.span().end();
        return NAMING + quoted(words, end < text.length() && text.charAt(end) != '\n');
    }

    private static boolean opens(String text) {
        return text.startsWith(INDENT + OPEN) || text.startsWith(INDENT + STRAIGHT);
    }

    /** What a message without colours tells its reader. */
    static List<Claim> claims(String message) {
        var claims = new ArrayList<Claim>();
        String header = "";
        List<String> lines = message.replace("\n" + FURTHER, " ").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (opens(line)) {
                var words = new StringBuilder(line.substring(INDENT.length()));
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith(HANGING)) {
                    words.append(' ').append(lines.get(++i).substring(HANGING.length()));
                }
                claims.add(new Claim(credit(header), between(words.toString())));
            } else if (line.startsWith(INDENT + NAMING)) {
                claims.add(new Claim(Claim.NAMING, between(line.substring((INDENT + NAMING).length()))));
            } else if (!line.startsWith(INDENT)) {
                header = line;
            }
        }
        return claims;
    }

    private static String credit(String header) {
        int dot = header.indexOf(Captions.DOT);
        String credit = dot < 0 ? header : header.substring(0, dot);
        return credit.endsWith(INFERRED) ? credit.substring(0, credit.length() - INFERRED.length()) : credit;
    }

    /** What stands between the first mark and the last; the text itself where a mark is missing, which then matches nothing. */
    private static String between(String quoted) {
        boolean goesOn = quoted.endsWith(CLOSE + GOES_ON) || quoted.endsWith(STRAIGHT + GOES_ON);
        String marked = goesOn ? quoted.substring(0, quoted.length() - GOES_ON.length()) : quoted;
        boolean curly = marked.startsWith(OPEN) && marked.endsWith(CLOSE);
        boolean straight = marked.startsWith(STRAIGHT) && marked.endsWith(STRAIGHT);
        boolean closed = marked.length() > 1 && (curly || straight);
        return closed ? marked.substring(1, marked.length() - 1) : quoted;
    }
}
