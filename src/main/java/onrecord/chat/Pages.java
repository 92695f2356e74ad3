package onrecord.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import onrecord.answer.Answer;

/**
 * Parts answers into messages that a chat takes: whole quotations, as many as fit.
 *
 * @param <M> the message
 */
public final class Pages<M> {

    private static final String TOO_LONG = "What the documents hold on this does not fit into one message. "
            + "Ask for less of it: for one person, or one subject.";

    private final Gate gate;
    private final PagedRenderer<M> renderer;

    public Pages(Gate gate, PagedRenderer<M> renderer) {
        this.gate = gate;
        this.renderer = renderer;
    }

    /**
     * What to send.
     *
     * @param message what leaves
     * @param reply what of the answer it shows
     * @param next how many quotations of the answer are shown or withheld by now; the next page starts there
     * @param rest how many are left
     */
    public record Page<M>(M message, Reply reply, int next, int rest) {
    }

    /**
     * A page of an answer.
     *
     * @param key goes into the buttons; without one there are none
     * @param from how many of its quotations earlier pages have shown
     * @param ephemeral whether only the asker will see it
     */
    public Page<M> page(Turn turn, String key, int from, boolean ephemeral) {
        int all = turn.answer().quotations().size();
        int start = Math.min(from, Math.max(all - 1, 0));
        for (int longest : renderer.lengths()) {
            for (int end : ends(turn.answer(), start)) {
                var frame = new Frame(key, start, all - end, ephemeral);
                var passed = gate.pass(part(turn, start, end), renderer.within(frame, longest));
                if (renderer.fits(passed.message())) {
                    return new Page<>(passed.message(), passed.reply(), end, all - end);
                }
            }
        }
        return new Page<>(renderer.notice(TOO_LONG), new Reply(turn, List.of()), all, 0);
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
