package onrecord.chat.slack;

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
import onrecord.chat.Content;
import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.chat.Samples;
import onrecord.corpus.Corpus;
import onrecord.corpus.Reading;
import onrecord.corpus.Speaker;
import onrecord.corpus.Statement;

/** Answers about a harbour: on ships there are words, on anything else there are none. */
final class HarbourDesk {

    static final String SHIPS = "what did Torren say on ships?";
    static final String DRAGONS = "what did Torren say on dragons?";

    private HarbourDesk() {
    }

    static Content content() {
        return content(HarbourDesk::answer);
    }

    /** @param answerer in place of the usual one, for what must go wrong or take long */
    static Content content(Function<Question, Answer> answerer) {
        var desk = new Desk(HarbourDesk::read, answerer, Desk.Lengths.ORDINARY);
        var corpus = new Corpus(List.of(new Reading(Samples.HARBOUR, List.of(), statements(), List.of())));
        return new Content(desk, new Gate(Samples.unchanged()), new Links(Path.of("docs")), () -> corpus,
                () -> List.of(new Asked("Ilva Torren", Set.of(new Speaker("Ilva Torren")))));
    }

    private static List<Statement> statements() {
        return List.of(new Statement(Samples.inferred().excerpt().span(), Samples.inferred().credit()));
    }

    /** A question that leans on the one before takes its topic along, so that it can be seen in the reading. */
    private static Question read(String text, Optional<Question> before) {
        String topic = text.startsWith("and ") && before.isPresent() ? before.get().topic() + " " + text : text;
        return new Question(text, Kind.STATEMENT, List.of(), topic, topic);
    }

    static Answer answer(Question question) {
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
