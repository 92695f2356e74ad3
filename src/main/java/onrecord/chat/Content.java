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

/** What a chat answers from. */
public final class Content {

    /** As many as a person reads. */
    private static final int EXAMPLES = 4;

    private final Desk desk;
    private final Gate gate;
    private final Links links;
    private final Supplier<Corpus> corpus;
    private final Supplier<List<Asked>> people;
    private final OfCorpus<List<String>> examples;

    /**
     * @param corpus the documents as they are now
     * @param people who is credited with words in them
     */
    public Content(Desk desk, Gate gate, Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {
        this.desk = desk;
        this.gate = gate;
        this.links = links;
        this.corpus = corpus;
        this.people = people;
        this.examples = new OfCorpus<>(corpus, now -> new Examples(now, people.get(), this::answers).best(EXAMPLES));
    }

    public Desk desk() {
        return desk;
    }

    public Gate gate() {
        return gate;
    }

    public Links links() {
        return links;
    }

    /** The documents as they are now. */
    public Supplier<Corpus> corpus() {
        return corpus;
    }

    /** Who is credited with words in them. */
    public Supplier<List<Asked>> people() {
        return people;
    }

    /** A few questions that the documents answer. */
    public List<String> examples() {
        return examples.get();
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
