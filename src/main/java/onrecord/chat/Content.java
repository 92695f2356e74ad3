package onrecord.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.answer.Question;
import onrecord.answer.Question.Asked;
import onrecord.answer.Quotation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Document;
import onrecord.corpus.Reading;

/**
 * What a chat answers from.
 *
 * @param corpus the documents as they are now
 * @param people who is credited with words in them
 */
public record Content(Desk desk, Gate gate, Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {

    /** As many as a person reads. */
    private static final int EXAMPLES = 4;

    /** A few questions that the documents answer. */
    public List<String> examples() {
        return new Examples(corpus.get(), people.get(), this::answers).best(EXAMPLES);
    }

    /** The document that a quotation stands in, as it was read; nothing if it was read anew since. */
    Optional<Reading> reading(Quotation quotation) {
        Document source = quotation.excerpt().source();
        return corpus.get().reading(source.file()).filter(one -> one.document().equals(source));
    }

    /** The answer that a button stands under, found again. */
    Turn turn(Ticket ticket) {
        return desk.ask(ticket.question(), before(ticket));
    }

    /** How the question was understood whose answer a button stands under. */
    public Question question(Ticket ticket) {
        return desk.read(ticket.question(), before(ticket));
    }

    private static List<String> before(Ticket ticket) {
        return ticket.questions().subList(0, ticket.questions().size() - 1);
    }

    private boolean answers(String question) {
        return desk.ask(question, Optional.empty()).answer().answers();
    }
}
