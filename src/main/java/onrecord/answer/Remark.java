package onrecord.answer;

import java.time.LocalDate;
import onrecord.corpus.Excerpt;

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

    /**
     * The days that words of the quotation mean: "on Wednesday" in a document of a Thursday.
     *
     * @param words as they stand in the document
     * @param first the first of these days
     * @param last the last of them; the same where it is one
     */
    record When(Excerpt words, LocalDate first, LocalDate last) implements Remark {

        public When {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(last + " is before " + first);
            }
        }
    }

    /** The words are an interpreter's, not the speaker's own. */
    record Interpreted() implements Remark {
    }

    /**
     * The speaker gives some of the words as another's: "As Roe said: ‘...’". They stay second-hand.
     *
     * @param whom who is quoted, as the speaker names them; empty where they do not
     */
    record Quoting(String whom) implements Remark {
    }

    /** The words were written before they were spoken: "as prepared for delivery". */
    record Prepared() implements Remark {
    }
}
