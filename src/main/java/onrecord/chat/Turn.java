package onrecord.chat;

import java.time.Duration;
import java.util.List;
import onrecord.answer.Answer;

/**
 * A question that was answered, before it is known how much of the answer may be shown.
 *
 * @param answer what came of it
 * @param notes what the person must know beside the answer: "Your question was cut ..."
 * @param took from the question's text to the answer
 */
public record Turn(Answer answer, List<String> notes, Duration took) {

    public Turn {
        notes = List.copyOf(notes);
    }

    /** What came of it, in one word, before it is known how much of it may be shown. */
    String verdict() {
        return switch (answer) {
            case Answer.Quoted quoted -> "quoted";
            case Answer.NotFound none -> "not-found";
            case Answer.Checked checked -> checked.verdict().label();
            case Answer.Comparison comparison -> "comparison";
            case Answer.Timeline timeline -> "timeline";
            case Answer.Sources sources -> "sources";
            case Answer.Help help -> "help";
        };
    }
}
