package onrecord.answer;

import java.util.List;
import java.util.Set;
import onrecord.corpus.Speaker;

/**
 * A question as it was understood.
 *
 * @param text as it was asked
 * @param kind what sort of answer it asks for
 * @param asked whom it is about, each once; empty when it is about nobody in particular
 * @param topic the words to look for
 * @param line how it was read, in one short line: "Antony Blinken on Iran, statements"
 * @param quote words in quotation marks, of which an answer must hold each in this order; empty where there are none
 * @param besides whose words are no answer: "who else?"
 */
public record Question(String text, Kind kind, List<Asked> asked, String topic, String line, String quote,
        Set<Speaker> besides) {

    /**
     * Somebody a question is about.
     *
     * @param name as it is shown
     * @param speakers the names under which documents credit this person; empty for one they never
     *     credit with words
     */
    public record Asked(String name, Set<Speaker> speakers) {

        public Asked {
            speakers = Set.copyOf(speakers);
        }
    }

    public Question {
        asked = List.copyOf(asked);
        besides = Set.copyOf(besides);
    }

    /** A question that quotes nothing and leaves out nobody. */
    public Question(String text, Kind kind, List<Asked> asked, String topic, String line) {
        this(text, kind, asked, topic, line, "", Set.of());
    }

    /** The same question, taken for one of another kind. */
    Question as(Kind other) {
        return new Question(text, other, asked, topic, line, quote, besides);
    }

    /** The same question on another subject. */
    Question on(String other) {
        return new Question(text, kind, asked, other, line, quote, besides);
    }
}
