package onrecord.chat.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Counted;
import onrecord.chat.Content;
import onrecord.chat.Introduction;
import onrecord.chat.Lines;
import onrecord.chat.Visible;
import onrecord.corpus.Corpus;
import onrecord.corpus.Entry;

/** What the program says of itself and of its documents: help, about, and the App Home. */
final class Guide {

    /** Slack shows four at the most (assistant.threads.setSuggestedPrompts). */
    private static final int PROMPTS = 4;

    /** More than a person reads through on the Home tab. */
    private static final int SOURCES = 30;

    private static final List<String> HOW = Stream.of(
            List.of("Mention me in a channel, write me a direct message, or use /onrecord with your question."),
            Introduction.ASKING,
            List.of("The shortcut “Check this quotation” on any message says whether its words are on record, and whose they are.",
                    "/onrecord sources lists the documents; /onrecord about says what I am."))
            .flatMap(List::stream).toList();

    private final Corpus corpus;
    private final List<String> examples;

    /** @param examples questions that the documents answer */
    Guide(Corpus corpus, List<String> examples) {
        this.corpus = corpus;
        this.examples = List.copyOf(examples);
    }

    static Guide of(Content content) {
        return new Guide(content.corpus().get(), content.examples());
    }

    SlackMessage help() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(list("How to ask", HOW));
        blocks.addAll(list("For example", examples));
        return message(blocks, Stream.concat(HOW.stream(), examples.stream()));
    }

    SlackMessage about() {
        List<String> lines = Stream.concat(Introduction.ABOUT.stream(), Stream.of(Introduction.size(corpus))).toList();
        return message(list("OnRecord", lines), lines.stream());
    }

    /** The App Home's first tab. */
    View home() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.addAll(list("Ask what is on the record", HOW));
        blocks.addAll(list("For example", examples));
        blocks.addAll(sourceBlocks());
        blocks.add(Parts.divider());
        blocks.add(Parts.context(String.join(" ", Introduction.ABOUT)));
        return View.builder().type("home").blocks(blocks).build();
    }

    /** For the pane in which people talk to the program alone. */
    List<SuggestedPrompt> prompts() {
        return examples.stream().limit(PROMPTS)
                .map(one -> SuggestedPrompt.builder().title(Lines.cut(one, Limits.BUTTON_LABEL)).message(one).build())
                .toList();
    }

    private List<LayoutBlock> sourceBlocks() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Parts.header("Sources"));
        blocks.add(Parts.context(Introduction.size(corpus)));
        List<RichTextSectionElement> lines = corpus.entries().stream().limit(SOURCES).map(Guide::linked).toList();
        if (!lines.isEmpty()) {
            blocks.add(SourceLines.bullets(lines));
        }
        more().forEach(line -> blocks.add(Parts.context(line)));
        return blocks;
    }

    private List<String> more() {
        int rest = corpus.size() - SOURCES;
        return rest > 0 ? List.of(rest + " more") : List.of();
    }

    private static RichTextSectionElement linked(Entry entry) {
        return SourceLines.linked(entry.citation(), Counted.of(entry.statements(), "statement"));
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
