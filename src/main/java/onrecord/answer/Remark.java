package onrecord.answer;

import java.time.LocalDate;

/** What a reader should know of a quotation beside its words: never part of them. */
public sealed interface Remark {

    /**
     * A later document says otherwise of the same thing, with another figure or another time.
     *
     * @param earlier when the quotation's document was published
     * @param by when the later one was
     */
    record Superseded(LocalDate earlier, LocalDate by) implements Remark {

        public Superseded {
            if (!earlier.isBefore(by)) {
                throw new IllegalArgumentException(earlier + " is not before " + by);
            }
        }
    }

    /**
     * The question asks for what is so now: how old the newest source of its answer is.
     *
     * @param published the day on which that source was published
     * @param today the day of the question
     */
    record Newest(LocalDate published, LocalDate today) implements Remark {
    }

    /**
     * The question asks when this was said: the document tells no time but its own.
     *
     * @param published the day on which the document was published
     */
    record Published(LocalDate published) implements Remark {
    }
}
