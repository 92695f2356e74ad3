package onrecord.chat.page;

import java.util.List;
import onrecord.answer.Answer;
import onrecord.chat.Captions;
import onrecord.chat.Outline;
import onrecord.chat.Reply;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Visible;

/** What a screen reader says when an answer arrives: what came of the question, in one short line. */
final class Summary {

    private Summary() {
    }

    static String of(Reply reply) {
        Outline outline = reply.outline();
        return switch (reply.answer()) {
            case Answer.Quoted quoted -> quotations(reply);
            case Answer.NotFound none -> outline.title() + ". " + Visible.line(none.why());
            case Answer.Checked checked -> outline.title() + ". " + Visible.line(checked.why());
            case Answer.Comparison comparison -> "Compared: " + quotations(reply);
            case Answer.Timeline timeline -> "Timeline: " + quotations(reply);
            case Answer.Sources sources -> Visible.line(outline.lead());
            case Answer.Help help -> Visible.line(help.hint());
        };
    }

    private static String quotations(Reply reply) {
        List<Shown> shown = reply.shown();
        if (shown.isEmpty()) {
            return "the quotations were withheld.";
        }
        String count = shown.size() == 1 ? "1 quotation" : shown.size() + " quotations";
        return count + "; first: " + Captions.credit(shown.getFirst().quotation()) + ".";
    }
}
