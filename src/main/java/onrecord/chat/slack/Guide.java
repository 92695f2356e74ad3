package onrecord.chat.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.SourceList;
import onrecord.chat.Visible;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;

/** What the program says of itself and of its documents: help, about, and the App Home. */
final class Guide {

    /** Slack shows four at the most (assistant.threads.setSuggestedPrompts). */
    private static final int PROMPTS = 4;

    /** More than a person reads through on the Home tab. */
    private static final int SOURCES = 30;

    private static final List<String> HOW = List.of(
            "Mention me in a channel, write me a direct message, or use /onrecord with your question.",
            "Ask what somebody said on a subject, who said it, when, where or how much, or give a few words to look for.",
            "Compare two people (“compare … and … on trade”), ask for a timeline (“timeline of the talks”), or have a quotation "
                    + "checked (“did … say “…”?”).",
            "In a thread a question may lean on the one before it: “and on trade?”",
            "The shortcut “Check this quotation” on any message says whether its words are on record, and whose they are.",
            "/onrecord sources lists the documents; /onrecord about says what I am.");

    private static final List<String> ABOUT = List.of(
            "I answer with what is on the record: exact words from the documents, who said them, and a link to where they stand.",
            "I never write a sentence of my own about the world, and no language model is at work here.",
            "Before a message leaves, each quotation in it is compared with its document; what does not match is withheld.",
            "When the documents hold no answer, I say so.");

    private final Corpus corpus;
    private final List<String> examples;

    /** @param examples questions that the documents answer */
    Guide(Corpus corpus, List<String> examples) {
        this.corpus = corpus;
        this.examples = List.copyOf(examples);
    }

    SlackMessage help() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(list("How to ask", HOW));
        blocks.addAll(list("For example", examples));
        return message(blocks, Stream.concat(HOW.stream(), examples.stream()));
    }

    SlackMessage about() {
        List<String> lines = Stream.concat(ABOUT.stream(), Stream.of(size())).toList();
        return message(list("OnRecord", lines), lines.stream());
    }

    /** The App Home's first tab. */
    View home() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(list("Ask what is on the record", HOW));
        blocks.addAll(list("For example", examples));
        blocks.addAll(sourceBlocks());
        blocks.add(Parts.divider());
        blocks.add(Parts.context(String.join(" ", ABOUT)));
        return View.builder().type("home").blocks(blocks).build();
    }

    /** For the pane in which people talk to the program alone. */
    List<SuggestedPrompt> prompts() {
        return examples.stream().limit(PROMPTS)
                .map(one -> SuggestedPrompt.builder().title(Mrkdwn.cut(one, Limits.BUTTON_LABEL)).message(one).build())
                .toList();
    }

    private List<LayoutBlock> sourceBlocks() {
        List<Reading> readings = corpus.readings();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("Sources"));
        blocks.add(Parts.context(size()));
        List<RichTextSectionElement> lines = readings.stream().limit(SOURCES).map(Guide::linked).toList();
        if (!lines.isEmpty()) {
            blocks.add(SourceLines.bullets(lines));
        }
        more().forEach(line -> blocks.add(Parts.context(line)));
        return blocks;
    }

    private List<String> more() {
        int rest = corpus.readings().size() - SOURCES;
        return rest > 0 ? List.of(rest + " more") : List.of();
    }

    private String size() {
        int statements = corpus.readings().stream().mapToInt(SourceList::statements).sum();
        return counted(corpus.readings().size(), "document") + ", " + counted(statements, "statement") + ".";
    }

    private static RichTextSectionElement linked(Reading reading) {
        return SourceLines.linked(reading.document(), counted(SourceList.statements(reading), "statement"));
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static List<LayoutBlock> list(String title, List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : List.of(Parts.header(title),
                        SourceLines.bullets(lines.stream().map(line -> Parts.line(Parts.text(line))).toList()));
    }

    private static SlackMessage message(List<LayoutBlock> blocks, Stream<String> lines) {
        String text = lines.map(line -> Mrkdwn.inert(Visible.line(line))).collect(Collectors.joining("\n"));
        return new SlackMessage(blocks, text, SlackMessage.Metadata.NONE);
    }
}
