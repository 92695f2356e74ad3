package onrecord.chat;

/**
 * An answer's leave to go. Several processes may answer for one bot, and one that stood still for long may have lost a
 * question to another without knowing; so every attempt to send asks for leave right before.
 */
@FunctionalInterface
public interface Leave {

    /** For what is nobody's but the caller's. */
    Leave FREE = () -> {
    };

    /**
     * Asks for it.
     *
     * @throws Refused if nothing may be sent
     */
    void ask();

    /** The question is not this process's to answer any more, or not now. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused() {
            super("Not this process's question any more");
        }
    }

    /** Leave for the answer to a question that was written down. */
    static Leave of(Ledger ledger, Delivery.Key key) {
        return () -> {
            if (!ledger.sending(key)) {
                throw new Refused();
            }
        };
    }
}
