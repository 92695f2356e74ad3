package onrecord.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Sources.Source;
import onrecord.chat.Captions;
import onrecord.chat.Lines;
import onrecord.chat.Links;
import onrecord.corpus.Citation;

/**
 * Documents as a list, each with its link and who speaks in it.
 *
 * @param most how many are named; the others are counted
 */
record SourceLines(int most) {

    /** For each document named, the message could hold so much of a quotation instead. */
    private static final int SHARE = 80;

    /** As many as fit where quotations of this length would. */
    static SourceLines within(int longest) {
        return new SourceLines(Math.max(longest / SHARE, 1));
    }

    List<LayoutBlock> blocks(Answer.Sources sources) {
        var blocks = new ArrayList<LayoutBlock>();
        List<RichTextSectionElement> lines = sources.sources().stream().limit(most)
                .map(source -> linked(source.entry().citation(), Captions.voices(source))).toList();
        if (!lines.isEmpty()) {
            blocks.add(bullets(lines));
        }
        more(sources).forEach(line -> blocks.add(Parts.context(line)));
        return blocks;
    }

    List<String> lines(Answer.Sources sources) {
        return Stream.concat(sources.sources().stream().limit(most).map(SourceLines::line), more(sources)).toList();
    }

    private static String line(Source source) {
        return Lines.title(source.entry().citation())
                + Lines.afterTitle(source.entry().citation(), Captions.voices(source));
    }

    private Stream<String> more(Answer.Sources sources) {
        int rest = sources.sources().size() - most;
        return rest > 0 ? Stream.of(rest + " more") : Stream.of();
    }

    static LayoutBlock bullets(List<RichTextSectionElement> lines) {
        return Parts.rich(List.of(RichTextListElement.builder().style("bullet").elements(List.copyOf(lines)).build()));
    }

    /** The title, which leads to the document, and what is known of it. */
    static RichTextSectionElement linked(Citation citation, String count) {
        String title = Lines.title(citation);
        String rest = Lines.afterTitle(citation, count);
        return Links.web(citation).filter(url -> url.length() <= Limits.URL)
                .map(url -> Parts.line(Parts.url(url, title), Parts.text(rest)))
                .orElseGet(() -> Parts.line(Parts.text(title + rest)));
    }
}
