package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import onrecord.answer.Edit;

/**
 * A quotation beside the words on record: what it left out struck through, what it put in bold.
 *
 * @param steps one for each run of words, in order; no more than a reader follows
 */
public record Difference(List<Step> steps) {

    public static final String HEADING = "Word by word";
    public static final String LEGEND = "Struck through: on record, but left out. Bold: put in, not on record.";
    private static final String DOTS = "…";

    /** Of all steps together, in UTF-16 units. Longer than nearly all quotations that people check. */
    private static final int MOST = 1_000;

    public Difference {
        steps = List.copyOf(steps);
    }

    /** Words that are the same, left out or put in. */
    public record Step(How how, String words) {
    }

    /** What became of words. */
    public enum How {
        SAME,
        LEFT_OUT,
        PUT_IN
    }

    public static Difference of(List<Edit> edits) {
        var steps = new ArrayList<Step>();
        int room = MOST;
        // Slack refuses a message for one piece of text without a letter: blanks alone make no step.
        for (Step step : edits.stream().map(Difference::step).filter(step -> !step.words().isEmpty()).toList()) {
            if (step.words().length() > room) {
                steps.add(new Step(step.how(), Lines.cut(step.words(), Math.max(room, DOTS.length() + 1))));
                break;
            }
            room -= step.words().length();
            steps.add(step);
        }
        return new Difference(steps);
    }

    private static Step step(Edit edit) {
        return switch (edit) {
            case Edit.Same same -> new Step(How.SAME, Visible.line(same.words().text()));
            case Edit.LeftOut left -> new Step(How.LEFT_OUT, Visible.line(left.words().text()));
            case Edit.PutIn put -> new Step(How.PUT_IN, Visible.line(put.words()));
        };
    }

    /** For those who hear it: struck through and bold cannot be heard. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (Step step : steps) {
            switch (step.how()) {
                case SAME -> {
                }
                case LEFT_OUT -> lines.add("Left out: “" + step.words() + "”");
                case PUT_IN -> lines.add("Put in, not on record: “" + step.words() + "”");
            }
        }
        return lines;
    }
}
