package onrecord.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Claim;
import onrecord.chat.Lines;

/** What a message tells its reader, read from what is sent: the JSON of the blocks and the top-level text. */
final class Claims {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Matches no quotation: none is without words. */
    private static final Claim NOTHING = new Claim("", "");

    private final List<Claim> found = new ArrayList<>();
    private String credit = "";

    private Claims() {
    }

    /**
     * The quotations of both, each once if both tell the same of it, and else the one of the text: what is wrong in either
     * must not leave.
     */
    static List<Claim> of(String blocks, String text) {
        List<Claim> seen = ofBlocks(blocks);
        List<Claim> heard = FallbackText.claims(text);
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < Math.max(seen.size(), heard.size()); i++) {
            Claim one = i < seen.size() ? seen.get(i) : NOTHING;
            Claim other = i < heard.size() ? heard.get(i) : NOTHING;
            claims.add(one.tellsTheSameAs(other) ? one : worse(one, other));
        }
        return claims;
    }

    /** They differ, so at most one is right; which one cannot be told here, so neither may pass. */
    private static Claim worse(Claim one, Claim other) {
        return new Claim(one.credit() + "|" + other.credit(), one.words() + "|" + other.words());
    }

    static List<Claim> ofBlocks(String blocks) {
        try {
            var claims = new Claims();
            JSON.readTree(blocks).forEach(claims::read);
            return claims.found;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not the JSON of blocks", e);
        }
    }

    private void read(JsonNode block) {
        switch (block.path("type").asText()) {
            case "header" -> credit = credit(block.path("text"));
            case "context" -> credit = credit(block.path("elements").path(0));
            case "rich_text" -> richText(block.path("elements"));
            default -> {
            }
        }
    }

    private static String credit(JsonNode text) {
        String sent = text.path("text").asText();
        boolean markup = text.path("type").asText().equals("mrkdwn") || text.path("emoji").asBoolean(true);
        return Lines.creditOf(markup ? Mrkdwn.seen(sent) : Mrkdwn.plain(sent));
    }

    private void richText(JsonNode elements) {
        boolean naming = false;
        for (JsonNode element : elements) {
            boolean quote = element.path("type").asText().equals("rich_text_quote");
            if (quote) {
                found.add(new Claim(naming ? Claim.NAMING : credit, words(element)));
            }
            naming = !quote && words(element).equals(Lines.NAMED_IN);
        }
    }

    /** Letters only: a mention, an emoji or a link among them is not what the document says. */
    private static String words(JsonNode line) {
        var words = new StringBuilder();
        for (JsonNode element : line.path("elements")) {
            boolean letters = element.path("type").asText().equals("text");
            words.append(letters ? element.path("text").asText() : "[" + element.path("type").asText() + "]");
        }
        return words.toString();
    }
}
