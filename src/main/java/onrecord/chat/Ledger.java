package onrecord.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where questions are written down before they are answered, so that each is answered once, whatever
 * is delivered twice and whenever the program dies.
 *
 * <p>What a method has returned from is on disk. Safe for use by several threads at once. Every
 * method throws {@link Unavailable} when the ledger cannot be read or written, unless it says otherwise.
 */
public interface Ledger extends AutoCloseable {

    /** How long a key is known: longer than any chat goes on delivering. */
    Duration KEYS_KEPT = Duration.ofHours(24);

    /** How long a thread can be taken up again, and a button be pressed. */
    Duration THREADS_KEPT = Duration.ofDays(90);

    /** How many questions of a thread are kept: no question leans on anything further back. */
    int QUESTIONS_KEPT = 8;

    /** The ledger cannot be used; the message is a sentence for the person who runs the program. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** @param message says which file, and what is wrong with it */
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * A question that was written down and has no answer.
     *
     * @param unclear whether its answer was on its way out: it may have arrived
     */
    record Unanswered(Delivery delivery, boolean unclear) {
    }

    /**
     * Writes a question down, unless it stands there already.
     *
     * @return whether it is new; then it is for the caller to answer it
     */
    boolean take(Delivery delivery);

    /**
     * Notes that an answer is about to leave: should the program die now, it may have arrived or not. To be asked right
     * before each attempt, because a process that stood still too long is taken for dead.
     *
     * @return whether it may leave; if not, the question is answered, or is another process's to answer, or will be handed
     *     out again
     */
    boolean sending(Delivery.Key key);

    /**
     * Notes that a question is answered, and so is its thread; later, if it cannot be noted now.
     *
     * @param message what the chat calls the answer: Slack's ts; empty if it did not say
     */
    void answered(Delivery.Key key, String message);

    /** Notes that a question will not be answered; later, if it cannot be noted now. */
    void failed(Delivery.Key key, String why);

    /** Says that nobody in this process works on a question any more, so that it is handed out again. */
    void letGo(Delivery delivery);

    /**
     * Hands out, oldest first, the questions that were neither answered nor given up, except those that
     * a living process took or was handed and did not let go. So they are for the caller to answer, and a second call
     * hands out nothing more. To be called again and again: processes die, and ledgers cannot be reached for a while.
     *
     * @param surface whose questions; those of others are left to them
     * @param age older ones are left: their askers have gone on
     */
    List<Unanswered> unanswered(String surface, Duration age);

    /**
     * Adds a question to its thread. A second time under the same key changes nothing.
     *
     * @param question as it was asked
     */
    void remember(Place thread, Delivery.Key key, String question);

    /** What is known of a thread. */
    Conversation recall(Place thread);

    /**
     * Keeps what a button stands for.
     *
     * @return the key to put into the button; cannot be guessed
     */
    String keep(Ticket ticket);

    /**
     * What a button stands for.
     *
     * @param key as the button brought it; may be anything
     * @param user who pressed it
     * @param where the place it was pressed in; its thread does not matter
     * @return nothing if it is not known, too old, or neither for this person nor for this channel
     */
    Optional<Ticket> ticket(String key, String user, Place where);

    /**
     * Takes a turn, in what the processes that share the ledger may only do one after the other.
     *
     * @param what names it
     * @param apart how long nobody has another turn; the same for all turns of that name
     * @return whether it is this process's turn now
     */
    boolean turn(String what, Duration apart);

    /** Whether the ledger could be used when it was last tried, some seconds ago at the most. Throws nothing. */
    boolean reachable();

    /** Closes the ledger. What is unanswered is handed out to others, or at the next start. */
    @Override
    void close();
}
