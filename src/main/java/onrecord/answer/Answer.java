package onrecord.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a question. */
public sealed interface Answer {

    /** The question as it was understood. */
    Question question();

    /** From 0 to 1, comparable between questions: low means that the documents may not answer it. */
    double confidence();

    /** The documents hold an answer: these words, best first. */
    record Quoted(Question question, double confidence, List<Quotation> quotations) implements Answer {

        public Quoted {
            quotations = List.copyOf(quotations);
            if (quotations.isEmpty()) {
                throw new IllegalArgumentException("An answer quotes something");
            }
        }
    }

    /**
     * The documents hold no answer.
     *
     * @param why one sentence that says so and what was searched
     * @param nearest what comes nearest, never to be shown as an answer; may be empty
     * @param receipt what was searched, or null where nobody counted
     */
    record NotFound(Question question, double confidence, String why, List<Quotation> nearest,
            @Nullable Receipt receipt) implements Answer {

        public NotFound {
            nearest = List.copyOf(nearest);
        }

        /** Before anybody has counted what was searched. */
        public NotFound(Question question, double confidence, String why, List<Quotation> nearest) {
            this(question, confidence, why, nearest, null);
        }

        NotFound with(Receipt counted) {
            return new NotFound(question, confidence, why, nearest, counted);
        }
    }

    /**
     * There was nothing to look for.
     *
     * @param hint what to ask instead
     */
    record Help(Question question, String hint) implements Answer {

        @Override
        public double confidence() {
            return 0;
        }
    }
}
