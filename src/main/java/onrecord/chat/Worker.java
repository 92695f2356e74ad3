package onrecord.chat;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edge: whatever happens to a question, its asker is told and the next one is answered.
 *
 * @param <M> the chat's message
 */
public final class Worker<M> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Chat<M> chat;
    private final Answering<M> answering;
    private final Presses<M> presses;
    private final Notices<M> notices;
    private final Ledger ledger;
    private final Workers workers;
    private final Watch watch;
    private volatile @Nullable Resuming resuming;

    /** @param onEnd told the reason when the chat takes nothing from the bot any more */
    public Worker(Chat<M> chat, Content content, Ledger ledger, Workers workers, Watch watch,
            Consumer<String> onEnd) {
        this.chat = chat;
        this.ledger = ledger;
        this.workers = workers;
        this.watch = watch;
        this.notices = new Notices<>(chat.name(), chat.renderer());
        var pages = new Pages<>(content.gate(), chat.renderer());
        this.answering = new Answering<>(chat, content, pages, notices, ledger, watch, onEnd);
        this.presses = new Presses<>(chat, content, pages, notices, ledger, answering);
    }

    /**
     * Writes a question down and, if it is new, answers it on a thread of its own.
     *
     * @return whether it is new
     * @throws Workers.Busy if nothing more can be taken on now
     * @throws Ledger.Unavailable if it cannot be written down
     */
    public boolean take(Delivery delivery) {
        workers.check();
        boolean taken = ledger.take(delivery);
        if (taken) {
            workers.execute(() -> work(delivery, false));
        }
        return taken;
    }

    /**
     * Answers what was left unanswered when the program ended, or other processes did, or the ledger could not be used:
     * from now on, and until it is closed.
     *
     * @param surface whose questions
     * @param age older ones are left: their askers have gone on
     */
    public void keepResuming(String surface, Duration age) {
        var begun = new Resuming(chat.name(), () -> resume(surface, age));
        resuming = begun;
        begun.start();
    }

    private void resume(String surface, Duration age) {
        for (Ledger.Unanswered left : ledger.unanswered(surface, age)) {
            if (Watch.isOwn(left.delivery())) {
                ledger.failed(left.delivery().key(), "asked by a program that ended");
            } else {
                workers.execute(() -> work(left.delivery(), left.unclear()));
            }
        }
    }

    /** @param unclear whether an answer may have left before the program died */
    private void work(Delivery delivery, boolean unclear) {
        try {
            if (delivery.way() == Delivery.Way.BUTTON) {
                presses.press(delivery, unclear);
            } else {
                answering.answer(delivery, unclear);
            }
        } catch (InterruptedException e) {
            // The program ends; the ledger hands the question out at the next start.
            Thread.currentThread().interrupt();
        } catch (Ledger.Unavailable e) {
            if (!workers.stopped()) {
                LOG.error("{}: a question waits until the ledger can be used again: {}", chat.name(), e.getMessage());
            }
            ledger.letGo(delivery);
            if (watch.asked(delivery)) {
                watch.answered(false);
            }
        } catch (Leave.Refused e) {
            LOG.info("{}: a question is answered by another process", chat.name());
            ledger.letGo(delivery);
        } catch (Away e) {
            LOG.warn("{}: a question has no answer: {}", chat.name(), Visible.line(String.valueOf(e.getCause())));
            tell(delivery, notices.say(String.valueOf(e.getMessage())), "away");
        } catch (Desk.TooLong e) {
            tell(delivery, notices.say(String.valueOf(e.getMessage())), "too long");
        } catch (Throwable e) {
            if (workers.stopped()) {
                return;
            }
            LOG.error("{}: a question could not be answered", chat.name(), e);
            tell(delivery, notices.failed(), e.getClass().getSimpleName());
        }
    }

    private void tell(Delivery delivery, M message, String why) {
        try {
            ledger.failed(delivery.key(), why);
            if (watch.asked(delivery)) {
                watch.answered(false);
                return;
            }
            chat.say(delivery, message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            LOG.error("{}: nor could its asker be told", chat.name(), e);
        }
    }

    /** Takes up nothing more. What is being answered goes on. */
    @Override
    public void close() {
        Resuming begun = resuming;
        if (begun != null) {
            begun.close();
        }
    }
}
