package onrecord.chat;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import onrecord.answer.Answer;
import onrecord.answer.Question;

/** Answers about the {@link Harbour}, some of which are not found before the test says so. */
public final class LongSearch {

    private final Predicate<Question> slow;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch found = new CountDownLatch(1);

    private LongSearch(Predicate<Question> slow) {
        this.slow = slow;
    }

    /** What takes long is this question alone. */
    public static LongSearch on(String question) {
        return new LongSearch(one -> one.text().equals(question));
    }

    /** Every question takes long, the bot's own too, by which it knows that it answers. */
    public static LongSearch onEverything() {
        return new LongSearch(question -> true);
    }

    /** The ordinary answer, in the end. */
    public Answer answer(Question question) {
        if (slow.test(question)) {
            begun.countDown();
            try {
                found.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return Harbour.answer(question);
    }

    public boolean begun() {
        return begun.getCount() == 0;
    }

    public void find() {
        found.countDown();
    }
}
