package onrecord.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Difference;
import onrecord.chat.Frame;
import onrecord.chat.Lines;
import onrecord.chat.Outline;
import onrecord.chat.Places;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.chat.Visible;
import onrecord.corpus.Excerpt;

/**
 * An answer as the top-level text of a message: the same quotations in the same order, one line for
 * who said it and one for the words. The links stand at the end: they are long when read aloud.
 */
final class FallbackText {

    private static final String OPEN = "“";
    private static final String CLOSE = "”";
    private static final String DOTS = " …";

    private final Places places;
    private final SourceLines sources;
    private final Frame frame;

    FallbackText(Places places, SourceLines sources, Frame frame) {
        this.places = places;
        this.sources = sources;
        this.frame = frame;
    }

    String of(Reply reply) {
        var lines = new ArrayList<String>();
        reply.turn().notes().forEach(note -> lines.add(aside(note)));
        addLead(lines, reply);
        if (!frame.firstPage()) {
            lines.add(frame.page(reply.items().size()));
        }
        for (Reply.Section section : reply.sections()) {
            Stream.of(section.heading(), section.note()).filter(line -> !line.isEmpty())
                    .forEach(line -> lines.add(aside(line)));
            addItems(lines, section.items());
        }
        if (frame.firstPage()) {
            lines.addAll(Difference.of(reply.difference()).lines());
        }
        Lines.receipt(reply, frame).ifPresent(lines::add);
        if (frame.after() > 0) {
            lines.add(frame.after() + " more");
        }
        if (!(reply.answer() instanceof Answer.Help)) {
            lines.add(Lines.readAs(reply));
        }
        var text = new ArrayList<>(lines.stream().map(line -> Mrkdwn.inert(Visible.line(line))).toList());
        // Addresses keep their letters: a joiner in one would lead nowhere.
        reply.shown().forEach(shown -> text.add(Mrkdwn.escaped(places.place(shown.part()))));
        return String.join("\n", text);
    }

    /** A message of the program's own. */
    static String notice(String line) {
        return Mrkdwn.inert(aside(line));
    }

    /** A line that is no quotation does not begin like one. */
    private static String aside(String line) {
        return Visible.line(line).startsWith(OPEN) ? "- " + line : line;
    }

    private void addLead(List<String> lines, Reply reply) {
        Outline outline = reply.outline();
        if (!outline.title().isEmpty()) {
            lines.add(outline.title() + ". " + Lines.lead(outline));
        } else if (!outline.lead().isEmpty()) {
            lines.add(aside(Lines.lead(outline)));
        }
        if (reply.answer() instanceof Answer.Sources all) {
            sources.lines(all).forEach(line -> lines.add(aside(line)));
        }
    }

    private static void addItems(List<String> lines, List<Reply.Item> items) {
        for (Reply.Item item : items) {
            switch (item) {
                case Shown shown -> add(lines, shown);
                case Withheld withheld -> lines.add(Lines.withheld(withheld));
            }
        }
    }

    private static void add(List<String> lines, Shown shown) {
        lines.add(Lines.credit(shown.quotation()) + Captions.DOT + Lines.citation(shown.part()));
        lines.add(OPEN + Visible.line(shown.part().text()) + CLOSE + (shown.cut() ? DOTS : ""));
        Excerpt naming = shown.naming();
        if (naming != null) {
            lines.add(Lines.NAMED_IN);
            lines.add(OPEN + Visible.line(naming.text()) + CLOSE);
        }
        Lines.remarks(shown).ifPresent(line -> lines.add(aside(line)));
    }

    /** What the text tells its reader. */
    static List<Claim> claims(String text) {
        var claims = new ArrayList<Claim>();
        String before = "";
        for (String sent : text.split("\n", -1)) {
            String line = Mrkdwn.seen(sent);
            if (line.startsWith(OPEN)) {
                claims.add(new Claim(before.equals(Lines.NAMED_IN) ? Claim.NAMING : Lines.creditOf(before),
                        between(line)));
            }
            before = line;
        }
        return claims;
    }

    /** What stands between the marks; the line itself where a mark is missing, which then matches nothing. */
    private static String between(String line) {
        String marked = line.endsWith(CLOSE + DOTS) ? line.substring(0, line.length() - DOTS.length()) : line;
        boolean closed = marked.length() > 1 && marked.endsWith(CLOSE);
        return closed ? marked.substring(1, marked.length() - 1) : line;
    }
}
