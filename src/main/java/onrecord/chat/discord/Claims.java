package onrecord.chat.discord;

import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Claim;
import onrecord.chat.Lines;

/** What a message tells its reader, read from what is sent. */
final class Claims {

    private final List<Claim> found = new ArrayList<>();

    private Claims() {
    }

    /** Every block quote, with the line above it. */
    static List<Claim> of(DiscordMessage message) {
        var claims = new Claims();
        claims.read(message.content());
        message.embeds().forEach(embed -> claims.read(embed.description()));
        return claims.found;
    }

    private void read(String markdown) {
        String before = "";
        var words = new ArrayList<String>();
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith(QuotationText.QUOTE) || line.equals(">")) {
                words.add(Markdown.seen(line.substring(Math.min(line.length(), QuotationText.QUOTE.length()))));
                continue;
            }
            add(before, words);
            before = Markdown.seen(line);
        }
        add(before, words);
    }

    private void add(String before, List<String> words) {
        if (!words.isEmpty()) {
            String credit = before.equals(Lines.NAMED_IN) ? Claim.NAMING : Lines.creditOf(before);
            found.add(new Claim(credit, String.join("\n", words)));
            words.clear();
        }
    }
}
