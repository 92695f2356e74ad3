package onrecord.chat.slack;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import onrecord.chat.Delivery;
import onrecord.chat.Ledger;
import onrecord.chat.Notices;
import onrecord.chat.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has questions written down. What cannot be written down now Slack is asked to deliver again; when it will not, whoever
 * asked is told.
 */
final class Taking {

    /** The number of the last time that Slack delivers an event again: at once, after a minute, after five. */
    static final int LAST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    private final Consumer<Delivery> worker;
    private final SlackChat chat;
    private final Notices<SlackMessage> notices;
    private final Executor threads;

    /**
     * @param worker writes a question down and has it answered
     * @param threads for what is said
     */
    Taking(Consumer<Delivery> worker, SlackChat chat, Notices<SlackMessage> notices, Executor threads) {
        this.worker = worker;
        this.chat = chat;
        this.notices = notices;
        this.threads = threads;
    }

    /**
     * Takes what Slack delivers again if it is not acknowledged.
     *
     * @param again how often it was delivered before
     * @throws Ledger.Unavailable if it cannot be written down, and will come again
     * @throws Workers.Busy if nothing more can be taken on now, and it will come again
     */
    void take(Delivery delivery, int again) {
        try {
            worker.accept(delivery);
        } catch (Ledger.Unavailable | Workers.Busy e) {
            if (again < LAST) {
                throw e;
            }
            LOG.error("Slack: a question could not be taken, and will not come again: {}", e.getMessage());
            threads.execute(() -> tell(delivery));
        }
    }

    /** Takes what Slack delivers once: commands, shortcuts, buttons, forms. */
    void takeOnce(Delivery delivery) {
        take(delivery, LAST);
    }

    private void tell(Delivery delivery) {
        try {
            chat.say(delivery, notices.busy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
