package onrecord.chat.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Edit;
import onrecord.answer.Quotation;
import onrecord.chat.Captions;
import onrecord.chat.Claim;
import onrecord.chat.Differences;
import onrecord.chat.Links;
import onrecord.chat.Measure;
import onrecord.chat.Outline;
import onrecord.chat.Receipts;
import onrecord.chat.Renderer;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.chat.Visible;
import onrecord.corpus.Attribution;
import onrecord.corpus.Excerpt;

/**
 * An answer as text: who said it and where, the words, the link.
 *
 * <p>Words stand between quotation marks of the program's own, straight ones or, where the words hold
 * such, typographic ones; their further lines are indented by one column more than anything else,
 * which is how they are found again.
 */
public final class ConsoleRenderer implements Renderer<String> {

    /** About a screenful: a longer sentence is cut, and its link leads to the rest. */
    private static final Measure SCREEN = new Measure(2_000, true);

    private static final String DIFFERENCE = "Word by word, [-on record, but left out-] and {+put in, not on record+}:";

    /** Several screens full; whoever looks for one asks for it by name or date. */
    private static final int SOURCES = 200;

    private final Links links;
    private final Style style;
    private final Wrap wrap;

    public ConsoleRenderer(Links links, Style style) {
        this.links = links;
        this.style = style;
        this.wrap = new Wrap(style.width());
    }

    @Override
    public Measure measure() {
        return SCREEN;
    }

    @Override
    public String render(Reply reply) {
        var blocks = new ArrayList<String>();
        reply.turn().notes().forEach(note -> blocks.add(notice(note)));
        addLead(blocks, reply);
        for (Reply.Section section : reply.sections()) {
            addHeading(blocks, section);
            addItems(blocks, section.items());
        }
        if (!reply.difference().isEmpty()) {
            blocks.add(difference(reply.difference()));
        }
        Receipts.of(reply).ifPresent(receipt -> blocks.add(notice(receipt)));
        return String.join("\n\n", blocks);
    }

    @Override
    public String notice(String text) {
        return wrap.lines("", "", Visible.line(text));
    }

    @Override
    public List<Claim> quoted(String message) {
        return Marks.claims(Style.plain(message));
    }

    private void addLead(List<String> blocks, Reply reply) {
        Outline outline = reply.outline();
        switch (reply.answer()) {
            case Answer.Checked checked -> blocks.add(bold(outline.title() + ".", outline.lead()));
            case Answer.Sources sources -> {
                blocks.add(notice(outline.lead()));
                sources.sources().stream().limit(SOURCES).forEach(source -> blocks.add(block(source)));
                int rest = sources.sources().size() - SOURCES;
                if (rest > 0) {
                    blocks.add(notice(rest + " more"));
                }
            }
            case Answer.NotFound none -> blocks.add(notice(none.why()));
            case Answer.Help help -> blocks.add(notice(help.hint()));
            case Answer.Quoted quoted -> {
            }
            case Answer.Comparison comparison -> {
            }
            case Answer.Timeline timeline -> {
                if (!outline.lead().isEmpty()) {
                    blocks.add(notice(outline.lead()));
                }
            }
        }
    }

    /** A line that begins with these words, bold. */
    private String bold(String beginning, String rest) {
        String line = notice(beginning + " " + rest);
        return line.startsWith(beginning) ? style.bold(beginning) + line.substring(beginning.length()) : line;
    }

    private String bold(String heading) {
        return notice(heading).lines().map(style::bold).collect(Collectors.joining("\n"));
    }

    private String difference(List<Edit> difference) {
        String words = difference.stream().map(this::step).collect(Collectors.joining(" "));
        return notice(DIFFERENCE) + "\n" + wrap.lines("", "", words);
    }

    /** Each word in its own colours, because lines are broken between words. */
    private String step(Edit edit) {
        String words = Differences.step(edit);
        return switch (edit) {
            case Edit.Same same -> words;
            case Edit.LeftOut left -> each(words, style::dim);
            case Edit.PutIn put -> each(words, style::bold);
        };
    }

    private static String each(String words, UnaryOperator<String> colour) {
        return Stream.of(words.split(" ")).map(colour).collect(Collectors.joining(" "));
    }

    private void addHeading(List<String> blocks, Reply.Section section) {
        if (section.note().isEmpty()) {
            blocks.addAll(section.heading().isEmpty() ? List.of() : List.of(bold(section.heading())));
        } else {
            blocks.add(bold(section.heading() + ":", section.note()));
        }
    }

    private String block(Answer.Sources.Source source) {
        return notice(Captions.source(source.entry().citation())) + "\n"
                + wrap.lines(Marks.INDENT, Marks.FURTHER, Captions.voices(source)) + "\n"
                + Marks.INDENT + style.dim(links.to(source.entry()));
    }

    private void addItems(List<String> blocks, List<Reply.Item> items) {
        for (Reply.Item item : items) {
            blocks.add(switch (item) {
                case Shown shown -> block(shown);
                case Withheld withheld -> block(withheld);
            });
        }
    }

    private String block(Shown shown) {
        Quotation quotation = shown.quotation();
        var lines = new ArrayList<String>();
        lines.add(header(quotation));
        lines.add(wrap.lines(Marks.INDENT, Marks.HANGING, Marks.quoted(shown.part(), shown.cut())));
        Excerpt naming = shown.naming();
        if (naming != null) {
            lines.add(wrap.lines(Marks.INDENT, Marks.FURTHER, Marks.naming(naming)));
        }
        String link = links.to(shown.part());
        lines.add(Marks.INDENT + style.dim(link));
        links.inContext(shown.part()).filter(ours -> !ours.equals(link))
                .ifPresent(ours -> lines.add(Marks.INDENT + style.dim(ours)));
        quotation.remarks().forEach(remark -> lines
                .add(wrap.lines(Marks.INDENT, Marks.FURTHER, Captions.remark(remark))));
        quotation.alsoIn().forEach(other -> lines.add(also(other)));
        return String.join("\n", lines);
    }

    private String header(Quotation quotation) {
        Attribution credit = quotation.credit();
        String inferred = credit != null && credit.inferred() ? Marks.INFERRED : "";
        String source = Captions.source(quotation.excerpt().source().citation());
        String who = Captions.credit(quotation);
        String header = wrap.lines("", Marks.FURTHER, who + inferred + Captions.DOT + source);
        return header.startsWith(who) ? style.bold(who) + header.substring(who.length()) : header;
    }

    private String also(Excerpt other) {
        String source = Captions.source(other.source().citation());
        return wrap.lines(Marks.INDENT, Marks.FURTHER, "also in: " + source) + "\n" + Marks.INDENT
                + style.dim(links.to(other));
    }

    private String block(Withheld withheld) {
        String source = Captions.source(withheld.quotation().excerpt().source().citation());
        return notice("A quotation was withheld because " + withheld.reason().words() + ": " + source);
    }
}
