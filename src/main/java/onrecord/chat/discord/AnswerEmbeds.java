package onrecord.chat.discord;

import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Verdict;
import onrecord.chat.Captions;
import onrecord.chat.Difference;
import onrecord.chat.Frame;
import onrecord.chat.Lines;
import onrecord.chat.Outline;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.chat.Visible;
import onrecord.chat.discord.Embed.Colour;
import onrecord.corpus.Citation;

/**
 * An answer in embeds: what came of the question in a few words, then an embed for each quotation.
 *
 * @param sources how many documents are named; the others are counted
 */
record AnswerEmbeds(QuotationText quotations, Frame frame, int sources) {

    List<Embed> of(Reply reply) {
        Colour colour = colour(reply.answer());
        var embeds = new ArrayList<Embed>();
        addLead(embeds, reply, colour);
        for (Reply.Section section : reply.sections()) {
            add(embeds, section, colour);
        }
        if (frame.firstPage() && !reply.difference().isEmpty()) {
            embeds.add(difference(Difference.of(reply.difference())));
        }
        if (!embeds.isEmpty() && !(reply.answer() instanceof Answer.Help)) {
            embeds.add(embeds.removeLast().withFooter(footer(reply)));
        }
        return embeds;
    }

    private static Colour colour(Answer answer) {
        return switch (answer) {
            case Answer.Quoted quoted -> Colour.FOUND;
            case Answer.Comparison comparison -> Colour.FOUND;
            case Answer.Timeline timeline -> Colour.FOUND;
            case Answer.Sources sources -> Colour.FOUND;
            case Answer.NotFound none -> Colour.NONE;
            case Answer.Help help -> Colour.NONE;
            case Answer.Checked checked -> colour(checked.verdict());
        };
    }

    private static Colour colour(Verdict verdict) {
        return switch (verdict) {
            case EXACT -> Colour.RIGHT;
            case OTHER_SPEAKER, ALTERED, DOCUMENT_WORDS -> Colour.WRONG;
            case ABSENT -> Colour.NONE;
        };
    }

    private void addLead(List<Embed> embeds, Reply reply, Colour colour) {
        var lines = new ArrayList<String>();
        Outline outline = reply.outline();
        reply.turn().notes().forEach(note -> lines.add(Markdown.small(Markdown.escaped(Visible.line(note)))));
        if (!outline.lead().isEmpty()) {
            lines.add(Markdown.escaped(Lines.lead(outline)));
        }
        if (reply.answer() instanceof Answer.Sources all) {
            lines.addAll(documents(all));
        }
        if (!frame.firstPage()) {
            lines.add(Markdown.small(frame.page(reply.items().size())));
        }
        if (!lines.isEmpty() || !outline.title().isEmpty()) {
            embeds.add(new Embed(Markdown.escaped(outline.title()), String.join("\n", lines), "", colour));
        }
    }

    private List<String> documents(Answer.Sources all) {
        var lines = new ArrayList<String>();
        all.sources().stream().limit(sources)
                .forEach(source -> lines.add("- " + linked(source.entry().citation(), Captions.voices(source))));
        int rest = all.sources().size() - sources;
        if (rest > 0) {
            lines.add(Markdown.small(rest + " more"));
        }
        return lines;
    }

    /** The title, which leads to the document, and what is known of it. */
    private String linked(Citation citation, String more) {
        String title = Lines.title(citation);
        return quotations.places().url(citation).map(url -> Markdown.link(url, title))
                .orElseGet(() -> Markdown.escaped(title)) + Markdown.escaped(Lines.afterTitle(citation, more));
    }

    private void add(List<Embed> embeds, Reply.Section section, Colour colour) {
        String heading = Markdown.escaped(Lines.cut(Visible.line(section.heading()), Limits.TITLE / 2));
        if (!section.note().isEmpty()) {
            embeds.add(new Embed(heading, Markdown.escaped(section.note()), "", Colour.NONE));
            heading = "";
        }
        for (Reply.Item item : section.items()) {
            embeds.add(new Embed(heading, String.join("\n", lines(item)), "", colour));
            heading = "";
        }
    }

    private List<String> lines(Reply.Item item) {
        return switch (item) {
            case Shown shown -> quotations.lines(shown);
            case Withheld withheld -> List.of(Markdown.small(Markdown.escaped(Lines.withheld(withheld))));
        };
    }

    private static Embed difference(Difference difference) {
        var words = new ArrayList<String>();
        for (Difference.Step step : difference.steps()) {
            String plain = Markdown.escaped(step.words());
            words.add(switch (step.how()) {
                case SAME -> plain;
                case LEFT_OUT -> "~~" + plain + "~~";
                case PUT_IN -> "**" + plain + "**";
            });
        }
        return new Embed(Difference.HEADING, String.join(" ", words) + "\n" + Markdown.small(Difference.LEGEND), "",
                Colour.WRONG);
    }

    /** Knows no markdown. */
    private String footer(Reply reply) {
        return Lines.receipt(reply, frame).map(receipt -> receipt + "\n").orElse("") + Lines.readAs(reply);
    }
}
