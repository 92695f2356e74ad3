package onrecord.chat.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.Arrays;
import java.util.List;
import onrecord.chat.Button;
import onrecord.chat.Places;
import onrecord.chat.Visible;
import onrecord.corpus.Excerpt;

/** The pieces of which messages and views are made, each within its own limit. */
final class Parts {

    /** Slack refuses empty text. */
    private static final String NOTHING = "-";

    private Parts() {
    }

    /** One line without markup, {@code :names:} included. */
    static PlainTextObject plain(String text, int most) {
        String line = Mrkdwn.fitted(Visible.line(text), most);
        return PlainTextObject.builder().text(line.isEmpty() ? NOTHING : line).emoji(false).build();
    }

    static LayoutBlock header(String text) {
        return HeaderBlock.builder().text(plain(text, Limits.HEADER)).build();
    }

    static LayoutBlock section(String text) {
        return SectionBlock.builder().text(plain(text, Limits.TEXT)).build();
    }

    /** Small grey text. */
    static LayoutBlock context(String text) {
        return context(List.of(plain(text, Limits.TEXT)));
    }

    static LayoutBlock context(List<ContextBlockElement> elements) {
        return ContextBlock.builder().elements(elements).build();
    }

    static LayoutBlock divider() {
        return DividerBlock.builder().build();
    }

    /** A link behind words of the program's own. */
    static ContextBlockElement link(String url, String words) {
        return MarkdownTextObject.builder().text("<" + Mrkdwn.escaped(url) + "|" + words + ">").verbatim(true).build();
    }

    /** The ways to where words stand. */
    static List<ContextBlockElement> ways(Places places, Excerpt words) {
        List<ContextBlockElement> ways = places.ways(words).stream().map(way -> link(way.url(), way.label())).toList();
        return ways.isEmpty() ? List.of(plain(places.place(words), Limits.TEXT)) : ways;
    }

    /** Words set apart as a quotation: letters only, nothing in them is markup. */
    static RichTextQuoteElement quote(RichTextElement... words) {
        return RichTextQuoteElement.builder().elements(Arrays.asList(words)).build();
    }

    static RichTextElement text(String words) {
        return RichTextSectionElement.Text.builder().text(words).build();
    }

    static RichTextElement bold(String words) {
        return styled(words, RichTextSectionElement.TextStyle.builder().bold(true).build());
    }

    static RichTextElement styled(String words, RichTextSectionElement.TextStyle style) {
        return RichTextSectionElement.Text.builder().text(words).style(style).build();
    }

    static RichTextElement url(String url, String words) {
        return RichTextSectionElement.Link.builder().url(url).text(words).build();
    }

    static RichTextSectionElement line(RichTextElement... words) {
        return RichTextSectionElement.builder().elements(Arrays.asList(words)).build();
    }

    static LayoutBlock rich(List<BlockElement> lines) {
        return RichTextBlock.builder().elements(lines).build();
    }

    static ButtonElement button(Button button, String label, String key) {
        return ButtonElement.builder().actionId(button.action()).text(plain(label, Limits.BUTTON_LABEL)).value(key)
                .build();
    }
}
