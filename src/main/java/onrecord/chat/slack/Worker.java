package onrecord.chat.slack;

import onrecord.chat.Delivery;
import onrecord.chat.Desk;
import onrecord.chat.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge: whatever happens to a question, its asker is told and the next one is answered. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Answering answering;
    private final Presses presses;
    private final Ledger ledger;
    private final Asides asides;
    private final Notices notices;
    private final Workers workers;
    private final Watch watch;

    Worker(Answering answering, Presses presses, Ledger ledger, Asides asides, Notices notices,
            Workers workers, Watch watch) {
        this.answering = answering;
        this.presses = presses;
        this.ledger = ledger;
        this.asides = asides;
        this.notices = notices;
        this.workers = workers;
        this.watch = watch;
    }

    /** @param unclear whether an answer may have left before the program died */
    void work(Delivery delivery, boolean unclear) {
        try {
            if (delivery.way() == Delivery.Way.BUTTON) {
                presses.press(delivery);
            } else {
                answering.answer(delivery, unclear);
            }
        } catch (InterruptedException e) {
            // The program ends; the ledger hands the question out at the next start.
            Thread.currentThread().interrupt();
        } catch (Ledger.Unavailable e) {
            LOG.error("Slack: a question waits until the ledger can be used again: {}", e.getMessage());
        } catch (Desk.TooLong e) {
            tell(delivery, notices.say(String.valueOf(e.getMessage())), "too long");
        } catch (Throwable e) {
            if (workers.stopped()) {
                return;
            }
            LOG.error("Slack: a question could not be answered", e);
            tell(delivery, notices.failed(), e.getClass().getSimpleName());
        }
    }

    private void tell(Delivery delivery, SlackMessage message, String why) {
        try {
            ledger.failed(delivery.key(), why);
            if (watch.asked(delivery)) {
                watch.answered(false);
                return;
            }
            asides.say(delivery, message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            LOG.error("Slack: nor could its asker be told", e);
        }
    }
}
