package onrecord.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import onrecord.chat.Reply.Shown;
import onrecord.chat.Reply.Withheld;
import onrecord.corpus.Document;
import onrecord.corpus.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last thing between a message and its reader: what a message quotes is read back from it and
 * compared with the documents, one quotation after the other, words and credit. What does not match
 * does not leave.
 */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final String NOTHING_PROVED = "The quotations were withheld because they did not match their sources.";

    private final Drafts drafts;
    private final IntConsumer kept;

    /** @param sources asked about every document that is about to be quoted */
    public Gate(Sources sources) {
        this(new Drafts(sources), quotations -> {
        });
    }

    private Gate(Drafts drafts, IntConsumer kept) {
        this.drafts = drafts;
        this.kept = kept;
    }

    /** The same gate, with what it withholds counted as from this surface's messages. */
    public Gate counted(Tally tally, String surface) {
        return new Gate(drafts, quotations -> tally.withheld(surface, quotations));
    }

    /**
     * A message that may leave.
     *
     * @param message what leaves
     * @param reply what of the answer it shows
     */
    public record Passed<M>(M message, Reply reply) {
    }

    /** The message for an answer; what in it could not be proved is withheld, and said to be. */
    public <M> Passed<M> pass(Turn turn, Renderer<M> renderer) {
        Passed<M> passed = prove(turn, renderer);
        int withheld = passed.reply().withheld().size();
        if (withheld > 0) {
            kept.accept(withheld);
        }
        return passed;
    }

    private <M> Passed<M> prove(Turn turn, Renderer<M> renderer) {
        Reply reply = drafts.of(turn, renderer.measure());
        reply.withheld().forEach(Gate::log);
        while (true) {
            M message = renderer.render(reply);
            List<Claim> claims = renderer.quoted(message);
            if (proved(reply, claims)) {
                return new Passed<>(message, reply);
            }
            if (reply.shown().isEmpty()) {
                LOG.warn("A message quotes something although everything was withheld");
                return new Passed<>(renderer.notice(NOTHING_PROVED), reply);
            }
            // Each round withholds at least one quotation more, so there is an end to it.
            reply = reply.without(mismatched(reply.shown(), claims));
            reply.withheld().forEach(Gate::log);
        }
    }

    private static boolean proved(Reply reply, List<Claim> claims) {
        return wrong(reply.shown(), claims).isEmpty() && claims.size() == count(reply.shown());
    }

    private static Set<Shown> mismatched(List<Shown> shown, List<Claim> claims) {
        // One too many or too few: which is whose cannot be told any more.
        return claims.size() == count(shown) ? wrong(shown, claims) : Set.copyOf(shown);
    }

    private static Set<Shown> wrong(List<Shown> shown, List<Claim> claims) {
        var wrong = new HashSet<Shown>();
        int next = 0;
        for (Shown one : shown) {
            for (Claim expected : one.claims()) {
                if (next >= claims.size() || !claims.get(next).tellsTheSameAs(expected)) {
                    wrong.add(one);
                }
                next++;
            }
        }
        return wrong;
    }

    private static int count(List<Shown> shown) {
        return shown.stream().mapToInt(one -> one.claims().size()).sum();
    }

    /** How a document's file is now: what is shown of one that is not {@link Sources.State#UNCHANGED} may be wrong. */
    public Sources.State state(Document document) {
        return drafts.state(document);
    }

    private static void log(Withheld withheld) {
        Span span = withheld.quotation().excerpt().span();
        String file = Visible.line(withheld.quotation().excerpt().source().file());
        LOG.warn("Withheld {} {}..{}: {}", file, span.start(), span.end(), withheld.reason().words());
    }
}
