package onrecord.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import onrecord.chat.Difference;

/** A quotation beside the words on record: what it left out struck through, what it put in bold. */
final class DifferenceBlocks {

    private DifferenceBlocks() {
    }

    static List<LayoutBlock> of(Difference difference) {
        var words = new ArrayList<RichTextElement>();
        for (Difference.Step step : difference.steps()) {
            if (!words.isEmpty()) {
                words.add(Parts.text(" "));
            }
            words.add(styled(step));
        }
        return List.of(Parts.divider(), Parts.context(Difference.HEADING),
                Parts.rich(List.of(Parts.line(words.toArray(RichTextElement[]::new)))),
                Parts.context(Difference.LEGEND));
    }

    private static RichTextElement styled(Difference.Step step) {
        var style = RichTextSectionElement.TextStyle.builder();
        return switch (step.how()) {
            case SAME -> Parts.text(step.words());
            case LEFT_OUT -> Parts.styled(step.words(), style.strike(true).build());
            case PUT_IN -> Parts.styled(step.words(), style.bold(true).build());
        };
    }
}
