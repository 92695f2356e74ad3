package onrecord.chat.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.answer.Question.Asked;
import onrecord.chat.Desk;
import onrecord.chat.Examples;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.corpus.Corpus;

/**
 * What the bot answers from.
 *
 * @param corpus the documents as they are now
 * @param people who is credited with words in them
 */
record Content(Desk desk, Gate gate, Links links, Supplier<Corpus> corpus, Supplier<List<Asked>> people) {

    /** As many as a person reads. */
    private static final int EXAMPLES = 4;

    Guide guide() {
        Corpus now = corpus.get();
        var examples = new Examples(now, people.get(), this::answers);
        return new Guide(now, examples.best(EXAMPLES));
    }

    private boolean answers(String question) {
        return desk.ask(question, Optional.empty()).answer().answers();
    }
}
