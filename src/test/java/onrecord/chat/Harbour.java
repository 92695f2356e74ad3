package onrecord.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Kind;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/** Answers about a harbour, for any surface: on ships there are words, on anything else there are none. */
public final class Harbour {

    public static final String SHIPS = "what did Torren say on ships?";
    public static final String DRAGONS = "what did Torren say on dragons?";

    private Harbour() {
    }

    /**
     * A desk that answers about the harbour.
     *
     * @param answerer in place of {@link #answer}, for what must go wrong or take long
     */
    public static Desk desk(Function<Question, Answer> answerer) {
        return new Desk(Harbour::read, answerer, Desk.Lengths.ORDINARY);
    }

    public static Gate gate() {
        return new Gate(Samples.unchanged());
    }

    public static Links links() {
        return new Links(Path.of("docs"));
    }

    public static Corpus corpus() {
        var said = new Statement(Samples.inferred().excerpt().span(), Samples.inferred().credit());
        return new Corpus(List.of(new Reading(Samples.HARBOUR, List.of(), List.of(said), List.of())));
    }

    public static List<Asked> people() {
        return List.of(new Asked("Ilva Torren", Set.of(new Speaker("Ilva Torren"))));
    }

    /** A question that leans on the one before takes its topic along, so that it can be seen in the reading. */
    private static Question read(String text, Optional<Question> before) {
        String topic = text.startsWith("and ") && before.isPresent() ? before.get().topic() + " " + text : text;
        return new Question(text, Kind.STATEMENT, List.of(), topic, topic);
    }

    /** The ordinary answer. */
    public static Answer answer(Question question) {
        String topic = question.topic().toLowerCase(Locale.ROOT);
        if (topic.contains("ships") || topic.equals("what did ilva torren say?")) {
            return new Answer.Quoted(question, 0.9,
                    List.of(Samples.direct(), Samples.inferred(), Samples.nobodys()));
        }
        if (topic.equals("sources")) {
            return Samples.sources();
        }
        if (topic.isEmpty() || topic.contains("thanks")) {
            return new Answer.Help(question, "Ask what somebody said.");
        }
        return new Answer.NotFound(question, 0.1, "Nothing in the documents answers this.", List.of());
    }
}
