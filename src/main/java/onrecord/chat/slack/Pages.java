package onrecord.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import onrecord.answer.Answer;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Reply;
import onrecord.chat.Turn;

/** Parts answers into messages that Slack takes: whole quotations, as many as fit. */
final class Pages {

    /** How much of one quotation is shown, if less of it makes the message fit. */
    private static final List<Integer> LENGTHS = List.of(SlackRenderer.LONGEST, 1_000, 500, 250);

    private static final String TOO_LONG = "What the documents hold on this does not fit into one message. "
            + "Ask for less of it: for one person, or one subject.";

    private final Gate gate;
    private final SlackRenderer renderer;

    Pages(Gate gate, Links links) {
        this.gate = gate;
        this.renderer = new SlackRenderer(links);
    }

    /**
     * What to send.
     *
     * @param message what leaves
     * @param reply what of the answer it shows
     * @param next how many quotations of the answer are shown or withheld by now; the next page starts there
     * @param rest how many are left
     */
    record Page(SlackMessage message, Reply reply, int next, int rest) {
    }

    /**
     * A page of an answer.
     *
     * @param key goes into the buttons; without one there are none
     * @param from how many of its quotations earlier pages have shown
     * @param ephemeral whether only the asker will see it
     */
    Page page(Turn turn, String key, int from, boolean ephemeral) {
        int all = turn.answer().quotations().size();
        int start = Math.min(from, Math.max(all - 1, 0));
        for (int longest : LENGTHS) {
            for (int end : ends(turn.answer(), start)) {
                var frame = new Frame(key, start, all - end, ephemeral);
                var passed = gate.pass(part(turn, start, end), renderer.within(frame, longest));
                if (passed.message().fits()) {
                    return new Page(passed.message(), passed.reply(), end, all - end);
                }
            }
        }
        return new Page(renderer.notice(TOO_LONG), new Reply(turn, List.of()), all, 0);
    }

    /** Where a page may end, the longest first: it holds one quotation at least, if there are any. */
    private static List<Integer> ends(Answer answer, int start) {
        int all = answer.quotations().size();
        var ends = new ArrayList<>(IntStream.rangeClosed(start + 1, all).boxed().toList().reversed());
        if (answer instanceof Answer.Comparison comparison) {
            // As many of each side, unless not even one of each fits.
            List<Integer> rounds = rounds(comparison);
            ends.removeIf(end -> end > start + 1 && !rounds.contains(end));
        }
        return ends.isEmpty() ? List.of(all) : ends;
    }

    /** After how many quotations each side that has more to say has said as much as the others. */
    private static List<Integer> rounds(Answer.Comparison comparison) {
        // What two said together stands on both sides and is shown once.
        IntUnaryOperator said = most -> (int) comparison.sides().stream()
                .flatMap(side -> side.quotations().stream().limit(most)).distinct().count();
        return IntStream.rangeClosed(1, comparison.quotations().size()).map(said).distinct().boxed().toList();
    }

    private static Turn part(Turn turn, int start, int end) {
        Answer part = turn.answer().quoting(turn.answer().quotations().subList(start, end));
        return new Turn(part, start == 0 ? turn.notes() : List.of(), turn.took());
    }
}
